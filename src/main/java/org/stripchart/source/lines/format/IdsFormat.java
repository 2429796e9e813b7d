// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.LabelText;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.XRule;

/**
 * Names and values in turns, {@code temp 21.5 hum 40}, as feedgnuplot's {@code --dataid} has it.
 *
 * <p>A topic, which is a name with a slash in it, may have a word for a value, which is a state.
 *
 * <p>One field more in front is the x, if it is a time or if the user wants column 1 for x. So is one behind a name and a value, if it is
 * a time since 1970, as in the lines of Graphite. A name must be a word, unless
 * the user said what the format is: then it can be a number; before the only number of a line it may be an address, or in brackets. And unless he did, two such lines in a row must come, of
 * which the first is kept until then: {@code Channel 1} may be a header.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class IdsFormat implements LineFormat {

    private static final int NO_X = -1;

    private final boolean given;
    private final Cells cells;
    private final LabelText texts = new LabelText();
    private final LabelledSeries labels = new LabelledSeries(false);
    private final LabelledSeries states = LabelledSeries.ofStates();
    private boolean begun;
    private byte[] pending = new byte[0];
    private XRule.@Nullable Moment pendingMoment;

    /**
     * @param given whether the user said that this is the format
     */
    public IdsFormat(boolean given, TimeReader times) {
        this.given = given;
        this.begun = given;
        this.cells = new Cells(times);
    }

    @Override
    public String sentence() {
        return "names and values in turns";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        cells.split(bytes, from, to, Fields.BLANKS);
        int count = cells.count();
        if (count == 0 || bytes[cells.from(0)] == '#') {
            return Outcome.SKIPPED;
        }
        int x = count % 2 == 0 ? NO_X : x(bytes, rows);
        if (count < 2 || !isRow(bytes, x) || (count % 2 == 1 && x == NO_X)) {
            pending = new byte[0];
            return Outcome.OTHER_FORMAT;
        }
        if (begun) {
            return putRow(bytes, rows);
        }
        XRule.Moment before = pendingMoment;
        if (pending.length == 0 || before == null) {
            pending = Arrays.copyOfRange(bytes, from, to);
            pendingMoment = rows.x().moment();
            return Outcome.OTHER_FORMAT;
        }
        begun = true;
        XRule.Moment now = rows.x().moment();
        rows.backTo(before);
        cells.split(pending, 0, pending.length, Fields.BLANKS);
        putRow(pending, rows);
        rows.backTo(now);
        cells.split(bytes, from, to, Fields.BLANKS);
        Outcome outcome = putRow(bytes, rows);
        return outcome == Outcome.ROW ? Outcome.ROW_UNDER_HEADING : outcome;
    }

    private Outcome putRow(byte[] bytes, RowWriter rows) {
        int x = cells.count() % 2 == 0 ? NO_X : x(bytes, rows);
        if (x != NO_X) {
            if (rows.wantsTime()) {
                rows.foundTime();
            }
            rows.putX(bytes, cells.from(x), cells.to(x));
        }
        for (int i = x == 0 ? 1 : 0; i + 1 < cells.count(); i += 2) {
            if (cells.isNumber(bytes, i + 1)) {
                rows.put(labels.number(bytes, cells.from(i), labelEnd(bytes, i), rows), cells.value());
            } else if (isState(bytes, i)) {
                int number = states.number(bytes, cells.from(i), labelEnd(bytes, i), rows);
                rows.putState(number, bytes, cells.from(i + 1), cells.to(i + 1));
            }
        }
        return rows.commit();
    }

    private boolean isRow(byte[] bytes, int x) {
        boolean any = false;
        for (int i = x == 0 ? 1 : 0; i + 1 < cells.count(); i += 2) {
            boolean isId = given
                    ? Names.isLabel(bytes, cells.from(i), cells.to(i))
                    : (cells.isWord(bytes, i) || isOfDevice(bytes, i)) && !isParted(bytes, cells.from(i), cells.to(i));
            boolean isNumber = cells.isNumber(bytes, i + 1);
            boolean isState = !isNumber && isState(bytes, i);
            if (!isId || !(isNumber || isState || cells.isMissing(bytes, i + 1))) {
                return false;
            }
            any |= isNumber || isState;
        }
        return any;
    }

    /** Whether it is what a topic says in one word, {@code home/door open}. */
    private boolean isState(byte[] bytes, int field) {
        return cells.count() == 2
                && Cells.contains(bytes, cells.from(field), cells.to(field), (byte) '/')
                && cells.isWord(bytes, field + 1);
    }

    /** Whether it tells of what the only number of the line is: {@code 10.0.0.1 5}, {@code [/dev/sda].write_io_errs 0}. */
    private boolean isOfDevice(byte[] bytes, int field) {
        return cells.count() == 2
                && texts.of(bytes, cells.from(field), cells.to(field)) == LabelText.Kind.WORD
                && !cells.isTime(bytes, field);
    }

    /** Whether the word has marks in it that part other formats. */
    private static boolean isParted(byte[] bytes, int from, int to) {
        return Cells.contains(bytes, from, to, (byte) ',')
                || Cells.contains(bytes, from, to, (byte) ';')
                || Cells.contains(bytes, from, to, (byte) '=');
    }

    /** Returns the field that tells the x of an odd number of them, the first or the last; {@link #NO_X} if none does. */
    private int x(byte[] bytes, RowWriter rows) {
        if (cells.isTime(bytes, 0)
                || (given && cells.isNumber(bytes, 0) && rows.x().isColumn(1, "x"))) {
            return 0;
        }
        int last = cells.count() - 1;
        boolean isLast =
                last == 2 && cells.isNumber(bytes, last) && rows.times().looksLikeTime(cells.value());
        return isLast ? last : NO_X;
    }

    private int labelEnd(byte[] bytes, int field) {
        int end = cells.to(field);
        return bytes[end - 1] == ':' ? end - 1 : end;
    }
}
