// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.util.List;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.session.spec.ChartSpec;
import org.stripchart.source.Explanation;
import org.stripchart.words.ValueText;

/**
 * The x axis of a session's chart: whether it shows times, once the x of a source has turned out to be one, and its label.
 *
 * <p><b>Threading:</b> the session's own thread only, but for what says otherwise.
 */
final class ChartX {

    private final LiveChart chart;
    private final List<SessionSource> sources;
    /** Of the chart's own thread, for the recorder's: once times, x stays times. */
    private volatile boolean hasTimes;

    private boolean labelIsAutomatic = true;

    /**
     * @param sources of the session, which may change
     */
    ChartX(LiveChart chart, List<SessionSource> sources) {
        this.chart = chart;
        this.sources = sources;
        this.hasTimes = chart.xAxis() == XAxis.TIME;
    }

    /** Says that the user has named x. */
    void keepLabel() {
        labelIsAutomatic = false;
    }

    /** Whether x is, as far as is known, seconds since the epoch. Any thread. */
    boolean isTime() {
        return hasTimes || sources.stream().anyMatch(SessionSource::foundTimes);
    }

    void adoptTimes() {
        if (chart.xAxis() == XAxis.NUMBER && isTime()) {
            chart.xAxis(XAxis.TIME);
            hasTimes = true;
            if (labelIsAutomatic) {
                chart.xLabel(ChartSpec.TIME_LABEL);
            }
        }
    }

    /** Returns what the data calls the column that is x, with its unit; empty if that is not known. */
    private static String name(List<Explanation> explanations) {
        for (Explanation told : explanations) {
            for (Explanation.Column column : told.columns()) {
                if (column.kind() == Explanation.Kind.X && !column.name().isBlank()) {
                    return ValueText.named(column.name(), column.unit());
                }
            }
        }
        return "";
    }

    void adoptName() {
        if (labelIsAutomatic && chart.xAxis() == XAxis.NUMBER) {
            sources.stream()
                    .map(source -> name(source.explanations()))
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .ifPresent(name -> {
                        labelIsAutomatic = false;
                        chart.xLabel(name);
                    });
        }
    }
}
