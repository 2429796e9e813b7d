// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.WindowEvent;
import javax.swing.JFrame;
import javax.swing.Timer;
import org.stripchart.chart.LiveChartPanel;

/**
 * Starts {@link SmallestEmbedding} in a process of its own, waits for its chart to have drawn points, prints the title
 * of the window and closes it. What follows is the example's own affair.
 */
final class ClosingHand {

    private static final int LOOK_MILLIS = 50;

    private ClosingHand() {}

    public static void main(String[] args) {
        SmallestEmbedding.main(args);
        EventQueue.invokeLater(() -> new Timer(LOOK_MILLIS, event -> {
                    JFrame frame = (JFrame) JFrame.getFrames()[0];
                    Component chart = frame.getContentPane().getComponent(0);
                    if (((LiveChartPanel) chart).chart().statistics().appended() >= 3
                            && ((LiveChartPanel) chart).chart().statistics().frames() >= 3) {
                        ((Timer) event.getSource()).stop();
                        System.out.println(frame.getTitle());
                        frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING));
                    }
                })
                .start());
    }
}
