// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

/**
 * Counts frames, and times how long they take and how late their points are.
 *
 * <p>Points carry no time of arrival. The oldest of those that a frame shows came after the queue was last seen empty:
 * so the time from then to the end of the frame is an upper bound of its latency, at no cost to the points.
 *
 * <p><b>Threading:</b> event dispatch thread only. All times are of {@link System#nanoTime()}.
 */
final class FrameMeter {

    private final RecentTimes frameTimes = new RecentTimes();
    private final RecentTimes latencies = new RecentTimes();
    private long frames;
    private long emptyAt;
    private long waitingSince;
    private boolean waiting;

    FrameMeter(long now) {
        emptyAt = now;
    }

    /**
     * Says that the queue was looked at.
     *
     * @param gavePoints whether there were points in it
     * @param isEmpty whether there are none any more
     */
    void drained(boolean gavePoints, boolean isEmpty, long now) {
        if (gavePoints && !waiting) {
            waiting = true;
            waitingSince = emptyAt;
        }
        if (isEmpty) {
            emptyAt = now;
        }
    }

    /** Says when a point came into the queue, which had been empty. */
    void woken(long nanos) {
        emptyAt = Math.max(emptyAt, nanos);
    }

    /** Says that a frame was drawn, on a screen or off it. */
    void drawn(long start, long end) {
        frames++;
        frameTimes.record(end - start);
    }

    /** Says that what was drawn is on the screen. */
    void shown(long end) {
        if (waiting) {
            waiting = false;
            latencies.record(end - waitingSince);
        }
    }

    long frames() {
        return frames;
    }

    RecentTimes frameTimes() {
        return frameTimes;
    }

    RecentTimes latencies() {
        return latencies;
    }
}
