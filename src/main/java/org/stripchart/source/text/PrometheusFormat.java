// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.text;

/**
 * The text format of Prometheus: {@code name{label="value"} 1.5 1700000000000}. The name with its labels, as it stands
 * there, is the name of the series.
 *
 * <p>A time stamp (milliseconds, or seconds with OpenMetrics) is the x, if that is the time. Without labels, a line is
 * taken only if a {@code # TYPE} or {@code # HELP} came before, or if the user said what the format is: many a line is a
 * word and a number.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PrometheusFormat implements LineFormat {

    private static final byte[] TYPE = {'T', 'Y', 'P', 'E', ' '};
    private static final byte[] HELP = {'H', 'E', 'L', 'P', ' '};

    /** Above, a time stamp is milliseconds: as seconds it would be in the year 5138. */
    private static final double MOST_SECONDS = 1e11;

    private final NumberParser numbers = new NumberParser();
    private final LabelledSeries labels = new LabelledSeries();
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
            declared |= startsWith(bytes, word, to, TYPE) || startsWith(bytes, word, to, HELP);
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
            rows.putTime(Math.abs(stamp) > MOST_SECONDS ? stamp / 1e3 : stamp);
        }
        rows.put(labels.number(bytes, at, seriesEnd, rows), read);
        return rows.commit();
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
