// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.PointBatch;
import org.stripchart.feed.PointSink;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;

/**
 * Takes the values of a row and turns them into points of their series, which are gathered until {@link #flush}.
 *
 * <p>A format asks once for the number of a series, puts values under that number, and commits the row or clears it. A
 * series is told to the sink with its first point, so that a name without values makes no empty series.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class RowWriter {

    /** Stands for the column that holds the x. */
    static final int X = -1;

    /** Stands for every series that the limit leaves no room for. */
    static final int NO_ROOM = -2;

    /** Stands for every series that the user does not want. */
    static final int LEFT_OUT = -3;

    /** How many names are remembered of series that are left out, and of columns that are not the x. */
    private static final int NAMED = 8;

    /** Charts of a few series get large batches; hundreds of series share the same memory. */
    private static final int FEW_SERIES = 16;

    private static final int LARGE_BATCH = 4096;
    private static final int SMALL_BATCH = 512;

    private final PointSink sink;
    private final XFrom x;
    private final SeriesBudget budget;
    private final String prefix;
    private final TimeReader times;
    private final Predicate<String> kept;
    private final boolean selective;
    private final Predicate<String> asked;
    private final boolean allRates;
    private final boolean counterRates;
    private final BitSet counters = new BitSet();
    private @Nullable RateMeter rates;
    private int withheld;
    private final Set<String> leftOut = new LinkedHashSet<>();
    private final Set<String> notX = new LinkedHashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private @Nullable PointBatch[] batches = new PointBatch[0];

    private int[] series = new int[64];
    private double[] values = new double[64];
    private int size;
    private boolean crowded;
    private double rowX = Double.NaN;
    private double arrival;
    private boolean timed;
    private boolean stamped;
    private boolean columnFound;
    private long rows;
    /** The greatest x since the last gap; NaN if there was none. */
    private double latestX = Double.NaN;
    /** Whether the data tells its x; null until the first row has shown it. */
    private @Nullable Boolean tellsX;

    private volatile boolean timeX;

    /**
     * @param budget of the source that the input is part of
     * @param prefix of the names of the series
     */
    RowWriter(PointSink sink, TextOptions options, TimeReader times, SeriesBudget budget, String prefix) {
        this.sink = sink;
        this.x = options.x();
        this.budget = budget;
        this.prefix = prefix;
        this.times = times;
        this.kept = options.filter().names();
        this.selective = options.filter().isSelective();
        this.timeX = x.isTime();
        this.asked = options.filter().asked();
        this.allRates = options.rate();
        this.counterRates = options.counterRates();
        this.rates = allRates ? new RateMeter() : null;
    }

    /** Reads what stands for x. */
    TimeReader times() {
        return times;
    }

    /** Whether a column or label that holds times would be the x, and none has been found yet. */
    boolean wantsTime() {
        return takesTime() && !timed;
    }

    /** Whether times in the data are the x. */
    boolean takesTime() {
        boolean any = x.kind() == XFrom.Kind.TIME || (x.kind() == XFrom.Kind.OWN && !Boolean.FALSE.equals(tellsX));
        return any && !x.timeFormat().equals(TimeFormat.NONE);
    }

    /** Whether a first column would be the x by its name, though it holds no times, and none has been found yet. */
    boolean wantsX() {
        return x.kind() == XFrom.Kind.OWN && !timed && !Boolean.FALSE.equals(tellsX);
    }

    /** The number for the column or label of times that was found; from now on a row without time is rejected. */
    int foundTime() {
        timed = true;
        return X;
    }

    /** A table without times may follow one with times. */
    void forgetTime() {
        timed = false;
    }

    /** Whether x is, as far as is known, seconds since the epoch. Any thread; known before a point is handed over. */
    boolean isTimeX() {
        return timeX;
    }

    private boolean foundTimes() {
        return x.isTime()
                || (x.kind() == XFrom.Kind.COLUMN && (stamped || times.isTime()))
                || (Boolean.TRUE.equals(tellsX) && (stamped || times.isTime()));
    }

    /** Some of the columns and labels that are not the one that the user wants for x. */
    Set<String> notX() {
        return notX;
    }

    /** The number of the series of that label. */
    int label(String name) {
        return isColumn(name) ? X : number(name);
    }

    /** Whether that column, which is counted from 1, is the one that the user wants for x. */
    boolean isColumn(int column, String name) {
        return noting(x.isColumn(column, name), name);
    }

    /** Whether the user wants some column or label for x. */
    boolean wantsLabel() {
        return x.kind() == XFrom.Kind.COLUMN;
    }

    /** Whether that label is the one that the user wants for x. */
    boolean isColumn(String name) {
        return noting(x.isColumn(name), name);
    }

    private boolean noting(boolean isX, String name) {
        columnFound |= isX;
        if (!columnFound && wantsLabel() && notX.size() < NAMED) {
            notX.add(name);
        }
        return isX;
    }

    /** The number of the series of that column, which is counted from 1. */
    int column(int column, String name) {
        return isColumn(column, name) ? X : number(name);
    }

    /** The number of the series of that name, which is not the x whatever the user wants. */
    int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        String full = Names.prefixed(prefix, name);
        if (selective && !kept.test(full)) {
            if (leftOut.size() < NAMED) {
                leftOut.add(full);
            }
            return LEFT_OUT;
        }
        if (!budget.admit(full)) {
            return NO_ROOM;
        }
        numbers.put(name, names.size());
        names.add(full);
        return names.size() - 1;
    }

    /** Whether counters become rates, so that it is of use to say which series are. */
    boolean wantsCounters() {
        return counterRates;
    }

    /** Says that the values of that series only grow. */
    void counter(int number) {
        if (counterRates && number >= 0) {
            counters.set(number);
            if (rates == null) {
                rates = new RateMeter();
            }
        }
    }

    /** Whether the user asked for a series by its name, and did not just leave out others. */
    boolean isAsked(String name) {
        return asked.test(Names.prefixed(prefix, name));
    }

    /** Counts a series that is left out, since nobody asked for it. */
    void withhold() {
        withheld++;
    }

    /** How many series are left out, since nobody asked for them. */
    int withheld() {
        return withheld;
    }

    /** Whether every further name, whatever it is, stands for {@link #NO_ROOM}. */
    boolean isFull() {
        return names.size() == budget.most() && !selective && x.kind() != XFrom.Kind.COLUMN;
    }

    /** How many series have a number. */
    int series() {
        return names.size();
    }

    /** Some of the series that the user does not want. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** Sets the time of arrival of the rows that follow, in seconds since the epoch. */
    void arrival(double epochSeconds) {
        arrival = epochSeconds;
        times.arrival(epochSeconds);
    }

    /** When the row arrived. */
    double arrival() {
        return arrival;
    }

    /** Puts a value into the row, under the number that {@link #label} or {@link #column} gave. */
    void put(int number, double value) {
        if (number >= 0) {
            if (size == values.length) {
                series = Arrays.copyOf(series, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            series[size] = number;
            values[size++] = value;
        } else if (number == X) {
            rowX = times.ofNumber(value);
        } else if (number == NO_ROOM) {
            crowded = true;
        }
    }

    /** Puts what stands for x, as it is written. */
    void putX(byte[] bytes, int from, int to) {
        rowX = times.read(bytes, from, to);
    }

    /** Puts the time that comes with the row, which counts if x is the time and the user wants the data's own. */
    void putTime(double epochSeconds) {
        if (takesTime()) {
            rowX = epochSeconds;
            stamped = true;
        }
    }

    /** Puts the x that comes with the row, which is no time, and counts if the user wants the data's own. */
    void putOwn(double value) {
        if (x.kind() == XFrom.Kind.OWN && !Boolean.FALSE.equals(tellsX)) {
            rowX = value;
        }
    }

    /** Puts the x of the column that the user wants for it. */
    void putColumn(double value, boolean isTime) {
        rowX = value;
        stamped |= isTime;
    }

    /** Forgets what was put into the row. */
    void clear() {
        size = 0;
        crowded = false;
        rowX = Double.NaN;
    }

    /** Makes points of the row, unless it has no x; then the next row begins. */
    Outcome commit() {
        double at =
                switch (x.kind()) {
                    case TIME -> !timed && Double.isNaN(rowX) ? arrival : rowX;
                    case INDEX -> rows;
                    case OWN -> own();
                    case COLUMN -> rowX;
                };
        RateMeter meter = rates;
        Outcome outcome = crowded ? Outcome.MANY_SERIES : Outcome.ROW;
        // |x| <= MAX is false for NaN and for the infinities.
        if (Math.abs(at) <= Double.MAX_VALUE) {
            if (meter == null) {
                for (int i = 0; i < size; i++) {
                    batch(series[i]).add(at, values[i]);
                }
            } else {
                addRates(at, meter);
            }
            latestX = latestX >= at ? latestX : at;
            rows++;
        } else {
            outcome = withoutX();
        }
        clear();
        return outcome;
    }

    private double own() {
        if (tellsX == null) {
            tellsX = timed || !Double.isNaN(rowX);
        }
        return tellsX ? rowX : rows;
    }

    private Outcome withoutX() {
        if (x.kind() == XFrom.Kind.COLUMN) {
            return columnFound ? Outcome.NO_X : Outcome.NO_COLUMN;
        }
        if (x.kind() == XFrom.Kind.TIME && !timed && Double.isNaN(arrival)) {
            return Outcome.UNTIMED;
        }
        return foundTimes() ? Outcome.NO_TIME : Outcome.NO_X;
    }

    private void addRates(double at, RateMeter meter) {
        for (int i = 0; i < size; i++) {
            if (!allRates && !counters.get(series[i])) {
                batch(series[i]).add(at, values[i]);
            } else if (meter.take(series[i], at, values[i])) {
                batch(series[i]).add(at, meter.rate());
            }
        }
    }

    /** Puts a gap behind the latest row into all series, and hands it over, unless no row has come since the last one. */
    void gap(double epochSeconds) {
        if (!Double.isNaN(latestX)) {
            boolean byArrival = x.kind() == XFrom.Kind.TIME && !timed && !stamped;
            double behind = Math.nextUp(latestX);
            double at = byArrival && epochSeconds > behind ? epochSeconds : behind;
            latestX = Double.NaN;
            for (@Nullable PointBatch batch : batches) {
                if (batch != null) {
                    batch.add(at, Double.NaN);
                }
            }
            flush();
        }
    }

    /** How many rows became points. */
    long rows() {
        return rows;
    }

    /** Hands everything gathered to the sink. */
    void flush() {
        timeX = foundTimes();
        for (@Nullable PointBatch batch : batches) {
            if (batch != null) {
                batch.flush();
            }
        }
    }

    private PointBatch batch(int number) {
        @Nullable PointBatch batch = number < batches.length ? batches[number] : null;
        return batch != null ? batch : newBatch(number);
    }

    private PointBatch newBatch(int number) {
        if (number >= batches.length) {
            batches = Arrays.copyOf(batches, Math.max(FEW_SERIES, 2 * number));
        }
        timeX = foundTimes();
        int capacity = number < FEW_SERIES ? LARGE_BATCH : SMALL_BATCH;
        PointBatch batch = new PointBatch(sink.series(names.get(number)), capacity);
        batches[number] = batch;
        return batch;
    }
}
