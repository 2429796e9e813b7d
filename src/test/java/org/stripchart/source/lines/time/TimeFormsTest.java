// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.stripchart.source.rows.TimeFormat;

/** The usual forms of times, under the usual names. */
class TimeFormsTest {

    /** When the texts arrive. */
    private static final Instant ARRIVAL = Instant.parse("2024-05-01T18:00:00Z");

    /**
     * Name, cells (with {@code ;} between), zone, and what the last cell is: a time in UTC, or a number, or nothing. A
     * name of {@code *} is each of some usual ones.
     */
    private static final String FORMS = """
            *                | 2024-05-01T12:00:00Z             | UTC              | 2024-05-01T12:00:00Z
            *                | 2024-05-01T12:00:00.25Z          | Europe/Berlin    | 2024-05-01T12:00:00.250Z
            *                | 2024-05-01T12:00:00              | Europe/Berlin    | 2024-05-01T10:00:00Z
            *                | 2024-05-01 12:00:00              | America/New_York | 2024-05-01T16:00:00Z
            *                | 2024-05-01 12:00:00              | Asia/Kolkata     | 2024-05-01T06:30:00Z
            *                | 2024-05-01 12:00                 | UTC              | 2024-05-01T12:00:00Z
            *                | 2024-05-01 12:00:00,123          | UTC              | 2024-05-01T12:00:00.123Z
            *                | 2024-05-01 12:00:00.123456+02:00 | Asia/Kolkata     | 2024-05-01T10:00:00.123456Z
            *                | 2024-05-01T12:00:00+0200         | UTC              | 2024-05-01T10:00:00Z
            *                | 2024-05-01 12:00:00+02           | UTC              | 2024-05-01T10:00:00Z
            *                | 2024-05-01 12:00:00 -0330        | UTC              | 2024-05-01T15:30:00Z
            *                | 2024-05-01 12:00:00 UTC          | Europe/Berlin    | 2024-05-01T12:00:00Z
            *                | 2024-05-01 12:00:00 GMT          | Europe/Berlin    | 2024-05-01T12:00:00Z
            *                | 2024-05-01 12:00:00 CEST         | UTC              | 2024-05-01T10:00:00Z
            *                | 2024-05-01 12:00:00 EDT          | UTC              | 2024-05-01T16:00:00Z
            *                | 2024/05/01 12:00:00.123          | UTC              | 2024-05-01T12:00:00.123Z
            *                | 2024/05/01 12:00                 | Asia/Kolkata     | 2024-05-01T06:30:00Z
            *                | 2024.05.01 12:00:00              | UTC              | 2024-05-01T12:00:00Z
            *                | 2024-5-1 9:05:07                 | UTC              | 2024-05-01T09:05:07Z
            *                | 20240501T130000Z                 | Europe/Berlin    | 2024-05-01T13:00:00Z
            *                | 20240501 130000                  | Europe/Berlin    | 2024-05-01T11:00:00Z
            *                | 20240501130000                   | UTC              | 2024-05-01T13:00:00Z
            *                | 20240501130000.5                 | UTC              | 2024-05-01T13:00:00.500Z
            *                | 20240501130000123                | UTC              | 2024-05-01T13:00:00.123Z
            *                | 20240501 13:00:00                | UTC              | 2024-05-01T13:00:00Z
            *                | 2024-W18-3                       | UTC              | 2024-05-01T00:00:00Z
            *                | 2024W183                         | UTC              | 2024-05-01T00:00:00Z
            *                | 2024-W18-3T12:00:00              | Europe/Berlin    | 2024-05-01T10:00:00Z
            *                | 2024-122                         | UTC              | 2024-05-01T00:00:00Z
            *                | 2024-122T12:00:00.5Z             | Europe/Berlin    | 2024-05-01T12:00:00.500Z
            *                | 2024:122:12:00:00                | UTC              | 2024-05-01T12:00:00Z
            *                | 12:00:00 13.05.2024              | UTC              | 2024-05-13T12:00:00Z
            *                | 12:00:00 2024-05-01              | Europe/Berlin    | 2024-05-01T10:00:00Z
            *                | 12:00:00, 13/05/2024             | UTC              | 2024-05-13T12:00:00Z
            *                | 12:00:00 UTC 1 May 2024          | Europe/Berlin    | 2024-05-01T12:00:00Z
            *                | 01. Mai 2024 12:00               | UTC              | 2024-05-01T12:00:00Z
            *                | mercredi 1 mai 2024 12:00        | UTC              | 2024-05-01T12:00:00Z
            *                | 1 de mayo de 2024 12:00          | UTC              | 2024-05-01T12:00:00Z
            *                | 1 mei 2024 12:00                 | UTC              | 2024-05-01T12:00:00Z
            *                | 1 maja 2024 12:00                | UTC              | 2024-05-01T12:00:00Z
            *                | 1 мая 2024 12:00                 | UTC              | 2024-05-01T12:00:00Z
            *                | 1. května 2024 12:00             | UTC              | 2024-05-01T12:00:00Z
            *                | 2024. 05. 01. 12:00:00           | UTC              | 2024-05-01T12:00:00Z
            *                | 2024-05-01 12.00.30              | UTC              | 2024-05-01T12:00:30Z
            *                | 2024-05-01_12-00-30              | UTC              | 2024-05-01T12:00:30Z
            *                | 13/05/2024 12h00                 | UTC              | 2024-05-13T12:00:00Z
            *                | 13.05.2024 12:00 Uhr             | UTC              | 2024-05-13T12:00:00Z
            *                | 13.5.2024 klo 12.00.30           | UTC              | 2024-05-13T12:00:30Z
            *                | 13/05/2024 3:04 a. m.            | UTC              | 2024-05-13T03:04:00Z
            *                | Wed May 01 2024 12:00:00 GMT+0200 (CEST) | UTC              | 2024-05-01T10:00:00Z
            *                | Wed, 01 May 2024 12:00:00 +0200  | UTC              | 2024-05-01T10:00:00Z
            *                | 2024-05-01T12Z                   | Europe/Berlin    | 2024-05-01T12:00:00Z
            *                | 13.05.2024 12:00:00              | Europe/Berlin    | 2024-05-13T10:00:00Z
            *                | 13.5.2024 9:05                   | UTC              | 2024-05-13T09:05:00Z
            *                | 13.05.2024, 12:00:00             | UTC              | 2024-05-13T12:00:00Z
            *                | 13/05/2024 12:00:00              | UTC              | 2024-05-13T12:00:00Z
            *                | 05/13/2024 12:00:00              | America/New_York | 2024-05-13T16:00:00Z
            *                | 5/13/24 3:04 PM                  | UTC              | 2024-05-13T15:04:00Z
            *                | 5/13/2024 3:04:05 AM             | UTC              | 2024-05-13T03:04:05Z
            *                | 5/13/2024 12:04:05 AM            | UTC              | 2024-05-13T00:04:05Z
            *                | 5/13/2024 12:04:05 PM            | UTC              | 2024-05-13T12:04:05Z
            *                | 13-05-2024 12:00:00              | UTC              | 2024-05-13T12:00:00Z
            *                | 01-May-2024 12:00:00             | UTC              | 2024-05-01T12:00:00Z
            *                | 1-May-24 12:00:00                | UTC              | 2024-05-01T12:00:00Z
            *                | 1 May 2024 12:00:00              | Asia/Kolkata     | 2024-05-01T06:30:00Z
            *                | 1 May 2024, 12:00:00             | UTC              | 2024-05-01T12:00:00Z
            *                | May 1, 2024 12:00:00             | UTC              | 2024-05-01T12:00:00Z
            *                | May 1, 2024 3:04:05 PM           | America/New_York | 2024-05-01T19:04:05Z
            *                | May 1, 2024 at 3:04 p.m.         | UTC              | 2024-05-01T15:04:00Z
            *                | Wed May  1 12:00:00 2024         | UTC              | 2024-05-01T12:00:00Z
            *                | Wed May  1 12:00:00 CEST 2024    | UTC              | 2024-05-01T10:00:00Z
            *                | Wed May  1 12:00:00 PM UTC 2024  | Europe/Berlin    | 2024-05-01T12:00:00Z
            *                | Wed, 01 May 2024 12:00:00 +0200  | UTC              | 2024-05-01T10:00:00Z
            *                | Wed, 1 May 2024 12:00:00 GMT     | Asia/Kolkata     | 2024-05-01T12:00:00Z
            *                | 01/May/2024:12:00:00 +0200       | UTC              | 2024-05-01T10:00:00Z
            *                | 01. Mai 2024 12:00:00            | UTC              | 2024-05-01T12:00:00Z
            *                | May  1 12:00:00                  | UTC              | 2024-05-01T12:00:00Z
            *                | Apr 30 23:59:59.5                | Europe/Berlin    | 2024-04-30T21:59:59.500Z
            *                | 2024-05-01T12:00:00+02:00[Europe/Berlin] | UTC      | 2024-05-01T10:00:00Z
            *                | 1714564800                       | UTC              | 2024-05-01T12:00:00Z
            *                | 1714564800.25                    | Europe/Berlin    | 2024-05-01T12:00:00.250Z
            *                | 1714564800250                    | UTC              | 2024-05-01T12:00:00.250Z
            *                | 1714564800250000                 | UTC              | 2024-05-01T12:00:00.250Z
            *                | 1714564800250000000              | UTC              | 2024-05-01T12:00:00.250Z
            *                | 2024-05-01                       | Europe/Berlin    | 2024-04-30T22:00:00Z
            *                | 2024.05.01                       | UTC              | 2024-05-01T00:00:00Z
            *                | 13.05.2024                       | UTC              | 2024-05-13T00:00:00Z
            *                | 13/05/24                         | UTC              | 2024-05-13T00:00:00Z
            *                | 17:59:59                         | UTC              | 2024-05-01T17:59:59Z
            *                | 17:59:59.250                     | UTC              | 2024-05-01T17:59:59.250Z
            *                | 17:59:59,250                     | UTC              | 2024-05-01T17:59:59.250Z
            *                | 17:59:59:250                     | UTC              | 2024-05-01T17:59:59.250Z
            *                | 17:59                            | Europe/Berlin    | 2024-05-01T15:59:00Z
            *                | 9:59:59                          | UTC              | 2024-05-01T09:59:59Z
            *                | 5:59:59 PM                       | America/New_York | 2024-05-01T21:59:59Z
            *                | 05:59:59PM                       | UTC              | 2024-05-01T17:59:59Z
            ''               | 2024-05-01T12:00:00Z             | UTC              | 2024-05-01T12:00:00Z
            ''               | 12:00:00 ; 12:00:01              | UTC              | 2024-05-01T12:00:01Z
            ''               | 20240501130000 ; 20240501130001  | UTC              | 2024-05-01T13:00:01Z
            ''               | 1714564800 ; 1714564801          | UTC              | 2024-05-01T12:00:01Z
            ''               | 1714564800                       | UTC              | 2024-05-01T12:00:00Z
            ''               | 1600000000                       | UTC              | nothing
            ''               | 1714564800 ; 1714564799          | UTC              | 2024-05-01T11:59:59Z
            ''               | 0 ; 1                            | UTC              | nothing
            ''               | 1.2.24                           | UTC              | nothing
            ''               | 1.2.3                            | UTC              | nothing
            ''               | 4:30                             | UTC              | nothing
            ''               | hello                            | UTC              | nothing
            ''               | 2024-05-01T12:00:00Z ; eth0      | UTC              | nothing
            ''               | 192.168.1.1                      | UTC              | nothing
            ''               | 00:1a:2b:3c:4d:5e                | UTC              | nothing
            value            | 21.5 ; 21.6                      | UTC              | nothing
            Temp             | 1714564800                       | UTC              | 2024-05-01T12:00:00Z
            Start            | 2024-05-01 12:00:00              | UTC              | 2024-05-01T12:00:00Z
            Date             | 20240501                         | UTC              | 2024-05-01T00:00:00Z
            Date             | 202405011300                     | UTC              | 2024-05-01T13:00:00Z
            Data             | 13/05/2024                       | UTC              | 2024-05-13T00:00:00Z
            Data             | 1 ; 2                            | UTC              | nothing
            Tid              | 12:00:00                         | UTC              | 2024-05-01T12:00:00Z
            Time (UTC)       | 2024-05-01 12:00:00              | Europe/Berlin    | 2024-05-01T12:00:00Z
            time_utc         | 13.05.2024 12:00                 | Asia/Kolkata     | 2024-05-13T12:00:00Z
            Date Time, GMT+02:00 | 05/13/24 12:00:00 PM         | Asia/Kolkata     | 2024-05-13T10:00:00Z
            Time [s]         | 0.0 ; 0.5 ; 2.0                  | UTC              | 2
            time_s           | 0 ; 1                            | UTC              | 1
            Time (ms)        | 0 ; 10                           | UTC              | 10
            Zeit t / s       | 0 ; 0,1                          | UTC              | 0.1
            t                | 0 ; 1                            | UTC              | 1
            t                | 21.5 ; 21.4                      | UTC              | nothing
            x                | -1 ; 0 ; 1                       | UTC              | 1
            time             | 1.10 ; 1.20 ; 1.00 ; 1.10 ; 1.05 | UTC              | nothing
            time             | 0 ; 1 ; 2 ; 3 ; 4 ; 0            | UTC              | 0
            TIME             | -4E-06 ; -3E-06                  | UTC              | -3e-6
            millis           | 1714564800                       | UTC              | 1714564800
            micros           | 1714564800                       | UTC              | 1714564800
            uptime_ms        | 1714564800                       | UTC              | 1714564800
            time_ms          | 1714564800                       | UTC              | 1714564800
            time_ms          | 1714564800000                    | UTC              | 2024-05-01T12:00:00Z
            timestamp (ms)   | 1714564800000                    | UTC              | 2024-05-01T12:00:00Z
            timestamp_ns     | 1714564800000000000              | UTC              | 2024-05-01T12:00:00Z
            epoch            | 1 ; 2 ; 3                        | UTC              | 3
            elapsed          | 0:00:01.5                        | UTC              | 1.5
            elapsed          | 00:01:02.345                     | UTC              | 62.345
            ELAPSED          | 05:12                            | UTC              | 312
            ELAPSED          | 1-02:03:04                       | UTC              | 93784
            uptime           | 100:00:00                        | UTC              | 360000
            Elapsed Time (s) | 12.5                             | UTC              | 12.5
            Time             | 00:00:00 ; 00:00:01              | UTC              | 1
            Time             | 00:00.0 ; 01:02.5                | UTC              | 62.5
            Time             | 100:00:00                        | UTC              | 360000
            time             | NA ; 12:00:00                    | UTC              | 2024-05-01T12:00:00Z
            time             | '' ; 1 ; 2                       | UTC              | 2
            time             | one ; two                        | UTC              | nothing
            time             | 2024-02-30 12:00:00              | UTC              | nothing
            time             | 25:00                            | UTC              | 90000
            time             | 12:60:00                         | UTC              | nothing
            """;

