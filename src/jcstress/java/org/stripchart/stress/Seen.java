// SPDX-License-Identifier: Apache-2.0
package org.stripchart.stress;

import org.stripchart.feed.PointConsumer;

/**
 * Notes which points a consumer was given: of each series the x, a digit each, in their order. A point that was torn, whose y is not ten
 * times its x, is a question mark.
 */
final class Seen implements PointConsumer {

    private final StringBuilder all = new StringBuilder();
    private final StringBuilder[] series = {new StringBuilder(), new StringBuilder()};

    /** Returns the y of a point. */
    static double y(int x) {
        return 10.0 * x;
    }

    @Override
    public void points(int number, double[] xs, double[] ys, int from, int to) {
        for (int i = from; i < to; i++) {
            String digit = ys[i] == 10 * xs[i] ? String.valueOf((int) xs[i]) : "?";
            all.append(digit);
            series[number].append(digit);
        }
    }

    /** Returns the points of a series. */
    String of(int number) {
        return series[number].toString();
    }

    /** Returns the points of all series. */
    String all() {
        return all.toString();
    }

    /** Returns how many there are. */
    int count() {
        return all.length();
    }
}
