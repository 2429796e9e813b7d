// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmLogTest {

    private final AlarmLog log = new AlarmLog();
    private final List<AlarmEvent> told = new ArrayList<>();
    private final List<AlarmLog.Change> changes = new ArrayList<>();
    private final Runnable end = log.onChange((change, event) -> {
        told.add(event);
        changes.add(change);
    });
    private final Alarm.Listener a = log.of(AlarmRule.parse("a > 1"));
    private final Alarm.Listener b = log.of(AlarmRule.parse("b > 1"));

    @Test
    void notesEachWithItsEnd() {
        a.came(1);
        b.came(2);
        a.went(3, 30);
        a.came(4);

        assertThat(log.events())
                .containsExactly(
                        new AlarmEvent(1, "a > 1", Severity.ALARM, 1, 3, 30, false),
                        new AlarmEvent(2, "b > 1", Severity.ALARM, 2, Double.NaN, Double.NaN, false),
                        new AlarmEvent(3, "a > 1", Severity.ALARM, 4, Double.NaN, Double.NaN, false));
        assertThat(log.count()).isEqualTo(3);
        assertThat(told).hasSize(4);
        assertThat(told.get(2)).isEqualTo(log.events().get(0));
        assertThat(log.events().get(0).isOn()).isFalse();
        assertThat(log.events().get(1).isOn()).isTrue();
    }

    @Test
    void notesOnceThatSomebodyHasSeenIt() {
        a.came(1);
        log.acknowledge(1);
        log.acknowledge(1);
        log.acknowledge(7);

        assertThat(log.events().get(0).acknowledged()).isTrue();
        assertThat(told).hasSize(2);
        assertThat(log.unseen()).isZero();
        b.came(2);
        assertThat(log.unseen()).isEqualTo(1);
        a.went(3, 30);
        assertThat(log.events().get(0).acknowledged()).isTrue();
        assertThat(changes)
                .containsExactly(
                        AlarmLog.Change.CAME, AlarmLog.Change.ACKNOWLEDGED, AlarmLog.Change.CAME, AlarmLog.Change.GONE);
    }

    @Test
    void tellsTheWorstThatNobodyHasSeen() {
        Alarm.Listener info = log.of(AlarmRule.parse("a > 1 as info"));
        Alarm.Listener warning = log.of(AlarmRule.parse("b > 1 as warning"));
        assertThat(log.worstUnseen()).isEqualTo(Severity.INFO);
        info.came(1);
        warning.came(2);
        assertThat(log.worstUnseen()).isEqualTo(Severity.WARNING);
        a.came(3);
        assertThat(log.worstUnseen()).isEqualTo(Severity.ALARM);
        log.acknowledge(3);
        assertThat(log.worstUnseen()).isEqualTo(Severity.WARNING);
        log.acknowledge(2);
        assertThat(log.worstUnseen()).isEqualTo(Severity.INFO);
    }

    @Test
    void forgetsTheOldestAndCountsThem() {
        b.came(0);
        for (int i = 1; i <= AlarmLog.MOST; i++) {
            a.came(i);
            a.went(i, i);
        }

        assertThat(log.events()).hasSize(AlarmLog.MOST);
        assertThat(log.events().get(0).number()).isEqualTo(2);
        assertThat(log.count()).isEqualTo(AlarmLog.MOST + 1);
        assertThat(log.unseen()).isEqualTo(AlarmLog.MOST);
        told.clear();
        b.went(9, 9);
        assertThat(told).isEmpty();
    }

    @Test
    void tellsNobodyWhoDoesNotWantItAnyMore() {
        end.run();
        a.came(1);

        assertThat(told).isEmpty();
    }
}
