// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.source.rows.TimeFormat;

class LineTimeTest {

    private static final TimeContext CONTEXT = new TimeContext(
            ZoneId.of("Europe/Berlin"),
            TimeFormat.AUTO,
            (double) Instant.parse("2024-05-01T18:00:00Z").getEpochSecond(),
            null,
            null,
            Locale.UK);

    /** What is left of the line behind its time, or null if there is none. */
    private static String rest(LineTime times, String line) {
        byte[] bytes = ("##" + line + "5)").getBytes(StandardCharsets.UTF_8);
        int to = bytes.length - 2;
        int end = times.find(bytes, 2, to);
        return end == 2 ? "none" : new String(bytes, end, to - end, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1700000000.5] 64 bytes            | 2023-11-14T22:13:20.500Z | 64 bytes",
                "(1700000000.500000) can0 1F#01     | 2023-11-14T22:13:20.500Z | can0 1F#01",
                "1700000000 21.5                    | 2023-11-14T22:13:20Z     | 21.5",
                "1700000000.5: x 1                  | 2023-11-14T22:13:20.500Z | x 1",
                "1700000000500,21.5                 | 2023-11-14T22:13:20.500Z | ,21.5",
                "2024-05-01 12:00:00 cpu 5          | 2024-05-01T10:00:00Z     | cpu 5",
                "2024-05-01T12:00:00.250Z INFO a=1  | 2024-05-01T12:00:00.250Z | INFO a=1",
                "2024-05-01 12:00:00,123 - x - 5    | 2024-05-01T10:00:00.123Z | - x - 5",
                "[2024-05-01 12:00:00] a: 1         | 2024-05-01T10:00:00Z     | a: 1",
                "[01/May/2024:12:00:00 +0200] GET   | 2024-05-01T10:00:00Z     | GET",
                "12:00:00.123 Temp 21               | 2024-05-01T10:00:00.123Z | Temp 21",
                "12:00:00 PM all 1.5                | 2024-05-01T10:00:00Z     | all 1.5",
                "[12:00:00] Temp 21                 | 2024-05-01T10:00:00Z     | Temp 21",
                "' 12:00:00 up 3 days'              | 2024-05-01T10:00:00Z     | up 3 days",
                "May  1 12:00:00 host app: 5        | 2024-05-01T10:00:00Z     | host app: 5",
                "Wed May  1 12:00:00 CEST 2024 5    | 2024-05-01T10:00:00Z     | 5",
                "Wed May  1 12:00:00 UTC 2024       | 2024-05-01T12:00:00Z     | ''",
                "2024-05-01 21.5                    | 2024-04-30T22:00:00Z     | 21.5",
                "2024-05-01 12:00:00 ERROR 5        | 2024-05-01T10:00:00Z     | ERROR 5",
                "[1700000000.5]: x 1                | 2023-11-14T22:13:20.500Z | x 1",
                "[ 1700000000 ] x 1                 | 2023-11-14T22:13:20Z     | x 1",
                "1700000000;5                       | 2023-11-14T22:13:20Z     | ;5",
                "1700000000                         | 2023-11-14T22:13:20Z     | ''",
                "12:00:00: x                        | 2024-05-01T10:00:00Z     | x",
                "12:00:00.215                       | 2024-05-01T10:00:00.215Z | ''",
                "12:00:00,215 5                     | 2024-05-01T10:00:00.215Z | 5",
                "12:00 x 5                          | 2024-05-01T10:00:00Z     | x 5",
                "13.05.2024 5                       | 2024-05-12T22:00:00Z     | 5",
                "13.05.2024 12:00:00 5              | 2024-05-13T10:00:00Z     | 5"
            })
    void findsTheTimeAtTheStart(String line, String time, String rest) {
        LineTime times = LineTime.decide(List.of(line), CONTEXT);
        assertThat(rest(times, line)).isEqualTo(rest);
        assertThat(times.isAbsolute()).isTrue();
        Instant instant = Instant.parse(time);
        assertThat(times.seconds()).isEqualTo(instant.getEpochSecond() + instant.getNano() / 1e9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "21.5",
                "21.5 22",
                "[1] 5",
                "[  5] 0.00-1.00 sec",
                "[21.5]",
                "[0.1, 0.2]",
                "May be 5",
                "12:00:00,215",
                "00:1a:2b:3c:4d:5e up",
                "12:34:56:78:9a:bc up",
                "1.2.3 x",
                "1714564800x",
                "123 45",
                "temp 5",
                "out 5",
                "[info] 5",
                "12:60:00 x",
                "2024-13-01 5",
                "(1) x",
                "5:30 x",
                "20240501 5",
                "13.05.24 5",
                "170000000 x",
                "1700000000T x",
                "12:00:00:x",
                "12:00:00:",
                "[12:00:00 x",
                "[12:00:00]",
                "(12.5]",
                "[12.5) x",
                "["
            })
    void findsNoneElsewhere(String line) {
        assertThat(rest(LineTime.decide(List.of(line), CONTEXT), line)).isEqualTo("none");
    }

    @Test
    void countsFromTheStartWhereTheKernelDoes() {
        LineTime times = LineTime.decide(List.of(), CONTEXT);
        assertThat(rest(times, "[   12.345678] usb 1-1: 5")).isEqualTo("usb 1-1: 5");
        assertThat(times.isAbsolute()).isFalse();
        assertThat(times.seconds()).isEqualTo(12.345678);
    }

    @Test
    void goesOverMidnightAndForgetsALineThatIsNoRow() {
        LineTime times = LineTime.decide(List.of(), CONTEXT);
        rest(times, "23:59:59 a 1");
        double before = times.seconds();
        rest(times, "00:00:01 a 1");
        times.unread();
        rest(times, "23:59:59.5 a 1");
        assertThat(times.seconds()).isEqualTo(before + 0.5);
        rest(times, "00:00:01 a 1");
        assertThat(times.seconds()).isEqualTo(before + 2);
    }

    @Test
    void decidesTheOrderOfDayAndMonthOverAllLines() {
        List<String> lines = List.of("05/01/2024 12:00:00 a", "05/13/2024 12:00:00 a");
        LineTime times = LineTime.decide(lines, CONTEXT);
        rest(times, lines.get(0));
        assertThat(times.seconds())
                .isEqualTo((double) Instant.parse("2024-05-01T10:00:00Z").getEpochSecond());
        assertThat(times.ambiguous()).isNull();
        assertThat(LineTime.decide(lines.subList(0, 1), CONTEXT).ambiguous()).contains("day was taken");
    }

    @ParameterizedTest
    @CsvSource({
        "1700000000 x, true",
        "12:00:00 x, true",
        "12:00 x, false",
        "2024-05-01 12:00 x, true",
        "2024-05-01 x, false"
    })
    void isAMomentWhereItTellsSecondsOrADateWithAClock(String line, boolean isMoment) {
        LineTime times = LineTime.decide(List.of(line), CONTEXT);
        assertThat(rest(times, line)).isEqualTo("x");
        assertThat(times.isMoment()).isEqualTo(isMoment);
    }

    @Test
    void keepsItsDayWhereALineOnlyLooksAsIfItBeganWithATime() {
        LineTime times = LineTime.decide(List.of(), CONTEXT);
        rest(times, "23:59:58 a 1");
        double before = times.seconds();
        assertThat(rest(times, "00:00:01x a 1")).isEqualTo("none");
        assertThat(rest(times, "[00:00:01 a 1")).isEqualTo("none");
        assertThat(rest(times, "0:01 a 1")).isEqualTo("none");
        rest(times, "23:59:59 a 1");
        assertThat(times.seconds()).isEqualTo(before + 1);
        assertThat(times.isByText()).isTrue();
        rest(times, "1700000000 a 1");
        assertThat(times.isByText()).isFalse();
    }

    @Test
    void countsFromTheStartInRoundBracketsToo() {
        LineTime times = LineTime.decide(List.of(), CONTEXT);
        assertThat(rest(times, "(0.5) can0 1")).isEqualTo("can0 1");
        assertThat(times.isAbsolute()).isFalse();
        assertThat(times.seconds()).isEqualTo(0.5);
    }
}
