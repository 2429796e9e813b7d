// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.alarm.AlarmLog;
import org.stripchart.analysis.alarm.AlarmRule;
import org.stripchart.analysis.alarm.AlarmRun;
import org.stripchart.engine.computed.LateChanges;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.StateLabels;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

class AlarmWatchTest {

    private static final int POINTS = 500;

    /** Counts how often a name is looked for. */
    private static final class Names extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        private int looked;

        @Override
        public int indexOf(Object name) {
            looked++;
            return super.indexOf(name);
        }
    }

    @Test
    void looksForTheSeriesOfARuleOnceAndNotForEachPoint() {
        Names names = new Names();
        names.addAll(List.of("other", "door"));
        History history = new History(HistoryLimit.points(1000));
        StateLabels labels = new StateLabels();
        int open = labels.number("open");
        SeriesInfo door = SeriesInfo.ofStates("door", labels);
        double[] xs = IntStream.range(0, POINTS).asDoubleStream().toArray();
        double[] ys = IntStream.range(0, POINTS).mapToDouble(x -> open).toArray();
        history.append(1, xs, ys, 0, POINTS);
        AlarmLog log = new AlarmLog();
        AlarmWatch watch = new AlarmWatch(
                new AlarmRun(AlarmRule.parse("door is open"), log),
                history,
                new LateChanges(),
                names::indexOf,
                number -> door);

        while (watch.next(0, POINTS, true, Double.POSITIVE_INFINITY)) {
            // Until all is looked at.
        }
        assertThat(log.events()).hasSize(1);
        assertThat(names.looked).isLessThan(10);
    }

    @Test
    void endsWhereThereIsNoMemoryForIt() {
        History history = new History(HistoryLimit.points(1000));
        history.append(0, new double[] {1}, new double[] {0}, 0, 1);
        AlarmLog log = new AlarmLog();
        AlarmWatch watch = new AlarmWatch(
                new AlarmRun(AlarmRule.parse("door is open"), log),
                history,
                new LateChanges(),
                List.of("door")::indexOf,
                number -> {
                    throw new OutOfMemoryError("a test's");
                });

        assertThat(watch.next(0, 1, true, Double.POSITIVE_INFINITY)).isFalse();
        assertThat(watch.fault()).isEqualTo("alarm door is open: is followed no more, as there is no memory for it");
    }
}
