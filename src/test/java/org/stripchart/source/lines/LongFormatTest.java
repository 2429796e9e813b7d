// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;

class LongFormatTest {

    private static final TextOptions OWN = TextOptions.DEFAULTS.withX(XFrom.OWN);

    @Test
    void aValueInQuotesIsAState() {
        ReadText read = ReadText.of("time,series,value\n1,door,\"open\"\n2,door,\"1\"\n3,door,\"\"\n"
                + "4,door,\"say \"\"no\"\"\"\n5,temp,1\n6,door,7\n");
        assertThat(read.series("door")).isEqualTo("0:open 1:1 2: 3:say \"no\"");
        assertThat(read.series("temp")).isEqualTo("4:1");
        assertThat(read.series("door (numbers)")).isEqualTo("5:7");
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void aTextWithoutQuotesIsNeitherNumberNorState() {
        ReadText read = ReadText.of("time,series,value\n1,temp,21\n2,temp,2l\n3,temp,22\n4,temp,\"open\n5,temp,23\n");
        assertThat(read.series("temp")).isEqualTo("0:21 1:22 2:23");
        assertThat(read.points.keySet()).containsExactly("temp");
        assertThat(read.reader.rejected()).isEqualTo(2);
    }

    @Test
    void statesThatAllDifferAreStatesHere() {
        StringBuilder text = new StringBuilder("time,series,value\n");
        for (int i = 0; i < 300; i++) {
            text.append(i).append(",step,\"s").append(i).append("\"\n");
        }
        ReadText read = ReadText.of(text.toString());
        assertThat(read.points.get("step")).hasSize(256);
        assertThat(read.reader.rejected()).isEqualTo(44);
    }

    @Test
    void readsAPointFromEachRow() {
        ReadText read = ReadText.of("time,series,value\n5,a,1\n6,b,2\n-7,a,nan\n", OWN);
        assertThat(read.points).containsOnlyKeys("a", "b");
        assertThat(read.series("a")).isEqualTo("5:1 -7:NaN");
        assertThat(read.series("b")).isEqualTo("6:2");
        assertThat(read.reader.isTimeX()).isTrue();
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void takesXForJustANumber() {
        ReadText read = ReadText.of("x,series,value\n1700000000,a,1\n", OWN);
        assertThat(read.series("a")).isEqualTo("1.7E9:1");
        assertThat(read.reader.isTimeX()).isFalse();
    }

    @Test
    void readsIsoTimesAndGivenUnits() {
        assertThat(ReadText.of("time,series,value\n1970-01-01T00:01:00Z,a,1\n", OWN)
                        .series("a"))
                .isEqualTo("60:1");
        TextOptions millis = TextOptions.DEFAULTS.withX(XFrom.OWN.withTimeFormat(TimeFormat.parse("ms")));
        assertThat(ReadText.of("time,series,value\n1500,a,1\n", millis).series("a"))
                .isEqualTo("1.5:1");
    }

    @Test
    void obeysTheUsersX() {
        String text = "time,series,value\n5,a,1\n6,a,2\n";
        assertThat(ReadText.of(text).series("a")).isEqualTo("0:1 1:2");
        assertThat(ReadText.of(text, TextOptions.DEFAULTS).series("a")).isEqualTo("5:1 6:2");
        assertThat(ReadText.of(text, TextOptions.DEFAULTS.withX(XFrom.ARRIVAL)).series("a"))
                .isEqualTo("1000:1 1000:2");
        ReadText first = ReadText.of(text, ReadText.byColumn("1"));
        assertThat(first.series("a")).isEqualTo("5:1 6:2");
        assertThat(first.reader.isTimeX()).isTrue();
    }

    @Test
    void countsWhatDoesNotFit() {
        ReadText read = ReadText.of("time,series,value\n5,a,1\n6,a\n7,a,b\n,a,8\n9,a,\n10,\"a,9\n11,a,9\n", OWN);
        assertThat(read.series("a")).isEqualTo("5:1 11:9");
        assertThat(read.reader.rejected()).isEqualTo(4);
        assertThat(read.latestRejected()).startsWith("line 7: ");
    }

    @Test
    void makesNoPointOfARowThatBreaksOff() {
        ReadText read = ReadText.of("time,series,value\n5,a,1\n6,a,12", OWN);
        assertThat(read.series("a")).isEqualTo("5:1");
        assertThat(read.latestRejected()).isEqualTo("line 3: breaks off: 6,a,12");
        assertThat(ReadText.of("time,series,value\n5,a,1", OWN).points).isEmpty();
    }

    @Test
    void goesOnAfterAHeaderThatRepeats() {
        ReadText read = ReadText.of("time,series,value\n5,a,1\ntime,series,value\n6,a,2\n", OWN);
        assertThat(read.series("a")).isEqualTo("5:1 6:2");
        assertThat(read.reader.rejected()).isZero();
        ReadText other = ReadText.of("time,series,value\n5,a,1\nx,series,value\n6,a,2\n", OWN);
        assertThat(other.series("a")).isEqualTo("5:1");
        assertThat(other.reader.rejected()).isEqualTo(1);
    }
}
