// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.table.TableFormat;

/**
 * Finds headers among lines that come when the stream is being read already. Names may stand after a blank line, in a
 * comment, at the start of a further stream, or in a line that came before.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class LateHeaders {

    /** More lines than a title has. */
    private static final int MOST_OF_TITLE = 4;

    private final Trials trials;
    private final Predicate<byte[]> another;
    private final TextLines seen = new TextLines();
    private final Backoff looks = new Backoff();

    /**
     * @param another whether a line is most likely the header of another block than that which is read
     */
    LateHeaders(Trials trials, Predicate<byte[]> another) {
        this.trials = trials;
        this.another = another;
    }

    /** Remembers a line that did not fit: if it comes again, it may be a header, unless it is a row that lacks its numbers. */
    void remember(byte[] line, boolean isOddRow) {
        if (!isOddRow) {
            seen.add(line, 0, line.length);
        }
    }

    /**
     * Whether any of the lines may be a header.
     *
     * @param begins whether they begin a stream
     */
    boolean mayBeAmong(HeldLines held, boolean begins) {
        for (int i = 0; i < held.size(); i++) {
            if (mayBe(held, i, begins)) {
                return looks.isDue();
            }
        }
        return false;
    }

    /** Returns the table of which the last of the lines is the first row, under a header among them; or null. */
    @Nullable
    Verdict tableBelow(HeldLines held, boolean begins) {
        Verdict table = trials.table(held);
        boolean isFound = table != null
                && table.hasHeader()
                && isLast(table.reading().firstRow(), held)
                && mayBe(held, table.reading().from(), begins)
                && (mayStand(held, table.reading().from(), begins) || hasNames(table));
        if (!isFound) {
            looks.failed();
            return null;
        }
        looks.succeeded();
        return table;
    }

    /** Whether nothing but remarks stands between there and the last of the lines. */
    private static boolean isLast(int at, HeldLines held) {
        for (int i = at; i < held.size() - 1; i++) {
            byte[] text = held.get(i).bytes();
            if (text.length > 0 && text[0] != '#') {
                return false;
            }
        }
        return at < held.size();
    }

    /** Whether it has names that are more than a word, which may stand for a value that there is not. */
    private static boolean hasNames(Verdict table) {
        return table.reading().format() instanceof TableFormat tables && tables.hasNames();
    }

    private boolean mayBe(HeldLines held, int at, boolean begins) {
        byte[] text = held.get(at).bytes();
        return mayStand(held, at, begins)
                || (text.length > 0 && (seen.contains(text, 0, text.length) || another.test(text)));
    }

    private static boolean mayStand(HeldLines held, int at, boolean begins) {
        byte[] text = held.get(at).bytes();
        return text.length > 0 && (begins || text[0] == '#' || isBehindBlank(held, at));
    }

    /** Whether a blank line stands above, with nothing between but the title of what follows. */
    private static boolean isBehindBlank(HeldLines held, int at) {
        for (int i = at - 1; i >= Math.max(0, at - MOST_OF_TITLE); i--) {
            byte[] above = held.get(i).bytes();
            if (above.length == 0) {
                return true;
            }
            if (HeldLines.mayHoldNumber(above, 0, above.length)) {
                return false;
            }
        }
        return false;
    }
}
