// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import org.stripchart.engine.Engine;
import org.stripchart.engine.FrameMeter;
import org.stripchart.feed.FeedCounters;
import org.stripchart.history.memory.History;

/**
 * What became of the points of a chart, and how its frames fare, at one moment.
 *
 * <p>{@code published == appended + dropped + queued} and {@code appended + computed == retained + evicted} (until the history is
 * cleared by hand).
 *
 * @param published points that the sources produced
 * @param appended points that reached the history
 * @param computed points that were computed from others
 * @param dropped points that were lost: refused by a full queue or a closed chart, {@code late}, or for want of memory
 * @param late those of the dropped points that were older than what was evicted of their series
 * @param queued points that wait for the next frame
 * @param rejected values that are no points: an x that is not finite, or an infinite y
 * @param evicted points that were forgotten to keep to the bound of the history
 * @param retained points in the history now
 * @param series how many series there are
 * @param frames frames drawn
 * @param frameMillisP50 median of the time to draw a frame, over all frames; NaN before the first
 * @param frameMillisP99 the time that 99 of 100 frames kept below
 * @param latencyMillisP50 median of the time from a point's arrival to its frame in a panel. It is an upper bound: it
 *     is taken from the moment at which the queue was last seen empty
 * @param latencyMillisP99 the same, of 99 of 100 frames
 * @param spillFault what is wrong in the folder of {@link LiveChartBuilder#spill}, in a line; empty where nothing is, or where what only held writing up has
 *     passed. That a write failed, or that something could not be read back, stays for the rest of the run, also where writing goes on in the room that the file
 *     has. What no longer fits into memory meanwhile is {@code evicted}, or, if it could not be read back, among the {@code retained} as gaps
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
