// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes JSON of a dictionary that Python prints, {@code {'loss': 0.5, 'done': False}}, as far as its words go: its quotes are for
 * the parser.
 *
 * <p><b>Threading:</b> any thread.
 */
final class PythonText {

    private static final byte[][] WORDS = {ascii("True"), ascii("False"), ascii("None")};
    private static final byte[][] JSON = {ascii("true"), ascii("false"), ascii("null")};

    private PythonText() {}

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns the same bytes with the words of JSON for those of Python; null if it is none of Python's dictionaries. */
    static byte @Nullable [] json(byte[] bytes, int from, int to) {
        if (to - from < 2 || bytes[from] != '{' || bytes[from + 1] != '\'') {
            return null;
        }
        byte[] json = Arrays.copyOfRange(bytes, from, to);
        byte quote = 0;
        for (int i = 0; i < json.length; i++) {
            byte b = json[i];
            if (quote != 0) {
                i += b == '\\' ? 1 : 0;
                quote = b == quote ? 0 : quote;
            } else if (b == '\'' || b == '"') {
                quote = b;
            } else {
                replaceWord(json, i);
            }
        }
        return json;
    }

    private static void replaceWord(byte[] json, int at) {
        for (int i = 0; i < WORDS.length; i++) {
            int length = WORDS[i].length;
            if (at + length <= json.length && Arrays.equals(json, at, at + length, WORDS[i], 0, length)) {
                System.arraycopy(JSON[i], 0, json, at, length);
            }
        }
    }
}
