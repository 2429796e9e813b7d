// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.disk.Spill;

/** Makes data of the kinds that charts meet: how x is spaced, and how y behaves. */
final class Waves {

    enum Spacing {
        EVEN,
        JITTERED,
        BURSTS,
        DUPLICATES,
        EXPONENTIAL,
        HUGE
    }

    enum Shape {
        RANDOM,
        SPIKY,
        CONSTANT,
        STEPS,
        SPARSE_GAPS,
        MANY_GAPS,
        LONG_GAPS,
        ONLY_GAPS,
        HUGE,
        TINY
    }

    /** When histories pack that keep little. */
    static final List<Sealing> SEALING = List.of(Sealing.IN_TIME, Sealing.AT_ONCE);

    private Waves() {}

    /**
     * Returns a history that seals whatever it can for every fourth seed, one that has a helper do that for every fourth, one that has all of that in a file as
     * well for every fourth, and one that seals when there is time for the others.
     */
    static History history(HistoryLimit limit, int seed) {
        if (seed % 4 == 2) {
            return new History(limit, new HistoryBudget(), () -> {}, Sealing.AT_ONCE, spill());
        }
        return history(
                limit,
                switch (seed % 4) {
                    case 0 -> Sealing.AT_ONCE;
                    case 1 -> Sealing.atOnceWith(new LateHelper(new Random(seed)));
                    default -> Sealing.IN_TIME;
                });
    }

    static History history(HistoryLimit limit, Sealing sealing) {
        return new History(limit, new HistoryBudget(), () -> {}, sealing, null);
    }

    /** Returns what writes at once, into a file that goes when nobody holds the history any more. */
    static Spill spill() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "spill"));
            return new Spill(folder, Runnable::run, news -> {}, fault -> {
                throw new AssertionError(fault);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Non-decreasing, from about 0 on. */
    static double[] xs(Spacing spacing, int count, Random random) {
        double[] xs = new double[count];
        double x = 0;
        for (int i = 0; i < count; i++) {
            x += switch (spacing) {
                case EVEN -> 1;
                case JITTERED -> 2 * random.nextDouble();
                case BURSTS -> random.nextInt(200) == 0 ? 150 : 0.01;
                case DUPLICATES -> random.nextInt(4) == 0 ? 3 : 0;
                case EXPONENTIAL -> Math.expm1(12 * random.nextDouble() * random.nextDouble()) / 100;
                case HUGE -> 1e300 * random.nextDouble();
            };
            xs[i] = x;
        }
        return xs;
    }

    static double[] ys(Shape shape, int count, Random random) {
        double[] ys = new double[count];
        double level = 0;
        for (int i = 0; i < count; i++) {
            level += random.nextGaussian();
            double y = random.nextDouble();
            ys[i] = switch (shape) {
                case RANDOM -> y;
                case SPIKY -> random.nextInt(100) == 0 ? 1000 * y : level;
                case CONSTANT -> 7.5;
                case STEPS -> Math.floor(level / 5);
                case SPARSE_GAPS -> random.nextInt(60) == 0 ? Double.NaN : level;
                case MANY_GAPS -> random.nextInt(3) == 0 ? Double.NaN : Math.floor(10 * y);
                case LONG_GAPS -> (i / 137) % 2 == 0 && i % 1000 != 5 ? Double.NaN : level;
                case ONLY_GAPS -> Double.NaN;
                case HUGE -> random.nextBoolean() ? 1e300 * (y - 0.5) : level;
                case TINY -> Double.MIN_VALUE * random.nextInt(9);
            };
        }
        return ys;
    }

    /**
     * Lets some points come later than others of larger x.
     *
     * @param degree 0: none; 1: a few, by a few places; 2: many, by any number; 3: all in any order
     */
    static void delay(double[] xs, int degree, Random random) {
        int count = xs.length;
        for (int i = 1; i < count && degree > 0; i += degree == 3 ? 1 : 1 + random.nextInt(degree == 1 ? 50 : 5)) {
            int earlier = degree == 1 ? Math.max(0, i - 1 - random.nextInt(9)) : random.nextInt(i);
            double x = xs[i];
            xs[i] = xs[earlier];
            xs[earlier] = x;
        }
    }
}
