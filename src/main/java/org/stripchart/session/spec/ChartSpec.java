// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import org.jspecify.annotations.Nullable;
import org.stripchart.history.HistoryLimit;
import org.stripchart.plot.ArrangementState;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.StripRule;
import org.stripchart.plot.YAxis;
import org.stripchart.session.analysis.AnalysisSpec;
import org.stripchart.source.rows.XFrom;
import org.stripchart.words.TimeStyle;

/**
 * What a chart is to be like.
 *
 * @param title may be empty
 * @param xLabel null for that which fits where x comes from
 * @param yLabel with its unit, unless that is told apart
 * @param unit of series that have none of their own; may be empty
 * @param times how times are told; null: by the clock of the computer, or where nothing was said
 * @param history how much is kept; null for what fits into memory
 * @param window what a live chart shows; null where nothing was said
 * @param yLimits null where nothing was said
 * @param strips how series are divided among strips
 * @param analysis what is made of the series
 * @param arrangement what they were divided into in another run; null where there was none
 * @param view what was shown in another run; goes after {@code window}
 */
public record ChartSpec(
        String title,
        @Nullable String xLabel,
        String yLabel,
        String unit,
        @Nullable TimeStyle times,
        @Nullable HistoryLimit history,
        @Nullable LiveWindow window,
        @Nullable YLimits yLimits,
        StripRule strips,
        AnalysisSpec analysis,
        @Nullable ArrangementState arrangement,
        @Nullable ViewSpec view) {

    /** What x is called where it is the number of a row. */
    public static final String INDEX_LABEL = "Index";

    /** Nothing was said. */
    public static final ChartSpec NOTHING_SAID = new ChartSpec(
            "", null, YAxis.UNNAMED, "", null, null, null, null, StripRule.AUTO, AnalysisSpec.NONE, null, null);

    /** What x is called where it is time. */
    public static final String TIME_LABEL = "Time";

    /** Returns the same chart with strips and a view as they are. */
    public ChartSpec with(ArrangementState newArrangement, ViewSpec newView) {
        return new ChartSpec(
                title, xLabel, yLabel, unit, times, history, null, null, strips, analysis, newArrangement, newView);
    }

    /** Returns the same chart with its times told in a style. */
    public ChartSpec telling(TimeStyle newTimes) {
        return new ChartSpec(
                title,
                xLabel,
                yLabel,
                unit,
                newTimes.equals(TimeStyle.local()) ? null : newTimes,
                history,
                window,
                yLimits,
                strips,
                analysis,
                arrangement,
                view);
    }

    /** Returns the same chart with something else made of its series. */
    public ChartSpec with(AnalysisSpec newAnalysis) {
        return new ChartSpec(
                title, xLabel, yLabel, unit, times, history, window, yLimits, strips, newAnalysis, arrangement, view);
    }

    /** Returns the same chart for other sources: as nobody has seen it yet, and with nothing computed. */
    public ChartSpec unseen() {
        return new ChartSpec(
                title, xLabel, yLabel, unit, times, history, window, yLimits, strips, AnalysisSpec.NONE, null, null);
    }

    /** Whether it is to be as it was in another run. */
    public boolean isRestored() {
        return arrangement != null;
    }

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
