// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.concurrent.atomic.AtomicInteger;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

/** A history whose latest minute is shown, and how often the view was changed. */
final class ViewedMinute {

    /** Seconds since 1970, as of today: large numbers, of which the last digits are about microseconds. */
    static final double EPOCH = 1.7638e9;

    final History history = new History(HistoryLimit.points(1_000_000));
    final AtomicInteger changes = new AtomicInteger();
    final Viewport viewport = new Viewport(history, new LiveWindow.Span(60), what -> {}, changes::incrementAndGet);

    /** Adds points at these x to the first series. */
    void add(double... xs) {
        history.append(0, xs, new double[xs.length], 0, xs.length);
    }
}
