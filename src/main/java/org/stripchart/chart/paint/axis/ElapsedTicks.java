// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import java.util.ArrayList;
import java.util.List;
import org.stripchart.chart.paint.axis.TimeTicks.TimeTick;
import org.stripchart.words.StopwatchText;

/** Where the ticks of an axis of elapsed time go, and what they say: whole steps since the start, from a nanosecond to years. */
final class ElapsedTicks {

    private static final double DAY = 86_400;

    /** Steps that divide the next bigger unit, in seconds. */
    private static final double[] STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200
    };

    private static final int MOST_DIGITS = 9;

    private ElapsedTicks() {}

    /**
     * Returns the ticks inside a range.
     *
     * @param from,to seconds since the epoch
     * @param most at most about this many ticks
     * @param start from which on is counted, in seconds since the epoch; NaN: there are no ticks
     */
    static List<TimeTick> in(double from, double to, int most, double start) {
        double least = (to - from) / Math.max(1, most);
        // Where numbers lie further apart than a step, adding one to the other goes nowhere, nor does counting them
        // from the start.
        double furthest = Math.max(
                Math.max(Math.abs(from), Math.abs(to)), Math.max(Math.abs(from - start), Math.abs(to - start)));
        if (!(least > Math.ulp(furthest)) || Double.isInfinite(least)) {
            return List.of();
        }
        NumberTicks.Step fraction = NumberTicks.Step.atLeast(least);
        if (fraction.power() < 0) {
            return -fraction.power() > MOST_DIGITS
                    ? List.of()
                    : ticks(from, to, start, fraction.size(), -fraction.power());
        }
        for (double step : STEPS) {
            if (step >= least) {
                return ticks(from, to, start, step, 0);
            }
        }
        return ticks(
                from,
                to,
                start,
                NumberTicks.Step.atLeast(Math.max(1, least / DAY)).size() * DAY,
                0);
    }

    private static List<TimeTick> ticks(double from, double to, double start, double step, int digits) {
        List<TimeTick> ticks = new ArrayList<>();
        double last = Math.floor((to - start) / step);
        for (double k = Math.ceil((from - start) / step); k <= last; k++) {
            // A product rather than a sum, so that what is told is as exact as the step.
            double elapsed = k * step;
            double seconds = start + elapsed;
            if (seconds >= from && seconds <= to) {
                ticks.add(new TimeTick(seconds, text(elapsed, step, digits)));
            }
        }
        return ticks;
    }

    private static String text(double elapsed, double step, int digits) {
        if (step < DAY) {
            return StopwatchText.of(elapsed, digits);
        }
        long days = Math.round(elapsed / DAY);
        return (days < 0 ? "\u2212" : "") + Math.abs(days) + " d";
    }
}
