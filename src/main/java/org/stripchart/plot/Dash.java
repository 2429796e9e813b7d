// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

/** The dash pattern of a line, which distinguishes it from others of the same colour. */
public enum Dash {
    /** Not at all. */
    SOLID(1, 0),
    /** Long pieces. */
    DASHED(9, 5),
    /** Short pieces. */
    DOTTED(2, 4);

    private final int on;
    private final int off;

    Dash(int on, int off) {
        this.on = on;
        this.off = off;
    }

    /** Returns how long a piece is, in pixels of a screen of ordinary resolution. */
    public int on() {
        return on;
    }

    /** Returns how far it is to the next piece, in pixels of a screen of ordinary resolution; 0 if nothing is left out. */
    public int off() {
        return off;
    }
}
