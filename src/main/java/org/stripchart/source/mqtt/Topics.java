// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Rejection;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.lines.TextIntake;
import org.stripchart.source.lines.TextReader;
import org.stripchart.words.EscapedText;

/**
 * Reads the messages of all topics, each topic with a reader of its own.
 *
 * <p>Memory: a reader for each topic that has shown a number, of which the limit on series allows so many. A topic that
 * has not, which can be any number of topics, begins anew with each message: what it said before, such as {@code
 * unavailable}, is no header either.
 *
 * <p><b>Threading:</b> confined to the thread that takes the messages.
 */
final class Topics {

    /** A topic may have 64 KiB, a legend has less room. */
    private static final int LONGEST_NAME = 400;

    private static final int SHOWN = 80;

    private final TextIntake text;
    private final PointSink sink;
    private final boolean selective;
    private final Map<String, TextReader> charted = new HashMap<>();

    Topics(TextIntake text, PointSink sink, SourceOptions options) {
        this.text = text;
        this.sink = sink;
        this.selective = options.text().series().filter().isSelective();
    }

    /** Hands the points of a message to the sink. */
    void take(String topic, byte[] payload, double epochSeconds) {
        TextReader known = charted.get(topic);
        if (known != null) {
            read(known, payload, epochSeconds);
            return;
        }
        // With a filter, the reader tells what is left out from what has no room.
        if (!selective && !text.hasRoom()) {
            reject(topic, payload, "more series than the limit");
            return;
        }
        TextReader reader = text.reader(sink, name(topic));
        read(reader, payload, epochSeconds);
        if (reader.series() > 0) {
            charted.put(topic, reader);
        } else {
            text.retire(reader);
        }
    }

    /** What is not a number by the end of the message was no header either. */
    private static void read(TextReader reader, byte[] payload, double epochSeconds) {
        reader.message(payload, 0, payload.length, epochSeconds);
        reader.endOfStream(epochSeconds);
    }

    /** Counts a message that cannot be read. */
    void reject(String topic, byte[] payload, String reason) {
        String start = new String(payload, 0, Math.min(payload.length, SHOWN), StandardCharsets.UTF_8);
        text.reject(new Rejection(name(topic), 1, reason, EscapedText.of(start)));
    }

    private static String name(String topic) {
        String shown = EscapedText.of(topic);
        if (shown.isBlank()) {
            return "(blank)";
        }
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }
}
