// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.plot.mark.Mark;
import org.stripchart.words.TimeStyle;

class DestinationTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** The newest point is of 2026-11-26 at 14:30, and the last ten minutes are shown. */
    private static final double NEWEST = at("2026-11-26T14:30");

    private static final Destination.Here TIMES =
            new Destination.Here(TimeStyle.in(BERLIN), NEWEST - 600, NEWEST, NEWEST, NEWEST - 7200);

    private static final Destination.Here NUMBERS = new Destination.Here(null, 0, 100, 5000, 0);

    private static final Destination.Here ELAPSED =
            new Destination.Here(new TimeStyle(BERLIN, true), NEWEST - 600, NEWEST, NEWEST, NEWEST - 7200);

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

    @ParameterizedTest
    @CsvSource({"Pump on, 90, 110", "pump, 90, 110", "OFF, 190, 210", "heating, 290, 410", "250, 240, 260"})
    void goesToAMarkByItsText(String text, double from, double to) {
        Destination.Here here = new Destination.Here(
                null,
                0,
                20,
                500,
                0,
                List.of(
                        Mark.at(50, "250"),
                        Mark.at(80, "the pump on trial"),
                        Mark.at(100, "pump on"),
                        Mark.at(200, "pump off"),
                        Mark.region(300, 400, "Heating")));
        assertThat(Destination.parse(text, here)).isEqualTo(new Destination(from, to));
    }

    @Test
    void whatIsNoMarkEitherIsToldAsBefore() {
        Destination.Here here = new Destination.Here(null, 0, 20, 500, 0, List.of(Mark.at(100, "pump on")));
        assertThatThrownBy(() -> Destination.parse("valve", here)).hasMessage("\u201cvalve\u201d is not a number");
        assertThatThrownBy(() -> Destination.parse(" ", here)).hasMessageStartingWith("Such as");
    }

    @ParameterizedTest
    @CsvSource({
        "1:30..2:00, 90, 120",
        "0:01:30 .. 1:00:00, 90, 3600",
        "90s..100 s, 90, 100",
        "1:00:00, 3300, 3900",
        "-10m, 6600, 7200",
        "9999999999s..10000000000s, 9999999999, 10000000000",
        "2026-11-26T12:30..1:00, 0, 60"
    })
    void readsElapsedTimes(String text, double from, double to) {
        Destination found = Destination.parse(text, ELAPSED);
        assertThat(found.from() - ELAPSED.start()).isCloseTo(from, within(1e-6));
        assertThat(found.to() - ELAPSED.start()).isCloseTo(to, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "90", "1:30..1:00", "1:3"})
    void saysWhatIsWrongWithAnElapsedTime(String text) {
        assertThatThrownBy(() -> Destination.parse(text, ELAPSED)).isInstanceOf(IllegalArgumentException.class);
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
        assertThat(Destination.parse("14:00..14:05", TIMES).told(TIMES))
                .isEqualTo("2026-11-26 14:00:00 to 2026-11-26 14:05:00, 5 min");
        assertThat(Destination.parse("1:30..2:00", ELAPSED).told(ELAPSED)).isEqualTo("0:01:30 to 0:02:00, 30 s");
        assertThat(Destination.parse("1..2.5", NUMBERS).told(NUMBERS)).isEqualTo("1 to 2.5");
    }
}
