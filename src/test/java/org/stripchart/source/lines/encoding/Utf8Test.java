// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    private static int length(String hex) {
        byte[] bytes = HexFormat.of().parseHex("41" + hex.replace(" ", ""));
        return Utf8.length(bytes, 1, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 'a', 0x7F, 0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x1F600, 0x3FFFF,
                0x40000, 0x10FFFF
            })
    void writesCharactersAsJavaDoesAndKnowsTheirLength(int character) {
        byte[] expected = Character.toString(character).getBytes(StandardCharsets.UTF_8);
        byte[] written = new byte[8];
        int end = Utf8.write(character, written, 1);
        assertThat(Arrays.copyOfRange(written, 1, end)).isEqualTo(expected);
        assertThat(Utf8.length(written, 1, end)).isEqualTo(expected.length);
        assertThat(Utf8.length(written, 1, 8)).isEqualTo(expected.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "BF",
                "FF",
                "C0 80",
                "C1 BF",
                "C3 41",
                "E0 9F BF",
                "ED A0 80",
                "E2 82 41",
                "E2 C2 82",
                "F0 8F BF BF",
                "F4 90 80 80",
                "F5 80 80 80",
                "F1 80 80 41"
            })
    void takesWhatUnicodeForbidsForBroken(String hex) {
        assertThat(length(hex)).isEqualTo(Utf8.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C2", "DF", "E0", "E2 82", "F0", "F0 9F", "F0 9F 98"})
    void waitsForTheRestOfACharacter(String hex) {
        assertThat(length(hex)).isEqualTo(Utf8.UNFINISHED);
    }
}
