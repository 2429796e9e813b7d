// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What functions over time compute, one class each. A gap gives a gap; where it would matter, what comes behind one is not joined
 * to what was before it.
 */
final class OverTime {

    /** So many values a span may have at most, at up to 32 bytes each: a quarter of the heap, of which histories take no more than 70 %. */
    private static final long MOST_VALUES =
            Math.min(1 << 30, Runtime.getRuntime().maxMemory() / 4 / 32);

    private OverTime() {}

    /**
     * Returns the length of arrays with room for twice as many values of a span.
     *
     * @throws FormulaRun.SpanTooLargeException if those are too many
     */
    static int twice(int length) {
        if (length > MOST_VALUES / 2) {
            throw new FormulaRun.SpanTooLargeException(length);
        }
        return 2 * length;
    }

    static Node.Steps steps(FormulaFunction function, double setting) {
        return switch (function) {
            case RATE -> new Difference(true);
            case DELTA -> new Difference(false);
            case INTEGRAL, SUM_SO_FAR, COUNT_SO_FAR -> new SoFar(function);
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

    /**
     * What all values so far amount to: their sum, how many they were, or the area below the straight lines from point to point, of which none lies over a gap.
     * It can be taken up at some places where it has been, since the points before them may be kept no more.
     */
    static final class SoFar implements Node.Steps {

        /** From one place to the next at first; twice as far whenever there are too many. */
        private static final int POINTS_BETWEEN = 1 << 10;

        private static final int MOST_PLACES = 256;

        /** What there was behind all points up to an x. */
        record Place(double x, double sum, double lost, double lastY) {}

        private final FormulaFunction function;
        private final List<Place> places = new ArrayList<>();
        private final Sum sum = new Sum();
        private double lastX = Double.NaN;
        private double lastY = Double.NaN;
        private int between = POINTS_BETWEEN;
        private int since;

        /** Where it goes on; null once it does. */
        private @Nullable Place start;

        SoFar(FormulaFunction function) {
            this.function = function;
        }

        @Override
        public double next(double x, double y) {
            if (start != null) {
                if (x <= start.x) {
                    return Double.NaN;
                }
                goOnFrom(start);
                start = null;
            }
            if (++since > between && x > lastX) {
                places.add(new Place(lastX, sum.sum, sum.lost, lastY));
                since = 0;
            }
            if (!Double.isNaN(y)) {
                add(x, y);
            }
            lastX = x;
            lastY = y;
            return Double.isNaN(y) ? y : sum.value();
        }

        private void add(double x, double y) {
            if (function != FormulaFunction.INTEGRAL) {
                sum.add(function == FormulaFunction.COUNT_SO_FAR ? 1 : y);
            } else if (!Double.isNaN(lastY)) {
                sum.add((lastY + y) / 2 * (x - lastX));
            }
        }

        private void goOnFrom(Place place) {
            sum.sum = place.sum;
            sum.lost = place.lost;
            lastX = place.x;
            lastY = place.lastY;
        }

        /** Returns where it can be taken up, by x. */
        List<Place> places() {
            return places;
        }

        /** Goes on where another one was at a place. Until points come from beyond there, its values are gaps. */
        void takeUp(SoFar other, Place place) {
            between = other.between;
            places.addAll(other.places.subList(0, other.places.indexOf(place) + 1));
            start = place;
        }

        /** Returns whether some places are to be forgotten. */
        boolean isFull() {
            return places.size() >= MOST_PLACES;
        }

        /** Forgets places before an x, and every other one if too many are left. */
        void forgetBefore(double x) {
            places.removeIf(place -> place.x < x);
            if (places.size() > MOST_PLACES / 2) {
                between *= 2;
                List<Place> all = List.copyOf(places);
                places.clear();
                for (int i = 0; i < all.size(); i += 2) {
                    places.add(all.get(i));
                }
            }
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
