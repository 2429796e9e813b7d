// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import org.stripchart.feed.PointSink;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.Row;
import org.stripchart.source.rows.RowEnd;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.SeriesDirectory;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.Unit;
import org.stripchart.source.rows.XRule;

/**
 * What a format writes the values of a line into: a {@link Row}, whose x may be a text.
 *
 * <p>A format asks once for the number of a series, puts values under that number, and commits the row or clears it.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class RowWriter {

    /** Stands for the column that holds the x. */
    public static final int X = -1;

    /** See {@link SeriesDirectory#NO_ROOM}. */
    public static final int NO_ROOM = SeriesDirectory.NO_ROOM;

    /** See {@link SeriesDirectory#LEFT_OUT}. */
    public static final int LEFT_OUT = SeriesDirectory.LEFT_OUT;

    private final Row row;
    private final XRule x;
    private final SeriesDirectory series;
    private final TimeReader times;
    private final NumberParser numbers = new NumberParser();

    /**
     * @param budget of the source that the input is part of
     * @param prefix of the names of the series
     */
    public RowWriter(PointSink sink, SeriesRules rules, TimeReader times, SeriesBudget budget, String prefix) {
        this.row = new Row(sink, rules, budget, prefix);
        this.x = row.x();
        this.series = row.series();
        this.times = times;
    }

    /** What decides on the x. */
    public XRule x() {
        return x;
    }

    /** The series that there are. */
    public SeriesDirectory series() {
        return series;
    }

    /** Reads what stands for x. */
    public TimeReader times() {
        return times;
    }

    /** See {@link XRule#wantsTime}. */
    public boolean wantsTime() {
        return x.wantsTime();
    }

    /** The number for the column or label of times that was found. */
    public int foundTime() {
        x.foundTime();
        return X;
    }

    /** The number of the series of that label. */
    public int label(String name) {
        return x.isColumn(name) ? X : series.number(name);
    }

    /** The number of the series of that column, which is counted from 1. */
    public int column(int column, String name) {
        return x.isColumn(column, name) ? X : series.number(name);
    }

    /** The number of the series of states of that name; see {@link #putState}. */
    public int state(String name) {
        return series.stateNumber(name, false);
    }

    /** The number of the series of states of that name, of which it is certain that it is one. */
    public int statedState(String name) {
        return series.stateNumber(name, true);
    }

    /** Returns that number; see {@link Row#place}. */
    public int place(int number, int column) {
        row.place(number, column);
        return number;
    }

    /** Puts a state, in UTF-8, under the number that {@link #state} gave. */
    public void putState(int number, byte[] bytes, int from, int to) {
        row.putState(number, bytes, from, to);
    }

    /** The number of the series of that name, which is not the x whatever the user wants. */
    public int number(String name) {
        return series.number(name);
    }

    /** See {@link SeriesDirectory#isFull}. */
    public boolean isFull() {
        return series.isFull();
    }

    /** Whether counters become rates, so that it is of use to say which series are. */
    public boolean wantsCounters() {
        return row.wantsCounters();
    }

    /** Says that the values of that series only grow. */
    public void counter(int number) {
        row.counter(number);
    }

    /** Sets the time of arrival of the rows that follow, in seconds since the epoch. */
    public void arrival(double epochSeconds) {
        x.arrival(epochSeconds);
        times.arrival(epochSeconds);
    }

    /** Makes the row one of that moment, which {@link XRule#moment} gave. */
    public void backTo(XRule.Moment moment) {
        x.backTo(moment);
        times.arrival(moment.arrival());
    }

    /** Puts a value into the row, under the number that {@link #label} or {@link #column} gave. */
    public void put(int number, double value) {
        if (number != X) {
            row.put(number, value);
        } else if (times.isPattern()) {
            x.putText(times.ofDigits(value));
        } else {
            x.putNumber(value);
        }
    }

    /**
     * Puts a value with its unit into the row. The first unit of a series is that of all its values; one in a unit of another
     * kind is none and counted.
     */
    public void put(int number, Quantity quantity) {
        if (quantity.isAmbiguous()) {
            row.spoil(RowEnd.AMBIGUOUS);
        } else {
            put(number, quantity.value(), quantity.unit());
        }
    }

    /** Puts a value in its unit into the row. */
    public void put(int number, double value, Unit unit) {
        if (number == X) {
            put(X, row.ofX(value, unit));
        } else {
            row.put(number, value, unit);
        }
    }

    /** Says in what unit the numbers of a series, or of {@link #X}, are, as a header tells it. */
    public void unit(int number, String unit) {
        series.unit(number, unit);
    }

    /** Says into which group a header puts a series. */
    public void group(int number, String group) {
        series.group(number, group);
    }

    /** Says what keeps a value out of the row; the others become points. */
    public void spoil(RowEnd why) {
        row.spoil(why);
    }

    /** Puts what stands for x, as it is written. */
    public void putX(byte[] bytes, int from, int to) {
        double time = times.read(bytes, from, to);
        if (Double.isNaN(time) && !times.isPattern() && numbers.isNumber(bytes, from, to)) {
            x.putNumber(numbers.value());
        } else {
            x.putText(time);
        }
    }

    /** Forgets what was put into the row. */
    public void clear() {
        row.clear();
    }

    /** Makes points of the row, unless it has no x; then the next row begins. */
    public Outcome commit() {
        return Outcome.of(row.commit());
    }

    /** Makes points of the row as {@link #commit} does; a row that joins a block is of the same moment as the one before. */
    public Outcome commit(boolean joinsBlock) {
        return Outcome.of(joinsBlock ? row.commitToBlock() : row.commit());
    }

    /** Puts a time for x, in seconds since the epoch; NaN if what stands there is none. */
    public void putTime(double epochSeconds) {
        x.putText(epochSeconds);
    }

    /** Puts a time for x, or, if that is NaN, what stands there. */
    public void putX(double epochSeconds, byte[] bytes, int from, int to) {
        if (Double.isNaN(epochSeconds)) {
            putX(bytes, from, to);
        } else {
            x.putText(epochSeconds);
        }
    }

    /** Puts a gap behind the latest rows, and hands it over. */
    public void gap(double epochSeconds) {
        row.gap(epochSeconds);
    }

    /** How many rows became points. */
    public long rows() {
        return row.rows();
    }

    /** Hands everything gathered to the sink. */
    public void flush() {
        row.flush();
    }
}
