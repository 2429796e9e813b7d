// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.metric;

import java.util.Arrays;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.format.LabelledSeries;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.EpochUnit;

/**
 * The line protocol of InfluxDB: {@code weather,place=roof temp=21.5,rain=f 1700000000000000000}. A series is named {@code
 * weather.temp{place=roof}}.
 *
 * <p>The time stamp is the x, if that is the time; its unit is known by its size. Booleans are 1 and 0, texts are passed
 * over; of a field that a line has twice, the last counts. Without tags and without a time stamp a line is taken only if
 * lines came before that have some, or if the user said what the format is: many a log line has a word and then pairs.
 * What the protocol does not allow (no field, an empty tag, an integer that is too large, NaN) is no line of it.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class InfluxFormat implements LineFormat {

    private final InfluxValue value = new InfluxValue();
    private final LabelledSeries labels = new LabelledSeries();
    private byte[] name = new byte[256];
    private boolean expected;

    // The fields of the line, noted before the first of them is put: the line may turn out to be something else.
    private int[] keyFroms = new int[16];
    private int[] keyTos = new int[16];
    private double[] values = new double[16];
    private int[] numbers = new int[16];
    private int fields;
    private boolean others;

    /** For each series of the line, the last field that is of it. */
    private int[] lastOf = new int[16];

    /**
     * @param given whether it is known, by the user or by other lines, that this is the format
     */
    public InfluxFormat(boolean given) {
        expected = given;
    }

    @Override
    public String sentence() {
        return "InfluxDB line protocol";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        int start = InfluxSyntax.skipBlanks(bytes, from, to);
        int end = to;
        while (end > start && Fields.isBlank(bytes[end - 1])) {
            end--;
        }
        if (start == end || bytes[start] == '#') {
            return Outcome.SKIPPED;
        }
        int measurementEnd = InfluxSyntax.measurementEnd(bytes, start, end);
        int tagsEnd = measurementEnd > start ? InfluxSyntax.tagsEnd(bytes, measurementEnd, end) : -1;
        if (tagsEnd < 0) {
            return Outcome.OTHER_FORMAT;
        }
        int fieldsEnd = fields(bytes, InfluxSyntax.skipBlanks(bytes, tagsEnd, end), end);
        int stamp = fieldsEnd < 0 ? end : InfluxSyntax.skipBlanks(bytes, fieldsEnd, end);
        boolean marked = stamp < end || tagsEnd > measurementEnd;
        if (fieldsEnd < 0 || !(expected || marked) || (stamp < end && !value.isTime(bytes, stamp, end))) {
            return Outcome.OTHER_FORMAT;
        }
        if (fields == 0) {
            return others ? Outcome.PASSED : Outcome.OTHER_FORMAT;
        }
        if (stamp < end) {
            rows.x().putTime(value.number() / EpochUnit.orSecond(value.number()));
        }
        put(bytes, start, measurementEnd, tagsEnd, rows);
        Outcome outcome = rows.commit();
        expected |= outcome.isRow();
        return outcome;
    }

    private void put(byte[] bytes, int start, int measurementEnd, int tagsEnd, RowWriter rows) {
        for (int i = 0; i < fields; i++) {
            int length = compose(bytes, start, measurementEnd, tagsEnd, i);
            int number = labels.number(name, 0, length, rows);
            numbers[i] = number;
            if (number >= lastOf.length) {
                lastOf = Arrays.copyOf(lastOf, 2 * number);
            }
            if (number >= 0) {
                lastOf[number] = i;
            }
        }
        for (int i = 0; i < fields; i++) {
            int number = numbers[i];
            if (number < 0) {
                rows.put(number, values[i]);
            } else if (lastOf[number] >= 0) {
                rows.put(number, values[lastOf[number]]);
                lastOf[number] = -1;
            }
        }
    }

    /** Notes the fields, and returns where they end, at a blank or at the end of the line; -1 for another form. */
    private int fields(byte[] bytes, int from, int to) {
        fields = 0;
        others = false;
        int at = from;
        while (true) {
            int keyEnd = InfluxSyntax.keyEnd(bytes, at, to);
            if (keyEnd == at || keyEnd == to || bytes[keyEnd] != '=') {
                return -1;
            }
            int end = value.read(bytes, keyEnd + 1, to);
            if (end >= 0 && value.isNumber()) {
                note(at, keyEnd, value.number());
            } else {
                others = true;
            }
            if (end < 0 || end == to || Fields.isBlank(bytes[end])) {
                return end;
            }
            if (bytes[end] != ',') {
                return -1;
            }
            at = end + 1;
        }
    }

    private void note(int keyFrom, int keyEnd, double number) {
        if (fields == values.length) {
            keyFroms = Arrays.copyOf(keyFroms, 2 * fields);
            keyTos = Arrays.copyOf(keyTos, 2 * fields);
            values = Arrays.copyOf(values, 2 * fields);
            numbers = Arrays.copyOf(numbers, 2 * fields);
        }
        keyFroms[fields] = keyFrom;
        keyTos[fields] = keyEnd;
        values[fields++] = number;
    }

    /** Puts the name of the series together: measurement, field, tags. */
    private int compose(byte[] bytes, int start, int measurementEnd, int tagsEnd, int field) {
        int most = tagsEnd - start + keyTos[field] - keyFroms[field] + 4;
        if (name.length < most) {
            name = new byte[most];
        }
        int length = InfluxSyntax.unescape(bytes, start, measurementEnd, true, name, 0);
        name[length++] = '.';
        length = InfluxSyntax.unescape(bytes, keyFroms[field], keyTos[field], true, name, length);
        if (tagsEnd > measurementEnd) {
            name[length++] = '{';
            // With its backslash, a comma in a value does not look like one between tags.
            length = InfluxSyntax.unescape(bytes, measurementEnd + 1, tagsEnd, false, name, length);
            name[length++] = '}';
        }
        return length;
    }
}
