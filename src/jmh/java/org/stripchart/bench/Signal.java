// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.util.SplittableRandom;

/**
 * An endless line to draw: three slow waves over a given number of points, noise, and now and then a spike. The same for
 * everybody who asks with the same seed. Confined to its owner.
 */
final class Signal {

    private static final double NOISE = 8;
    private static final double SPIKE = 40;
    private static final int POINTS_PER_SPIKE = 50_000;

    private final SplittableRandom random;
    private final double radiansPerPoint;
    private long next;

    Signal(long seed, long points) {
        random = new SplittableRandom(seed);
        radiansPerPoint = 3 * 2 * Math.PI / Math.max(1, points);
    }

    /** The x of the next point: how many there were before it. */
    long next() {
        return next;
    }

    /** Fills both arrays up to a length with the next points. */
    void fill(double[] xs, double[] ys, int length) {
        for (int i = 0; i < length; i++) {
            double spike = random.nextInt(POINTS_PER_SPIKE) == 0 ? SPIKE : 0;
            xs[i] = next;
            ys[i] = 50 * Math.sin(next * radiansPerPoint) + NOISE * random.nextDouble() + spike;
            next++;
        }
    }
}
