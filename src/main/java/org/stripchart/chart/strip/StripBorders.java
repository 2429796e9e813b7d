// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.strip;

import java.util.List;
import java.util.function.Supplier;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Strip;

/**
 * Moves the borders between strips, from where they are painted, so that nothing is asked of a strip that its picture would not show.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class StripBorders {

    /** No strip gets lower than this, where there is room. */
    private static final double LEAST = 90;

    /** Where there is none: no lower than this share of what all would have alike. */
    private static final double LEAST_IN_A_CROWD = 0.75;

    /** The same for a strip of states: a band. */
    private static final double LEAST_OF_STATES = 20;

    private final Arrangement arrangement;
    private final Supplier<List<StripPlace>> places;

    /**
     * @param places where the strips are, in the panel
     */
    public StripBorders(Arrangement arrangement, Supplier<List<StripPlace>> places) {
        this.arrangement = arrangement;
        this.places = places;
    }

    /** Returns where the border below a strip is. */
    public double at(int above) {
        return places.get().get(above).area().getMaxY();
    }

    /** Moves the border below a strip, as far as both its neighbours keep their least height. */
    public void move(int above, double y) {
        List<StripPlace> strips = places.get();
        if (above + 1 < strips.size()) {
            double[] heights = heights(strips);
            double both = heights[above] + heights[above + 1];
            double leastAbove = Math.min(least(strips, above), both / 2);
            double leastBelow = Math.min(least(strips, above + 1), both / 2);
            double wanted = y - strips.get(above).area().getY();
            heights[above] = Math.max(leastAbove, Math.min(both - leastBelow, wanted));
            heights[above + 1] = both - heights[above];
            give(strips, heights, List.of(above, above + 1));
        }
    }

    /** Makes a strip so many times as high, at the cost or in favour of all others, as far as each keeps its least height. */
    public void stretch(Strip strip, double factor) {
        List<StripPlace> strips = places.get();
        int at = strips.stream().map(StripPlace::strip).toList().indexOf(strip);
        double others = 0;
        double leastOfOthers = 0;
        double[] heights = heights(strips);
        for (int i = 0; i < heights.length; i++) {
            if (i != at && strips.get(i).strip().share() > 0) {
                others += heights[i];
                leastOfOthers += Math.min(least(strips, i), heights[i]);
            }
        }
        if (at < 0 || others == 0) {
            return;
        }
        double least = Math.min(least(strips, at), heights[at]);
        double wanted = Math.max(least, Math.min(heights[at] + others - leastOfOthers, heights[at] * factor));
        double left = heights[at] + others - wanted;
        double spare = others - leastOfOthers;
        for (int i = 0; i < heights.length; i++) {
            double ofThis = Math.min(least(strips, i), heights[i]);
            heights[i] = spare > 0
                    ? ofThis + (heights[i] - ofThis) * (left - leastOfOthers) / spare
                    : heights[i] * left / others;
        }
        heights[at] = wanted;
        give(strips, heights, List.of(at));
    }

    private static double[] heights(List<StripPlace> strips) {
        return strips.stream().mapToDouble(strip -> strip.area().getHeight()).toArray();
    }

    private static double least(List<StripPlace> strips, int at) {
        if (strips.get(at).strip().isOfStates()) {
            return LEAST_OF_STATES;
        }
        double mean = strips.stream()
                .filter(place -> !place.strip().isOfStates())
                .mapToDouble(place -> place.area().getHeight())
                .average()
                .orElse(LEAST);
        return Math.min(LEAST, LEAST_IN_A_CROWD * mean);
    }

    /** What is as high as its rows need stays so, unless it is meant. */
    private void give(List<StripPlace> strips, double[] heights, List<Integer> meant) {
        if (!arrangement
                .strips()
                .containsAll(strips.stream().map(StripPlace::strip).toList())) {
            return;
        }
        arrangement.change(() -> {
            for (int i = 0; i < heights.length; i++) {
                Strip strip = strips.get(i).strip();
                if (strip.share() > 0 || meant.contains(i)) {
                    strip.share(heights[i] / LEAST);
                }
            }
        });
    }
}
