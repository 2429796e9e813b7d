// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import org.jspecify.annotations.Nullable;

/** Asks the person for a password, which must not stand on a command line. */
@FunctionalInterface
public interface Passwords {

    /** Asks nobody, and so tells no password. */
    Passwords NONE = purpose -> null;

    /**
     * Asks, and waits for the answer. Any thread but the event dispatch thread.
     *
     * @param purpose what it is for: {@code mqtt://ada@example.org}
     * @return the password, which the caller wipes; null if there is none
     */
    char @Nullable [] ask(String purpose);
}
