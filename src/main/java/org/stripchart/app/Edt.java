// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import java.awt.EventQueue;

/** Holds the rule that windows and sessions are for the event dispatch thread. */
final class Edt {

    private Edt() {}

    /**
     * @throws IllegalStateException on any other thread
     */
    static void require(String what) {
        if (!EventQueue.isDispatchThread()) {
            throw new IllegalStateException(what + " must be called on the event dispatch thread, not on "
                    + Thread.currentThread().getName());
        }
    }
}
