// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

/**
 * Where the pointer is, in the user space of the component, and what is held down with it.
 *
 * @param x from the left
 * @param y from the top
 * @param shift whether the Shift key is down
 * @param ctrl whether the Ctrl key is down, or the Command key of a Mac
 * @param alt whether the Alt key is down
 */
public record Pointer(int x, int y, boolean shift, boolean ctrl, boolean alt) {

    /** Makes one with no key but Shift. */
    public Pointer(int x, int y, boolean shift) {
        this(x, y, shift, false, false);
    }

    /** Returns how far another place is. */
    double distance(Pointer other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
