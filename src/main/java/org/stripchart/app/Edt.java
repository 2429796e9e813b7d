// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import java.awt.EventQueue;
import org.stripchart.session.OwnerThread;

/** Holds the rule that windows, and the sessions they show, are for the event dispatch thread. */
public final class Edt {

    /** The thread that sessions with charts are confined to. */
    public static final OwnerThread OWNER = new OwnerThread(EventQueue::invokeLater, EventQueue::isDispatchThread);

    private Edt() {}

    /**
     * Makes sure that this is the event dispatch thread.
     *
     * @throws IllegalStateException on any other thread
     */
    public static void require(String what) {
        if (!EventQueue.isDispatchThread()) {
            throw new IllegalStateException(what + " must be called on the event dispatch thread, not on "
                    + Thread.currentThread().getName());
        }
    }
}
