// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    private final TextLines lines = new TextLines();

    @Test
    void knowsALineAgainHoweverLongItIs() {
        byte[] line = "a word, ".repeat(1000).getBytes(StandardCharsets.UTF_8);

        assertThat(lines.contains(line, 0, line.length)).isFalse();
        assertThat(lines.add(line, 0, line.length)).isTrue();

        assertThat(lines.contains(line, 0, line.length)).isTrue();
        assertThat(lines.contains(line, 1, line.length)).isFalse();
    }

    @Test
    void takesAFewLinesAndEachOnce() {
        for (int i = 0; i < 100; i++) {
            assertThat(add("the same")).isTrue();
        }
        for (int i = 1; i < 16; i++) {
            assertThat(add("line " + i)).isTrue();
        }
        assertThat(add("one more")).isFalse();
        assertThat(add("the same")).isTrue();
    }

    private boolean add(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return lines.add(bytes, 0, bytes.length);
    }
}
