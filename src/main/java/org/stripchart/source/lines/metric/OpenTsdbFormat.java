// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.metric;

import java.util.Arrays;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.lines.format.LabelledSeries;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.EpochUnit;

/**
 * The line protocol of OpenTSDB: a metric, the time since 1970, the value and one or more tags, {@code put sys.cpu.user 1356998400 42.5
 * host=web1 cpu=0}. In files that are imported, the lines are without {@code put}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class OpenTsdbFormat implements LineFormat {

    private static final byte[] PUT = {'p', 'u', 't', ' '};

    private final NumberParser numbers = new NumberParser();
    private final LabelledSeries labels = new LabelledSeries();
    private byte[] name = new byte[256];

    @Override
    public String sentence() {
        return "OpenTSDB";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        int end = to;
        while (end > from && Fields.isBlank(bytes[end - 1])) {
            end--;
        }
        if (from == end) {
            return Outcome.SKIPPED;
        }
        boolean isPut = end - from > PUT.length && Arrays.equals(bytes, from, from + PUT.length, PUT, 0, PUT.length);
        int metric = isPut ? from + PUT.length : from;
        int metricEnd = wordEnd(bytes, metric, end);
        int time = metricEnd + 1;
        int timeEnd = wordEnd(bytes, time, end);
        int value = timeEnd + 1;
        int valueEnd = wordEnd(bytes, value, end);
        if (!isName(bytes, metric, metricEnd) || !areTags(bytes, valueEnd, end)) {
            return Outcome.OTHER_FORMAT;
        }
        if (!numbers.isNumber(bytes, time, timeEnd) || EpochUnit.of(numbers.value()) == 0) {
            return Outcome.OTHER_FORMAT;
        }
        double seconds = numbers.value() / EpochUnit.of(numbers.value());
        if (!numbers.isNumber(bytes, value, valueEnd)) {
            return Outcome.NOT_A_NUMBER;
        }
        double number = numbers.value();
        rows.x().putTime(seconds);
        rows.put(labels.number(name, 0, compose(bytes, metric, metricEnd, valueEnd + 1, end), rows), number);
        return rows.commit();
    }

    private static int wordEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ' ') {
            at++;
        }
        return Math.min(at, to);
    }

    private static boolean isName(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean isDigit = bytes[i] >= '0' && bytes[i] <= '9';
            boolean isMark = bytes[i] == '-' || bytes[i] == '.' || bytes[i] == '/';
            if (!Cells.isLetter(bytes[i]) && !isDigit && !isMark) {
                return false;
            }
        }
        return from < to && Cells.isLetter(bytes[from]);
    }

    /** Whether nothing but tags stands there, each behind one blank. */
    private static boolean areTags(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int equals = at + 1;
            while (equals < to && bytes[equals] != '=' && bytes[equals] != ' ') {
                equals++;
            }
            int end = wordEnd(bytes, Math.min(to, equals + 1), to);
            boolean isTag = equals < to && bytes[equals] == '=' && isName(bytes, at + 1, equals) && end > equals + 1;
            if (!isTag) {
                return false;
            }
            at = end;
        }
        return from < to;
    }

    /** Puts the name of the series together: metric and tags, {@code sys.cpu.user{host=web1,cpu=0}}. */
    private int compose(byte[] bytes, int metric, int metricEnd, int tags, int end) {
        int most = end - metric + 2;
        if (name.length < most) {
            name = new byte[2 * most];
        }
        int length = metricEnd - metric;
        System.arraycopy(bytes, metric, name, 0, length);
        name[length++] = '{';
        for (int i = tags; i < end; i++) {
            name[length++] = bytes[i] == ' ' ? (byte) ',' : bytes[i];
        }
        name[length++] = '}';
        return length;
    }
}
