// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

/**
 * What functions over time compute, one class each. A gap gives a gap; where it would matter, what comes behind one is not joined
 * to what was before it.
 */
final class OverTime {

    private OverTime() {}

    static Node.Steps steps(FormulaFunction function, double setting) {
        return switch (function) {
            case RATE -> new Difference(true);
            case DELTA -> new Difference(false);
            case INTEGRAL -> new Integral();
            case SUM_SO_FAR -> new RunningSum(false);
            case COUNT_SO_FAR -> new RunningSum(true);
            case MEAN, LEAST_OF_SPAN, GREATEST_OF_SPAN, SUM_OF_SPAN, COUNT_OF_SPAN ->
                new SlidingSpan(function, setting);
            case MEDIAN -> new SlidingMedian(setting);
            case EMA -> new Ema(setting);
            case LOWPASS -> new Ema(1 / (2 * Math.PI * setting));
            case HIGHPASS -> {
                Ema low = new Ema(1 / (2 * Math.PI * setting));
                yield (x, y) -> y - low.next(x, y);
            }
            default -> throw new IllegalArgumentException(function + " is not over time");
        };
    }

    /** How much a value is more than the one before, for each unit of x or as it is. */
    private static final class Difference implements Node.Steps {

        private final boolean perX;
        private double lastX;
        private double lastY = Double.NaN;

        Difference(boolean perX) {
            this.perX = perX;
        }

        @Override
        public double next(double x, double y) {
            double difference = y - lastY;
            double way = x - lastX;
            lastX = x;
            lastY = y;
            return !perX ? difference : way > 0 ? difference / way : Double.NaN;
        }
    }

    /** The area below the straight lines from point to point so far; none lies over a gap. */
    private static final class Integral implements Node.Steps {

        private final Sum area = new Sum();
        private double lastX;
        private double lastY = Double.NaN;

        @Override
        public double next(double x, double y) {
            if (!Double.isNaN(y) && !Double.isNaN(lastY)) {
                area.add((lastY + y) / 2 * (x - lastX));
            }
            lastX = x;
            lastY = y;
            return Double.isNaN(y) ? y : area.value();
        }
    }

    /** All values so far, or how many they were. */
    private static final class RunningSum implements Node.Steps {

        private final boolean counts;
        private final Sum sum = new Sum();

        RunningSum(boolean counts) {
            this.counts = counts;
        }

        @Override
        public double next(double x, double y) {
            if (Double.isNaN(y)) {
                return y;
            }
            sum.add(counts ? 1 : y);
            return sum.value();
        }
    }

    /**
     * A moving average in which what is past weighs less by e for each span that has gone by: {@code EMA_next} of Eckner,
     * "Algorithms for Unevenly Spaced Time Series: Moving Averages and Other Rolling Operators" (2019). It is what a resistor and
     * a capacitor make of steps at the points, so that it is the low pass of first order too.
     */
    private static final class Ema implements Node.Steps {

        private final double span;
        private double lastX;
        private double average = Double.NaN;

        Ema(double span) {
            this.span = span;
        }

        @Override
        public double next(double x, double y) {
            if (Double.isNaN(y)) {
                return y;
            }
            average = Double.isNaN(average) ? y : y + (average - y) * Math.exp((lastX - x) / span);
            lastX = x;
            return average;
        }
    }

    /** A sum that keeps what rounding takes (Neumaier, 1974), so that millions of small values count beside a large one. */
    private static final class Sum {

        private double sum;
        private double lost;

        void add(double value) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }

        double value() {
            double value = sum + lost;
            // Infinite values leave no difference behind.
            return Double.isNaN(value) ? sum : value;
        }
    }
}
