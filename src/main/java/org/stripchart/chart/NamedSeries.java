// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.stripchart.feed.PointSink;

/** The series that a program adds points to by itself, each made on first use. Any thread. */
final class NamedSeries {

    private final ConcurrentHashMap<String, LiveSeries> numbers = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, LiveSeries> states = new ConcurrentHashMap<>();
    private final PointSink sink;
    private final Supplier<XAxis> xAxis;
    private final Clock clock;
    private final LiveSeries.Place place;

    NamedSeries(PointSink sink, Supplier<XAxis> xAxis, Clock clock, LiveSeries.Place place) {
        this.sink = sink;
        this.xAxis = xAxis;
        this.clock = clock;
        this.place = place;
    }

    LiveSeries ofNumbers(String name) {
        return numbers.computeIfAbsent(name, n -> LiveSeries.ofNumbers(n, sink, xAxis, clock, place));
    }

    LiveSeries ofStates(String name) {
        return states.computeIfAbsent(name, n -> LiveSeries.ofStates(n, sink, xAxis, clock, place));
    }
}
