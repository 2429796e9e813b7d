// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.source.lines.time.DateOrder.Order;
import org.stripchart.source.rows.TimeFormat;

/** Times as text that leave something open, which those before them and the arrival tell. */
class TextTimesTest {

    private static TextTimes times(String arrival, String zone, Order order) {
        double seconds = (double) Instant.parse(arrival).getEpochSecond();
        return new TextTimes(new TimeContext(ZoneId.of(zone), TimeFormat.AUTO, seconds, null, null, Locale.UK), order);
    }

    private static String read(TextTimes times, String text) {
        byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
        double seconds = times.read(bytes, 1, bytes.length - 1);
        return Double.isNaN(seconds)
                ? "none"
                : Instant.ofEpochMilli(Math.round(1000 * seconds)).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-12-01T12:00:00Z | Jan 1 00:00       | 2025-01-01T00:00:00Z",
                "2024-12-01T12:00:00Z | Jun 2 00:00       | 2024-06-02T00:00:00Z",
                "2024-12-01T12:00:00Z | Jul 1 00:00       | 2024-07-01T00:00:00Z",
                "2024-01-01T12:00:00Z | Dec 31 23:00      | 2023-12-31T23:00:00Z",
                "2024-01-01T12:00:00Z | Jul 1 00:00       | 2024-07-01T00:00:00Z",
                "2024-01-01T12:00:00Z | Jul 3 00:00       | 2023-07-03T00:00:00Z",
                "2024-12-01T12:00:00Z | Feb 29 10:00      | 2024-02-29T10:00:00Z",
                "2026-12-01T12:00:00Z | Feb 29 10:00      | 2024-02-29T10:00:00Z",
                "2027-12-01T12:00:00Z | Feb 29 10:00      | 2024-02-29T10:00:00Z",
                "2104-01-01T12:00:00Z | Feb 29 10:00      | 2096-02-29T10:00:00Z",
                "2024-02-28T12:00:00Z | Feb 29 10:00      | 2024-02-29T10:00:00Z",
                "2024-02-27T12:00:00Z | Feb 29 10:00      | 2020-02-29T10:00:00Z",
                "2024-12-01T12:00:00Z | Feb 30 10:00      | none",
                "2024-12-01T12:00:00Z | Dec 31 23:59, Jan 1 00:01, Jan 2 00:00 | 2024-12-31T23:59:00Z 2025-01-01T00:01:00Z 2025-01-02T00:00:00Z",
                "2024-03-01T12:00:00Z | Dec 31 23:59, Feb 28 00:00, Feb 29 00:00 | 2023-12-31T23:59:00Z 2024-02-28T00:00:00Z 2024-02-29T00:00:00Z",
                "2022-03-01T12:00:00Z | Feb 27 00:00 2024, Feb 29 00:00 | 2024-02-27T00:00:00Z 2024-02-29T00:00:00Z"
            })
    void haveTheYearThatIsNearest(String arrival, String texts, String expected) {
        assertThat(readAll(times(arrival, "UTC", Order.DAY_FIRST), texts)).isEqualTo(expected);
    }

    private static String readAll(TextTimes times, String texts) {
        return Arrays.stream(texts.split(",", -1))
                .map(text -> read(times, text.strip()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-01T12:00:00Z | UTC | 12:00:01 | 2024-05-01T12:00:01Z",
                "2024-05-01T12:00:00Z | UTC | 00:00:01 | 2024-05-01T00:00:01Z",
                "2024-05-01T12:00:00Z | UTC | 23:59:59 | 2024-05-01T23:59:59Z",
                "2024-05-01T11:59:00Z | UTC | 23:59:59 | 2024-04-30T23:59:59Z",
                "2024-05-01T13:00:00Z | UTC | 00:59:59 | 2024-05-02T00:59:59Z",
                "2024-05-01T22:30:00Z | Europe/Berlin | 00:29:00 | 2024-05-01T22:29:00Z",
                "2024-05-01T12:00:00Z | UTC | 24:00:00 | 2024-05-02T00:00:00Z",
                "2024-05-01T12:00:00Z | UTC | 25:00:00 | none",
                "2024-05-01T12:00:00Z | UTC | 1-02:03:04 | none",
                "2024-05-01T12:00:00Z | UTC | 23:00, 11:00, 10:59 | 2024-05-01T23:00:00Z 2024-05-01T11:00:00Z 2024-05-01T10:59:00Z",
                "2024-05-01T12:00:00Z | UTC | 23:00, 10:59, 10:58 | 2024-05-01T23:00:00Z 2024-05-02T10:59:00Z 2024-05-02T10:58:00Z",
                "2024-05-01T20:00:00Z | UTC | 23:55, 00:00, 23:51, 00:01 | 2024-05-01T23:55:00Z 2024-05-02T00:00:00Z 2024-05-01T23:51:00Z 2024-05-02T00:01:00Z",
                "2024-05-01T20:00:00Z | UTC | 23:55, 00:00, 23:50 | 2024-05-01T23:55:00Z 2024-05-02T00:00:00Z 2024-05-02T23:50:00Z",
                "2024-05-01T02:00:00Z | UTC | 00:00, 23:59 | 2024-05-01T00:00:00Z 2024-05-01T23:59:00Z"
            })
    void areOfTheDayThatIsNearestAndGoOverMidnight(String arrival, String zone, String texts, String expected) {
        assertThat(readAll(times(arrival, zone, Order.DAY_FIRST), texts)).isEqualTo(expected);
    }

    @Test
    void haveTheOrderOfDayAndMonthThatWasDecided() {
        String arrival = "2024-12-01T12:00:00Z";
        assertThat(read(times(arrival, "UTC", Order.DAY_FIRST), "1.2.2024")).isEqualTo("2024-02-01T00:00:00Z");
        assertThat(read(times(arrival, "UTC", Order.MONTH_FIRST), "1/2/2024")).isEqualTo("2024-01-02T00:00:00Z");
        assertThat(read(times(arrival, "UTC", Order.DAY_FIRST), "1.13.2024")).isEqualTo("none");
        assertThat(read(times(arrival, "UTC", Order.MONTH_FIRST), "13/1/2024")).isEqualTo("none");
        assertThat(read(times(arrival, "UTC", Order.DAY_FIRST), "31.4.2024")).isEqualTo("none");
    }

    @Test
    void areForgottenAsIfTheyHadNotCome() {
        TextTimes times = times("2024-05-01T20:00:00Z", "UTC", Order.DAY_FIRST);
        assertThat(read(times, "23:00")).isEqualTo("2024-05-01T23:00:00Z");
        assertThat(read(times, "00:00")).isEqualTo("2024-05-02T00:00:00Z");
        times.unread();
        assertThat(read(times, "23:30")).isEqualTo("2024-05-01T23:30:00Z");
    }

    @Test
    void areJoinedOfADateAndATimeOfDay() {
        TextTimes times = times("2024-05-01T20:00:00Z", "Europe/Berlin", Order.DAY_FIRST);
        byte[] bytes = "1.5.2024;9:00:01,5;x;1.5.2024 10:00".getBytes(StandardCharsets.UTF_8);
        double expected = Instant.parse("2024-05-01T07:00:01Z").getEpochSecond() + 0.5;
        assertThat(times.read(bytes, 0, 8, 9, 18)).isEqualTo(expected);
        assertThat(times.seconds()).isEqualTo(expected);
        assertThat(times.read(bytes, 19, 20, 9, 18)).isNaN();
        assertThat(times.read(bytes, 0, 8, 19, 20)).isNaN();
        assertThat(times.read(bytes, 0, 8, 0, 8)).isNaN();
    }

    @Test
    void areExactToTheNanosecond() {
        TextTimes times = times("2024-05-01T20:00:00Z", "UTC", Order.DAY_FIRST);
        byte[] bytes = "2024-05-01T12:00:00.123456789Z".getBytes(StandardCharsets.UTF_8);
        assertThat(times.readNanos(bytes, 0, bytes.length)).isTrue();
        assertThat(times.wholeSeconds())
                .isEqualTo(Instant.parse("2024-05-01T12:00:00Z").getEpochSecond());
        assertThat(times.nanos()).isEqualTo(123456789);
        assertThat(times.readNanos(bytes, 0, 9)).isFalse();
    }

    @Test
    void endWhereOtherTextBegins() {
        TextTimes times = times("2024-05-01T20:00:00Z", "UTC", Order.DAY_FIRST);
        byte[] bytes = "2024-05-01 12:00:00 hello".getBytes(StandardCharsets.UTF_8);
        assertThat(times.find(bytes, 0, bytes.length)).isEqualTo(19);
        assertThat(times.seconds())
                .isEqualTo((double) Instant.parse("2024-05-01T12:00:00Z").getEpochSecond());
        assertThat(times.find(bytes, 20, bytes.length)).isEqualTo(-1);
        byte[] noDay = "31.4.2024 12:00 hello".getBytes(StandardCharsets.UTF_8);
        assertThat(times.find(noDay, 0, noDay.length)).isEqualTo(-1);
    }
}
