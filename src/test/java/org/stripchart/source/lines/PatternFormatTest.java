// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.stripchart.source.LinePattern;
import org.stripchart.source.TextOptions;

class PatternFormatTest {

    @Test
    void makesASeriesOfEachGroup() {
        ReadText read =
                read("seq=(?<seq>\\d+).*time=(?<rtt ms>[0-9.]+)( ms)?", "x seq=1 time=0.5 ms\nlost\nseq=2 time=7\n");
        assertThat(read.points.keySet()).containsExactly("seq", "rtt ms");
        assertThat(read.series("rtt ms")).isEqualTo("0:0.5 1:7");
        assertThat(read.latestRejected()).isEqualTo("line 2: the pattern is not found: lost");
    }

    @Test
    void takesPlainGroupsWhenNoneIsNamed() {
        assertThat(read("(\\d+)", "a 1 b 2\n").series("value")).isEqualTo("0:1");
        assertThat(read("(\\d+)\\D+(\\d+)", "a 1 b 2\n").series("column 2")).isEqualTo("0:2");
    }

    @Test
    void makesNoPointOfAGroupThatIsNotThere() {
        ReadText read = read("a=(?P<a_1>\\d+)(?: b=(?<b>\\S+))?", "a=1 b=2\na=3\na=4 b=x\n");
        assertThat(read.series("a_1")).isEqualTo("0:1 1:3 2:4");
        assertThat(read.series("b")).isEqualTo("0:2");
    }

    @Test
    void keepsWhatOnlyLooksLikeAGroup() {
        assertThat(read("(?<=[(]x)\\((?:y)\\Q(?<z>\\E(?<v>\\d)\\k<v>", "(x(y(?<z>77\n")
                        .series("v"))
                .isEqualTo("0:7");
    }

    @Test
    void takesTheTimeOfItsGroup() {
        TextOptions options = TextOptions.DEFAULTS.withPattern(LinePattern.parse("^(?<time>\\S+) (?<v>\\S+)"));
        assertThat(ReadText.of("2024-05-01T12:00:00Z 5\n", options).series("v")).isEqualTo("1.7145648E9:5");
        assertThat(ReadText.of("3 5\n", options).series("time")).isEqualTo("1000:3");
    }

    @Test
    void tellsNumbersInTheUnitOfTheFirst() {
        ReadText read = read("took (?<took>\\S+)", "took 900us\ntook 1.25ms\ntook 2s\ntook 1µs\ntook 5V\n");
        assertThat(read.series("took")).isEqualTo("0:900 1:1250 2:2000000 3:1");
        assertThat(read.latestRejected()).isEqualTo("line 5: another unit: took 5V");
    }

    @Test
    void givesUpOnALineThatTakesTooLong() {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            ReadText read = read("^(a+)+(\\d)$", "a".repeat(10_000) + "\naa5\n");
            assertThat(read.series("column 2")).isEqualTo("0:5");
            assertThat(read.latestRejected()).startsWith("line 1: the pattern takes too long: aaa");
        });
    }

    @Test
    void survivesALineThatNeedsTooMuchStack() {
        ReadText read = read("^(?:a|b)*(\\d)$", "ab".repeat(100_000) + "\nab5\n");
        assertThat(read.series("value")).isEqualTo("0:5");
    }

    @Test
    void refusesWhatIsNoPattern() {
        assertThatThrownBy(() -> LinePattern.parse("(?<a>[0-9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("pattern ((?<a>[0-9) must be a regular expression: Unclosed character class");
        assertThatThrownBy(() -> LinePattern.parse("[0-9]+"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have a group for each value");
    }

    private static ReadText read(String pattern, String text) {
        return ReadText.of(text, ReadText.byIndex().withPattern(LinePattern.parse(pattern)));
    }
}
