// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

/** JSON that was laid out for people to read, over several lines, while a reader takes a document a line. */
final class JsonMessage {

    private JsonMessage() {}

    /** The message with blanks for the line ends inside of objects and arrays; itself, if it has none. */
    static byte[] inOneLine(byte[] message) {
        byte[] joined = message;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < message.length; i++) {
            byte b = message[i];
            if (quoted) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    quoted = false;
                }
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (depth == 0) {
                if (!isBlank(b)) {
                    return message;
                }
            } else if (b == '}' || b == ']') {
                depth--;
            } else if (b == '"') {
                quoted = true;
            } else if (b == '\n' || b == '\r') {
                if (joined == message) {
                    joined = message.clone();
                }
                joined[i] = ' ';
            }
        }
        return joined;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }
}
