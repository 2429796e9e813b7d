// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmTellerTest {

    private static final long SECOND = 1_000_000_000;

    private final List<String> told = new ArrayList<>();
    private long nanos = -5;
    private final AlarmTeller teller = new AlarmTeller(told::add, () -> nanos);

    @Test
    void tellsTenAMinuteAndCountsTheRest() {
        for (int i = 1; i <= 13; i++) {
            teller.tell("line " + i);
            nanos += SECOND;
        }
        assertThat(told).hasSize(10).endsWith("line 10");

        // The first one is a minute old.
        nanos += 47 * SECOND;
        teller.tell("line 14");
        assertThat(told.subList(10, told.size())).containsExactly("3 more lines about alarms, not told", "line 14");

        teller.tell("line 15");
        assertThat(told).hasSize(12);
        teller.end();
        assertThat(told.subList(12, told.size())).containsExactly("1 more line about alarms, not told");
        teller.end();
        assertThat(told).hasSize(13);
    }
}
