// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberMarksTest {

    private static NumberMarks marks(boolean commaDelimits, String... cells) {
        NumberMarks.Evidence evidence = new NumberMarks.Evidence();
        for (String cell : cells) {
            evidence.add(cell);
        }
        return evidence.marks(commaDelimits);
    }

    /** The marks: of fractions, a star for either; of thousands; a question mark if they may be others. */
    private static String text(NumberMarks marks) {
        String decimal = marks.decimal() == NumberMarks.EITHER ? "*" : "" + (char) marks.decimal();
        String group = marks.group() == NumberMarks.NONE ? "" : "" + (char) marks.group();
        return decimal + group + (marks.ambiguous() ? "?" : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5                  | *",
                "1.5                | *",
                "1,5                | ,",
                "1,5 2.5            | *",
                "-1,5e-3            | ,",
                ",5                 | ,",
                "1,234.5            | .,",
                "1,234,567          | .,",
                "+1,234,567         | .,",
                "1.234,5            | ,.",
                "1.234.567          | ,.",
                "1.234.567 0,5      | ,.",
                "1.234.567 0.5      | *",
                "1,234,567 0,5      | ,",
                "1,234.5 0,5        | ,",
                "1,234              | ,?",
                "1,234 0.5          | .,",
                "1,234 0,5          | ,",
                "1.234              | *",
                "1,234x 0,5         | ,",
                "x,y 1.x            | *",
                "on 12:30           | *"
            })
    void areWhatTheCellsShow(String cells, String marks) {
        assertThat(text(marks(false, cells.split(" ")))).isEqualTo(marks);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5 | .", "1.5 | .", "1,5 | ,", "1,234 | .,?", "1,234 0.5 | .,", "1,234.5 | .,"})
    void areSeenInQuotedCellsWhereACommaPartsThem(String cells, String marks) {
        assertThat(text(marks(true, cells.split(" ")))).isEqualTo(marks);
    }

    @Test
    void letACommaStandBeforeAFractionUnlessAPointMust() {
        assertThat(marks(false, "1,5").mayBeComma()).isTrue();
        assertThat(marks(false, "5").mayBeComma()).isTrue();
        assertThat(marks(false, "1,234.5").mayBeComma()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5          | ''",
                "1,5        | decimal comma",
                "1,234.5    | decimal point, commas between thousands",
                "1.234,5    | decimal comma, points between thousands",
                "1,234      | decimal comma (or commas between thousands)"
            })
    void areSaidWhereTheyAreOutOfTheOrdinary(String cells, String sentence) {
        assertThat(marks(false, cells).sentence()).isEqualTo(sentence);
    }

    @Test
    void areNotSaidWhereAPointIsAllThereIs() {
        assertThat(NumberMarks.POINT.sentence()).isEmpty();
        assertThat(NumberMarks.DOUBTFUL_POINT.sentence()).isEmpty();
    }
}
