// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.Rejection;
import org.stripchart.source.RejectionTable;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.words.EscapedText;

/**
 * The lines of a stream that did not fit: how many there are for each reason, and how the latest of them begins, kept as
 * bytes. A flood of them makes no garbage.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class UnfitLines {

    /** How many bytes of a line are kept. */
    private static final int SHOWN_BYTES = 80;

    private final String stream;
    private final Map<Outcome, Kind> kinds = new EnumMap<>(Outcome.class);
    private long total;
    private @Nullable Rejection latest;

    /**
     * @param stream what the user knows the stream by, if its source has several
     */
    UnfitLines(String stream) {
        this.stream = stream;
    }

    /** Counts so many lines, the first of which has that number, and remembers how it begins. */
    void add(byte[] bytes, int from, int to, long number, Outcome why, long count) {
        Kind kind = kinds.get(why);
        if (kind == null) {
            kind = new Kind(why);
            kinds.put(why, kind);
        }
        kind.add(bytes, from, to, number, count);
        total += count;
    }

    /** Counts those that another one has gathered, which then forgets them. */
    void takeOver(UnfitLines others) {
        others.kinds.forEach((why, kind) -> {
            Kind known = kinds.get(why);
            kind.count += known == null ? 0 : known.count;
            kinds.put(why, kind);
        });
        total += others.total;
        others.clear();
    }

    /** Forgets all. */
    void clear() {
        kinds.clear();
        total = 0;
    }

    /** How many there are. */
    long total() {
        return total;
    }

    /**
     * Tells the table what has been counted since the last time, in the order of the lines.
     *
     * @param notX columns that there are, if the one for x is missed
     * @return the one that stands last in the stream, or null if there is none
     */
    @Nullable
    Rejection tell(RejectionTable table, Set<String> notX) {
        List<Kind> added = new ArrayList<>(kinds.values());
        added.removeIf(kind -> kind.count == 0);
        added.sort(Comparator.comparingLong(kind -> kind.number));
        Rejection before = latest;
        for (Kind kind : added) {
            latest = kind.rejection(notX);
            table.add(latest, kind.count);
            kind.count = 0;
        }
        if (before != null && latest != null && before.number() > latest.number()) {
            // A heading shows late that it was none.
            table.add(before, 0);
            latest = before;
        }
        return latest;
    }

    /** The lines of one reason. */
    private final class Kind {

        private final Outcome why;
        private final byte[] bytes = new byte[SHOWN_BYTES];
        private int length;
        private boolean cut;
        private long number;
        private long count;

        Kind(Outcome why) {
            this.why = why;
        }

        void add(byte[] line, int from, int to, long lineNumber, long lines) {
            int size = to - from;
            length = Math.min(size, bytes.length);
            cut = size > length;
            number = lineNumber;
            count += lines;
            System.arraycopy(line, from, bytes, 0, length);
        }

        Rejection rejection(Set<String> notX) {
            String reason = why.reason();
            if (why == Outcome.NO_COLUMN && !notX.isEmpty()) {
                reason += " (there are " + String.join(", ", notX) + ")";
            }
            String text = EscapedText.of(new String(bytes, 0, length, StandardCharsets.UTF_8));
            return new Rejection(stream, number, reason, text + (cut ? "…" : ""));
        }
    }
}
