// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

/**
 * A moment at which x did not continue from where it was, because somebody set the clock or a source started again.
 *
 * @param number the number of such moments so far, including this one
 * @param from the newest x before
 * @param to the x at which points arrive now
 */
public record Leap(long number, double from, double to) {

    /** Returns by how much x leapt; negative when it went back. */
    public double by() {
        return to - from;
    }
}
