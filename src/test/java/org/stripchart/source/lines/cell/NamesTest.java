// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static String decode(String text) {
        byte[] bytes = ("<<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return Names.decode(bytes, 2, bytes.length - 1, "otherwise");
    }

    @Test
    void areWhatIsVisibleElseAnother() {
        assertThat(decode(" Öl 1 ")).isEqualTo("Öl 1");
        assertThat(decode(" \t ")).isEqualTo("otherwise");
        assertThat(decode("")).isEqualTo("otherwise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u0001", "a\u001bb", "a\u001f", "a\u007fb"})
    void areNoTextWithControlCharacters(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Names.isText(bytes, 0, bytes.length)).isFalse();
        assertThat(Names.isLabel(bytes, 0, bytes.length)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb", "~", "é", ""})
    void areTextWithBlanksTabsAndLettersOfAnyLanguage(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Names.isText(bytes, 0, bytes.length)).isTrue();
        assertThat(Names.isLabel(bytes, 0, bytes.length)).isTrue();
    }

    @Test
    void areTheNumberOfTheColumnUnlessItIsTheOnlyOne() {
        assertThat(Names.unnamed(1, 1)).isEqualTo("value");
        assertThat(Names.unnamed(1, 2)).isEqualTo("column 1");
        assertThat(Names.unnamed(2, 2)).isEqualTo("column 2");
    }
}
