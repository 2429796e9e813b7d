// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

/**
 * Where the pointer is, in the user space of the component, and what is held down with it.
 *
 * @param x from the left
 * @param y from the top
 * @param shift whether the Shift key is down
 */
public record Pointer(int x, int y, boolean shift) {

    /** Returns how far another place is. */
    double distance(Pointer other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
