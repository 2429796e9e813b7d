// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.PointBatch;
import org.stripchart.feed.PointSink;

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

    /** Charts of a few series get large batches; hundreds of series share the same memory. */
    private static final int FEW_SERIES = 16;

    private static final int LARGE_BATCH = 4096;
    private static final int SMALL_BATCH = 512;

    private final PointSink sink;
    private final XFrom x;
    private final int maxSeries;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private @Nullable PointBatch[] batches = new PointBatch[0];

    private int[] series = new int[64];
    private double[] values = new double[64];
    private int size;
    private boolean crowded;
    private double rowX = Double.NaN;
    private double arrival;
    private long rows;

    RowWriter(PointSink sink, XFrom x, int maxSeries) {
        this.sink = sink;
        this.x = x;
        this.maxSeries = maxSeries;
    }

    /** The number of the series of that label. */
    int label(String name) {
        return x.isColumn(name) ? X : number(name);
    }

    /** The number of the series of that column, which is counted from 1. */
    int column(int column, String name) {
        return x.isColumn(column, name) ? X : number(name);
    }

    private int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        if (names.size() == maxSeries) {
            return NO_ROOM;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /** Whether no further name can become a series. */
    boolean isFull() {
        return names.size() == maxSeries;
    }

    /** Sets the time of arrival of the rows that follow, in seconds since the epoch. */
    void arrival(double epochSeconds) {
        arrival = epochSeconds;
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
            rowX = value;
        } else {
            crowded = true;
        }
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
                    case TIME -> arrival;
                    case INDEX -> rows;
                    case COLUMN -> rowX;
                };
        Outcome outcome = crowded ? Outcome.MANY_SERIES : Outcome.ROW;
        // |x| <= MAX is false for NaN and for the infinities.
        if (Math.abs(at) <= Double.MAX_VALUE) {
            for (int i = 0; i < size; i++) {
                batch(series[i]).add(at, values[i]);
            }
            rows++;
        } else {
            outcome = Outcome.NO_X;
        }
        clear();
        return outcome;
    }

    /** How many rows became points. */
    long rows() {
        return rows;
    }

    /** Hands everything gathered to the sink. */
    void flush() {
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
            batches =
                    Arrays.copyOf(batches, Math.min(Math.max(maxSeries, FEW_SERIES), Math.max(FEW_SERIES, 2 * number)));
        }
        int capacity = number < FEW_SERIES ? LARGE_BATCH : SMALL_BATCH;
        PointBatch batch = new PointBatch(sink.series(names.get(number)), capacity);
        batches[number] = batch;
        return batch;
    }
}
