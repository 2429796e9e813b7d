// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stripchart.chart.LiveChart;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.history.SeriesView;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;

/** Puts a run that was read from a file beside what else is on the chart. Event dispatch thread only. */
final class Comparison {

    private static final String DIFFERENCE = " difference";

    private final RunningSession session;
    private final LiveChart chart;

    Comparison(RunningSession session) {
        this.session = session;
        this.chart = session.chart();
    }

    /** Returns the sources that can be moved: those that can be read again from their beginning. */
    List<SessionSource> runs() {
        return session.sources().stream().filter(SessionSource::canMove).toList();
    }

    /** Moves a run along x, from where it is; that can be undone. */
    void move(SessionSource run, double by) {
        if (by != 0) {
            double before = run.choice().moved();
            double after = before + by;
            run.moveTo(after);
            chart.viewHistory().did(() -> moveAgain(run, before), () -> moveAgain(run, after));
        }
    }

    private void moveAgain(SessionSource run, double to) {
        if (session.sources().contains(run)) {
            run.moveTo(to);
        }
    }

    /** Returns the first x of a run, where it is now; NaN if there is none. */
    double start(SessionSource run) {
        return first(run.series());
    }

    /** Returns the first x of all other sources; NaN if there is none. */
    double startOfOthers(SessionSource run) {
        double first = Double.NaN;
        for (SessionSource other : session.sources()) {
            double start = other == run ? Double.NaN : start(other);
            first = Double.isNaN(first) || start < first ? start : first;
        }
        return first;
    }

    private double first(Set<String> names) {
        double first = Double.NaN;
        List<String> all = chart.seriesNames();
        for (int i = 0; i < all.size(); i++) {
            SeriesView points = chart.history(i);
            if (names.contains(all.get(i)) && points.endIndex() > points.firstIndex()) {
                double start = points.firstX();
                first = Double.isNaN(first) || start < first ? start : first;
            }
        }
        return first;
    }

    /**
     * Computes, for each series that a run and another source have under one name, what the other one's is above the run's.
     *
     * @return how many there are
     */
    int addDifferences(SessionSource run) {
        Map<String, String> others = new HashMap<>();
        for (SessionSource other : session.sources()) {
            if (other != run) {
                other.series().forEach(name -> others.putIfAbsent(other.plainName(name), name));
            }
        }
        int count = 0;
        List<String> names = chart.seriesNames();
        for (int i = 0; i < names.size(); i++) {
            SeriesInfo info = chart.seriesInfo(i);
            String plain = run.plainName(info.name());
            String other = others.get(plain);
            if (other != null && run.series().contains(info.name()) && !info.isState()) {
                String formula = quoted(other) + " - linear(" + quoted(info.name()) + ")";
                chart.analysis().derive(plain + DIFFERENCE, info.unit(), formula);
                count++;
            }
        }
        return count;
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
