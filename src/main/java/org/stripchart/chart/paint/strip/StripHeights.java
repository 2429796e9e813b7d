// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import java.util.Arrays;

/** Divides a height among strips. */
final class StripHeights {

    /** A strip is at least this high where there is room. */
    static final double LEAST = 90;

    private StripHeights() {}

    /**
     * Returns where each strip begins and ends: by their shares, but none lower than {@link #LEAST}; where there is no room
     * for that, all alike. All are whole numbers, and the last ends where the height does.
     *
     * @param top where the first begins
     * @param shares one for each strip, positive
     * @param gap between two strips
     */
    static double[][] of(double top, double height, double[] shares, double gap) {
        int count = shares.length;
        double available = Math.max(count, height - gap * (count - 1));
        double[] heights = shared(available, shares);
        double[][] places = new double[count][2];
        double end = top;
        for (int i = 0; i < count; i++) {
            places[i][0] = Math.rint(end);
            end += heights[i];
            places[i][1] = Math.max(places[i][0] + 1, Math.rint(end));
            end += gap;
        }
        return places;
    }

    private static double[] shared(double available, double[] shares) {
        int count = shares.length;
        double[] heights = new double[count];
        if (available <= count * LEAST) {
            Arrays.fill(heights, available / count);
            return heights;
        }
        boolean[] least = new boolean[count];
        boolean settled = false;
        while (!settled) {
            settled = true;
            double rest = available;
            double sum = 0;
            for (int i = 0; i < count; i++) {
                rest -= least[i] ? LEAST : 0;
                sum += least[i] ? 0 : shares[i];
            }
            for (int i = 0; i < count; i++) {
                heights[i] = least[i] ? LEAST : rest * (shares[i] / sum);
                if (heights[i] < LEAST) {
                    least[i] = true;
                    settled = false;
                }
            }
        }
        return heights;
    }
}
