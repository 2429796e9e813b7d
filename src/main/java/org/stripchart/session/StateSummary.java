// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.util.ArrayList;
import java.util.List;
import org.stripchart.chart.LiveChart;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.StateLabels;
import org.stripchart.history.SeriesView;

/**
 * A one-line summary of a state series.
 *
 * @param states the number of different states so far
 * @param latest the latest state; empty if unknown
 */
public record StateSummary(String name, int states, String latest) {

    /** Returns those of a chart; on its own thread. */
    public static List<StateSummary> of(LiveChart chart) {
        List<StateSummary> all = new ArrayList<>();
        for (int i = 0; i < chart.seriesNames().size(); i++) {
            SeriesInfo info = chart.seriesInfo(i);
            StateLabels labels = info.labels();
            if (labels != null) {
                SeriesView points = chart.history(i);
                double y = points.isEmpty() ? Double.NaN : points.y(points.endIndex() - 1);
                all.add(new StateSummary(info.name(), labels.texts().size(), labels.text(y)));
            }
        }
        return all;
    }

    /** Returns that as a line. */
    public String line() {
        return name + ": " + (latest.isEmpty() ? "unknown" : latest) + " (" + states
                + (states == 1 ? " state)" : " states)");
    }
}
