// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EscapedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "21 °C", "a\\b", "\u00a0", "ÿĀ", "\ud83d\ude00", "\u4e2d\u6587"})
    void leavesWhatCanBeShownAsItIs(String text) {
        assertThat(EscapedText.of(text)).isSameAs(text);
    }

    @Test
    void escapesWhatCouldUpsetATerminalOrALabel() {
        assertThat(EscapedText.of("\u001b[2J")).isEqualTo("\\x1b[2J");
        assertThat(EscapedText.of("a\nb\rc\0")).isEqualTo("a\\x0ab\\x0dc\\x00");
        assertThat(EscapedText.of("a\tb")).isEqualTo("a\\tb");
        assertThat(EscapedText.of("\u007f\u009f")).isEqualTo("\\x7f\\x9f");
        assertThat(EscapedText.of("\u00ad")).isEqualTo("\\xad");
        assertThat(EscapedText.of("a\u200fb\u202e")).isEqualTo("a\\u200fb\\u202e");
        assertThat(EscapedText.of("\u2028\u2029")).isEqualTo("\\u2028\\u2029");
        assertThat(EscapedText.of("\ud800")).isEqualTo("\\ud800");
        assertThat(EscapedText.of("\u0600")).isEqualTo("\\u0600");
    }

    @Test
    void keepsWhatStandsAroundAnEscape() {
        assertThat(EscapedText.of("ä\u0001\ud83d\ude00")).isEqualTo("ä\\x01\ud83d\ude00");
    }

    @Test
    void putsLinesBehindEachOther() {
        assertThat(EscapedText.oneLine("a  \r\n  b\nc\u2028d\re")).isEqualTo("a b c d e");
        assertThat(EscapedText.oneLine("a  b")).isEqualTo("a  b");
        assertThat(EscapedText.oneLine("a\n\n\nb")).isEqualTo("a b");
        assertThat(EscapedText.oneLine(CountText.of(12_345, "line"))).isEqualTo("12,345 lines");
        assertThat(EscapedText.oneLine("Log 9.41.02\u202fAM.csv")).isEqualTo("Log 9.41.02\u202fAM.csv");
    }
}
