// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

/** Appends points of a sine whose x is the next whole numbers, to whichever history and series they go. */
final class NextPoints {

    private double nextX;

    /** Goes on from that x. */
    void from(double x) {
        nextX = x;
    }

    void append(History history, int series, int count) {
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = nextX;
            ys[i] = Math.sin(nextX++);
        }
        history.append(series, xs, ys, 0, count);
    }
}
