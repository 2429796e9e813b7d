// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

/** Reads times to the nanosecond, and tells how far they are from another one. */
final class Nanos {

    static final long PER_SECOND = 1_000_000_000;

    /** More digits do not fit into a long. */
    private static final int MOST_DIGITS = 18;

    private Nanos() {}

    /** Returns the nanoseconds that a number of some unit has, without rounding; {@link Long#MIN_VALUE} if it is none. */
    static long nanos(byte[] bytes, int from, int to, double perSecond) {
        long number = 0;
        int at = from;
        int digits = 0;
        long scale = PER_SECOND / (long) perSecond;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + bytes[at++] - '0';
            digits++;
        }
        if (digits == 0 || digits > MOST_DIGITS + 1) {
            return Long.MIN_VALUE;
        }
        number *= scale;
        if (at < to && (bytes[at] == '.' || bytes[at] == ',')) {
            at++;
            while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
                scale /= 10;
                number += (bytes[at++] - '0') * scale;
            }
        }
        return at == to ? number : Long.MIN_VALUE;
    }

    /** Returns the seconds from a first time to the one in those bytes, or NaN. */
    static double fromFirst(byte[] bytes, int from, int to, double perSecond, long firstSeconds, int firstNanos) {
        long nanos = nanos(bytes, from, to, perSecond);
        return nanos == Long.MIN_VALUE
                ? Double.NaN
                : (double) (nanos - (firstSeconds * PER_SECOND + firstNanos)) / PER_SECOND;
    }

    /** Returns the seconds from the second time to the first one. */
    static double difference(long seconds, int nanos, long firstSeconds, int firstNanos) {
        return (double) ((seconds - firstSeconds) * PER_SECOND + nanos - firstNanos) / PER_SECOND;
    }
}
