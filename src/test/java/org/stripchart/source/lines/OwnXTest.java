// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.source.TextOptions;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.rows.XFrom;

/** The x that the data itself tells, and the column for x that is not there. */
class OwnXTest {

    private static final TextOptions OWN = TextOptions.DEFAULTS.withX(XFrom.OWN);

    @ParameterizedTest
    @CsvSource({
        "'time,v\n1970-01-01T00:00:05Z,1\n1970-01-01T00:00:06Z,2\n', 5:1 6:2, true",
        "'v,when\n1,1970-01-01 00:00:05Z\n2,1970-01-01 00:00:06Z\n', 5:1 6:2, true",
        "'timestamp,v\n1700000000,1\n1700000001,2\n', 1.7E9:1 1.700000001E9:2, true",
        "'a,date,v\n-,1700000000000,1\n-,1700000000500,2\n', 1.7E9:1 1.7000000005E9:2, true",
        "'time,v\n0.5,1\n0.75,2\n', 0.5:1 0.75:2, false",
        "'x,v\n-3,1\n-2,2\n', -3:1 -2:2, false",
        "'v\n1\n2\n', 0:1 1:2, false",
        "'v w\n1 5\n2 6\n', 0:1 1:2, false",
        "'a:7,v:1\na:8,v:2\n', 0:1 1:2, false",
        "'{\"time\":1700000000,\"v\":1}\n{\"time\":1700000001,\"v\":2}\n', 1.7E9:1 1.700000001E9:2, true",
        "'v,k=a v=1 5000000000\nv,k=a v=2 6000000000\n', none, true",
        "'x,y,z,v\n1,2,3,1\n2,3,4,2\n', 0:1 1:2, false"
    })
    void isTheTimeOrTheRow(String text, String points, boolean time) {
        ReadText read = ReadText.of(text, OWN);
        assertThat(read.series("v")).isEqualTo(points);
        assertThat(read.reader.isTimeX()).isEqualTo(time);
        assertThat(read.reader.rejected()).isZero();
    }

    /** Without another column there would be nothing to chart. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "time"})
    void isNotTheOnlyColumn(String name) {
        ReadText read = ReadText.of(name + "\n5\n7\n", OWN);
        assertThat(read.series(name)).isEqualTo("0:5 1:7");
    }

    @Test
    void isDecidedByTheFirstRow() {
        ReadText timed = ReadText.of("time,v\n1970-01-01T00:00:05Z,1\n-,2\n\nv,w\n3,4\n", OWN);
        assertThat(timed.series("v")).isEqualTo("5:1");
        assertThat(timed.reader.rejected()).isEqualTo(2);
        ReadText counted = ReadText.of("v\n1\n\ntime,v\n1970-01-01T00:00:05Z,2\n", OWN);
        assertThat(counted.series("v")).isEqualTo("0:1 1:2");
        assertThat(counted.reader.isTimeX()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // A number, and a stray time.
        "'time,v\n0.5,1\n2024-05-01T12:00:00Z,2\n0.75,3\n', 0.5:1 0.75:3, false, A_TIME",
        "'x,v\n0.5,1\n2024-05-01T12:00:00Z,2\n0.75,3\n', 0.5:1 0.75:3, false, A_TIME",
        // Times, and a stray number.
        "'time,v\n1970-01-01T00:00:05Z,1\n7,2\n1970-01-01T00:00:06Z,3\n', 5:1 6:3, true, NO_TIME",
        "'{\"time\":\"1970-01-01T00:00:05Z\",\"v\":1}\n{\"time\":7,\"v\":2}\n', 5:1, true, NO_TIME",
        // A number of seconds is a time.
        "'time,v\n2024-05-01T12:00:00Z,1\n1714564801,2\n', 1.7145648E9:1 1.714564801E9:2, true, ROW",
        "'time,v\n2024-05-01T12:00:00Z,1\n1714564801000,2\n', 1.7145648E9:1 1.714564801E9:2, true, ROW"
    })
    void isOfOneKindWhateverAStrayCellHolds(String text, String points, boolean time, Outcome stray) {
        for (TextOptions options : List.of(OWN, ReadText.byColumn("time"), ReadText.byColumn("x"))) {
            if (!options.equals(OWN) && !text.contains(options.series().x().column())) {
                continue;
            }
            ReadText read = ReadText.of(text, options);
            assertThat(read.series("v")).isEqualTo(points);
            assertThat(read.reader.isTimeX()).isEqualTo(time);
            assertThat(read.reader.rejected()).isEqualTo(stray == Outcome.ROW ? 0 : 1);
            if (stray != Outcome.ROW) {
                assertThat(read.latestRejected()).startsWith("line ").contains(": " + stray.reason() + ": ");
            }
        }
    }

    @Test
    void isNoNumberOfAStrayCellAmongTimes() {
        ReadText read = ReadText.of("time,v\n2024-05-01T12:00:00Z,1\n5,2\n", TextOptions.DEFAULTS);
        assertThat(read.series("v")).isEqualTo("1.7145648E9:1");
        assertThat(read.latestRejected()).isEqualTo("line 3: no time, which lines before had: 5,2");
    }

    @Test
    void isNotDecidedByARowThatIsRejected() {
        ReadText read = ReadText.of("t,v\nnan,1\n1700000000,2\n", ReadText.byColumn("t"));
        assertThat(read.series("v")).isEqualTo("1.7E9:2");
        assertThat(read.reader.isTimeX()).isTrue();
    }

    @Test
    void isKnownBeforeTheFirstPoint() throws IOException {
        TextReader[] reader = new TextReader[1];
        boolean[] known = new boolean[1];
        reader[0] = new TextIntake("test", OWN)
                .reader(
                        name -> {
                            known[0] = reader[0].isTimeX();
                            throw new IllegalStateException("enough");
                        },
                        "");
        reader[0].fill(new ByteArrayInputStream("t,v\n2024-05-01,1\n".getBytes(StandardCharsets.UTF_8)));
        try {
            reader[0].handOver(0);
        } catch (IllegalStateException e) {
            assertThat(known).containsExactly(true);
        }
    }

    @Test
    void saysWhichColumnsThereAre() {
        ReadText read = ReadText.of("when,a,b\n2024-05-01,1,2\n", ReadText.byColumn("c"));
        assertThat(read.points).isEmpty();
        assertThat(read.latestRejected())
                .isEqualTo("line 2: no such column for x (there are when, a, b): 2024-05-01,1,2");
        assertThat(ReadText.of("a:1,b:2\n", ReadText.byColumn("c")).latestRejected())
                .isEqualTo("line 1: no such column for x (there are a, b): a:1,b:2");
        assertThat(ReadText.of("{\"a\":{\"b\":2}}\n", ReadText.byColumn("c")).latestRejected())
                .isEqualTo("line 1: no such column for x (there are a.b): {\"a\":{\"b\":2}}");
    }

    @Test
    void takesAnotherHeaderInAFurtherStream() throws IOException {
        ReadText read = ReadText.of("a,b\n1,2\n", ReadText.byIndex());
        read.reader.restart(false);
        read.reader.fill(new ByteArrayInputStream("\uFEFFb,c\n3,4\n".getBytes(StandardCharsets.UTF_8)));
        read.reader.handOver(0);
        assertThat(read.series("b")).isEqualTo("0:2 1:3");
        assertThat(read.series("c")).isEqualTo("1:4");
        assertThat(read.reader.rejected()).isZero();
    }
}
