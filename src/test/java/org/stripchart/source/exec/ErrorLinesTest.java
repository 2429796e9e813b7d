// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ErrorLinesTest {

    @Test
    void keepsTheLastLineThatSaysSomething() {
        assertThat(last("one\ntwo\n\n  \n")).isEqualTo("two");
        assertThat(last("one\r\ntwo without an end")).isEqualTo("two without an end");
        assertThat(last("")).isEmpty();
    }

    @Test
    void keepsTheBeginningOfALongOne() {
        assertThat(last("x".repeat(1_000_000))).isEqualTo("x".repeat(200) + "…");
    }

    @Test
    void showsNothingThatUpsetsATerminal() {
        assertThat(last("\u001b[31mred")).isEqualTo("\\x1b[31mred");
    }

    private static String last(String text) {
        ErrorLines lines = new ErrorLines();
        lines.drain(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return lines.last();
    }
}
