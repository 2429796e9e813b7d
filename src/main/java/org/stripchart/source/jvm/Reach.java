// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import java.io.IOException;
import javax.management.MBeanServerConnection;
import org.stripchart.source.Passwords;

/**
 * A way to a JVM.
 *
 * <p><b>Threading:</b> {@link #disconnect} and {@link #close} are for any thread, the others for the one that polls.
 */
interface Reach {

    /**
     * Connects; may wait.
     *
     * @param passwords asked where one is wanted
     * @param lost called, on any thread, when the connection is found to be broken
     * @throws IOException if that is not possible; the message says why in a few words
     */
    MBeanServerConnection connect(Passwords passwords, Runnable lost) throws IOException;

    /** Gives the connection up; returns at once, whether the other side answers or not. */
    void disconnect();

    /** Gives up for good, and forgets what must not be known any longer. Idempotent. */
    default void close() {
        disconnect();
    }

    /** Returns why a JVM that was connected gives no answer, in a few words. */
    String whyLost(IOException failure);

    /** Returns whether another try may succeed after such a failure. */
    boolean mayComeBack(IOException failure);
}
