// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.List;
import java.util.function.IntFunction;
import org.stripchart.analysis.alarm.AlarmRun;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.StateLabels;
import org.stripchart.history.SeriesView;
import org.stripchart.history.memory.History;

/**
 * An alarm that is followed once all series that its rule is about are there.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
final class Watch {

    private final AlarmRun run;
    private final History history;
    private final List<String> names;
    private final IntFunction<SeriesInfo> info;
    private final AlarmRun.Known known = new AlarmRun.Known() {
        @Override
        public SeriesView points(String name) {
            return history.series(names.indexOf(name));
        }

        @Override
        public String state(String name, double y) {
            StateLabels labels = info.apply(names.indexOf(name)).labels();
            return labels == null ? "" : labels.text(y);
        }
    };

    /**
     * @param names of all series, by number; grows
     * @param info by number
     */
    Watch(AlarmRun run, History history, List<String> names, IntFunction<SeriesInfo> info) {
        this.run = run;
        this.history = history;
        this.names = names;
        this.info = info;
    }

    /** Returns what is followed, and whether it is wrong. */
    Pipeline.Watched state() {
        return new Pipeline.Watched(run.rule(), run.isOn());
    }

    /** Looks at the next points; returns whether there were some. */
    boolean next(double silentUntil) {
        return names.containsAll(run.of()) && run.next(known, silentUntil);
    }

    /** Follows it no more. */
    void end() {
        run.end();
    }

    /** Says that all points have come up to an x. */
    void until(double x) {
        run.until(x);
    }
}
