// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.stripchart.feed.SeriesSink;

/**
 * One line of a {@link LiveChart}: takes points from any thread and never makes it wait. A point that finds the queue
 * full, or the chart closed, is refused and counted as dropped.
 *
 * <p><b>Threading:</b> any thread, lock-free.
 */
public final class LiveSeries implements SeriesSink {

    private final String name;
    private final SeriesSink sink;
    private final Supplier<XAxis> xAxis;
    private final Clock clock;
    private final Place place;
    private final AtomicLong next = new AtomicLong();

    LiveSeries(String name, SeriesSink sink, Supplier<XAxis> xAxis, Clock clock, Place place) {
        this.name = name;
        this.sink = sink;
        this.xAxis = xAxis;
        this.clock = clock;
        this.place = place;
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
        return sink.add(xAxis.get() == XAxis.TIME ? now() : next.getAndIncrement(), y);
    }

    @Override
    public boolean add(double x, double y) {
        return sink.add(x, y);
    }

    @Override
    public int addAll(double[] xs, double[] ys, int from, int to) {
        return sink.addAll(xs, ys, from, to);
    }

    private double now() {
        Instant now = clock.instant();
        return now.getEpochSecond() + now.getNano() * 1e-9;
    }
}
