// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails the test during which Swing was touched off the event dispatch thread, or any thread died of an exception.
 * Both would otherwise be a stack trace that nobody reads, on a thread that the test does not see.
 */
final class SwingFaults implements BeforeEachCallback, AfterEachCallback {

    private final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private @Nullable RepaintManager repaintManagerBefore;
    private Thread.@Nullable UncaughtExceptionHandler handlerBefore;

    @Override
    public void beforeEach(ExtensionContext context) {
        faults.clear();
        repaintManagerBefore = RepaintManager.currentManager(null);
        handlerBefore = Thread.getDefaultUncaughtExceptionHandler();
        RepaintManager.setCurrentManager(new Watching());
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        RepaintManager.setCurrentManager(repaintManagerBefore);
        Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
        List<Throwable> found = new ArrayList<>(faults);
        if (!found.isEmpty()) {
            AssertionError error =
                    new AssertionError(found.size() + " faults on other threads, first: " + found.get(0));
            found.forEach(error::addSuppressed);
            throw error;
        }
    }

    /** Every change of a showing component asks for a repaint: the place to see which thread made it. */
    private final class Watching extends RepaintManager {

        @Override
        public synchronized void addInvalidComponent(JComponent component) {
            check(component);
            super.addInvalidComponent(component);
        }

        @Override
        public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
            check(component);
            super.addDirtyRegion(component, x, y, width, height);
        }

        private void check(JComponent component) {
            if (SwingUtilities.isEventDispatchThread() || !component.isShowing() || isPlainRepaint()) {
                return;
            }
            faults.add(new IllegalStateException(
                    component.getClass().getName() + " touched by " + Thread.currentThread()));
        }

        /** Whether our own code called {@code repaint()}, which any thread may, rather than a setter of Swing's. */
        private boolean isPlainRepaint() {
            boolean inRepaint = false;
            for (StackTraceElement frame : Thread.currentThread().getStackTrace()) {
                if (frame.getMethodName().equals("repaint")) {
                    inRepaint = true;
                } else if (inRepaint) {
                    return !frame.getClassName().startsWith("javax.swing.")
                            || frame.getMethodName().equals("imageUpdate");
                }
            }
            return false;
        }
    }
}
