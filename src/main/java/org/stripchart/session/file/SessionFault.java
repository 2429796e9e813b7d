// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.io.IOException;

/** A session file that cannot be opened; the message is one line for the user. */
public final class SessionFault extends IOException {

    private static final long serialVersionUID = 1;

    private final boolean isBroken;

    /**
     * Makes one.
     *
     * @param isBroken whether there is a file, and it is damaged or too new
     */
    SessionFault(String message, boolean isBroken) {
        super(message);
        this.isBroken = isBroken;
    }

    /** Whether there is a file, which is damaged or too new. */
    public boolean isBroken() {
        return isBroken;
    }
}
