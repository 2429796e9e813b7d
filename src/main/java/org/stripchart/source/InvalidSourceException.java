// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

/** A source that cannot be opened; the message says in one line which and why. */
public final class InvalidSourceException extends Exception {

    /**
     * @param message one line for the user, such as {@code missing.csv: no such file}
     */
    public InvalidSourceException(String message) {
        super(message);
    }
}
