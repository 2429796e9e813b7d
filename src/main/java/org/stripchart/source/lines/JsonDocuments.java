// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import org.stripchart.source.lines.cell.Fields;

/**
 * Puts each JSON document of a message into one line, in place, by writing blanks over the line ends in it. So a document
 * that was printed over many lines is read as one, and the lines of NDJSON stay apart.
 */
final class JsonDocuments {

    private JsonDocuments() {}

    /** Returns whether nothing is left of the message after the end of a document. */
    static boolean joinLines(byte[] bytes, int from, int to) {
        boolean closed = false;
        int at = from;
        while (at < to) {
            while (at < to && (Fields.isBlank(bytes[at]) || isLineEnd(bytes[at]))) {
                at++;
            }
            if (at == to) {
                return closed;
            }
            closed = false;
            if (at < to && (bytes[at] == '{' || bytes[at] == '[')) {
                int end = end(bytes, at, to);
                if (end < 0) {
                    // It is broken, or no JSON; to look for the end once more in each line would take too long.
                    return false;
                }
                closed = true;
                for (; at < end; at++) {
                    if (isLineEnd(bytes[at])) {
                        bytes[at] = ' ';
                    }
                }
            }
            while (at < to && !isLineEnd(bytes[at])) {
                closed &= Fields.isBlank(bytes[at]);
                at++;
            }
        }
        return closed;
    }

    /** Behind the bracket that closes the one at {@code from}; -1 if there is none. */
    private static int end(byte[] bytes, int from, int to) {
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (quoted) {
                if (b == '\\') {
                    at++;
                } else if (b == '"') {
                    quoted = false;
                }
            } else if (b == '"') {
                quoted = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if ((b == '}' || b == ']') && --depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }
}
