// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.analysis.alarm.Severity;
import org.stripchart.session.file.AlarmJournal.Entry;

class AlarmTableTest {

    @Test
    void tellsAllThatIsKnownOfAnAlarm() {
        AlarmEvent on = new AlarmEvent(1, "t > 8 as info", Severity.INFO, 1e9, Double.NaN, Double.NaN, false);
        AlarmEvent off = new AlarmEvent(2, "t > 80", Severity.ALARM, 1e9, 1e9 + 60, 93.25, true);

        assertThat(AlarmTable.rows(
                        List.of(new Entry("r/1", true, on), new Entry("r/2", true, off), new Entry("r/3", false, off)),
                        ZoneOffset.UTC))
                .containsExactly(
                        List.of("info", "t > 8 as info", "2001-09-09 01:46:40", "", "", "", "r/1"),
                        List.of("alarm", "t > 80", "2001-09-09 01:46:40", "2001-09-09 01:47:40", "yes", "93.25", "r/2"),
                        List.of(
                                "alarm",
                                "t > 80",
                                "1\u202f000\u202f000\u202f000",
                                "1\u202f000\u202f000\u202f060",
                                "yes",
                                "93.25",
                                "r/3"));
    }
}
