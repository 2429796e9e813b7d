// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stripchart.source.RejectionTable;
import org.stripchart.source.Rejections;
import org.stripchart.source.lines.format.Outcome;

class UnfitLinesTest {

    private final UnfitLines unfit = new UnfitLines("kitchen");
    private final RejectionTable table = new RejectionTable();

    private static void add(UnfitLines lines, String line, long number, Outcome why, long count) {
        byte[] bytes = ("##" + line + "##").getBytes(StandardCharsets.UTF_8);
        lines.add(bytes, 2, bytes.length - 2, number, why, count);
    }

    private String tell(String... notX) {
        return String.valueOf(unfit.tell(table, Set.of(notX)));
    }

    @Test
    void tellsTheLatestOfEachReasonInTheOrderOfTheLines() {
        add(unfit, "bad", 3, Outcome.NOT_A_NUMBER, 1);
        add(unfit, "{", 4, Outcome.NO_JSON, 2);
        add(unfit, "worse", 9, Outcome.NOT_A_NUMBER, 1);
        assertThat(unfit.total()).isEqualTo(4);
        assertThat(tell()).isEqualTo("kitchen, line 9: not a number: worse");
        assertThat(table.now().byReason())
                .extracting(Rejections.OfReason::count, each -> each.latest().toString())
                .containsExactly(
                        tuple(2L, "kitchen, line 4: not JSON: {"), tuple(2L, "kitchen, line 9: not a number: worse"));
    }

    @Test
    void tellsEachLineOnce() {
        assertThat(tell()).isEqualTo("null");
        add(unfit, "bad", 3, Outcome.NOT_A_NUMBER, 1);
        tell();
        assertThat(tell()).as("the latest stays").isEqualTo("kitchen, line 3: not a number: bad");
        assertThat(table.now().total()).isEqualTo(1);
        add(unfit, "{", 4, Outcome.NO_JSON, 1);
        tell();
        assertThat(table.now().total()).isEqualTo(2);
        assertThat(unfit.total()).isEqualTo(2);
    }

    @Test
    void keepsTheBeginningOfALongLine() {
        add(unfit, "x".repeat(80), 1, Outcome.NO_JSON, 1);
        assertThat(tell()).endsWith("not JSON: " + "x".repeat(80));
        add(unfit, "y".repeat(81), 2, Outcome.NO_JSON, 1);
        assertThat(tell()).endsWith("not JSON: " + "y".repeat(80) + "…");
        add(unfit, "z", 3, Outcome.NO_JSON, 1);
        assertThat(tell()).endsWith("not JSON: z");
    }

    @Test
    void namesTheColumnsThatThereAreWhereTheOneForXIsMissed() {
        add(unfit, "1,2", 2, Outcome.NO_COLUMN, 1);
        assertThat(tell("a")).isEqualTo("kitchen, line 2: " + Outcome.NO_COLUMN.reason() + " (there are a): 1,2");
        add(unfit, "1,2", 3, Outcome.NO_COLUMN, 1);
        assertThat(tell()).isEqualTo("kitchen, line 3: " + Outcome.NO_COLUMN.reason() + ": 1,2");
        add(unfit, "x", 4, Outcome.NOT_A_NUMBER, 1);
        assertThat(tell("a")).isEqualTo("kitchen, line 4: not a number: x");
    }

    @Test
    void takesOverWhatAnotherHasGathered() {
        UnfitLines headings = new UnfitLines("kitchen");
        add(headings, "one heading", 1, Outcome.HEADING, 1);
        add(headings, "bad", 2, Outcome.NOT_A_NUMBER, 2);
        add(unfit, "worse", 5, Outcome.NOT_A_NUMBER, 3);
        unfit.takeOver(headings);
        assertThat(unfit.total()).isEqualTo(6);
        assertThat(headings.total()).isZero();
        tell();
        assertThat(table.now().total()).isEqualTo(6);
        unfit.takeOver(headings);
        tell();
        assertThat(table.now().total()).as("once").isEqualTo(6);
    }

    @Test
    void forgetsAHeadingThatWasOne() {
        add(unfit, "a heading", 1, Outcome.HEADING, 1);
        unfit.clear();
        assertThat(unfit.total()).isZero();
        assertThat(tell()).isEqualTo("null");
        assertThat(table.now().total()).isZero();
    }

    @Test
    void keepsTheLatestOfTheStreamWhereAnEarlierOneShowsLate() {
        add(unfit, "bad", 7, Outcome.NOT_A_NUMBER, 1);
        tell();
        add(unfit, "a heading", 3, Outcome.HEADING, 1);
        assertThat(tell()).isEqualTo("kitchen, line 7: not a number: bad");
        assertThat(table.now().latest()).hasToString("kitchen, line 7: not a number: bad");
        assertThat(table.now().total()).isEqualTo(2);
    }
}
