// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import org.jspecify.annotations.Nullable;

/** Asks the user for a password, since passwords must not be on a command line. */
@FunctionalInterface
public interface Passwords {

    /** Asks nobody and returns no password. */
    Passwords NONE = purpose -> null;

    /**
     * Asks for a password and waits for the answer. Any thread but the event dispatch thread.
     *
     * @param purpose what the password is for, such as {@code mqtt://ada@example.org}
     * @return the password, which the caller wipes; null if there is none
     */
    char @Nullable [] ask(String purpose);
}
