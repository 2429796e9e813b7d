// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

/**
 * A line that did not fit, for the user to see.
 *
 * @param stream which of the source's streams or topics it came from; empty if there is just one
 * @param number of the line in its input, from 1; 0 if what did not fit was no line
 * @param reason in a few words
 * @param text how the line begins, with control characters escaped
 */
public record Rejection(String stream, long number, String reason, String text) {

    /** Returns the rejection of something as a whole, such as a message or a client. */
    public static Rejection whole(String stream, String reason) {
        return new Rejection(stream, 0, reason, "");
    }

    /** In one line: {@code line 4: not a number: bad line}. */
    @Override
    public String toString() {
        return number == 0
                ? (stream.isEmpty() ? "" : stream + ": ") + reason + (text.isEmpty() ? "" : ": " + text)
                : (stream.isEmpty() ? "" : stream + ", ") + "line " + number + ": " + reason + ": " + text;
    }
}
