// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.util.ArrayList;
import java.util.List;
import org.stripchart.analysis.distribution.Histogram;

/**
 * The fine bins of a histogram, put together to bars that can be seen: some dozen of the same width, or one for each value where
 * there are few values.
 *
 * @param width of each, in the unit of the values
 * @param isOfValues whether there is one for each value
 * @param all those that have points, in order
 */
record Bars(double width, boolean isOfValues, List<Bar> all) {

    /** So many at most. */
    static final int MOST = 64;

    private static final int LEAST = 8;

    /** With fewer values than this, each has a bar. */
    private static final int FEW_VALUES = 40;

    /** Between bars of single values there is a little room. */
    private static final double SHARE = 0.8;

    record Bar(double from, double to, long count) {

        double middle() {
            return (from + to) / 2;
        }
    }

    /** Returns the bars of a histogram. */
    static Bars of(Histogram fine) {
        List<Integer> used = new ArrayList<>();
        for (int bin = 0; bin < fine.counts().length; bin++) {
            if (fine.counts()[bin] > 0) {
                used.add(bin);
            }
        }
        return used.size() <= FEW_VALUES && fine.count() > 2L * used.size() ? ofValues(fine, used) : even(fine);
    }

    private static Bars ofValues(Histogram fine, List<Integer> used) {
        int apart = fine.counts().length;
        for (int i = 1; i < used.size(); i++) {
            apart = Math.min(apart, used.get(i) - used.get(i - 1));
        }
        double width = used.size() == 1 ? Math.max(1, Math.abs(fine.low()) / 10) : apart * fine.width();
        List<Bar> bars = new ArrayList<>();
        for (int bin : used) {
            // The highest value is the upper edge of the last bin, the lowest the lower edge of the first.
            double at =
                    fine.low() + fine.width() * bin * fine.counts().length / Math.max(1, fine.counts().length - 1.0);
            double middle = used.size() == 1 ? fine.low() : at;
            bars.add(new Bar(middle - width * SHARE / 2, middle + width * SHARE / 2, fine.counts()[bin]));
        }
        return new Bars(width, true, bars);
    }

    private static Bars even(Histogram fine) {
        int wanted = (int) Math.max(LEAST, Math.min(MOST, Math.ceil(Math.sqrt((double) fine.count()))));
        Histogram wide = fine.coarser((fine.counts().length + wanted - 1) / wanted);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < wide.counts().length; i++) {
            if (wide.counts()[i] > 0) {
                double from = wide.low() + i * wide.width();
                bars.add(new Bar(from, from + wide.width(), wide.counts()[i]));
            }
        }
        return new Bars(wide.width(), false, bars);
    }

    /** Returns the count of the highest. */
    long highest() {
        return all.stream().mapToLong(Bar::count).max().orElse(0);
    }
}
