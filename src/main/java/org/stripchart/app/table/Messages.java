// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.stripchart.clock.Ticker;

/** What the program has said in the window, the latest of it. Event dispatch thread only. */
public final class Messages {

    /** The columns of {@link #rows}. */
    public static final List<TableDialog.Column> COLUMNS =
            List.of(TableDialog.Column.of("Time", 150), TableDialog.Column.of("Message", 610));

    private static final int MOST = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private record Message(double at, String text) {}

    private final Deque<Message> latest = new ArrayDeque<>();
    private final Ticker ticker;

    public Messages(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Keeps one line. */
    public void add(String text) {
        latest.addFirst(new Message(ticker.epochSeconds(), text));
        if (latest.size() > MOST) {
            latest.removeLast();
        }
    }

    /** Returns when each was said and its words, the latest first. */
    public List<List<String>> rows(ZoneId zone) {
        List<List<String>> rows = new ArrayList<>();
        latest.forEach(message -> rows.add(List.of(time(message.at, zone), message.text)));
        return rows;
    }

    /** Returns a moment in seconds since the epoch, as a table shows it. */
    static String time(double at, ZoneId zone) {
        return TIME.withZone(zone).format(Instant.ofEpochMilli((long) (at * 1000)));
    }
}
