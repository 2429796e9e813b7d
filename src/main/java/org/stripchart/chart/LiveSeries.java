// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.feed.StateLabels;

/**
 * One line of a {@link LiveChart}, or one band of states. It takes points from any thread and never blocks. If the queue is full or the
 * chart closed, a point is refused and counted as dropped.
 *
 * <p><b>Threading:</b> any thread, lock-free.
 */
public final class LiveSeries implements SeriesSink {

    private final String name;
    private final PointSink chart;
    private final SeriesSink sink;
    private final @Nullable StateLabels labels;
    private final Supplier<XAxis> xAxis;
    private final Clock clock;
    private final Place place;
    private final AtomicLong next = new AtomicLong();
    private final AtomicReference<String> unit = new AtomicReference<>("");

    private LiveSeries(
            String name,
            PointSink chart,
            SeriesSink sink,
            @Nullable StateLabels labels,
            Supplier<XAxis> xAxis,
            Clock clock,
            Place place) {
        this.name = name;
        this.chart = chart;
        this.sink = sink;
        this.labels = labels;
        this.xAxis = xAxis;
        this.clock = clock;
        this.place = place;
    }

    static LiveSeries ofNumbers(String name, PointSink to, Supplier<XAxis> xAxis, Clock clock, Place place) {
        return new LiveSeries(name, to, to.series(name), null, xAxis, clock, place);
    }

    static LiveSeries ofStates(String name, PointSink to, Supplier<XAxis> xAxis, Clock clock, Place place) {
        StateLabels labels = new StateLabels();
        return new LiveSeries(name, to, to.series(SeriesInfo.ofStates(name, labels)), labels, xAxis, clock, place);
    }

    /** Receives the place that a series asks for. */
    @FunctionalInterface
    interface Place {
        void of(String name, int strip, int axis);
    }

    /**
     * Shows the series in a strip, on its first y axis. May be called before the first point or later.
     *
     * @param number of the strip, counted from 0 at the top; if there are fewer, the last strip is used
     * @return this
     */
    public LiveSeries strip(int number) {
        return axis(number, 0);
    }

    /**
     * Shows the series in a strip, on one of its y axes.
     *
     * @param strip the number of the strip, counted from 0 at the top; if there are fewer, the last strip is used
     * @param axis the number of the axis in the strip, 0 to 3; if there are fewer, the last axis is used
     * @return this
     */
    public LiveSeries axis(int strip, int axis) {
        place.of(name, strip, axis);
        return this;
    }

    /**
     * Sets the unit of the numbers, such as {@code °C}. It appears in the read-out, in figures and tables, and at axes that
     * {@link LiveChartBuilder#arrange} creates. Best called before the first point.
     *
     * @return this
     * @throws IllegalArgumentException if the unit is blank
     * @throws IllegalStateException if the series has another unit already, or is a state series
     */
    public LiveSeries unit(String newUnit) {
        if (newUnit.isBlank()) {
            throw new IllegalArgumentException("unit (" + newUnit + ") must not be blank");
        }
        if (labels != null) {
            throw new IllegalStateException("series (" + name + ") must be one of numbers");
        }
        if (!unit.compareAndSet("", newUnit) && !newUnit.equals(unit.get())) {
            throw new IllegalStateException(
                    "unit of " + name + " (" + newUnit + ") must be " + unit.get() + ", as before");
        }
        // The chart knows the series by its name, and adds what was not known of it.
        chart.series(SeriesInfo.of(name).withUnit(newUnit));
        return this;
    }

    /** Returns the name, which the legend shows. */
    public String name() {
        return name;
    }

    /**
     * Adds a point at the current time; on an axis of plain numbers, x is the number of calls before this one.
     *
     * @param y the value; NaN for a gap in the line
     * @return true if the point was taken, false if it was refused and counted
     */
    public boolean add(double y) {
        return sink.add(nextX(), y);
    }

    /**
     * Adds a state that begins now and lasts until the next one; on an axis of plain numbers, x is the number of calls before this
     * one. A gap, {@code add(Double.NaN)}, ends the state.
     *
     * @return true if the state was taken, false if it was refused and counted; it is also refused if there are {@value StateLabels#MOST} other states already
     * @throws IllegalStateException unless this is a state series ({@link LiveChart#states})
     */
    public boolean add(String state) {
        return add(nextX(), state);
    }

    /**
     * Adds a state that begins at the given x and lasts until the next one.
     *
     * @return true if the state was taken, false if it was refused and counted; it is also refused if there are {@value StateLabels#MOST} other states already
     * @throws IllegalStateException unless this is a state series ({@link LiveChart#states})
     */
    public boolean add(double x, String state) {
        if (labels == null) {
            throw new IllegalStateException("series (" + name + ") must be one of states");
        }
        int number = labels.number(state);
        return sink.add(x, number == StateLabels.NO_ROOM ? Double.POSITIVE_INFINITY : number);
    }

    @Override
    public boolean add(double x, double y) {
        return sink.add(x, y);
    }

    @Override
    public int addAll(double[] xs, double[] ys, int from, int to) {
        return sink.addAll(xs, ys, from, to);
    }

    private double nextX() {
        return xAxis.get() == XAxis.TIME ? now() : next.getAndIncrement();
    }

    private double now() {
        Instant now = clock.instant();
        return now.getEpochSecond() + now.getNano() * 1e-9;
    }
}
