// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

/** Which seconds since the epoch are told as dates: a number that only claims to be a time may be any. */
public final class Moments {

    /** In years of four digits. */
    private static final double MOST_SECONDS = 2.5e11;

    private Moments() {}

    /** Returns whether people are told a date; else the plain number. */
    public static boolean isTold(double seconds) {
        return Math.abs(seconds) < MOST_SECONDS;
    }
}
