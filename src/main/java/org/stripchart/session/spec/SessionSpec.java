// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.LiveWindow;
import org.stripchart.session.analysis.AnalysisSpec;
import org.stripchart.source.rows.XFrom;

/**
 * What a run is to be: its sources, its chart, its window and what comes out of it. The command line makes one, and whatever
 * else describes a run is to make the same.
 *
 * @param theme of windows and pictures; null where nothing was said
 * @param interval of the random source and of polls; null where nothing was said
 * @param record where every point is written, before it reaches the chart
 * @param duration after which the run ends; null: when there is another reason
 * @param headless whether there is no window
 * @param stats whether the counters are told at the end
 * @param panels of the window; null where they are as they were left in another one
 */
public record SessionSpec(
        SourcesSpec sources,
        ChartSpec chart,
        @Nullable Theme theme,
        @Nullable Duration interval,
        List<OutputSpec> outputs,
        PictureSpec picture,
        RecordSpec record,
        @Nullable Duration duration,
        boolean headless,
        boolean stats,
        @Nullable PanelsSpec panels) {

    /** A run of which nothing was said. */
    public static final SessionSpec NOTHING_SAID = new SessionSpec(
            SourcesSpec.none(),
            ChartSpec.NOTHING_SAID,
            null,
            null,
            List.of(),
            new PictureSpec(1280, 720, 1),
            RecordSpec.NONE,
            null,
            false,
            false,
            null);

    public SessionSpec {
        outputs = List.copyOf(outputs);
    }

    /** Returns a run of the same kind with other sources and another chart. */
    public SessionSpec with(SourcesSpec newSources, ChartSpec newChart) {
        return new SessionSpec(
                newSources, newChart, theme, interval, outputs, picture, record, duration, headless, stats, panels);
    }

    /** Returns the same without what was refused: sources, and the command for alarms. */
    public SessionSpec without(List<String> refused) {
        AnalysisSpec analysis = chart.analysis();
        return with(
                sources.without(refused),
                chart.with(analysis.with(analysis.reaction().without(refused))));
    }

    /** Returns the same with other panels. */
    public SessionSpec withPanels(@Nullable PanelsSpec newPanels) {
        return new SessionSpec(
                sources, chart, theme, interval, outputs, picture, record, duration, headless, stats, newPanels);
    }

    /** Returns the same, recorded otherwise. */
    public SessionSpec withRecord(RecordSpec newRecord) {
        return new SessionSpec(
                sources, chart, theme, interval, outputs, picture, newRecord, duration, headless, stats, panels);
    }

    /** Returns the same in another theme. */
    public SessionSpec withTheme(Theme newTheme) {
        return new SessionSpec(
                sources, chart, newTheme, interval, outputs, picture, record, duration, headless, stats, panels);
    }

    /** Whether the chart, or its counters, are wanted when the run is over. */
    public boolean hasOutputs() {
        return stats || !outputs.isEmpty();
    }

    /** Returns what a live chart shows: all, where nobody watches or where seconds mean nothing; null where it is open. */
    public @Nullable LiveWindow window(XFrom x) {
        if (chart.window() != null) {
            return chart.window();
        }
        if (chart.view() != null) {
            return chart.view().window();
        }
        return headless || !x.isTime() ? new LiveWindow.All() : null;
    }

    /** Returns what was said about the window on a chart of such an x. */
    public WindowSettings windowSettings(XFrom x) {
        return new WindowSettings(theme, window(x), interval, chart.yLimits(), chart.times());
    }
}
