// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.nio.charset.StandardCharsets;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.LabelTable;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.NumberParser;

/**
 * The text format of Prometheus: {@code name{label="value"} 1.5 1700000000000}. The name with its labels, as it stands
 * there, is the name of the series.
 *
 * <p>A time stamp (milliseconds, or seconds with OpenMetrics) is the x, if that is the time. Without labels, a line is
 * taken only if a {@code # TYPE} or {@code # HELP} came before, or if the user said what the format is: many a line is a
 * word and a number.
 *
 * <p>Where counters become rates, as on a page that is asked for again and again, these are counters: what a {@code #
 * TYPE} says is one, the sums, counts and buckets of what it says are histograms or summaries, and names in {@code
 * _total} of which it says nothing. The buckets are left out then, unless the user asks for them by name: there are more
 * of them than of all else.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PrometheusFormat implements LineFormat {

    private static final byte[] TYPE = ascii("TYPE ");
    private static final byte[] HELP = ascii("HELP ");
    private static final byte[] COUNTER = ascii("counter");
    private static final byte[] HISTOGRAM = ascii("histogram");
    private static final byte[] SUMMARY = ascii("summary");
    private static final byte[] UNKNOWN = ascii("unknown");
    private static final byte[] UNTYPED = ascii("untyped");
    private static final byte[] TOTAL = ascii("_total");
    private static final byte[] BUCKET = ascii("_bucket");
    private static final byte[][] OF_PARTS = {BUCKET, ascii("_sum"), ascii("_count")};

    /** What a type declares: a value that may go up and down, one that only grows, or several of these. */
    private static final int IS_GAUGE = 0;

    private static final int IS_COUNTER = 1;
    private static final int IS_HISTOGRAM = 2;
    private static final int IS_SUMMARY = 3;

    /** Above, a time stamp is milliseconds: as seconds it would be in the year 5138. */
    private static final double MOST_SECONDS = 1e11;

    private final NumberParser numbers = new NumberParser();
    private final LabelledSeries labels = new LabelledSeries();
    private final LabelTable types = new LabelTable();
    private boolean declared;

    /**
     * @param given whether the user said that this is the format
     */
    PrometheusFormat(boolean given) {
        declared = given;
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        int at = skipBlanks(bytes, from, to);
        if (at == to) {
            return Outcome.SKIPPED;
        }
        if (bytes[at] == '#') {
            int word = skipBlanks(bytes, at + 1, to);
            if (startsWith(bytes, word, to, TYPE)) {
                declared = true;
                declare(bytes, skipBlanks(bytes, word + TYPE.length, to), to);
            } else {
                declared |= startsWith(bytes, word, to, HELP);
            }
            return Outcome.SKIPPED;
        }
        int nameEnd = at;
        while (nameEnd < to && isNameByte(bytes[nameEnd])) {
            nameEnd++;
        }
        boolean labelled = nameEnd < to && bytes[nameEnd] == '{';
        if ((nameEnd == at && !labelled) || !(labelled || declared)) {
            return Outcome.OTHER_FORMAT;
        }
        int seriesEnd = labelled ? labelsEnd(bytes, nameEnd + 1, to) : nameEnd;
        int value = seriesEnd < 0 ? to : skipBlanks(bytes, seriesEnd, to);
        int valueEnd = numbers.parse(bytes, value, to);
        if (valueEnd < 0 || (value == seriesEnd && !labelled) || !Names.isLabel(bytes, at, seriesEnd)) {
            return Outcome.OTHER_FORMAT;
        }
        double read = numbers.value();
        int rest = skipBlanks(bytes, valueEnd, to);
        if (rest < to && bytes[rest] != '#') {
            int end = rest == valueEnd ? -1 : numbers.parse(bytes, rest, to);
            int after = end < 0 ? to : skipBlanks(bytes, end, to);
            if (end < 0 || (after < to && bytes[after] != '#')) {
                return Outcome.OTHER_FORMAT;
            }
            double stamp = numbers.value();
            rows.x().putTime(Math.abs(stamp) > MOST_SECONDS ? stamp / 1e3 : stamp);
        }
        rows.put(number(bytes, at, nameEnd, seriesEnd, rows), read);
        return rows.commit();
    }

    private void declare(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && isNameByte(bytes[end])) {
            end++;
        }
        int type = skipBlanks(bytes, end, to);
        if (end > from && type > end && types.get(bytes, from, end) == LabelTable.ABSENT) {
            if (startsWith(bytes, type, to, COUNTER)) {
                types.add(bytes, from, end, IS_COUNTER);
            } else if (startsWith(bytes, type, to, HISTOGRAM)) {
                types.add(bytes, from, end, IS_HISTOGRAM);
            } else if (startsWith(bytes, type, to, SUMMARY)) {
                types.add(bytes, from, end, IS_SUMMARY);
            } else if (!startsWith(bytes, type, to, UNTYPED) && !startsWith(bytes, type, to, UNKNOWN)) {
                types.add(bytes, from, end, IS_GAUGE);
            }
        }
    }

    private int number(byte[] bytes, int from, int nameEnd, int to, RowWriter rows) {
        if (!rows.wantsCounters() || labels.isKnown(bytes, from, to)) {
            return labels.number(bytes, from, to, rows);
        }
        if (isBucket(bytes, from, nameEnd) && !rows.series().isAsked(Names.decode(bytes, from, to, ""))) {
            labels.leaveOut(bytes, from, to, rows);
            return RowWriter.LEFT_OUT;
        }
        int number = labels.number(bytes, from, to, rows);
        if (isCounter(bytes, from, nameEnd)) {
            rows.counter(number);
        }
        return number;
    }

    private boolean isBucket(byte[] bytes, int from, int to) {
        return endsWith(bytes, from, to, BUCKET) && types.get(bytes, from, to - BUCKET.length) == IS_HISTOGRAM;
    }

    private boolean isCounter(byte[] bytes, int from, int to) {
        int type = types.get(bytes, from, to);
        if (type != LabelTable.ABSENT) {
            return type == IS_COUNTER;
        }
        if (endsWith(bytes, from, to, TOTAL)) {
            // OpenMetrics declares the name without it.
            int base = types.get(bytes, from, to - TOTAL.length);
            return base == LabelTable.ABSENT || base == IS_COUNTER;
        }
        for (byte[] part : OF_PARTS) {
            if (endsWith(bytes, from, to, part)) {
                int base = types.get(bytes, from, to - part.length);
                return base == IS_HISTOGRAM || base == IS_SUMMARY;
            }
        }
        return false;
    }

    /** Where the labels end, behind their closing brace; -1 if they do not. */
    private static int labelsEnd(byte[] bytes, int from, int to) {
        boolean quoted = false;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (quoted && b == '\\') {
                at++;
            } else if (b == '"') {
                quoted = !quoted;
            } else if (b == '}' && !quoted) {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, int from, int to, byte[] wanted) {
        if (to - from < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsWith(byte[] bytes, int from, int to, byte[] wanted) {
        return to - from > wanted.length && startsWith(bytes, to - wanted.length, to, wanted);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isNameByte(byte b) {
        return Cells.isLetter(b) || b == ':' || b == '.' || (b >= '0' && b <= '9');
    }
}
