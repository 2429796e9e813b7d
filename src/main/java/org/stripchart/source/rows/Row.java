// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.PointBatch;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.StateLabels;

/**
 * Takes the values of a row and turns them into points of their series, which are gathered until {@link #flush}.
 *
 * <p>Ask {@link #series} once for the number of a series, put values under that number, and commit the row or clear it. A
 * series is told to the sink with its first point, so that a name without values makes no empty series.
 *
 * <p>More than 300 lines, since what becomes of a value until it is a point of its series is told here.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class Row {

    /** Charts of a few series get large batches; hundreds of series share the same memory. */
    private static final int FEW_SERIES = 16;

    /** A state that has no number yet; it gets one when the row becomes points. */
    private static final class NewState {
        final int at;
        final byte[] text;

        NewState(int at, byte[] text) {
            this.at = at;
            this.text = text;
        }
    }

    private static final int LARGE_BATCH = 4096;
    private static final int SMALL_BATCH = 512;

    private final PointSink sink;
    private final XRule x;
    private final SeriesDirectory directory;
    private final SeriesUnits units;
    private final boolean allRates;
    private final boolean counterRates;
    private final BitSet counters = new BitSet();
    private @Nullable RateMeter rates;
    private @Nullable PointBatch[] batches = new PointBatch[0];

    private int[] series = new int[8];
    private double[] values = new double[8];
    /** Series that are told before any that stands behind them, by their places. */
    private final TreeMap<Integer, Integer> ahead = new TreeMap<>();

    private final Map<Integer, Integer> places = new HashMap<>();
    private int size;
    /** States that have come up in the row. */
    private final List<NewState> newStates = new ArrayList<>();
    /** What is wrong with some of the values. */
    private RowEnd blemish = RowEnd.TAKEN;

    private long rows;
    /** The place of the row, or block of rows, and when it arrived. */
    private long index = -1;

    private double arrival;
    /** The greatest x since the last gap; NaN if there was none. */
    private double latestX = Double.NaN;

    /**
     * @param budget of the source that the rows are part of
     * @param prefix of the names of the series
     */
    public Row(PointSink sink, SeriesRules rules, SeriesBudget budget, String prefix) {
        this.sink = sink;
        this.x = new XRule(rules.x());
        this.directory = new SeriesDirectory(rules, budget, prefix);
        this.units = directory.units();
        this.allRates = rules.rate();
        this.counterRates = rules.counterRates();
        this.rates = allRates ? new RateMeter() : null;
    }

    /** Returns what decides on the x. */
    public XRule x() {
        return x;
    }

    /** Returns the series. */
    public SeriesDirectory series() {
        return directory;
    }

    /** Whether counters become rates, so that it is of use to say which series are. */
    public boolean wantsCounters() {
        return counterRates;
    }

    /** Says that the values of that series only grow. */
    public void counter(int number) {
        if (counterRates && number >= 0) {
            counters.set(number);
            if (rates == null) {
                rates = new RateMeter();
            }
        }
    }

    /**
     * Says where a series stands in a header. It will have values: it is told to the sink before those that stand behind it, though
     * these may have values first.
     */
    public void place(int number, int column) {
        if (number >= 0 && (number >= batches.length || batches[number] == null)) {
            ahead.put(column, number);
            places.put(number, column);
        }
    }

    /** Puts a value under the number that the {@link #series} gave; one that is left out changes nothing, an infinite one is no point. */
    public void put(int number, double value) {
        if (number >= 0) {
            if (Math.abs(value) > Double.MAX_VALUE) {
                blemish = RowEnd.INFINITE;
                return;
            }
            if (size == values.length) {
                series = Arrays.copyOf(series, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            series[size] = number;
            values[size++] = value;
        } else if (number == SeriesDirectory.NO_ROOM) {
            blemish = RowEnd.CROWDED;
        }
    }

    /** Puts a value in its unit, which is told in the unit of the series, unless that is of another kind. */
    public void put(int number, double value, Unit unit) {
        if (number < 0) {
            put(number, value);
        } else if (units.take(number, value, unit)) {
            put(number, units.converted());
        } else {
            spoil(RowEnd.OTHER_UNIT);
        }
    }

    /** Puts a state under the number that {@link SeriesDirectory#stateNumber} gave; what is too long for a state changes nothing. */
    public void putState(int number, byte[] bytes, int from, int to) {
        States states = number < 0 ? null : directory.states(number);
        if (states == null) {
            put(number, Double.NaN);
            return;
        }
        int label = states.find(bytes, from, to);
        if (label == States.UNKNOWN) {
            newStates.add(new NewState(size, Arrays.copyOfRange(bytes, from, to)));
            put(number, Double.NaN);
        } else if (label >= 0) {
            states.took();
            put(number, label);
        }
    }

    /** Numbers the states that have come up; those that get no number are taken out of the row. */
    private void numberStates() {
        for (int i = newStates.size() - 1; i >= 0; i--) {
            NewState state = newStates.get(i);
            int number = series[state.at];
            States states = Objects.requireNonNull(directory.states(number));
            int label = states.add(state.text);
            if (label >= 0) {
                states.took();
                values[state.at] = label;
                continue;
            }
            size--;
            System.arraycopy(series, state.at + 1, series, state.at, size - state.at);
            System.arraycopy(values, state.at + 1, values, state.at, size - state.at);
            if (states.isFreeText()) {
                directory.giveUp(number);
            } else if (label == StateLabels.NO_ROOM) {
                blemish = RowEnd.MANY_STATES;
            }
        }
    }

    /** Returns a value of x in the unit of those before; NaN if its unit is of another kind. */
    public double ofX(double value, Unit unit) {
        return units.take(SeriesUnits.X, value, unit) ? units.converted() : Double.NaN;
    }

    /** Says what keeps a value out of the row; the others become points. */
    public void spoil(RowEnd why) {
        blemish = why;
    }

    /** Forgets what was put into the row. */
    public void clear() {
        size = 0;
        if (!newStates.isEmpty()) {
            newStates.clear();
        }
        blemish = RowEnd.TAKEN;
        units.clear();
        x.clear();
    }

    /** Makes points of the row, unless it has no x; then the next row begins. */
    public RowEnd commit() {
        index++;
        arrival = x.arrival();
        return commitAt();
    }

    /** The same for a row of the same moment as the one before: it has the same place and the same time of arrival. */
    public RowEnd commitToBlock() {
        if (index < 0) {
            return commit();
        }
        return commitAt();
    }

    private RowEnd commitAt() {
        double at = x.take(index, arrival);
        RowEnd end;
        if (Double.isNaN(at)) {
            end = x.fault();
        } else {
            if (!newStates.isEmpty()) {
                numberStates();
            }
            end = blemish;
            units.settle();
            RateMeter meter = rates;
            if (meter == null) {
                for (int i = 0; i < size; i++) {
                    batch(series[i]).add(at, values[i]);
                }
            } else {
                addRates(at, meter);
            }
            latestX = latestX >= at ? latestX : at;
            rows++;
        }
        clear();
        return end;
    }

    private void addRates(double at, RateMeter meter) {
        for (int i = 0; i < size; i++) {
            boolean isRate = allRates ? directory.states(series[i]) == null : counters.get(series[i]);
            if (!isRate) {
                batch(series[i]).add(at, values[i]);
            } else if (meter.take(series[i], at, values[i])) {
                batch(series[i]).add(at, meter.rate());
            }
        }
    }

    /** Returns how many rows became points. */
    public long rows() {
        return rows;
    }

    /**
     * Puts a gap behind the latest row into all series, and hands it over, unless no row has come since the last one.
     *
     * @param epochSeconds when what comes was lost
     */
    public void gap(double epochSeconds) {
        if (!Double.isNaN(latestX)) {
            double at = x.gap(latestX, epochSeconds);
            latestX = Double.NaN;
            for (@Nullable PointBatch batch : batches) {
                if (batch != null) {
                    batch.add(at, Double.NaN);
                }
            }
            flush();
        }
    }

    /** Hands everything gathered to the sink; may wait when the sink's policy is to wait. */
    public void flush() {
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
        Integer place = places.remove(number);
        if (place != null) {
            ahead.remove(place, number);
            Map.Entry<Integer, Integer> first = ahead.firstEntry();
            while (first != null && first.getKey() < place) {
                batch(first.getValue());
                first = ahead.firstEntry();
            }
        }
        if (number >= batches.length) {
            batches = Arrays.copyOf(batches, Math.max(FEW_SERIES, 2 * number));
        }
        int capacity = number < FEW_SERIES ? LARGE_BATCH : SMALL_BATCH;
        PointBatch batch = new PointBatch(sink.series(directory.info(number)), capacity);
        batches[number] = batch;
        return batch;
    }
}
