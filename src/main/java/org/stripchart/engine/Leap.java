// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

/**
 * One moment at which x did not go on from where it was: somebody set the clock, or a source began anew.
 *
 * @param number how many there were, this one included
 * @param from the newest x before
 * @param to the x at which points land now
 */
public record Leap(long number, double from, double to) {

    /** Returns by how much x leapt; negative when it went back. */
    public double by() {
        return to - from;
    }
}
