// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.Timer;

/**
 * Does something once a window has the keys back from a dialog that has closed. The window asks for them only when it hears that the
 * dialog has lost them, and would take them from whatever opens sooner.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class WhenBack extends WindowAdapter {

    /** Where the keys went elsewhere it is done all the same. */
    private static final int PATIENCE_MILLIS = 500;

    private final Window window;
    private final Runnable task;
    private final Timer patience;

    private WhenBack(Window window, Runnable task) {
        this.window = window;
        this.task = task;
        patience = new Timer(PATIENCE_MILLIS, event -> run());
    }

    /** Closes a dialog, and does something once the window that it belongs to has the keys; at once if the dialog had none. */
    static void close(Window dialog, Window owner, Runnable task) {
        boolean hadKeys = dialog.isFocused();
        dialog.dispose();
        if (hadKeys) {
            WhenBack back = new WhenBack(owner, task);
            owner.addWindowFocusListener(back);
            back.patience.start();
        } else {
            task.run();
        }
    }

    @Override
    public void windowGainedFocus(WindowEvent event) {
        run();
    }

    private void run() {
        window.removeWindowFocusListener(this);
        patience.stop();
        task.run();
    }
}
