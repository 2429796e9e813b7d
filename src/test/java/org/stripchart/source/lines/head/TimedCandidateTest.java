// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.format.FormatReading;
import org.stripchart.source.lines.format.NumbersFormat;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.SeriesRules;

/** Where a kind of text is taken for one whose lines begin with a time. */
class TimedCandidateTest {

    private static final String TIMED = "2024-05-01T12:00:00Z 5";

    private static Candidate.@Nullable Reading reading(Candidate.Rank rank, String... lines) {
        RowWriter rows = new RowWriter(
                name -> {
                    throw new AssertionError(name);
                },
                SeriesRules.DEFAULTS,
                FormatReading.TIMES,
                new SeriesBudget(256),
                "");
        return new TimedCandidate(() -> new NumbersFormat(List.of()), rank)
                .of(
                        Stream.of(lines)
                                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                                .toList(),
                        rows);
    }

    private static boolean isTimed(String... lines) {
        return requireNonNull(reading(Candidate.Rank.USUAL, lines)).format() instanceof TimedFormat;
    }

    @Test
    void isTimedWhereMoreLinesWithNumbersHaveATimeThanNot() {
        assertThat(isTimed(TIMED)).isTrue();
        assertThat(isTimed("5")).isFalse();
        assertThat(isTimed(TIMED, "5")).isFalse();
        assertThat(isTimed(TIMED, TIMED, "5")).isTrue();
        assertThat(isTimed(TIMED, "hello", "hello")).as("without numbers").isTrue();
        assertThat(isTimed("2024-05-01T12:00:00Z"))
                .as("a time and nothing else")
                .isFalse();
    }

    @Test
    void isNotAskedForMarksWithoutTimes() {
        assertThat(reading(Candidate.Rank.TOOL, TIMED)).isNotNull();
        assertThat(reading(Candidate.Rank.TOOL, "5")).isNull();
    }
}
