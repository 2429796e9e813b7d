// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.util.Arrays;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.rows.EpochUnit;

/**
 * What Teleplot reads: {@code name:value}, {@code name:milliseconds:value}, a unit after {@code §}, several points apart by
 * semicolons, flags after a bar, a {@code >} in front.
 *
 * <p>The milliseconds are the x, if that is the time. If they count from another moment than 1970, as a board's clock does,
 * the first of them is put at its time of arrival. After a semicolon the name may be left out.
 *
 * <p>Unless the user said what the format is, one of the marks that only Teleplot has must be in the line, or in one before:
 * without them {@code temp:21} is a label with a value.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class TeleplotFormat implements LineFormat {

    /** So few milliseconds may be hours and minutes: {@code at:12:30}. */
    private static final double FEW_MILLIS = 10_000;

    private boolean known;
    private final NumberParser numbers = new NumberParser();
    private final LabelledSeries labels = new LabelledSeries();
    private double offsetSeconds = Double.NaN;

    // The points of the line, noted before the first of them is put: the line may turn out to be something else.
    private int[] nameFroms = new int[8];
    private int[] nameTos = new int[8];
    private double[] millis = new double[8];
    private double[] values = new double[8];
    private int[] unitFroms = new int[8];
    private int[] unitTos = new int[8];
    private int points;
    private boolean marked;
    private int nameFrom;
    private int nameTo;

    /**
     * @param given whether the user said that this is the format
     */
    public TeleplotFormat(boolean given) {
        this.known = given;
    }

    @Override
    public String sentence() {
        return "Teleplot";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        if (at == to) {
            return Outcome.SKIPPED;
        }
        points = 0;
        marked = bytes[at] == '>';
        if (marked) {
            at++;
        }
        nameTo = -1;
        while (at < to) {
            int end = at;
            while (end < to && bytes[end] != ';') {
                end++;
            }
            if (!point(bytes, at, end)) {
                return Outcome.OTHER_FORMAT;
            }
            at = end + 1;
        }
        if (points == 0 || !(marked || known)) {
            return Outcome.OTHER_FORMAT;
        }
        // A board that sends one line with a time or a unit sends others without.
        known = true;
        return put(bytes, rows);
    }

    private Outcome put(byte[] bytes, RowWriter rows) {
        Outcome worst = Outcome.ROW;
        for (int i = 0; i < points; i++) {
            if (!Double.isNaN(millis[i])) {
                rows.x().putTime(seconds(millis[i], rows));
            }
            rows.put(labels.number(bytes, nameFroms[i], nameTos[i], rows), values[i]);
            Outcome outcome = rows.commit();
            if (outcome.isRow() && unitTos[i] > unitFroms[i]) {
                putUnit(bytes, i, rows);
            }
            worst = outcome.isUnfit() ? outcome : worst;
        }
        return worst;
    }

    private void putUnit(byte[] bytes, int point, RowWriter rows) {
        int number = labels.number(bytes, nameFroms[point], nameTos[point], rows);
        if (number >= 0 && rows.series().unit(number).isEmpty()) {
            rows.unit(number, Names.decode(bytes, unitFroms[point], unitTos[point], ""));
        }
    }

    private double seconds(double stampMillis, RowWriter rows) {
        if (Double.isNaN(offsetSeconds)) {
            boolean sinceEpoch = EpochUnit.orSecond(stampMillis) == 1e3;
            offsetSeconds = sinceEpoch ? 0 : rows.x().arrival() - stampMillis / 1e3;
        }
        return offsetSeconds + stampMillis / 1e3;
    }

    /** Notes one point; false if the text is none. */
    private boolean point(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        if (at == to) {
            return true;
        }
        int next = at;
        if (Cells.isLetter(bytes[at])) {
            int colon = at;
            while (colon < to && bytes[colon] != ':') {
                colon++;
            }
            // After a comma or a bar there would be another label.
            boolean isName = colon < to
                    && Names.isLabel(bytes, at, colon)
                    && !Cells.contains(bytes, at, colon, (byte) ',')
                    && !Cells.contains(bytes, at, colon, (byte) '|')
                    && !Cells.contains(bytes, at, colon, (byte) '=');
            if (!isName) {
                return false;
            }
            nameFrom = at;
            nameTo = colon;
            next = colon + 1;
        } else if (nameTo < 0) {
            return false;
        }
        return value(bytes, next, to);
    }

    private boolean value(byte[] bytes, int from, int to) {
        int end = numbers.parse(bytes, from, to);
        if (end < 0) {
            return false;
        }
        double stamp = Double.NaN;
        double value = numbers.value();
        if (end < to && bytes[end] == ':') {
            stamp = value;
            end = numbers.parse(bytes, end + 1, to);
            if (end < 0 || !(Math.abs(stamp) <= Double.MAX_VALUE)) {
                return false;
            }
            value = numbers.value();
            marked |= stamp >= FEW_MILLIS;
        }
        while (end < to && Fields.isBlank(bytes[end])) {
            end++;
        }
        boolean unit = end + 1 < to && bytes[end] == (byte) 0xC2 && bytes[end + 1] == (byte) 0xA7;
        boolean latinUnit = end < to && bytes[end] == (byte) 0xA7;
        boolean flags = end < to && bytes[end] == '|';
        if (end < to && !unit && !latinUnit && !flags) {
            return false;
        }
        marked |= unit || latinUnit;
        note(stamp, value);
        int unitFrom = unit ? end + 2 : latinUnit ? end + 1 : end;
        int unitTo = unitFrom;
        while (unitTo < to && (unit || latinUnit) && bytes[unitTo] != '|') {
            unitTo++;
        }
        unitFroms[points - 1] = unitFrom;
        unitTos[points - 1] = unitTo;
        return true;
    }

    private void note(double stamp, double value) {
        if (points == values.length) {
            nameFroms = Arrays.copyOf(nameFroms, 2 * points);
            nameTos = Arrays.copyOf(nameTos, 2 * points);
            millis = Arrays.copyOf(millis, 2 * points);
            values = Arrays.copyOf(values, 2 * points);
            unitFroms = Arrays.copyOf(unitFroms, 2 * points);
            unitTos = Arrays.copyOf(unitTos, 2 * points);
        }
        nameFroms[points] = nameFrom;
        nameTos[points] = nameTo;
        millis[points] = stamp;
        values[points++] = value;
    }
}
