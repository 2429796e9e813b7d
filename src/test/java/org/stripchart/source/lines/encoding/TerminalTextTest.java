// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single escape sequences, which are written here without the escape that begins them. */
class TerminalTextTest {

    private static final String ESC = "\u001b";

    /** Behind other bytes. */
    private static byte[] bytes(String sequence) {
        return ("ab" + ESC + sequence).getBytes(StandardCharsets.UTF_8);
    }

    private static int length(String sequence) {
        byte[] bytes = bytes(sequence);
        return TerminalText.length(bytes, 2, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "0",
                "~",
                "=",
                "(B",
                "/x",
                "[m",
                "[@",
                "[~",
                "[1;31m",
                "[5 q",
                "[?25l",
                "]0;x\u0007",
                "]\u0007",
                "Px\u001b\\"
            })
    void goesToItsLastByteAndNoFurther(String sequence) {
        assertThat(length(sequence)).isEqualTo(1 + sequence.length());
        assertThat(length(sequence + "m\u0007")).isEqualTo(1 + sequence.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[5", "(", "]", "]0;x", "]0;x\u001b"})
    void waitsForItsLastByte(String sequence) {
        assertThat(length(sequence)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'\u007fm', 1", "'\u0001m', 1", "'[5\u0001m', 3", "'[5\u007fm', 3", "']x\u001b[m', 3", "']x\u001bm', 3"
    })
    void endsBeforeWhatHasNoPlaceInIt(String sequence, int length) {
        assertThat(length(sequence)).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\n', '\r'})
    void endsWithTheLineAtTheLatest(char lineEnd) {
        assertThat(length("[5" + lineEnd)).isEqualTo(3);
        assertThat(length("]0;x" + lineEnd)).isEqualTo(5);
    }

    @Test
    void isNotEndless() {
        assertThat(length("[" + "9".repeat(62) + "m")).isEqualTo(65);
        assertThat(length("[" + "9".repeat(63) + "m")).isEqualTo(65);
        assertThat(length("]" + "x".repeat(4095) + "\u0007")).isEqualTo(4098);
        assertThat(length("]" + "x".repeat(4096) + "\u0007")).isEqualTo(4097);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7", "8", "D", "E", "M", "c", "[G", "[0G", "[1G", "[`", "[1`", "[A", "[2;1H", "[;1H", "[H", "[2J",
                "[3d", "[u"
            })
    void endsALineThatItLeaves(String sequence) {
        assertThat(TerminalText.endsLine(bytes(sequence), 2, 1 + sequence.length()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "=", "H", "(D", "[m", "[2G", "[10G", "[5C", "[K", "[?2J", "[<2J", "[>J", "[=5u", "]0;H"})
    void endsNoLineThatItDoesNotLeave(String sequence) {
        assertThat(TerminalText.endsLine(bytes(sequence), 2, 1 + sequence.length()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "[2;5H, true",
        "[2;10H, true",
        "[;2f, true",
        "[5d, true",
        "[u, true",
        "[H, false",
        "[2H, false",
        "[2;1H, false",
        "[2;H, false",
        "[A, false",
        "[G, false",
        "7, false",
        "u, false",
        "(d, false"
    })
    void leadsIntoTheMiddleOfARowByItsColumn(String sequence, boolean within) {
        assertThat(TerminalText.leadsWithinRow(bytes(sequence), 2, 1 + sequence.length()))
                .isEqualTo(within);
    }

    @Test
    void isUnseenAndNotStrangeAsFramesOfDevicesAre() {
        for (char unseen : "\b\u0007\u001b\u007f\f\u000e\u000f\u0002\u0003\u0011\u0013\u001e\u001a".toCharArray()) {
            assertThat(TerminalText.isUnseen((byte) unseen)).isTrue();
            assertThat(TerminalText.isStrange((byte) unseen)).isFalse();
        }
        for (char text : "\t\n\r a~".toCharArray()) {
            assertThat(TerminalText.isUnseen((byte) text)).isFalse();
            assertThat(TerminalText.isStrange((byte) text)).isFalse();
        }
        for (char strange : "\u0000\u0001\u0004\u001f".toCharArray()) {
            assertThat(TerminalText.isStrange((byte) strange)).isTrue();
        }
        assertThat(TerminalText.isStrange((byte) 0xE4)).isFalse();
    }
}
