// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerLog;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;
import org.stripchart.plot.mark.Mark;
import org.stripchart.plot.mark.Marks;

final class EventMarksTest {

    private static final TriggerRule RULE =
            new TriggerRule("s", new Trigger.Edge(0, 0.25, Trigger.Slope.RISING)).with(0, true);

    private final History history = new History(HistoryLimit.points(1000));
    private final TriggerLog log = new TriggerLog();
    private TriggerRule rule = RULE;
    private final Marks marks = new Marks(what -> {}, () -> {});

    private final EventMarks events;

    EventMarksTest() {
        events = new EventMarks(marks, () -> rule, log, name -> history.series(0));
        log.onChange(events::update);
    }

    private void pointsTo(double x) {
        history.append(0, new double[] {x}, new double[] {0}, 0, 1);
    }

    private void found(double... events) {
        for (double x : events) {
            log.add(x);
        }
        log.settle();
    }

    private List<Double> marked() {
        return marks.list().stream().map(Mark::x).toList();
    }

    @Test
    void comeAndGoWithTheEvents() {
        pointsTo(0);
        pointsTo(10);
        found(1, 2, 3);
        assertThat(marked()).containsExactly(1.0, 2.0, 3.0);
        log.forgetFrom(2);
        log.tell();
        assertThat(marked()).as("while they are looked for anew").containsExactly(1.0, 2.0, 3.0);
        found(2.5);
        assertThat(marked()).containsExactly(1.0, 2.5);
    }

    @Test
    void beyondTheLastPointAreLookedAtWhenPointsHaveComeThere() {
        pointsTo(0);
        pointsTo(10);
        found(1, 8, 9);
        // The series is computed anew, and has come to 5.
        history.clear();
        pointsTo(0);
        pointsTo(5);
        log.forgetFrom(Double.NEGATIVE_INFINITY);
        found(1);
        assertThat(marked()).containsExactly(1.0, 8.0, 9.0);
        pointsTo(10);
        found(9.5);
        assertThat(marked()).containsExactly(1.0, 9.5);
    }

    @Test
    void ofBeforeXWentBackStay() {
        pointsTo(0);
        pointsTo(10);
        found(1, 5, 9);
        log.wentBack(4);
        found(4.5, 8);
        assertThat(marked()).containsExactly(1.0, 4.5, 5.0, 8.0, 9.0);
    }

    @Test
    void ofBeforeXWentBackASecondTimeStay() {
        pointsTo(0);
        pointsTo(10);
        found(1, 5, 9);
        log.wentBack(4);
        found(4.5, 8);
        log.wentBack(4);
        log.settle();
        log.forgetFrom(0);
        found(1, 6);
        assertThat(marked()).containsExactly(1.0, 4.5, 5.0, 6.0, 8.0, 9.0);
    }

    @Test
    void ofAnotherRunGoWhenTheyAreNoEventsAnyMore() {
        marks.addAll(List.of(Mark.at(0.5, "Event: s"), Mark.at(2, "Event: s"), Mark.at(3, "Event: s")));
        marks.addAll(List.of(Mark.at(2, "By hand"), Mark.at(4, "Event: s")));
        events.own(List.of(0.5, 2.0, 3.0));
        assertThat(events.own()).containsExactly(0.5, 2.0, 3.0);
        pointsTo(1);
        pointsTo(10);
        found(3.0, 5.0);
        assertThat(marks.list())
                .as("0.5 is before the points that are kept, 4 was none of its own")
                .containsExactly(
                        Mark.at(0.5, "Event: s"),
                        Mark.at(2, "By hand"),
                        Mark.at(3, "Event: s"),
                        Mark.at(4, "Event: s"),
                        Mark.at(5, "Event: s"));
        assertThat(events.own()).containsExactly(3.0, 5.0);
    }

    @Test
    void ofAnotherRunGoWhereNoEventIsFoundAtAll() {
        marks.addAll(List.of(Mark.at(0.5, "Event: s"), Mark.at(2, "Event: s"), Mark.at(20, "Event: s")));
        events.own(List.of(0.5, 2.0, 20.0));
        found();
        assertThat(marked()).as("before there are points").containsExactly(0.5, 2.0, 20.0);
        pointsTo(1);
        pointsTo(10);
        found();
        assertThat(marked()).containsExactly(0.5, 20.0);
        pointsTo(30);
        found();
        assertThat(marked()).as("as far as points have come").containsExactly(0.5);
    }

    @Test
    void ofAnotherRunGoBehindTheLastEvent() {
        marks.addAll(List.of(Mark.at(2, "Event: s"), Mark.at(8, "Event: s")));
        events.own(List.of(2.0, 8.0));
        pointsTo(1);
        pointsTo(3);
        found(2.0);
        assertThat(marked()).containsExactly(2.0, 8.0);
        pointsTo(10);
        found();
        assertThat(marked()).containsExactly(2.0);
    }

    @Test
    void ofAnotherRunStayWhereASingleEventIsLookedFor() {
        rule = RULE.with(TriggerRule.Mode.SINGLE);
        marks.add(Mark.at(2, "Event: s"));
        events.own(List.of(2.0));
        pointsTo(1);
        pointsTo(10);
        found(3.0);
        assertThat(marked()).containsExactly(2.0, 3.0);
    }

    @Test
    void thatSomebodyHasChangedAreNotItsOwn() {
        pointsTo(0);
        pointsTo(10);
        found(1, 2);
        marks.replace(Mark.at(2, "Event: s"), Mark.at(2, "The pump"));
        assertThat(events.own()).containsExactly(1.0);
    }

    @Test
    void thatSomebodyHasChangedStay() {
        pointsTo(0);
        pointsTo(10);
        found(1, 2);
        marks.replace(marks.list().get(1), Mark.at(2, "The pump"));
        log.forgetFrom(2);
        found();
        assertThat(marks.list()).hasSize(2).contains(Mark.at(2, "The pump"));
    }
}
