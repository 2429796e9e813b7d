// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Rejection;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.lines.TextIntake;
import org.stripchart.source.lines.TextReader;
import org.stripchart.source.rows.Row;
import org.stripchart.source.rows.RowEnd;
import org.stripchart.source.rows.SeriesNames;
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

    private static final int SHOWN = 80;
    private static final int LONGEST_STATE = 64;

    private static final Set<String> NUMBERS = Set.of("nan", "inf", "infinity", "-inf", "null", "none");
    private static final Set<String> NO_VALUES = Set.of("unavailable", "unknown");

    /** What stands for a number without a digit, in JSON and elsewhere. */
    private static final List<byte[]> WORDS = Stream.of("nan", "inf", "true", "false")
            .map(word -> word.getBytes(StandardCharsets.US_ASCII))
            .toList();

    private final TextIntake text;
    private final PointSink sink;
    private final boolean selective;
    private final Map<String, TextReader> charted = new HashMap<>();
    private final Row states;
    /** The topics that have had a state. */
    private final Set<String> ofStates = new HashSet<>();

    Topics(TextIntake text, PointSink sink, SourceOptions options) {
        this.text = text;
        this.sink = sink;
        this.states = text.row(sink);
        this.selective = options.text().series().filter().isSelective();
    }

    /** Hands the points of a message to the sink. */
    void take(String topic, byte[] payload, double epochSeconds) {
        TextReader known = charted.get(topic);
        if (known != null) {
            read(known, payload, epochSeconds);
            return;
        }
        if (isState(topic, payload)) {
            takeState(topic, payload, epochSeconds);
            return;
        }
        // A reader is dear, and a house has thousands of topics that say online.
        if (!mayHoldNumbers(payload)) {
            if (!isBlankOrComment(payload)) {
                reject(topic, payload, "not numbers");
            }
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

    private void takeState(String topic, byte[] payload, double epochSeconds) {
        states.x().arrival(epochSeconds);
        states.putState(states.series().stateNumber(name(topic), false), payload, 0, payload.length);
        RowEnd end = states.commit();
        states.flush();
        if (end != RowEnd.TAKEN) {
            reject(topic, payload, end.reason());
        } else {
            ofStates.add(topic);
        }
    }

    /** Whether the message is a word or some, and nothing that a topic of numbers says while it has none. */
    private boolean isState(String topic, byte[] payload) {
        if (payload.length == 0 || payload.length > LONGEST_STATE) {
            return false;
        }
        for (byte b : payload) {
            boolean isLetter = (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
            if (!isLetter && b >= 0 && b != '_' && b != '-' && b != ' ') {
                return false;
            }
        }
        String text = new String(payload, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
        return Character.isLetter(text.isEmpty() ? ' ' : text.charAt(0))
                && !NUMBERS.contains(text)
                && (ofStates.contains(topic) || !NO_VALUES.contains(text));
    }

    private static boolean mayHoldNumbers(byte[] payload) {
        for (int at = 0; at < payload.length; at++) {
            if (payload[at] >= '0' && payload[at] <= '9') {
                return true;
            }
            for (byte[] word : WORDS) {
                if (isAt(payload, at, word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAt(byte[] payload, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            // Letters of ASCII that differ in their case differ in that bit.
            if (at + i == payload.length || (payload[at + i] | 0x20) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlankOrComment(byte[] payload) {
        int at = 0;
        while (at < payload.length && payload[at] >= 0 && payload[at] <= ' ') {
            at++;
        }
        return at == payload.length || payload[at] == '#';
    }

    /** What is not a number by the end of the message was no header either. */
    private static void read(TextReader reader, byte[] payload, double epochSeconds) {
        reader.message(payload, 0, payload.length, epochSeconds);
        reader.endOfStream(epochSeconds);
    }

    /** Puts a gap into the series of all topics, since the broker is lost. */
    void gap(double epochSeconds) {
        charted.values().forEach(reader -> reader.gap(epochSeconds));
        states.gap(epochSeconds);
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
        return SeriesNames.shorten(topic);
    }
}
