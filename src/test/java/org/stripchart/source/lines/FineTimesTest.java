// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/** Times of a table that are told from its start, or by what stands above them. */
class FineTimesTest {

    private static final TextOptions OWN = TextOptions.DEFAULTS.withX(XFrom.OWN);

    @Test
    void readsHowLongSinceTheStart() {
        ReadText read = ReadText.of("elapsed,v\n0:00:00.5,1\n0:00:01.0,2\n0:01:00.0,3\n", OWN);
        assertThat(read.series("v")).isEqualTo("0.5:1 1:2 60:3");
        assertThat(read.reader.isTimeX()).isFalse();
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void tellsNanosecondsThatADoubleCannotHoldFromTheFirstExactly() {
        ReadText read =
                ReadText.of("timestamp,v\n1700000000000000000,1\n1700000000000000010,2\n1700000000000000025,3\n", OWN);
        assertThat(read.series("v")).isEqualTo("0:1 1.0E-8:2 2.5E-8:3");
        assertThat(read.reader.isTimeX()).isFalse();
    }

    @Test
    void takesTheDayFromTheTextAbove() {
        ReadText read = ReadText.of("Logger 7\nDate: 2024-05-01\ntime,v\n23:59:59,1\n00:00:01,2\n", OWN);
        assertThat(read.series("v")).isEqualTo("1.714607999E9:1 1.714608001E9:2");
        read = ReadText.of("""
                Linux 6.1 (vm)  05/31/24  _x86_64_

                12:00:01 PM     CPU     %usr  %sys
                12:00:02 PM     all     1.5   1
                12:00:03 PM     all     2.5   2
                """, OWN);
        assertThat(read.series("all %usr")).isEqualTo("1.717156802E9:1.5 1.717156803E9:2.5");
    }

    @Test
    void tellsADayThatMayBeAMonth() {
        ReadText read = ReadText.of("Made on 05/06/24\ntime,v\n00:00:10,1\n00:00:11,2\n", OWN);
        assertThat(read.explanations.get(0).doubts())
                .singleElement()
                .asString()
                .startsWith("whether the day or the month comes first is open");
        assertThat(read.reader.rejected()).isZero();
        // One of the two is the day of arrival, the first of January 1970.
        read = ReadText.of("Made on 01/01/70\ntime,v\n00:00:10,1\n00:00:11,2\n", OWN);
        assertThat(read.explanations.get(0).doubts()).isEmpty();
        assertThat(read.series("v")).isEqualTo("10:1 11:2");
    }

    @Test
    void takesTheDayFromTheTextAboveForTablesThatFollow() {
        ReadText read = ReadText.of("""
                Linux 6.1 (vm)  05/31/24  _x86_64_

                10:00:00     call/s  read/s
                10:00:01     1.5     1
                10:00:02     2.5     2

                10:00:00     wait/s  done/s
                10:00:01     3.5     3
                10:00:02     4.5     4
                """, OWN);
        assertThat(read.series("call/s")).isEqualTo("1.717149601E9:1.5 1.717149602E9:2.5");
        assertThat(read.series("wait/s")).isEqualTo("1.717149601E9:3.5 1.717149602E9:4.5");
    }

    @Test
    void readsTimesOfDayWithPointsUnderAName() {
        assertThat(ReadText.of("Data;Ora;v\n13/05/2024;10.00.00;1\n13/05/2024;10.00.10;2\n", OWN)
                        .series("v"))
                .isEqualTo("1.7155944E9:1 1.71559441E9:2");
        assertThat(ReadText.of("Uhrzeit;v\n0.00.10;1\n0.00.11;2\n", OWN).series("v"))
                .isEqualTo("10:1 11:2");
    }

    @Test
    void readsDatesWithoutAYear() {
        ReadText read = ReadText.of("time,v\n13-01 00:00:00,1\n13-01 00:00:01,2\n", OWN);
        assertThat(read.series("v")).isEqualTo("1036800:1 1036801:2");
        assertThat(read.explanations.get(0).sentence()).contains("day first");
    }
}
