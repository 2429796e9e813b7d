// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.source.TextOptions;
import org.stripchart.source.lines.time.IsoTime;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;

class TimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2024-05-01T12:00:00Z, 1714564800",
        "2024-05-01 12:00:00.5Z, 1714564800.5",
        "'2024-05-01T12:00:00,250+02:00', 1714557600.25",
        "2024-05-01T12:00-0330, 1714577400",
        "20240501T120000Z, 1714564800",
        "2024/05/01 12:00:00 Z, 1714564800",
        "2024-05-01T12:00:00, 1714557600",
        "2024-05-01, 1714514400",
        "2024-01-01T00:00, 1704063600",
        "2016-12-31T23:59:60Z, 1483228800",
        "2024-05-01T12:00:00.75, 1714557600.75",
        "'2024-05-01 12:00:00,000001', 1714557600.000001",
        "2024-05-01T12:00:00.999999+02:00, 1714557600.999999",
        "1969-12-31T23:59:58.25Z, -1.75",
        "1970-01-01T00:59:58.25, -1.75",
        "2024-10-27T02:30:00.5, 1729989000.5",
        "2024-10-27T03:00:00.5, 1729994400.5",
        "2024-03-31T01:59:59.5, 1711846799.5",
        "2024-03-31T03:00:00.5, 1711846800.5"
    })
    void readsIso8601(String text, double seconds) {
        IsoTime iso = new IsoTime(BERLIN);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(iso.read(bytes, 0, bytes.length)).isTrue();
        assertThat(iso.seconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20240501",
                "2024-13-01",
                "2024-02-30",
                "2024-05-01T",
                "2024-05-01T25:00",
                "2024-05-01T12",
                "2024-05-01T12:00:00X",
                "2024-05-01T12:00:00+",
                "2024-05/01",
                "12:00:00",
                "1714564800",
                "2024-05-01T12:00:00Z "
            })
    void takesNothingElse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(new IsoTime(BERLIN).read(bytes, 0, bytes.length)).isFalse();
    }

    @Property(tries = 2000, seed = "1")
    void readsWhatJavaWrites(@ForAll @LongRange(min = -2_000_000_000L, max = 4_000_000_000L) long second) {
        IsoTime iso = new IsoTime(BERLIN);
        Instant instant = Instant.ofEpochSecond(second);
        byte[] utc = instant.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(iso.read(utc, 0, utc.length)).as("second %d", second).isTrue();
        assertThat(iso.seconds()).as("second %d", second).isEqualTo((double) second);
        LocalDateTime local = LocalDateTime.ofInstant(instant, BERLIN);
        byte[] zoneless = local.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(iso.read(zoneless, 0, zoneless.length))
                .as("second %d", second)
                .isTrue();
        assertThat(iso.seconds()).as("second %d", second).isEqualTo((double)
                local.atZone(BERLIN).toEpochSecond());
    }

    @Test
    void readsPatterns() {
        assertThat(read("dd.MM.yyyy HH:mm:ss", "01.05.2024 12:00:00")).isEqualTo(1714557600);
        assertThat(read("yyyyMMddHHmmss", "20240501120000")).isEqualTo(1714557600);
        assertThat(read("dd/MMM/yyyy:HH:mm:ss Z", "01/may/2024:12:00:00 +0000")).isEqualTo(1714564800);
        assertThat(read("HH:mm:ss.SSS", "12:00:00.5")).isNaN();
        assertThat(read("HH:mm:ss.SSS", "12:00:00.750")).isEqualTo(126_000.75);
        assertThat(read("dd.MM.yyyy HH:mm:ss.SSS", "01.05.2024 12:00:00.125")).isEqualTo(1714557600.125);
        assertThat(read("dd.MM.yyyy HH:mm:ss.S", "01.01.1970 00:59:58.2")).isEqualTo(-1.8);
        assertThat(read("yyyy-MM-dd HH:mm:ss.SSSX", "2024-05-01 12:00:00.125Z")).isEqualTo(1714564800.125);
        assertThat(read("yyyy-MM-dd HH:mm:ss.SSSX", "1969-12-31 23:59:58.250Z")).isEqualTo(-1.75);
        assertThat(read("yyyy-MM-dd HH:mm VV", "2024-05-01 12:00 America/New_York"))
                .isEqualTo(1714579200);
        assertThat(read("dd.MM.yyyy", "31.02.x")).isNaN();
    }

    @Test
    void takesTheNearestDayForATimeOfDay() {
        TimeReader times = new TimeReader(TimeFormat.parse("HH:mm:ss"), ZoneOffset.UTC);
        double noon = Instant.parse("2024-05-01T00:00:01Z").getEpochSecond();
        times.arrival(noon);
        assertThat(read(times, "23:59:59")).isEqualTo(noon - 2);
        assertThat(read(times, "00:00:02")).isEqualTo(noon + 1);
    }

    @Test
    void goesOverMidnightWithoutADateHoweverLongTheFileIs() {
        TimeReader times = new TimeReader(TimeFormat.parse("HH:mm:ss.SSS"), BERLIN);
        times.arrival((double) Instant.parse("2024-05-05T10:00:00Z").getEpochSecond());
        double first = read(times, "12:00:00.500");
        assertThat(first).isEqualTo(1714903200.5);
        // Five days in steps of eight hours, of a file that arrives at once.
        for (int i = 1; i <= 15; i++) {
            String clock = List.of("12", "20", "04").get(i % 3) + ":00:00.500";
            assertThat(read(times, clock)).isEqualTo(first + i * 8 * 3600);
        }
        assertThat(read(times, "11:59:59.999")).isEqualTo(first + 5 * 86_400 - 0.501, within(1e-6));
    }

    @Test
    void readsDigitsOnlyByTheirPattern() {
        XFrom x = XFrom.TIME.withTimeFormat(TimeFormat.parse("yyyyMMddHHmmss"));
        double noon = 1714564800;
        for (String text : List.of(
                "time,v\n20240501120000,7\n20240501120001,8\n",
                "20240501120000 7\n20240501120001 8\n",
                "time=20240501120000 v=7\ntime=20240501120001 v=8\n",
                "{\"time\":20240501120000,\"v\":7}\n{\"time\":20240501120001,\"v\":8}\n",
                "{\"time\":\"20240501120000\",\"v\":7}\n{\"time\":\"20240501120001\",\"v\":8}\n")) {
            ReadText read = ReadText.of(text, TextOptions.DEFAULTS.withX(x));
            assertThat(read.points).as(text).hasSize(1);
            assertThat(read.points.values().iterator().next()).as(text).containsExactly(noon + ":7", (noon + 1) + ":8");
        }
        TextOptions byColumn =
                TextOptions.DEFAULTS.withX(XFrom.column("time").withTimeFormat(TimeFormat.parse("yyyyMMddHHmmss")));
        assertThat(ReadText.of("{\"time\":20240501120000,\"v\":7}\n", byColumn).series("v"))
                .isEqualTo(noon + ":7");
        assertThat(ReadText.of("time=20240501120000 v=7\n", byColumn).series("v"))
                .isEqualTo(noon + ":7");
        // Thirteen is no month.
        assertThat(ReadText.of("time,v\n20240501120000,7\n20241301120000,8\n", byColumn)
                        .series("v"))
                .isEqualTo(noon + ":7");
    }

    @Test
    void takesTheNearestYearForADayOfTheYear() {
        TimeReader times = new TimeReader(TimeFormat.parse("MMM d HH:mm:ss"), ZoneOffset.UTC);
        times.arrival((double) Instant.parse("2025-01-01T00:00:10Z").getEpochSecond());
        assertThat(read(times, "Dec 31 23:59:59"))
                .isEqualTo((double) Instant.parse("2024-12-31T23:59:59Z").getEpochSecond());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-01T00:00:00Z, 2024-02-29T12:00:00Z",
        "2026-03-01T00:00:00Z, 2024-02-29T12:00:00Z",
        "2024-02-28T13:00:00Z, 2024-02-29T12:00:00Z",
        "2023-12-31T00:00:00Z, 2020-02-29T12:00:00Z",
        "2024-01-05T00:00:00Z, 2020-02-29T12:00:00Z",
        "2024-12-31T00:00:00Z, 2024-02-29T12:00:00Z",
        "2028-02-29T11:00:00Z, 2028-02-29T12:00:00Z",
        "2101-01-01T00:00:00Z, 2096-02-29T12:00:00Z"
    })
    void takesALeapYearForThe29thOfFebruary(String now, String taken) {
        TimeReader times = new TimeReader(TimeFormat.parse("MMM d HH:mm:ss"), ZoneOffset.UTC);
        times.arrival((double) Instant.parse(now).getEpochSecond());
        assertThat(read(times, "Feb 29 12:00:00"))
                .isEqualTo((double) Instant.parse(taken).getEpochSecond());
        assertThat(read(times, "Feb 30 12:00:00")).isNaN();
    }

    @Test
    void staysInTheYearOfTheRowsBefore() {
        TimeReader times = new TimeReader(TimeFormat.parse("MMM d"), ZoneOffset.UTC);
        times.arrival((double) Instant.parse("2026-06-01T00:00:00Z").getEpochSecond());
        assertThat(List.of(read(times, "Feb 29"), read(times, "Mar 1")))
                .containsExactly((double) Instant.parse("2024-02-29T00:00:00Z").getEpochSecond(), (double)
                        Instant.parse("2024-03-01T00:00:00Z").getEpochSecond());
    }

    @Test
    void refusesAPatternThatIsNone() {
        assertThatThrownBy(() -> TimeFormat.parse("foo"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("time format (foo) must be auto, none, iso, s, ms, us, ns, or a pattern");
    }

    @Test
    void findsTheTimesOfATable() {
        String text =
                "time,temp,state\n2024-05-01T12:00:00Z,21.5,\"a, \"\"b\"\"\"\n2024-05-01T12:00:01Z,22,c\n?,23,d\n";
        ReadText read = ReadText.of(text, TextOptions.DEFAULTS);
        assertThat(read.points.keySet()).containsExactly("temp", "state");
        assertThat(read.series("temp")).isEqualTo("1.7145648E9:21.5 1.714564801E9:22");
        assertThat(read.series("state")).isEqualTo("1.7145648E9:a, \"b\" 1.714564801E9:c");
        assertThat(read.latestRejected()).isEqualTo("line 4: no time, which lines before had: ?,23,d");
        assertThat(ReadText.of(text, TextOptions.DEFAULTS.withX(XFrom.ARRIVAL)).series("temp"))
                .isEqualTo("1000:21.5 1000:22 1000:23");
        assertThat(ReadText.of(text).series("temp")).isEqualTo("0:21.5 1:22 2:23");
    }

    @Test
    void findsNumbersOfTimeUnderTheirName() {
        String text = "timestamp,v\n1700000000123,1\n1700000000223,2\n";
        assertThat(ReadText.of(text, TextOptions.DEFAULTS).series("v"))
                .isEqualTo("1.700000000123E9:1 1.700000000223E9:2");
        assertThat(ReadText.of("v,w\n1700000000123,1\n", TextOptions.DEFAULTS).points)
                .hasSize(2);
        assertThat(ReadText.of("t,v\n0.5,1\n", TextOptions.DEFAULTS).points).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,time,v\n2024-05-01,12:00:00,7\n",
                "date;time;v\n2024/05/01;12:00:00;7\n",
                "2024-05-01 12:00:00 7\n",
                "# when v\n2024-05-01 12:00:00 7\n",
                "2024-05-01T12:00:00,7\n"
            })
    void joinsADateWithATimeOfDay(String text) {
        ReadText read = ReadText.of(text, TextOptions.DEFAULTS);
        assertThat(read.points).hasSize(1);
        double x = LocalDateTime.of(2024, 5, 1, 12, 0).atZone(ZoneOffset.UTC).toEpochSecond();
        assertThat(read.points.values().iterator().next()).containsExactly(x + ":7");
    }

    @Test
    void findsTheTimesOfPairs() {
        ReadText read = ReadText.of(
                "2024-05-01T12:00:01Z INFO took=12.5\n2024-05-01T12:00:02Z INFO took=13\ntook=14\n",
                TextOptions.DEFAULTS);
        assertThat(read.series("took")).isEqualTo("1.714564801E9:12.5 1.714564802E9:13");
        assertThat(read.reader.rejected()).isEqualTo(1);
        assertThat(ReadText.of("ts=2024-05-01T12:00:01Z took=1\n", TextOptions.DEFAULTS)
                        .series("took"))
                .isEqualTo("1.714564801E9:1");
        assertThat(ReadText.of("ts=1700000000500 took=1\n", TextOptions.DEFAULTS)
                        .series("took"))
                .isEqualTo("1.7000000005E9:1");
    }

    @Test
    void takesAColumnOfTimesForX() {
        ReadText read = ReadText.of("2024-05-01T12:00:00Z,5\n2024-05-01T12:00:01Z,6\n", ReadText.byColumn("1"));
        assertThat(read.points.values().iterator().next()).containsExactly("1.7145648E9:5", "1.714564801E9:6");
        assertThat(read.reader.isTimeX()).isTrue();
    }

    @Test
    void knowsBeforehandWhetherXIsTime() {
        assertThat(XFrom.TIME.isTime()).isTrue();
        assertThat(XFrom.ARRIVAL.isTime()).isTrue();
        assertThat(XFrom.INDEX.isTime()).isFalse();
        assertThat(XFrom.column("t").isTime()).isFalse();
        assertThat(XFrom.column("t").withTimeFormat(TimeFormat.parse("ms")).isTime())
                .isTrue();
    }

    private static double read(String pattern, String text) {
        TimeReader times = new TimeReader(TimeFormat.parse(pattern), BERLIN);
        times.arrival(86_400);
        return read(times, text);
    }

    private static double read(TimeReader times, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return times.read(bytes, 0, bytes.length);
    }
}
