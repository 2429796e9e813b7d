// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.rows.XFrom;
import org.stripchart.source.rows.XRule;

class HeldLinesTest {

    private final HeldLines held = new HeldLines();

    private void add(String line) {
        byte[] bytes = ("9" + line + "9").getBytes(StandardCharsets.UTF_8);
        XRule x = new XRule(XFrom.TIME);
        x.arrival(1000);
        held.add(bytes, 1, bytes.length - 1, 7, true, x, Outcome.HEADING);
    }

    private static String text(HeldLines.Line line) {
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "hello, false",
        "{, true",
        "a 0, true",
        "9, true",
        "a/b:c, false",
        "nan, true",
        "-infinity, true",
        "-infinityx, false",
        "a {, false"
    })
    void mayHoldANumber(String line, boolean may) {
        byte[] bytes = ("9" + line + "9").getBytes(StandardCharsets.UTF_8);
        assertThat(HeldLines.mayHoldNumber(bytes, 1, bytes.length - 1)).isEqualTo(may);
        add(line);
        assertThat(held.withNumbers()).isEqualTo(may ? 1 : 0);
        held.removeLast();
        assertThat(held.withNumbers()).isZero();
        assertThat(held.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'', SKIPPED", "# 1, SKIPPED", "a 1, NOT_A_NUMBER", "hello, HEADING"})
    void saysWhatALineIsRejectedForOfWhichNothingIsKnown(String line, Outcome outcome) {
        byte[] bytes = ("9" + line + "9").getBytes(StandardCharsets.UTF_8);
        assertThat(HeldLines.outcomeOfText(bytes, 1, bytes.length - 1)).isEqualTo(outcome);
    }

    @Test
    void keepsLinesAsTheyCame() {
        add("a 1");
        add("hello");
        assertThat(held.size()).isEqualTo(2);
        assertThat(held.get(0).number()).isEqualTo(7);
        assertThat(held.get(0).arrival()).isEqualTo(1000);
        assertThat(held.get(0).isWhole()).isTrue();
        assertThat(held.get(0).outcome()).isEqualTo(Outcome.HEADING);
        assertThat(held.texts())
                .extracting(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .containsExactly("a 1", "hello");
        assertThat(held.removeAll()).extracting(HeldLinesTest::text).containsExactly("a 1", "hello");
        assertThat(held.isEmpty()).isTrue();
        assertThat(held.withNumbers()).isZero();
    }

    @Test
    void isFullWithManyLinesOrManyBytes() {
        for (int i = 0; i < 199; i++) {
            add("a");
        }
        assertThat(held.isFull()).isFalse();
        add("a");
        assertThat(held.isFull()).isTrue();
        held.removeLast();
        assertThat(held.isFull()).isFalse();
        held.removeAll();
        String large = "x".repeat(1 << 20);
        for (int i = 0; i < 3; i++) {
            add(large);
        }
        add(large.substring(1));
        assertThat(held.isFull()).isFalse();
        add("y");
        assertThat(held.isFull()).isTrue();
        held.removeLast();
        assertThat(held.isFull()).isFalse();
        held.removeAll();
        add(large);
        assertThat(held.isFull()).isFalse();
    }

    @Test
    void givesUpTheFirstHalf() {
        for (String line : new String[] {"1", "b", "c", "4", "5"}) {
            add(line);
        }
        assertThat(held.removeFirstHalf()).extracting(HeldLinesTest::text).containsExactly("1", "b");
        assertThat(held.all()).extracting(HeldLinesTest::text).containsExactly("c", "4", "5");
        assertThat(held.withNumbers()).isEqualTo(2);
    }

    @Test
    void hasGrownOnceThereAreAQuarterMore() {
        assertThat(held.hasGrown()).isFalse();
        add("");
        assertThat(held.hasGrown()).isTrue();
        add("");
        add("");
        add("");
        held.judged();
        assertThat(held.hasGrown()).isFalse();
        add("");
        assertThat(held.hasGrown()).isFalse();
        add("");
        assertThat(held.hasGrown()).isTrue();
    }
}
