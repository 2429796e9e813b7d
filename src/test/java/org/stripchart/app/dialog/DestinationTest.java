// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** The newest point is of 2026-11-26 at 14:30, and the last ten minutes are shown. */
    private static final double NEWEST = at("2026-11-26T14:30");

    private static final Destination.Here TIMES = new Destination.Here(BERLIN, NEWEST - 600, NEWEST, NEWEST);

    private static final Destination.Here NUMBERS = new Destination.Here(null, 0, 100, 5000);

    private static double at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant().toEpochMilli() / 1000.0;
    }

    @ParameterizedTest
    @CsvSource({
        "14:00..14:05, 2026-11-26T14:00, 2026-11-26T14:05",
        "9:00 .. 10:30:15, 2026-11-26T09:00, 2026-11-26T10:30:15",
        "23:00..01:00, 2026-11-25T23:00, 2026-11-26T01:00",
        "15:00..15:10, 2026-11-25T15:00, 2026-11-25T15:10",
        "14:00, 2026-11-26T13:55, 2026-11-26T14:05",
        "-10m, 2026-11-26T14:20, 2026-11-26T14:30",
        "-90 s, 2026-11-26T14:28:30, 2026-11-26T14:30",
        "-1h..-30m, 2026-11-26T13:30, 2026-11-26T14:00",
        "2026-11-24, 2026-11-24T00:00, 2026-11-25T00:00",
        "2026-11-24..2026-11-25, 2026-11-24T00:00, 2026-11-26T00:00",
        "2026-10-25, 2026-10-25T00:00, 2026-10-26T00:00",
        "2026-11-24T08:00..08:10, 2026-11-24T08:00, 2026-11-24T08:10",
        "2026-11-24 08:00..2026-11-24 09:00, 2026-11-24T08:00, 2026-11-24T09:00",
        "2026-11-24T08:00+00:30..2026-11-24T08:00Z, 2026-11-24T08:30, 2026-11-24T09:00"
    })
    void readsTimes(String text, String from, String to) {
        Destination found = Destination.parse(text, TIMES);
        assertThat(found.from()).isCloseTo(at(from), within(1e-6));
        assertThat(found.to()).isCloseTo(at(to), within(1e-6));
    }

    @Test
    void readsNumbers() {
        assertThat(Destination.parse("100..250.5", NUMBERS)).isEqualTo(new Destination(100, 250.5));
        assertThat(Destination.parse("-10..-5", NUMBERS)).isEqualTo(new Destination(-10, -5));
        assertThat(Destination.parse("\u221210", NUMBERS)).as("to the middle").isEqualTo(new Destination(-60, 40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "noon", "14:05..14:05..", "25:00", "14:00..", "2026-13-01", "-10", "..14:00"})
    void saysWhatIsWrongWithATime(String text) {
        assertThatThrownBy(() -> Destination.parse(text, TIMES)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "14:00", "1..", "NaN", "5..5", "5..4"})
    void saysWhatIsWrongWithANumber(String text) {
        assertThatThrownBy(() -> Destination.parse(text, NUMBERS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsWhereThatIs() {
        assertThat(Destination.parse("14:00..14:05", TIMES).told(BERLIN))
                .isEqualTo("2026-11-26 14:00:00 to 2026-11-26 14:05:00, 5 min");
        assertThat(Destination.parse("1..2.5", NUMBERS).told(null)).isEqualTo("1 to 2.5");
    }
}
