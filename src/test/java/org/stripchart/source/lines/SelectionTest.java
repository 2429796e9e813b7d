// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.SeriesFilter;

/** Which series are kept, and rates. */
class SelectionTest {

    @ParameterizedTest
    @CsvSource({
        "cpu*, cpu0, true",
        "cpu*, a cpu0, false",
        "*%user, all %user, true",
        "c?u, cpu, true",
        "c?u, cu, false",
        "*a*b*c, xaxbxc, true",
        "*a*b*c, xaxcxb, false",
        "/cpu[01]$/, my cpu1, true",
        "/cpu[01]$/, cpu2, false",
        "a[0], a[0], true",
        "'m{x=\"*\"}', 'm{x=\"1\"}', true",
        "cpu, cpu, true",
        "cpu, cpu0, false",
        "/, /, true"
    })
    void fitsGlobsAndRegularExpressions(String entry, String name, boolean kept) {
        assertThat(new SeriesFilter(List.of(entry), List.of()).names().test(name))
                .isEqualTo(kept);
        assertThat(new SeriesFilter(List.of(), List.of(entry)).names().test(name))
                .isEqualTo(!kept);
    }

    @Test
    void refusesEntriesThatFitNothing() {
        assertThatThrownBy(() -> new SeriesFilter(List.of("/[/"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("include (/[/) must be a regular expression");
        assertThatThrownBy(() -> new SeriesFilter(List.of(), List.of(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exclude ( ) must not be blank");
    }

    @Test
    void leavesOutSeriesWithoutRejectingTheirLines() {
        SeriesFilter filter = new SeriesFilter(List.of("a*", "b"), List.of("a2"));
        ReadText read =
                ReadText.of("a1,a2,b,c\n1,2,3,4\n5,6,7,8\n", ReadText.byIndex().withFilter(filter));
        assertThat(read.points.keySet()).containsExactly("a1", "b");
        assertThat(read.series("b")).isEqualTo("0:3 1:7");
        assertThat(read.reader.rejected()).isZero();
        assertThat(read.reader.leftOut()).containsExactly("a2", "c");
    }

    @Test
    void countsOnlyWhatIsWantedAgainstTheLimit() {
        String text =
                IntStream.range(0, 100_000).mapToObj(i -> "l" + i + ":1\n").collect(Collectors.joining());
        SeriesFilter filter = new SeriesFilter(List.of("l99*"), List.of());
        ReadText read = ReadText.of(text, ReadText.byIndex().withFilter(filter).withMaxSeries(100));
        assertThat(read.points).hasSize(100);
        assertThat(read.reader.rejected()).isEqualTo(1111 - 100);
    }

    @Test
    void keepsTheXOfAColumnThatIsLeftOut() {
        SeriesFilter filter = new SeriesFilter(List.of("v"), List.of());
        assertThat(ReadText.of("t,v\n5,1\n", ReadText.byColumn("t").withFilter(filter))
                        .series("v"))
                .isEqualTo("5:1");
    }

    @Test
    void chartsTheChangePerSecond() {
        TextOptions options = ReadText.byColumn("t").withRate(true);
        ReadText read = ReadText.of("t,v\n0,100\n2,110\n3,110\n4,5\n5,8\n6,nan\n7,9\n8,10\n", options);
        assertThat(read.series("v")).isEqualTo("2:5 3:0 4:NaN 5:3 6:NaN 8:1");
    }

    @Test
    void takesChangesTogetherThatArriveTogether() {
        TextOptions options = ReadText.byColumn("t").withRate(true);
        assertThat(ReadText.of("t,v\n0,0\n1,10\n1,20\n1,25\n2,40\n", options).series("v"))
                .isEqualTo("1:10 2:30");
    }
}
