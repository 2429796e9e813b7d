// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.join.Changes;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.SeriesView;
import org.stripchart.history.memory.History;

class AlarmRunTest {

    private static final List<String> NAMES = List.of("a", "b", "door");
    private static final List<String> STATES = List.of("shut", "open");

    private final History history = new History(HistoryLimit.points(1000));
    private final AlarmLog log = new AlarmLog();
    private final AlarmRun.Known known = new AlarmRun.Known() {
        @Override
        public SeriesView points(String name) {
            return history.series(NAMES.indexOf(name));
        }

        @Override
        public String state(String name, double y) {
            return y >= 0 ? STATES.get((int) y) : "";
        }

        @Override
        public Changes changes() {
            return (series, version) -> Double.NEGATIVE_INFINITY;
        }
    };

    @Test
    void followsAFormulaOverSeries() {
        AlarmRun run = run("a - b > 5");
        add("a", 1, 10);
        add("b", 1, 9);
        look(run);
        assertThat(log.events()).isEmpty();

        add("a", 2, 16);
        add("b", 2, 10);
        look(run);
        assertThat(run.isOn()).isTrue();
        add("a", 3, 11);
        add("b", 3, 10);
        look(run);
        assertThat(log.events()).containsExactly(new AlarmEvent(1, "a - b > 5", Severity.ALARM, 2, 3, 6, false));
        assertThat(run.of()).containsExactly("a", "b");
    }

    @Test
    void followsStatesByTheirTexts() {
        AlarmRun open = run("door is open");
        AlarmRun notShut = run("door is not shut");
        add("door", 1, 0);
        add("door", 2, 1);
        add("door", 3, Double.NaN);
        look(open);
        look(notShut);
        assertThat(open.isOn()).isTrue();
        assertThat(notShut.isOn()).isTrue();
        add("door", 4, 0);
        look(open);
        look(notShut);
        assertThat(log.events()).extracting(AlarmEvent::came).containsExactly(2.0, 2.0);
        assertThat(log.events()).extracting(AlarmEvent::went).containsExactly(4.0, 4.0);
    }

    @Test
    void comesByTheClockWhereNothingElseComes() {
        AlarmRun stale = run("a stale for 30s");
        AlarmRun high = run("a > 5 for 10s");
        add("a", 100, 6);
        look(stale);
        look(high);

        stale.until(130);
        high.until(109);
        assertThat(log.events()).isEmpty();
        high.until(110);
        stale.until(131);
        assertThat(log.events()).extracting(AlarmEvent::came).containsExactly(110.0, 130.0);
    }

    @Test
    void aLatePointDoesNotBringAnAlarmBack() {
        AlarmRun run = run("a > 5");
        add("a", 1, 9);
        add("a", 3, 0);
        look(run);
        add("a", 2, 9);
        look(run);
        add("a", 4, 9);
        look(run);

        assertThat(log.events()).extracting(AlarmEvent::came).containsExactly(1.0, 4.0);
    }

    @Test
    void nothingIsKnownWhereAFormulaIsInfinite() {
        AlarmRun run = run("1 / a > 5");
        add("a", 1, 0);
        look(run);
        assertThat(log.events()).isEmpty();
        add("a", 2, 0.125);
        add("a", 3, 0);
        add("a", 4, 1);
        look(run);
        assertThat(log.events()).containsExactly(new AlarmEvent(1, "1 / a > 5", Severity.ALARM, 2, 4, 8, false));
    }

    @Test
    void anAlarmThatIsOnIsOverWithItsRule() {
        AlarmRun high = run("a > 5 for 10s");
        AlarmRun low = run("a < 5");
        high.end();
        add("a", 1, 9);
        look(high);
        look(low);
        high.until(20);
        high.end();
        low.end();
        assertThat(log.events()).containsExactly(new AlarmEvent(1, "a > 5 for 10s", Severity.ALARM, 11, 11, 9, false));
    }

    private AlarmRun run(String rule) {
        return new AlarmRun(AlarmRule.parse(rule), log);
    }

    private void look(AlarmRun run) {
        while (run.next(known, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)) {
            // Until all is looked at.
        }
    }

    private void add(String name, double x, double y) {
        history.append(NAMES.indexOf(name), new double[] {x}, new double[] {y}, 0, 1);
    }
}
