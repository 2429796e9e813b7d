// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import org.stripchart.engine.Engine;
import org.stripchart.engine.FrameMeter;
import org.stripchart.feed.FeedCounters;
import org.stripchart.history.memory.History;

/**
 * Counters of the points of a chart and times of its frames, at one moment.
 *
 * <p>{@code published == appended + dropped + queued} and {@code appended + computed == retained + evicted} (until the history is
 * cleared).
 *
 * @param published points that the sources produced
 * @param appended points that reached the history
 * @param computed points of computed series
 * @param dropped points that were lost: refused by a full queue or a closed chart, {@code late}, or for lack of memory
 * @param late those of the dropped points that were older than the evicted points of their series
 * @param queued points waiting for the next frame
 * @param rejected values that are not points: an x that is not finite, or an infinite y
 * @param evicted points discarded to keep within the limit of the history
 * @param retained points in the history now
 * @param series the number of series
 * @param frames frames drawn
 * @param frameMillisP50 median of the time to draw a frame, over all frames; NaN before the first
 * @param frameMillisP99 99th percentile of the same
 * @param latencyMillisP50 median of the time from a point's arrival to its frame in a panel. This is an upper bound, since it is
 *     measured from the moment at which the queue was last seen empty
 * @param latencyMillisP99 99th percentile of the same
 * @param spillFault one line about what is wrong in the folder of {@link LiveChartBuilder#spill}; empty if nothing is, or if what only delayed writing has
 *     passed. A failed write, or data that could not be read back, is reported for the rest of the run, even if writing continues within the space that the file
 *     has. Points that no longer fit into memory meanwhile are {@code evicted}; points that could not be read back are among the {@code retained}, as gaps
 */
public record ChartStatistics(
        long published,
        long appended,
        long computed,
        long dropped,
        long late,
        long queued,
        long rejected,
        long evicted,
        long retained,
        int series,
        long frames,
        double frameMillisP50,
        double frameMillisP99,
        double latencyMillisP50,
        double latencyMillisP99,
        String spillFault) {

    static ChartStatistics of(Engine engine) {
        // First, so that no helper takes points between the two.
        History history = engine.history();
        FeedCounters counters = engine.counters();
        FrameMeter meter = engine.meter();
        long appended = history.appended() - engine.pipeline().made();
        return new ChartStatistics(
                counters.published(),
                appended,
                engine.pipeline().made(),
                counters.dropped() + counters.drained() - appended,
                history.late(),
                counters.queued(),
                counters.rejected(),
                history.evicted(),
                history.size(),
                engine.seriesNames().size(),
                meter.frames(),
                meter.frameTimes().percentileMillis(50),
                meter.frameTimes().percentileMillis(99),
                meter.latencies().percentileMillis(50),
                meter.latencies().percentileMillis(99),
                engine.spillFault());
    }
}
