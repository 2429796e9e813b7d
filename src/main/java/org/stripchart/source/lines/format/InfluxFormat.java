// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.rows.EpochUnit;

/**
 * The line protocol of InfluxDB: {@code weather,place=roof temp=21.5,rain=f 1700000000000000000}. A series is named {@code
 * weather.temp{place=roof}}.
 *
 * <p>The time stamp is the x, if that is the time; its unit is known by its size. Booleans are 1 and 0, texts are passed
 * over. Without tags and without a time stamp a line is taken only if the user said what the format is: many a log line has
 * a word and then pairs.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class InfluxFormat implements LineFormat {

    /** The spellings of false and of true, in turn. */
    private static final byte[][] TRUTHS = Stream.of(
                    "f", "t", "F", "T", "false", "true", "False", "True", "FALSE", "TRUE")
            .map(text -> text.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private final boolean given;
    private final NumberParser numbers = new NumberParser();
    private final LabelledSeries labels = new LabelledSeries();
    private byte[] name = new byte[256];

    // The fields of the line, noted before the first of them is put: the line may turn out to be something else.
    private int[] keyFroms = new int[16];
    private int[] keyTos = new int[16];
    private double[] values = new double[16];
    private int fields;
    private boolean others;

    /**
     * @param given whether the user said that this is the format
     */
    InfluxFormat(boolean given) {
        this.given = given;
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        int start = from;
        int end = to;
        while (start < end && Fields.isBlank(bytes[start])) {
            start++;
        }
        while (end > start && Fields.isBlank(bytes[end - 1])) {
            end--;
        }
        if (start == end || bytes[start] == '#') {
            return Outcome.SKIPPED;
        }
        int measurementEnd = keyEnd(bytes, start, end);
        int tagsEnd = measurementEnd > start ? tagsEnd(bytes, measurementEnd, end) : -1;
        if (tagsEnd < 0) {
            return Outcome.OTHER_FORMAT;
        }
        int fieldsEnd = fields(bytes, tagsEnd + 1, end);
        boolean timed = fieldsEnd >= 0 && fieldsEnd < end;
        if (fieldsEnd < 0
                || (fields == 0 && !others)
                || !(given || timed || tagsEnd > measurementEnd)
                || (timed && !putTime(bytes, fieldsEnd + 1, end, rows))) {
            rows.clear();
            return Outcome.OTHER_FORMAT;
        }
        if (fields == 0) {
            rows.clear();
            return Outcome.PASSED;
        }
        for (int i = 0; i < fields; i++) {
            int length = compose(bytes, start, measurementEnd, tagsEnd, i);
            rows.put(labels.number(name, 0, length, rows), values[i]);
        }
        return rows.commit();
    }

    /** Where the tags end, at the blank; -1 if the line has another form. */
    private static int tagsEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] == ',') {
            int keyEnd = keyEnd(bytes, at + 1, to);
            if (keyEnd == at + 1 || keyEnd == to || bytes[keyEnd] != '=') {
                return -1;
            }
            int valueEnd = keyEnd(bytes, keyEnd + 1, to);
            if (valueEnd == keyEnd + 1) {
                return -1;
            }
            at = valueEnd;
        }
        return at < to && bytes[at] == ' ' ? at : -1;
    }

    /** Notes the fields, and returns where they end, at a blank or at the end of the line; -1 for another form. */
    private int fields(byte[] bytes, int from, int to) {
        fields = 0;
        others = false;
        int at = from;
        while (true) {
            int keyEnd = keyEnd(bytes, at, to);
            if (keyEnd == at || keyEnd == to || bytes[keyEnd] != '=') {
                return -1;
            }
            int end = value(bytes, at, keyEnd, to);
            if (end < 0 || end == to || bytes[end] == ' ') {
                return end;
            }
            if (bytes[end] != ',') {
                return -1;
            }
            at = end + 1;
        }
    }

    private int value(byte[] bytes, int keyFrom, int keyEnd, int to) {
        int from = keyEnd + 1;
        if (from < to && bytes[from] == '"') {
            others = true;
            int at = from + 1;
            while (at < to && bytes[at] != '"') {
                at += bytes[at] == '\\' ? 2 : 1;
            }
            return at < to ? at + 1 : -1;
        }
        int end = from;
        while (end < to && bytes[end] != ',' && bytes[end] != ' ') {
            end++;
        }
        int numberEnd = numbers.parse(bytes, from, end);
        if (numberEnd == end || (numberEnd == end - 1 && (bytes[end - 1] == 'i' || bytes[end - 1] == 'u'))) {
            note(keyFrom, keyEnd, numbers.value());
            return end;
        }
        int truth = truth(bytes, from, end);
        if (truth >= 0) {
            note(keyFrom, keyEnd, truth);
            return end;
        }
        return -1;
    }

    /** 1 for true, 0 for false, as the protocol spells them; else -1. */
    private static int truth(byte[] bytes, int from, int to) {
        for (int i = 0; i < TRUTHS.length; i++) {
            if (Arrays.equals(TRUTHS[i], 0, TRUTHS[i].length, bytes, from, to)) {
                return i % 2;
            }
        }
        return -1;
    }

    private void note(int keyFrom, int keyEnd, double value) {
        if (fields == values.length) {
            keyFroms = Arrays.copyOf(keyFroms, 2 * fields);
            keyTos = Arrays.copyOf(keyTos, 2 * fields);
            values = Arrays.copyOf(values, 2 * fields);
        }
        keyFroms[fields] = keyFrom;
        keyTos[fields] = keyEnd;
        values[fields++] = value;
    }

    private boolean putTime(byte[] bytes, int from, int to, RowWriter rows) {
        if (!numbers.isNumber(bytes, from, to)) {
            return false;
        }
        double stamp = numbers.value();
        rows.x().putTime(stamp / EpochUnit.orSecond(stamp));
        return true;
    }

    /** Puts the name of the series together: measurement, field, tags. */
    private int compose(byte[] bytes, int start, int measurementEnd, int tagsEnd, int field) {
        int most = tagsEnd - start + keyTos[field] - keyFroms[field] + 4;
        if (name.length < most) {
            name = new byte[most];
        }
        int length = unescape(bytes, start, measurementEnd, 0);
        name[length++] = '.';
        length = unescape(bytes, keyFroms[field], keyTos[field], length);
        if (tagsEnd > measurementEnd) {
            name[length++] = '{';
            length = unescape(bytes, measurementEnd + 1, tagsEnd, length);
            name[length++] = '}';
        }
        return length;
    }

    private int unescape(byte[] bytes, int from, int to, int length) {
        int next = length;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\\' && at + 1 < to) {
                at++;
            }
            name[next++] = bytes[at];
        }
        return next;
    }

    /** Where a key, a tag or a measurement ends; a backslash takes the meaning from what follows it. */
    private static int keyEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ',' && bytes[at] != '=' && bytes[at] != ' ') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        return Math.min(at, to);
    }
}
