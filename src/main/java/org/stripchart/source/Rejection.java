// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

/**
 * A rejected line, as shown to the user.
 *
 * @param stream the stream or topic that it came from; empty if the source has only one
 * @param number the number of the line in its input, from 1; 0 if what was rejected is not a line
 * @param reason the reason in a few words
 * @param text the beginning of the line, with control characters escaped
 */
public record Rejection(String stream, long number, String reason, String text) {

    /** Returns a rejection of something other than a line, such as a message or a client. */
    public static Rejection whole(String stream, String reason) {
        return new Rejection(stream, 0, reason, "");
    }

    /** Returns the rejection in one line, such as {@code line 4: not a number: bad line}. */
    @Override
    public String toString() {
        return number == 0
                ? (stream.isEmpty() ? "" : stream + ": ") + reason + (text.isEmpty() ? "" : ": " + text)
                : (stream.isEmpty() ? "" : stream + ", ") + "line " + number + ": " + reason + ": " + text;
    }
}
