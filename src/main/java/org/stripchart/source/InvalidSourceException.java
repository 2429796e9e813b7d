// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

/** Thrown if a source cannot be opened. The message is one line that names the source and the reason. */
public final class InvalidSourceException extends Exception {

    /**
     * @param message one line for the user, such as {@code missing.csv: no such file}
     */
    public InvalidSourceException(String message) {
        super(message);
    }
}
