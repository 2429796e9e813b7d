// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.analysis.alarm.Severity;

class AlarmTextTest {

    private static final double NOON = 1_700_049_600;

    @Test
    void tellsOneThatHasCome() {
        AlarmEvent event = new AlarmEvent(1, "t > 80", Severity.ALARM, NOON + 0.6, Double.NaN, Double.NaN, false);

        assertThat(AlarmText.of(event, ZoneOffset.UTC)).isEqualTo("t > 80 since 2023-11-15 12:00:01");
        assertThat(AlarmText.of(event, ZoneOffset.ofHours(2))).isEqualTo("t > 80 since 2023-11-15 14:00:01");
    }

    @Test
    void tellsOneThatHasGone() {
        AlarmEvent event = new AlarmEvent(1, "t > 80", Severity.ALARM, NOON, NOON + 72, 93.5, false);

        assertThat(AlarmText.of(event, ZoneOffset.UTC))
                .isEqualTo("t > 80 no more, from 2023-11-15 12:00:00 for 1 min 12 s, at worst 93.5");
    }

    @Test
    void hasNoTimesWhereXIsNone() {
        AlarmEvent event = new AlarmEvent(1, "door is open", Severity.ALARM, 4, 7.5, Double.NaN, false);

        assertThat(AlarmText.of(event, null)).isEqualTo("door is open no more, from 4 for 3.5");
    }

    @Test
    void tellsATimeThatIsNoDateAsANumber() {
        AlarmEvent event = new AlarmEvent(1, "t > 80", Severity.ALARM, 1e17, Double.NaN, Double.NaN, false);

        assertThat(AlarmText.of(event, ZoneOffset.UTC)).isEqualTo("t > 80 since 1E17");
    }

    @Test
    void saysNothingOfWhatIsRecorded() {
        AlarmEvent event = new AlarmEvent(
                1, "t > 80 record 30s before, 2 min after as info", Severity.INFO, 4, 7.5, Double.NaN, false);

        assertThat(AlarmText.of(event, null)).isEqualTo("t > 80 as info no more, from 4 for 3.5");
    }
}
