// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.format.FormatReading;
import org.stripchart.source.rows.XFrom;

class RecordsFormatTest {

    @Test
    void takesNoNumberOfARecordThatIsTooLong() {
        FormatReading.check(new RecordsFormat(), """
                -[ RECORD 99999999999 ] => OTHER_FORMAT
                ******** 9999999999. row ******** => OTHER_FORMAT
                """);
    }

    @Test
    void leavesOutIdsButNoMeasurement() {
        FormatReading.check(new RecordsFormat(), """
                -[ RECORD 1 ]- => PASSED
                pid | 4711 => PASSED
                trx_id | 4712 => PASSED
                leader_pid | 4713 => PASSED
                datid | 5 => PASSED
                userid | 6 => PASSED
                port | 5432 => PASSED
                bid | 101.5 => PASSED
                amount_paid | 7 => PASSED
                grid | 230 => PASSED
                cpu | 12.5 => PASSED
                disk | 80 => PASSED
                (end) => ROW bid 101.5, amount_paid 7, grid 230, cpu 12.5, disk 80
                """);
    }

    @Test
    void putsRowsOfATimeSeriesAtTheirTimes() {
        FormatReading.check(new RecordsFormat(), """
                -[ RECORD 1 ]- => PASSED
                ts | 1970-01-01 01:00:00+00 => PASSED
                temp | 21.5 => PASSED
                -[ RECORD 2 ]- => ROW at 3600: temp 21.5
                ts | 1970-01-01 01:00:01.5+00 => PASSED
                temp | 21.6 => PASSED
                -[ RECORD 3 ]- => ROW at 3601.5: temp 21.6
                ts | 1970-01-01 01:00:02+00 => PASSED
                device | shed => PASSED
                temp | 21.7 => PASSED
                (end) => ROW at 3602: shed temp 21.7
                """);
        FormatReading.check(new RecordsFormat(), """
                -[ RECORD 2 ]- => PASSED
                time_bucket | 1970-01-01 01:00:00 => PASSED
                temp | 21.5 => PASSED
                stats_reset | 1970-01-01 01:00:07 => PASSED
                (end) => ROW at 3600: temp 21.5
                """);
        FormatReading.check(new RecordsFormat(), """
                -[ RECORD 1 ]- => PASSED
                epoch | 1700000000 => PASSED
                temp | 21.5 => PASSED
                (end) => ROW at 1700000000: temp 21.5
                """);
    }

    @Test
    void takesNoClockOfARecordWithoutNumbersForANewDay() {
        FormatReading.check(new RecordsFormat(), """
                -[ RECORD 1 ]- => PASSED
                start_time | 00:00:10 => PASSED
                n | 5 => PASSED
                -[ RECORD 2 ]- => ROW at 10: n 5
                start_time | 23:00:00 => PASSED
                pid | 4711 => PASSED
                -[ RECORD 3 ]- => PASSED
                start_time | 00:00:20 => PASSED
                n | 6 => PASSED
                (end) => ROW at 20: n 6
                """);
    }

    @Test
    void putsNoTimeThatIsNotWanted() {
        FormatReading.check(new RecordsFormat(), XFrom.INDEX, """
                -[ RECORD 1 ]- => PASSED
                ts | 1970-01-01 01:00:00+00 => PASSED
                temp | 21.5 => PASSED
                -[ RECORD 2 ]- => ROW at 0: temp 21.5
                ts | 1970-01-01 01:00:01+00 => PASSED
                temp | 21.6 => PASSED
                (end) => ROW at 1: temp 21.6
                """);
    }

    @Test
    void makesGapsOfWhatIsMissing() {
        FormatReading.check(new RecordsFormat(), """
                ******** 1. row ******** => PASSED
                Seconds_Behind_Source: NULL => PASSED
                rate: 1.5 => PASSED
                share: 0.5 => PASSED
                Slave_IO_State: None => PASSED
                ******** 1. row ******** => ROW rate 1.5, share 0.5, Slave_IO_State None
                Seconds_Behind_Source: 7 => PASSED
                rate: NaN => PASSED
                share: Infinity => PASSED
                ******** 1. row ******** => ROW rate NaN, share NaN, Seconds_Behind_Source 7
                Seconds_Behind_Source: NULL => PASSED
                rate:  => PASSED
                (end) => ROW rate NaN, Seconds_Behind_Source NaN
                """);
    }

    @Test
    void readsUnitsAndSpans() {
        FormatReading.check(new RecordsFormat(), """
                -[ RECORD 1 ]- => PASSED
                pg_size_pretty | 12 MB => PASSED
                replay_lag | 00:00:00.0012 => PASSED
                disk | 80 % => PASSED
                wal | 0/3000148 => PASSED
                hash | 12ab34 => PASSED
                client_addr | 10.0.0.1 => PASSED
                (end) => ROW pg_size_pretty 12 MB, replay_lag 0.0012 s, disk 80 %
                """);
    }

    @Test
    void tellsRecordsOfOneMomentApart() {
        FormatReading.check(new RecordsFormat(), """
                -[ RECORD 1 ]- => PASSED
                usename | repl => PASSED
                application_name | a => PASSED
                lag | 1 => PASSED
                -[ RECORD 2 ]- => ROW repl a lag 1
                usename | repl => PASSED
                application_name | b => PASSED
                lag | 2 => PASSED
                -[ RECORD 3 ]- => ROW repl b lag 2
                usename | repl => PASSED
                application_name | b => PASSED
                lag | 3 => PASSED
                -[ RECORD 1 ]- => ROW repl b record 3 lag 3
                usename | repl => PASSED
                application_name | a => PASSED
                lag | 4 => PASSED
                (end) => ROW repl a lag 4
                """);
    }

    @Test
    void takesNamesThatBeginWithADigit() {
        FormatReading.check(new RecordsFormat(), """
                -[ RECORD 1 ]- => PASSED
                datname | 2023backup => PASSED
                lag | 1 => PASSED
                -[ RECORD 2 ]- => ROW 2023backup lag 1
                host | 3com => PASSED
                lag | 2 => PASSED
                -[ RECORD 3 ]- => ROW 3com lag 2
                sensor | 12ms => PASSED
                disk | 80 => PASSED
                lag | 3 => PASSED
                (end) => ROW record 3 sensor 12 ms, record 3 disk 80, record 3 lag 3
                """);
    }

    @Test
    void passesOverLinesOfALongText() {
        FormatReading.check(new RecordsFormat(), """
                -[ RECORD 1 ]- => PASSED
                query | SELECT 1 + => PASSED
                      | FROM t+ => PASSED
                      | LIMIT => PASSED
                calls | 7 => PASSED
                (end) => ROW calls 7
                """);
        FormatReading.check(new RecordsFormat(), """
                +-[ RECORD 1 ]-+ => PASSED
                | query | SELECT 1 + | => PASSED
                |       | FROM t     | => PASSED
                | calls | 7          | => PASSED
                (end) => ROW calls 7
                """);
    }

    @Test
    void keepsNoRecordWithoutAnEnd() {
        FormatReading reading = new FormatReading(new RecordsFormat(), XFrom.TIME);
        reading.read("-[ RECORD 1 ]-");
        for (int i = 0; i < RecordsFormat.MOST_COLUMNS; i++) {
            assertThat(reading.read("c" + i + " | 1")).isEqualTo("PASSED");
        }
        assertThat(reading.read("more | 1")).isEqualTo("OTHER_FORMAT");
        assertThat(reading.read("more | 1")).isEqualTo("OTHER_FORMAT");
        assertThat(reading.read("(end)")).isEqualTo("SKIPPED");
    }
}
