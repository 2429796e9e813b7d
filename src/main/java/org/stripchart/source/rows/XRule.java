// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the x of each row is: its time, its number, or what a column holds.
 *
 * <p>Who sees the head of the data may decide whether x is a time or a number; else the first row that becomes points does.
 * Later rows that disagree have no x.
 *
 * <p>More than 300 lines, since all that may be said of a row's x is weighed in one place.
 *
 * <p><b>Threading:</b> confined to the thread that reads, but for {@link #isTime}.
 */
public final class XRule {

    /** How many names of columns that are not the x are remembered. */
    private static final int NAMED = 8;

    private final XFrom from;
    private final XFrom.Kind kind;
    private final EpochUnit unit;
    private final Set<String> notX = new LinkedHashSet<>();
    private boolean columnFound;
    /** Whether the data tells its x, if it may; null until the first row has shown it. */
    private @Nullable Boolean tellsX;
    /** Whether x is a time, once the first row has decided it. */
    private boolean time;

    private boolean decided;
    /** Whether rows have a column or label of times. */
    private boolean timed;

    /** Whether rows come of several programs, of which one may tell the time and another not. */
    private boolean shared;

    private double arrival;
    private boolean byArrival;

    /** Whether lines of their own tell the times of the rows below them. */
    private boolean timesAbove;

    private double timeAbove = Double.NaN;

    private final SpanClock spans = new SpanClock();

    // What the row has.
    private double rowSpan = Double.NaN;
    private double offeredSpan = Double.NaN;
    private double rowX = Double.NaN;
    private boolean rowIsTime;
    private boolean rowIsNumber;
    private boolean rowTimed;
    private RowEnd fault = RowEnd.NO_X;

    private volatile boolean isTime;

    public XRule(XFrom from) {
        this.from = from;
        this.kind = from.kind();
        this.unit = new EpochUnit(from.timeFormat());
        this.isTime = from.isTime();
    }

    /** Returns what numbers of time are in. */
    public EpochUnit unit() {
        return unit;
    }

    /** Whether x is, as far as is known, seconds since the epoch. Any thread; does not change after the first point. */
    public boolean isTime() {
        return isTime;
    }

    /** Whether times in the data are the x. */
    public boolean takesTime() {
        return mayBeOwn(kind == XFrom.Kind.TIME) && !from.timeFormat().equals(TimeFormat.NONE);
    }

    /** Whether a column or label that holds times would be the x, and none has been found yet. */
    public boolean wantsTime() {
        return takesTime() && !timed && !rowTimed;
    }

    /** Whether a first column would be the x by its name, though it holds no times, and none has been found yet. */
    public boolean wantsX() {
        return mayBeOwn(false) && !timed && !rowTimed;
    }

    /**
     * Whether a column that tells how long since some start would be the x, as the time of the first row's arrival and what has
     * gone by since then, and no times have been found yet.
     */
    public boolean wantsSpans() {
        return wantsTime() && takesSpans();
    }

    /** Whether x is time, so that what a row tells of its time since some start is counted from the first row's arrival. */
    public boolean takesSpans() {
        return kind == XFrom.Kind.TIME && takesTime() && !shared;
    }

    private boolean mayBeOwn(boolean otherwise) {
        return kind == XFrom.Kind.OWN ? !Boolean.FALSE.equals(tellsX) : otherwise;
    }

    /** Notes that the row has a column or label of times; if it becomes points, later rows need a time. */
    public void foundTime() {
        rowTimed = true;
    }

    /** Lets rows do without times again: a table without times may follow one with times. */
    public void forgetTime() {
        timed = false;
        rowTimed = false;
    }

    /** Expects rows of several programs: one without a time is of its moment of arrival, though others have theirs. */
    public void share() {
        shared = true;
    }

    /** Whether the user wants some column or label for x. */
    public boolean wantsLabel() {
        return kind == XFrom.Kind.COLUMN;
    }

    /** Whether that column, which is counted from 1, is the one that the user wants for x. */
    public boolean isColumn(int column, String name) {
        return noting(from.isColumn(column, name), name);
    }

    /** Whether that label is the one that the user wants for x. */
    public boolean isColumn(String name) {
        return noting(from.isColumn(name), name);
    }

    private boolean noting(boolean isX, String name) {
        columnFound |= isX;
        if (!columnFound && wantsLabel() && notX.size() < NAMED) {
            notX.add(name);
        }
        return isX;
    }

    /** Whether that column or label is the one that the user wants for x; what is asked leaves no trace. */
    public boolean wants(int column, String name) {
        return from.isColumn(column, name);
    }

    /** Returns where x comes from, in words, as far as the rows have shown it. */
    public String words() {
        boolean own = Boolean.TRUE.equals(tellsX);
        if (timesAbove && own && isTime && takesTime()) {
            return "x from lines that are times";
        }
        return switch (kind) {
            case INDEX -> "x is the row";
            case COLUMN -> "x from \"" + from.column() + '"';
            case TIME -> own ? "x is the time of the data" : "x is the time of arrival";
            case OWN -> !own ? "x is the row" : isTime ? "x is the time of the data" : "x from the data";
        };
    }

    /** Returns some of the columns and labels that are not the one that the user wants for x. */
    public Set<String> notX() {
        return notX;
    }

    /** Sets the time of arrival of the rows that follow, in seconds since the epoch. */
    public void arrival(double epochSeconds) {
        arrival = epochSeconds;
    }

    /** Sets the time of the rows that follow, which a line above them tells, in seconds since the epoch; NaN if none does. */
    public void timeAbove(double epochSeconds) {
        timesAbove |= !Double.isNaN(epochSeconds);
        timeAbove = epochSeconds;
    }

    /** Returns the time that a line above the row tells; NaN if none does. */
    public double timeAbove() {
        return timeAbove;
    }

    /** Expects lines of their own that tell the times of the rows below them. */
    public void expectTimesAbove() {
        timesAbove = true;
    }

    /** Returns when the row arrived. */
    public double arrival() {
        return arrival;
    }

    /**
     * Puts the x that was read of the place where it stands, as it is; NaN if nothing could be read there.
     *
     * @param isTimeOfRow whether it is in seconds since the epoch
     */
    public void putX(double value, boolean isTimeOfRow) {
        rowX = value;
        rowIsTime = isTimeOfRow;
        rowIsNumber = false;
        rowTimed |= !wantsLabel();
    }

    /** Puts how many seconds after some start the row is; NaN if nothing could be read there. */
    public void putSpan(double seconds) {
        rowSpan = seconds;
        putText(seconds);
    }

    /** Puts how many seconds after some start the row is, which counts if it has no other x. */
    public void offerSpan(double seconds) {
        offeredSpan = seconds;
    }

    /** Puts the number that stands in the place of the x. */
    public void putNumber(double number) {
        rowX = unit.read(number);
        rowIsTime = unit.isTime();
        rowIsNumber = true;
        rowTimed |= !wantsLabel();
    }

    /** Puts the time that stands in the place of the x, as a text; NaN if the text is none. */
    public void putText(double epochSeconds) {
        rowX = epochSeconds;
        rowIsTime = true;
        rowIsNumber = false;
        rowTimed |= !wantsLabel();
    }

    /** Puts the time that comes with the row, which counts if x is the time and the user wants the data's own. */
    public void putTime(double epochSeconds) {
        if (takesTime()) {
            rowX = epochSeconds;
            rowIsTime = true;
        }
    }

    /** Puts the x that comes with the row, which is no time, and counts if the user wants the data's own. */
    public void putOwn(double value) {
        if (mayBeOwn(false)) {
            rowX = value;
            rowIsTime = false;
        }
    }

    /**
     * When a row arrived and what was put for its x.
     *
     * @param arrival in seconds since the epoch
     * @param timeAbove which a line above the row tells; NaN if none does
     * @param x NaN if there is none
     * @param isTime whether it is in seconds since the epoch
     * @param isNumber whether it stood there as a number
     * @param isTimed whether it stood in a place for times
     * @param span in seconds since some start; NaN if none was told
     * @param offeredSpan the same, which counts if there is no x
     */
    public record Moment(
            double arrival,
            double timeAbove,
            double x,
            boolean isTime,
            boolean isNumber,
            boolean isTimed,
            double span,
            double offeredSpan) {}

    /** Returns the moment of the row, to which {@link #backTo} returns. */
    public Moment moment() {
        return new Moment(arrival, timeAbove, rowX, rowIsTime, rowIsNumber, rowTimed, rowSpan, offeredSpan);
    }

    /** Makes the row one of that moment: its line was kept until others showed what it is. */
    public void backTo(Moment moment) {
        arrival = moment.arrival;
        timeAbove = moment.timeAbove;
        rowX = moment.x;
        rowIsTime = moment.isTime;
        rowIsNumber = moment.isNumber;
        rowTimed = moment.isTimed;
        rowSpan = moment.span;
        offeredSpan = moment.offeredSpan;
    }

    /** Whether the row has an x so far. */
    public boolean hasX() {
        return !Double.isNaN(rowX);
    }

    /** Forgets what was put into the row. */
    public void clear() {
        rowSpan = Double.NaN;
        offeredSpan = Double.NaN;
        rowX = Double.NaN;
        rowIsTime = false;
        rowIsNumber = false;
        rowTimed = false;
    }

    /**
     * Returns the x of the row, which is finite; or NaN, and {@link #fault} tells why.
     *
     * @param row how many rows, or blocks of rows, before it became points
     * @param arrived when the row, or its block, arrived
     */
    double take(long row, double arrived) {
        if (kind == XFrom.Kind.INDEX) {
            return row;
        }
        if (timesAbove && !rowTimed && Double.isNaN(rowX) && takesTime()) {
            rowX = timeAbove;
            rowIsTime = true;
            rowTimed = true;
        }
        if (!Double.isNaN(rowSpan)) {
            rowX = spans.time(rowSpan, arrived);
        } else if (!Double.isNaN(offeredSpan) && Double.isNaN(rowX) && !rowTimed) {
            rowX = spans.time(offeredSpan, arrived);
            rowIsTime = true;
        }
        boolean told = !Double.isNaN(rowX) || timed || rowTimed;
        if (tellsX == null) {
            tellsX = told;
        }
        if (kind == XFrom.Kind.OWN && !tellsX) {
            return row;
        }
        double x =
                switch (kind) {
                    case TIME -> told ? rowX : arrived;
                    case INDEX -> row;
                    case OWN, COLUMN -> rowX;
                };
        byArrival = kind == XFrom.Kind.TIME && !told;
        // |x| <= MAX is false for NaN and for the infinities.
        if (!(Math.abs(x) <= Double.MAX_VALUE)) {
            fault = withoutX();
            return Double.NaN;
        }
        return agrees() ? x : Double.NaN;
    }

    /** Whether the row's x is of the kind that it is in this stream, which the first row decides. */
    private boolean agrees() {
        boolean rowTime = byArrival || rowIsTime;
        if (!decided) {
            decided = true;
            time = rowTime || from.isTime();
            isTime = time;
        }
        if (rowTime != time) {
            fault = time ? RowEnd.NO_TIME : RowEnd.A_TIME;
            return false;
        }
        if (rowIsNumber) {
            unit.settle();
        }
        timed |= rowTimed && !shared;
        return true;
    }

    private RowEnd withoutX() {
        return switch (kind) {
            case COLUMN -> columnFound ? RowEnd.NO_X : RowEnd.NO_COLUMN;
            case TIME -> byArrival ? RowEnd.UNTIMED : RowEnd.NO_TIME;
            case OWN -> time ? RowEnd.NO_TIME : RowEnd.NO_X;
            case INDEX -> RowEnd.NO_X;
        };
    }

    /** Returns why the latest row has no x. */
    RowEnd fault() {
        return fault;
    }

    /**
     * Returns the x of a gap behind the latest rows.
     *
     * @param latest the greatest x of them
     * @param epochSeconds when what comes was lost; counts where x is the time of arrival
     */
    double gap(double latest, double epochSeconds) {
        double behind = Math.nextUp(latest);
        return byArrival && epochSeconds > behind ? epochSeconds : behind;
    }
}
