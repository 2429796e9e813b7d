// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.Random;
import org.stripchart.history.HistoryLimit;

/** A history of one series and the plain list that it should hold, which are given the same points, some of them late. */
final class HistoryTrial {

    /** What limits a history. */
    enum Bounds {
        POINTS,
        DURATION,
        BYTES,
        ALL;

        private HistoryLimit limit(double span, Random random) {
            double part = span / (1 + random.nextInt(8));
            long points = 1L + random.nextInt(5000);
            long bytes = 65_536L + random.nextInt(200_000);
            return switch (this) {
                case POINTS -> HistoryLimit.points(points);
                case DURATION -> HistoryLimit.duration(part);
                case BYTES -> HistoryLimit.bytes(bytes);
                case ALL -> new HistoryLimit(points, part, bytes);
            };
        }
    }

    final Random random;
    final History history;
    final PlainHistory plain;
    private final String description;
    private final double[] xs;
    private final double[] ys;
    private int given;

    HistoryTrial(Bounds bounds, Waves.Spacing spacing, Waves.Shape shape, int seed) {
        random = new Random(seed);
        int count = 1 + random.nextInt(16_000);
        xs = Waves.xs(spacing, count, random);
        ys = Waves.ys(shape, count, random);
        HistoryLimit limit = bounds.limit(xs[count - 1] + 1, random);
        Waves.delay(xs, random.nextInt(4), random);
        history = Waves.history(limit, seed);
        plain = new PlainHistory(limit);
        description = "seed " + seed + ", " + limit;
    }

    /** Whether there are points left to give. */
    boolean goesOn() {
        return given < xs.length;
    }

    /** Gives both some more. */
    void append() {
        int to = Math.min(xs.length, given + 1 + random.nextInt(random.nextInt(4) == 0 ? 5000 : 200));
        history.append(0, xs, ys, given, to);
        plain.append(xs, ys, given, to);
        given = to;
    }

    /** The history holds what the list does. */
    void assertHolds(String what) {
        plain.assertHolds(history, description(what));
    }

    String description(String what) {
        return description + ", " + given + " points" + what;
    }
}
