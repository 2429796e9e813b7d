// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time            | TIME     | NONE",
                "Time            | TIME     | NONE",
                "TIME            | TIME     | NONE",
                "Time [s]        | TIME     | SECONDS",
                "time_s          | TIME     | SECONDS",
                "Time (ms)       | TIME     | MILLISECONDS",
                "time(ms)        | TIME     | MILLISECONDS",
                "TIME(S)         | TIME     | SECONDS",
                "Zeit t / s      | TIME     | SECONDS",
                "Zeit            | TIME     | NONE",
                "Zeit in s       | TIME     | SECONDS",
                "timestamp (ms)  | TIME     | MILLISECONDS",
                "Timestamp       | TIME     | NONE",
                "TIMESTAMP       | TIME     | NONE",
                "time_stamp      | TIME     | NONE",
                "timeStamp       | TIME     | NONE",
                "timeMs          | TIME     | MILLISECONDS",
                "timestamp_ns    | TIME     | NANOSECONDS",
                "@timestamp      | TIME     | NONE",
                "__time          | TIME     | NONE",
                "_time           | TIME     | NONE",
                "epoch           | TIME     | NONE",
                "epoch_ms        | TIME     | MILLISECONDS",
                "unix time       | TIME     | NONE",
                "unixtime        | TIME     | NONE",
                "Unix Timestamp  | TIME     | NONE",
                "local time      | TIME     | NONE",
                "Sample Time     | TIME     | NONE",
                "Temps           | TIME     | NONE",
                "Temps (s)       | TIME     | SECONDS",
                "Tiempo          | TIME     | NONE",
                "Tijd            | TIME     | NONE",
                "Время           | TIME     | NONE",
                "Время, s        | TIME     | SECONDS",
                "时间            | TIME     | NONE",
                "時間            | TIME     | NONE",
                "시간            | TIME     | NONE",
                "Aika            | TIME     | NONE",
                "Čas             | TIME     | NONE",
                "Czas            | TIME     | NONE",
                "Zeitstempel     | TIME     | NONE",
                "datetime        | DATE     | NONE",
                "DateTime        | DATE     | NONE",
                "date            | DATE     | NONE",
                "Datum           | DATE     | NONE",
                "Date/Time       | DATE     | NONE",
                "Date Time       | DATE     | NONE",
                "Date_Time       | DATE     | NONE",
                "Datum/Uhrzeit   | DATE     | NONE",
                "Datum und Zeit  | DATE     | NONE",
                "Date et heure   | DATE     | NONE",
                "Fecha y hora    | DATE     | NONE",
                "Fecha           | DATE     | NONE",
                "日期            | DATE     | NONE",
                "日時            | DATE     | NONE",
                "Uhrzeit         | CLOCK    | NONE",
                "Heure           | CLOCK    | NONE",
                "Hora            | CLOCK    | NONE",
                "Ora             | CLOCK    | NONE",
                "millis          | RELATIVE | MILLISECONDS",
                "micros          | RELATIVE | MICROSECONDS",
                "elapsed         | RELATIVE | NONE",
                "ELAPSED         | RELATIVE | NONE",
                "elapsed_ms      | RELATIVE | MILLISECONDS",
                "Elapsed Time    | RELATIVE | NONE",
                "Elapsed Time (s) | RELATIVE | SECONDS",
                "elapsedTime     | RELATIVE | NONE",
                "time since start [s] | RELATIVE | SECONDS",
                "uptime          | RELATIVE | NONE",
                "uptime_ms       | RELATIVE | MILLISECONDS",
                "seconds         | RELATIVE | SECONDS",
                "Relative Time   | RELATIVE | NONE"
            })
    void knowsNamesOfTimes(String text, TimeName.Kind kind, TimeUnitName unit) {
        TimeName name = TimeName.of(text);
        assertThat(name.kind()).isEqualTo(kind);
        assertThat(name.unit()).isEqualTo(unit);
        assertThat(name.rank()).isGreaterThan(TimeName.WEAK);
    }

    @ParameterizedTest
    @CsvSource({
        "t, TIME, NONE",
        "t [s], TIME, SECONDS",
        "t_ms, TIME, MILLISECONDS",
        "t / s, TIME, SECONDS",
        "t(s), TIME, SECONDS",
        "ts, TIME, NONE",
        "Tempo, TIME, NONE",
        "Tid, TIME, NONE",
        "x, X, NONE",
        "X, X, NONE",
        "Data, DATE, NONE",
        "_start, DATE, NONE",
        "sec, RELATIVE, SECONDS",
        "secs, RELATIVE, SECONDS",
        "second, RELATIVE, SECONDS"
    })
    void isNotSureOfWordsWithOtherMeanings(String text, TimeName.Kind kind, TimeUnitName unit) {
        TimeName name = TimeName.of(text);
        assertThat(name.kind()).isEqualTo(kind);
        assertThat(name.unit()).isEqualTo(unit);
        assertThat(name.rank()).isEqualTo(TimeName.WEAK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "value",
                "response time",
                "response_time_ms",
                "time to live",
                "Temp",
                "Temperature",
                "T",
                "T1",
                "timeout",
                "times",
                "timeline",
                "ms",
                "s",
                "h",
                "min",
                "d",
                "Time [V]",
                "cpu time",
                "time_total",
                "update",
                "latency_ms",
                "rate/s",
                "TID",
                "S",
                "start",
                "local",
                "utc",
                "xs",
                "x [V]",
                "date of birth",
                "max",
                "min",
                "day",
                "hour",
                "/",
                "[s]",
                "time1",
                "second hand"
            })
    void knowsWhatIsNone(String text) {
        assertThat(TimeName.of(text).kind()).as(text).isEqualTo(TimeName.Kind.NONE);
    }

    @Test
    void takesTheZoneFromTheName() {
        assertThat(TimeName.of("Time (UTC)").zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(TimeName.of("time_utc").zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(TimeName.of("GMT Time").zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(TimeName.of("Date Time, GMT+02:00").zone()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(TimeName.of("Date Time, GMT-05:30").zone()).isEqualTo(ZoneOffset.ofHoursMinutes(-5, -30));
        assertThat(TimeName.of("Time (UTC+1)").zone()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(TimeName.of("Time").zone()).isNull();
    }

    @Test
    void prefersThePointsOwnTime() {
        assertThat(TimeName.of("_time").rank())
                .isGreaterThan(TimeName.of("_start").rank());
        assertThat(TimeName.of("time").rank())
                .isGreaterThan(TimeName.of("Sample Time").rank());
        assertThat(TimeName.of("time").rank()).isGreaterThan(TimeName.of("t").rank());
    }

    @Test
    void doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(TimeName.of("TIME").kind()).isEqualTo(TimeName.Kind.TIME);
            assertThat(TimeName.of("MILLIS").kind()).isEqualTo(TimeName.Kind.RELATIVE);
        } finally {
            Locale.setDefault(before);
        }
    }
}
