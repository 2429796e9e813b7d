// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import java.util.List;

/** Divides a height among strips. */
final class StripHeights {

    /** A strip is at least this high where there is room. */
    static final double LEAST = 90;

    /** Where there is none, it has at least this share of what all would have alike. */
    private static final double LEAST_IN_A_CROWD = 0.75;

    /** A strip of states is at least this high. */
    private static final double LEAST_OF_STATES = 20;

    /** Strips of states that say what they need have at most this share where there are others. */
    private static final double MOST_OF_STATES = 0.5;

    /** The same where the others would be too low. */
    private static final double MOST_IN_A_CROWD = 0.3;

    /** Between two strips: so much that the lowest label of one and the highest of the next do not meet. */
    private static final double GAP = 14;

    /** Between a strip and the names of the next. */
    private static final double CLEAR = 4;

    /** Below this, strips are too low for gaps of that height. */
    private static final double LOW = 60;

    private StripHeights() {}

    /**
     * How high a strip is to be.
     *
     * @param share of what is left; 0: what it needs
     * @param need of a strip of states; 0: it is one of lines
     * @param gap above it, unless it is the first
     */
    record Wish(double share, double need, double gap) {

        private boolean isFixed() {
            return share == 0;
        }

        private double least() {
            return need > 0 ? Math.min(need, LEAST_OF_STATES) : LEAST;
        }
    }

    /**
     * Returns how much there is to be above a strip that is not the first.
     *
     * @param each what all would have alike
     * @param names what its names need above it; 0: it has none there
     * @param scale of the font
     */
    static double gap(double each, double names, double scale) {
        if (names > 0) {
            return names + CLEAR * scale;
        }
        return each < LOW * scale ? Math.floor(each / 8) : GAP * scale;
    }

    /**
     * Returns where each strip begins and ends: first what strips of states need, then by their shares, but none lower than
     * {@link #LEAST} or, where there is no room for that, than three quarters of what all would have alike. All are whole numbers, and the
     * last ends where the height does.
     *
     * @param top where the first begins
     * @param wishes one for each strip
     */
    static double[][] of(double top, double height, List<Wish> wishes) {
        int count = wishes.size();
        double gaps = wishes.stream().skip(1).mapToDouble(Wish::gap).sum();
        double available = Math.max(count, height - gaps);
        double[] heights = shared(available, wishes);
        double[][] places = new double[count][2];
        double end = top;
        for (int i = 0; i < count; i++) {
            end += i == 0 ? 0 : wishes.get(i).gap();
            places[i][0] = Math.rint(end);
            end += heights[i];
            places[i][1] = Math.max(places[i][0] + 1, Math.rint(end));
        }
        return places;
    }

    private static double[] shared(double available, List<Wish> wishes) {
        int count = wishes.size();
        double[] heights = new double[count];
        double needed =
                wishes.stream().filter(Wish::isFixed).mapToDouble(Wish::need).sum();
        double least = wishes.stream()
                .filter(wish -> !wish.isFixed())
                .mapToDouble(Wish::least)
                .sum();
        double most = Math.min(available * MOST_OF_STATES, Math.max(available * MOST_IN_A_CROWD, available - least));
        // Where there is nothing else, what needs room has all of it.
        double given = least == 0 ? available : Math.min(needed, most);
        double rest = available - given;
        long others = wishes.stream().filter(wish -> !wish.isFixed()).count();
        double fair = LEAST_IN_A_CROWD * rest / Math.max(1, others);
        boolean[] settledAtLeast = new boolean[count];
        boolean settled = false;
        while (!settled) {
            settled = true;
            double left = rest;
            double sum = 0;
            for (int i = 0; i < count; i++) {
                Wish wish = wishes.get(i);
                left -= settledAtLeast[i] ? Math.min(fair, wish.least()) : 0;
                sum += settledAtLeast[i] ? 0 : wish.share();
            }
            for (int i = 0; i < count; i++) {
                Wish wish = wishes.get(i);
                if (wish.isFixed()) {
                    heights[i] = given * (wish.need() / needed);
                    continue;
                }
                double own = Math.min(fair, wish.least());
                heights[i] = settledAtLeast[i] ? own : left * (wish.share() / sum);
                if (heights[i] < own) {
                    settledAtLeast[i] = true;
                    settled = false;
                }
            }
        }
        return heights;
    }
}
