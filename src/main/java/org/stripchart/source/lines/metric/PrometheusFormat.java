// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.metric;

import java.nio.charset.StandardCharsets;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.lines.format.LabelledSeries;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.LabelTable;

/**
 * The text format of Prometheus, and OpenMetrics: {@code name{label="value"} 1.5 1700000000000}. The {@link MetricName} with
 * its labels is the name of the series.
 *
 * <p>A time stamp (milliseconds, or seconds with OpenMetrics) is the x, if that is the time. Without labels, a line is
 * taken only if a {@code # TYPE}, a {@code # HELP} or a line with labels came before, or if the user said what the format
 * is: many a line is a word and a number. What has the name of the metric and the number wrong in any way is no line of it.
 *
 * <p>Where counters become rates, as on a page that is asked for again and again, these are counters: what a {@code #
 * TYPE} says is one, the sums, counts and buckets of what it says are histograms or summaries, and names in {@code
 * _total} of which it says nothing. The buckets are left out then, unless the user asks for them by name: there are more
 * of them than of all else. So are the times at which counters were made, which are no measurements.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class PrometheusFormat implements LineFormat {

    private static final byte[] TYPE = ascii("TYPE");
    private static final byte[] HELP = ascii("HELP");
    private static final byte[] TOTAL = ascii("_total");
    private static final byte[] BUCKET = ascii("_bucket");
    private static final byte[] CREATED = ascii("_created");
    private static final byte[][] OF_PARTS = {BUCKET, ascii("_sum"), ascii("_count")};

    /** What a type declares: a value that may go up and down, one that only grows, or several of these. */
    private static final int IS_GAUGE = 0;

    private static final int IS_COUNTER = 1;
    private static final int IS_HISTOGRAM = 2;
    private static final int IS_SUMMARY = 3;
    private static final int IS_GAUGE_HISTOGRAM = 4;

    /** Above, a time stamp is milliseconds: as seconds it would be in the year 5138. */
    private static final double MOST_SECONDS = 1e11;

    private final NumberParser numbers = new NumberParser();
    private final MetricName metric = new MetricName();
    private final MetricName exemplar = new MetricName();
    private final LabelledSeries labels = new LabelledSeries();
    private final LabelTable types = new LabelTable();
    private boolean declared;

    /**
     * @param given whether it is known, by the user or by other lines, that this is the format
     */
    public PrometheusFormat(boolean given) {
        declared = given;
    }

    @Override
    public String sentence() {
        return "Prometheus text";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        int at = MetricName.skipBlanks(bytes, from, to);
        if (at == to) {
            return Outcome.SKIPPED;
        }
        if (bytes[at] == '#') {
            comment(bytes, at + 1, to);
            return Outcome.SKIPPED;
        }
        int nameEnd = metric.read(bytes, at, to);
        if (nameEnd < 0 || !(metric.isMarked() || declared)) {
            return Outcome.OTHER_FORMAT;
        }
        int valueFrom = MetricName.skipBlanks(bytes, nameEnd, to);
        int valueEnd = valueFrom == nameEnd && !metric.isMarked() ? -1 : number(bytes, valueFrom, to);
        if (valueEnd < 0) {
            return Outcome.OTHER_FORMAT;
        }
        double value = numbers.value();
        int rest = MetricName.skipBlanks(bytes, valueEnd, to);
        double stamp = Double.NaN;
        if (rest < to && bytes[rest] != '#') {
            int end = number(bytes, rest, to);
            stamp = numbers.value();
            if (end < 0 || !Double.isFinite(stamp)) {
                return Outcome.OTHER_FORMAT;
            }
            rest = MetricName.skipBlanks(bytes, end, to);
        }
        if (rest < to && !isExemplar(bytes, rest, to)) {
            return Outcome.OTHER_FORMAT;
        }
        if (!Double.isNaN(stamp)) {
            rows.x().putTime(Math.abs(stamp) > MOST_SECONDS ? stamp / 1e3 : stamp);
        }
        // No limit, and what no observation was made of: nothing that has a place on a chart, and nothing that is lost.
        rows.put(series(bytes, rows), Double.isInfinite(value) ? Double.NaN : value);
        Outcome outcome = rows.commit();
        declared |= outcome.isRow();
        return outcome;
    }

    /** Where the number ends that begins there and goes to a blank or to the end of the line; -1 if there is none. */
    private int number(byte[] bytes, int from, int to) {
        int end = numbers.parse(bytes, from, to);
        return end == to || (end > 0 && Fields.isBlank(bytes[end])) ? end : -1;
    }

    /** Whether that is an example of what was measured: {@code # {trace_id="a"} 1.5 1700000000}. */
    private boolean isExemplar(byte[] bytes, int from, int to) {
        if (bytes[from] != '#') {
            return false;
        }
        int labelsEnd = exemplar.skipLabels(bytes, MetricName.skipBlanks(bytes, from + 1, to), to);
        int valueEnd = labelsEnd < 0 ? -1 : number(bytes, MetricName.skipBlanks(bytes, labelsEnd, to), to);
        if (valueEnd < 0) {
            return false;
        }
        int stamp = MetricName.skipBlanks(bytes, valueEnd, to);
        int end = stamp == to ? to : number(bytes, stamp, to);
        return end >= 0 && MetricName.skipBlanks(bytes, end, to) == to && Double.isFinite(numbers.value());
    }

    private void comment(byte[] bytes, int from, int to) {
        int word = MetricName.skipBlanks(bytes, from, to);
        boolean isType = startsWith(bytes, word, to, TYPE);
        if (!isType && !startsWith(bytes, word, to, HELP)) {
            return;
        }
        int after = word + TYPE.length;
        int name = MetricName.skipBlanks(bytes, after, to);
        int nameEnd = name > after ? MetricName.familyEnd(bytes, name, to) : -1;
        if (nameEnd > 0) {
            declared = true;
            int typeFrom = MetricName.skipBlanks(bytes, nameEnd, to);
            if (isType && typeFrom > nameEnd) {
                int quote = bytes[name] == '"' ? 1 : 0;
                declare(bytes, name + quote, nameEnd - quote, typeFrom, to);
            }
        }
    }

    private void declare(byte[] bytes, int from, int to, int typeFrom, int typeTo) {
        int type =
                switch (Names.decode(bytes, typeFrom, typeTo, "")) {
                    case "counter" -> IS_COUNTER;
                    case "histogram" -> IS_HISTOGRAM;
                    case "summary" -> IS_SUMMARY;
                    case "gaugehistogram", "gauge_histogram" -> IS_GAUGE_HISTOGRAM;
                    case "untyped", "unknown" -> LabelTable.ABSENT;
                    default -> IS_GAUGE;
                };
        if (type != LabelTable.ABSENT && types.get(bytes, from, to) == LabelTable.ABSENT) {
            types.add(bytes, from, to, type);
        }
    }

    private int series(byte[] bytes, RowWriter rows) {
        byte[] text = metric.text();
        int length = metric.length();
        if (labels.isKnown(text, 0, length)) {
            return labels.number(text, 0, length, rows);
        }
        int from = metric.nameFrom();
        int to = metric.nameTo();
        boolean asRates = rows.wantsCounters();
        if (asRates
                && (isBucket(bytes, from, to) || isCreated(bytes, from, to))
                && !rows.series().isAsked(Names.decode(text, 0, length, ""))) {
            labels.leaveOut(text, 0, length, rows);
            return RowWriter.LEFT_OUT;
        }
        int number = labels.number(text, 0, length, rows);
        boolean isRate = asRates && isCounter(bytes, from, to);
        if (isRate) {
            rows.counter(number);
        }
        if (number >= 0) {
            rows.series().unit(number, MetricUnit.of(Names.decode(bytes, from, to, ""), isRate));
        }
        return number;
    }

    private boolean isBucket(byte[] bytes, int from, int to) {
        int type = endsWith(bytes, from, to, BUCKET) ? types.get(bytes, from, to - BUCKET.length) : IS_GAUGE;
        return type == IS_HISTOGRAM || type == IS_GAUGE_HISTOGRAM;
    }

    private boolean isCreated(byte[] bytes, int from, int to) {
        int type = endsWith(bytes, from, to, CREATED) ? types.get(bytes, from, to - CREATED.length) : IS_GAUGE;
        return type == IS_COUNTER || type == IS_HISTOGRAM || type == IS_SUMMARY;
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
}
