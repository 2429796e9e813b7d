// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stripchart.source.lines.cell.Cells.Kind.MISSING;
import static org.stripchart.source.lines.cell.Cells.Kind.NUMBER;
import static org.stripchart.source.lines.cell.Cells.Kind.TEXT;
import static org.stripchart.source.lines.cell.Cells.Kind.TIME;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    /** Takes eight digits for a date if a pattern says so, and whatever has a colon for a time. */
    private static final class DigitsOrColon implements Cells.Times {
        private final boolean pattern;

        DigitsOrColon(boolean pattern) {
            this.pattern = pattern;
        }

        @Override
        public boolean isPattern() {
            return pattern;
        }

        @Override
        public boolean isText(byte[] bytes, int from, int to) {
            return Cells.contains(bytes, from, to, (byte) ':') || (pattern && to - from == 8);
        }
    }

    private Cells cells = new Cells(new DigitsOrColon(false));

    private byte[] split(String line, char delimiter) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        cells.split(bytes, 0, bytes.length, (byte) delimiter);
        return bytes;
    }

    private List<Cells.Kind> kinds(String line) {
        return Arrays.asList(cells.kinds(split(line, ' ')));
    }

    @Test
    void areNumbersTimesTextsOrNothing() {
        assertThat(kinds("1.5 12:30:15 - on -3 -- --5"))
                .containsExactly(NUMBER, TIME, MISSING, TEXT, NUMBER, TEXT, TEXT);
        assertThat(Arrays.asList(cells.kinds(split("1,,x", ',')))).containsExactly(NUMBER, MISSING, TEXT);
    }

    @Test
    void areWhereTheLineHasThem() {
        byte[] bytes = split("ab, c", ',');
        assertThat(cells.count()).isEqualTo(2);
        assertThat(new String(bytes, cells.from(1), cells.to(1) - cells.from(1), StandardCharsets.UTF_8))
                .isEqualTo("c");
    }

    @Test
    void ofDigitsAloneAreTimesWhereAPatternSaysSo() {
        assertThat(kinds("20260304 5")).containsExactly(NUMBER, NUMBER);
        cells = new Cells(new DigitsOrColon(true));
        assertThat(kinds("20260304 5")).containsExactly(TIME, NUMBER);
    }

    @Test
    void mayHaveADecimalCommaWhereNoCommaPartsThem() {
        assertThat(cells.isNumber(split("1,5;x", ';'), 0)).isTrue();
        assertThat(cells.value()).isEqualTo(1.5);
        assertThat(cells.isNumber(split("\"1,5\",x", ','), 0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "rpm, true",
        "_x, true",
        "Zeit, true",
        "zz, true",
        "Ölstand, true",
        "a1:, true",
        "1a, false",
        "-, false",
        "[x], false",
        "'', false"
    })
    void areWordsIfALetterBeginsThem(String text, boolean isWord) {
        assertThat(cells.isWord(split(text + ";1", ';'), 0)).isEqualTo(isWord);
    }

    @Test
    void areNoWordsIfTheyAreEndlessOrHoldControlCharacters() {
        assertThat(cells.isWord(split("a".repeat(400) + ";1", ';'), 0)).isTrue();
        assertThat(cells.isWord(split("a".repeat(401) + ";1", ';'), 0)).isFalse();
        assertThat(cells.isWord(split("a\u0001b;1", ';'), 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "A", "Z", "_", "é"})
    void knowLetters(String text) {
        assertThat(Cells.isLetter(text.getBytes(StandardCharsets.UTF_8)[0])).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "[", "`", "{", "0", "9", " ", "-"})
    void knowWhatIsNoLetter(String text) {
        assertThat(Cells.isLetter(text.getBytes(StandardCharsets.UTF_8)[0])).isFalse();
    }

    @Test
    void containAByteWithinTheirBoundsOnly() {
        byte[] bytes = "=a=".getBytes(StandardCharsets.UTF_8);
        assertThat(Cells.contains(bytes, 0, 1, (byte) '=')).isTrue();
        assertThat(Cells.contains(bytes, 1, 2, (byte) '=')).isFalse();
        assertThat(Cells.contains(bytes, 1, 1, (byte) 'a')).isFalse();
    }
}