    private static final List<String> NAMES =
            List.of("time", "Timestamp", "Zeit", "ts", "Date/Time", "Datum", "Temps", "_time", "時間");

    private record Case(String name, List<String> cells, ZoneId zone, String expected) {

        static Stream<Case> of(String line) {
            String[] parts = line.split("\\|", -1);
            List<String> cells = Arrays.stream(parts[1].split(";", -1))
                    .map(cell -> cell.strip().replace("''", ""))
                    .toList();
            String name = parts[0].strip().replace("''", "");
            Stream<String> names = name.equals("*") ? NAMES.stream() : Stream.of(name);
            return names.map(each -> new Case(each, cells, ZoneId.of(parts[2].strip()), parts[3].strip()));
        }

        void check() {
            TimeContext context =
                    new TimeContext(zone, TimeFormat.AUTO, (double) ARRIVAL.getEpochSecond(), null, null, Locale.UK);
            TimeColumn column = TimeColumn.decide(cells, name, context);
            if (expected.equals("nothing")) {
                assertThat(column == null ? "" : column.sentence()).isEmpty();
                return;
            }
            Objects.requireNonNull(column);
            double last = Double.NaN;
            for (String cell : cells) {
                byte[] bytes = ("<" + cell + ">").getBytes(StandardCharsets.UTF_8);
                last = column.read(bytes, 1, bytes.length - 1);
            }
            boolean isTime = expected.contains("T");
            assertThat(column.isAbsolute()).as(column.sentence()).isEqualTo(isTime);
            if (isTime) {
                Instant instant = Instant.parse(expected);
                assertThat(last).isEqualTo(instant.getEpochSecond() + instant.getNano() * 1e-9);
            } else {
                assertThat(last).isEqualTo(Double.parseDouble(expected));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> readsTheUsualForms() {
        return FORMS.lines().flatMap(Case::of).map(each -> DynamicTest.dynamicTest(each.toString(), each::check));
    }

    @TestFactory
    Stream<DynamicTest> takesTheDateThatIsGiven() {
        return Stream.of("10:00:00", "23:00:00")
                .map(clock -> DynamicTest.dynamicTest(clock, () -> {
                    TimeContext context = TimeContext.of(
                                    ZoneId.of("UTC"), TimeFormat.AUTO, (double) ARRIVAL.getEpochSecond())
                            .withDate(new PreambleDate.Found(LocalDate.of(2020, 2, 3), null));
                    TimeColumn column = Objects.requireNonNull(TimeColumn.decide(List.of(clock), "Uhrzeit", context));
                    byte[] bytes = clock.getBytes(StandardCharsets.UTF_8);
                    assertThat(column.read(bytes, 0, bytes.length)).isEqualTo((double)
                            Instant.parse("2020-02-03T" + clock + "Z").getEpochSecond());
                }));
    }
}
