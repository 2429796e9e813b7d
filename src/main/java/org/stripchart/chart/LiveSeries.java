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
 * One line, or one band of states, of a {@link LiveChart}: takes points from any thread and never makes it wait. A point that finds the queue
 * full, or the chart closed, is refused and counted as dropped.
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

    /** Takes the place that a series wants. */
    @FunctionalInterface
    interface Place {
        void of(String name, int strip, int axis);
    }

    /**
     * Shows the series in a strip, by its first axis of y; before the first point, or later.
     *
     * @param number of the strip from the top, from 0; if there are fewer, the last
     * @return this
     */
    public LiveSeries strip(int number) {
        return axis(number, 0);
    }

    /**
     * Shows the series in a strip by one of its axes of y.
     *
     * @param strip its number from the top, from 0; if there are fewer, the last
     * @param axis its number in the strip, from 0 to 3; if there are fewer, the last
     * @return this
     */
    public LiveSeries axis(int strip, int axis) {
        place.of(name, strip, axis);
        return this;
    }

    /**
     * Says what the numbers are measured in, such as {@code °C}: the read-out, figures and tables tell it, and axes that
     * {@link LiveChartBuilder#arrange} makes. Best before the first point.
     *
     * @return this
     * @throws IllegalArgumentException if it is blank
     * @throws IllegalStateException if it has another unit already, or is one of states
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

    /** What the legend says. */
    public String name() {
        return name;
    }

    /**
     * Adds a point whose x is now; on an axis of plain numbers, the number of calls before this one.
     *
     * @param y NaN for a gap in the line
     * @return whether it was taken; false: refused and counted
     */
    public boolean add(double y) {
        return sink.add(nextX(), y);
    }

    /**
     * Adds a state that begins now and lasts until the next one; on an axis of plain numbers, at the number of calls before this
     * one. A gap, {@code add(Double.NaN)}, ends it.
     *
     * @return whether it was taken; false: refused and counted, also where there are {@value StateLabels#MOST} others already
     * @throws IllegalStateException unless the series is one of {@link LiveChart#states}
     */
    public boolean add(String state) {
        return add(nextX(), state);
    }

    /**
     * Adds a state that begins at an x and lasts until the next one.
     *
     * @return whether it was taken; false: refused and counted, also where there are {@value StateLabels#MOST} others already
     * @throws IllegalStateException unless the series is one of {@link LiveChart#states}
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
