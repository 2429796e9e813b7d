// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.swing.JComponent;
import javax.swing.JFrame;

/** A window with a chart of the size that is measured, and the way to its thread. */
final class BenchWindow {

    private BenchWindow() {}

    static JFrame show(JComponent chart) {
        if (!chart.isPreferredSizeSet()) {
            chart.setPreferredSize(new Dimension(Contestant.WIDTH, Contestant.HEIGHT));
        }
        JFrame frame = new JFrame("Benchmark");
        frame.add(chart);
        frame.pack();
        frame.setVisible(true);
        return frame;
    }

    static <T> T onEdt(Callable<T> task) throws InterruptedException, InvocationTargetException, ExecutionException {
        FutureTask<T> future = new FutureTask<>(task);
        EventQueue.invokeAndWait(future);
        return future.get();
    }
}
