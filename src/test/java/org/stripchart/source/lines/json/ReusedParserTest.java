// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one parser makes of many documents, next to what a parser for each makes of them. */
class ReusedParserTest {

    /** How much a parser reads at once. */
    private static final int BUFFER = 8000;

    private static final String[] DOCUMENTS = {
        "{\"a\":1,\"bc\":-2.5e3,\"d\":{\"e\":true,\"f\":[null,\"x\",{}]}}",
        "{'a':NaN,\"long name that goes on\":[[-Infinity],\"\\u00e4\\n\"]}",
        "[1,2,3]",
        "{\"äöü\":\"…\",\"on\":false}",
        "{}",
    };

    private final ReusedParser parser = new ReusedParser();

    @Test
    void readsEachDocumentAsIfItWereTheOnlyOne() throws IOException {
        for (String document : DOCUMENTS) {
            assertThat(reads(parser, document)).endsWith("whole").isEqualTo(reads(new ReusedParser(), document));
        }
    }

    @Test
    void brokenDocumentsCostNothingButThemselves() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        int broken = 0;
        for (int i = 0; i < 5_000; i++) {
            String document = change(DOCUMENTS[random.nextInt(DOCUMENTS.length)], random);
            String read = reads(parser, document);

            assertThat(read).as(document).isEqualTo(reads(new ReusedParser(), document));
            broken += read.endsWith("whole") ? 0 : 1;
        }
        assertThat(broken).isBetween(1_000, 4_900);
    }

    @Test
    void documentsThatBreakOffAreNotJoinedToTheNext() throws IOException {
        String document = DOCUMENTS[0];
        for (int length = 1; length < document.length(); length++) {
            assertThat(reads(parser, document.substring(0, length))).endsWith("broken");
            assertThat(reads(parser, document.substring(length))).doesNotEndWith("whole");
            assertThat(reads(parser, document)).endsWith("whole");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"}", "]", " {}", ",", " x", "1", "\"\""})
    void nothingMayStandBehindADocument(String rest) throws IOException {
        assertThat(reads(parser, "{\"a\":1}" + rest)).endsWith("more");
        assertThat(reads(parser, "{\"a\":1} \t\r\n")).endsWith("whole");
    }

    @Test
    void documentsAreAsLongAsTheyAre() throws IOException {
        for (int length = BUFFER - 40; length < BUFFER + 40; length++) {
            String value = "\"" + "x".repeat(length - 10) + "\"";
            assertThat(reads(parser, "{\"a\":" + value + "}")).isEqualTo("{ a " + value.replace("\"", "") + " } whole");
            assertThat(reads(parser, "{\"a\":" + value + "}}")).endsWith("more");
        }
        String blanks = " ".repeat(3 * BUFFER);
        assertThat(reads(parser, "{}" + blanks + "x")).endsWith("more");
        assertThat(reads(parser, "{" + blanks + "}")).endsWith("whole");
    }

    @Test
    void leavesADocumentAnywhere() throws IOException {
        byte[] bytes = DOCUMENTS[0].getBytes(StandardCharsets.UTF_8);
        parser.begin(bytes, 0, bytes.length).nextToken();

        assertThat(reads(parser, DOCUMENTS[1])).isEqualTo(reads(new ReusedParser(), DOCUMENTS[1]));
    }

    @Test
    void isOneParserUntilItHasReadMuch() throws IOException {
        byte[] bytes = ("{" + " ".repeat(1 << 20) + "}").getBytes(StandardCharsets.UTF_8);
        JsonParser first = begin(bytes);

        assertThat(begin(bytes)).isSameAs(first);
        for (int i = 0; i < 16; i++) {
            begin(bytes);
        }
        assertThat(begin(bytes)).isNotSameAs(first);
    }

    private JsonParser begin(byte[] bytes) throws IOException {
        JsonParser used = parser.begin(bytes, 0, bytes.length);
        used.nextToken();
        used.nextToken();
        assertThat(parser.end()).isTrue();
        return used;
    }

    private static String change(String document, SplittableRandom random) {
        StringBuilder changed = new StringBuilder(document);
        for (int i = random.nextInt(3); i > 0 && changed.length() > 1; i--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, "{}[],:\"'\\ 1a".charAt(random.nextInt(12)));
                default -> changed.setLength(at + 1);
            }
        }
        return changed.toString();
    }

    /** Returns the tokens of a document, and whether it is whole. */
    private static String reads(ReusedParser parser, String document) throws IOException {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        // What stands around it is of other lines.
        byte[] line = new byte[bytes.length + 40];
        Arrays.fill(line, (byte) '9');
        System.arraycopy(bytes, 0, line, 20, bytes.length);
        StringBuilder tokens = new StringBuilder();
        try {
            JsonParser used = parser.begin(line, 20, 20 + bytes.length);
            int depth = 0;
            do {
                JsonToken token = used.nextToken();
                if (token == null) {
                    return tokens + "broken";
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                tokens.append(used.getText()).append(' ');
            } while (depth > 0);
        } catch (IOException e) {
            return tokens + "broken";
        }
        return tokens + (parser.end() ? "whole" : "more");
    }
}
