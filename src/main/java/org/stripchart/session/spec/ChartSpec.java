// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import org.jspecify.annotations.Nullable;
import org.stripchart.history.HistoryLimit;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.StripRule;
import org.stripchart.source.rows.XFrom;

/**
 * What a chart is to be like.
 *
 * @param title may be empty
 * @param xLabel null for that which fits where x comes from
 * @param yLabel with its unit
 * @param history how much is kept; null for what fits into memory
 * @param window what a live chart shows; null where nothing was said
 * @param yLimits null where nothing was said
 * @param strips how series are divided among strips
 */
public record ChartSpec(
        String title,
        @Nullable String xLabel,
        String yLabel,
        @Nullable HistoryLimit history,
        @Nullable LiveWindow window,
        @Nullable YLimits yLimits,
        StripRule strips) {

    /** What x is called where it is the number of a row. */
    public static final String INDEX_LABEL = "Index";

    /** What x is called where it is time. */
    public static final String TIME_LABEL = "Time";

    /** Returns what x is called. */
    public String xLabel(XFrom x) {
        if (xLabel != null) {
            return xLabel;
        }
        return switch (x.kind()) {
            case TIME -> TIME_LABEL;
            case INDEX, OWN -> INDEX_LABEL;
            case COLUMN -> (isNumber(x.column()) ? "Column " : "") + x.column();
        };
    }

    private static boolean isNumber(String column) {
        return column.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
