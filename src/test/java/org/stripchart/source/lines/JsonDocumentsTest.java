// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonDocumentsTest {

    private boolean closed;

    private String joined(String text) {
        byte[] bytes = ("\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
        closed = JsonDocuments.joinLines(bytes, 1, bytes.length - 1);
        assertThat(bytes[0]).as("before the message").isEqualTo((byte) '\n');
        assertThat(bytes[bytes.length - 1]).as("behind it").isEqualTo((byte) '\n');
        return new String(bytes, 1, bytes.length - 2, StandardCharsets.UTF_8);
    }

    @Test
    void putsADocumentIntoOneLine() {
        assertThat(joined("{\n \"a\": 1,\r\n \"b\": [2,\n 3]\n}\n")).isEqualTo("{  \"a\": 1,   \"b\": [2,  3] }\n");
        assertThat(closed).isTrue();
        assertThat(joined("[1,\n2]")).isEqualTo("[1, 2]");
        assertThat(closed).isTrue();
    }

    @Test
    void keepsDocumentsAndOtherLinesApart() {
        assertThat(joined("{\"a\":1}\n{\n\"a\":2}\n5\n")).isEqualTo("{\"a\":1}\n{ \"a\":2}\n5\n");
        assertThat(closed).as("with something behind").isFalse();
        assertThat(joined("5\n\n  {\"a\":\n2}  \n\n")).isEqualTo("5\n\n  {\"a\": 2}  \n\n");
        assertThat(closed).isTrue();
    }

    @Test
    void isNotDeceivedByBracketsInTexts() {
        assertThat(joined("{\"}\\\"\":\n1}\n7")).isEqualTo("{\"}\\\"\": 1}\n7");
        assertThat(closed).isFalse();
        assertThat(joined("{\"{\": 1}\n")).isEqualTo("{\"{\": 1}\n");
        assertThat(closed).isTrue();
    }

    @Test
    void leavesWhatIsBrokenAsItIs() {
        assertThat(joined("{\"a\":\n{1}\n")).isEqualTo("{\"a\":\n{1}\n");
        assertThat(closed).isFalse();
        assertThat(joined("{\"a\":1} x")).isEqualTo("{\"a\":1} x");
        assertThat(closed).isFalse();
        assertThat(joined("")).isEmpty();
        assertThat(closed).isFalse();
        assertThat(joined("12\n")).isEqualTo("12\n");
        assertThat(closed).isFalse();
    }
}
