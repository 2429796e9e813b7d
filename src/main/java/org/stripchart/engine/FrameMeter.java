// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.function.LongSupplier;

/**
 * Counts frames, and measures how long they take and how late their points are.
 *
 * <p>Points carry no time of arrival. The oldest new point of a frame came after the queue was last seen empty,
 * so the time from then to the end of the frame is an upper bound of the latency, at no cost per point.
 *
 * <p><b>Threading:</b> confined to its owner. All times are of one clock, in nanoseconds.
 */
public final class FrameMeter {

    private final DurationHistogram frameTimes = new DurationHistogram();
    private final DurationHistogram latencies = new DurationHistogram();
    private final LongSupplier nanos;
    private long frames;
    private long emptyAt;
    private long waitingSince;
    private boolean waiting;

    /**
     * Begins while the queue is empty.
     *
     * @param nanos the clock
     */
    public FrameMeter(LongSupplier nanos) {
        this.nanos = nanos;
        emptyAt = now();
    }

    /** Returns the time. */
    public long now() {
        return nanos.getAsLong();
    }

    /**
     * Says that the queue was looked at.
     *
     * @param gavePoints whether there were points in it
     * @param isEmpty whether there are none any more
     */
    public void drained(boolean gavePoints, boolean isEmpty, long now) {
        if (gavePoints && !waiting) {
            waiting = true;
            waitingSince = emptyAt;
        }
        if (isEmpty) {
            emptyAt = now;
        }
    }

    /** Says when a point came into the queue, which had been empty. */
    public void woken(long nanos) {
        emptyAt = Math.max(emptyAt, nanos);
    }

    /** Says that a frame was drawn, on a screen or off it. */
    public void drawn(long start, long end) {
        frames++;
        frameTimes.record(end - start);
    }

    /** Says that what was drawn is on the screen. */
    public void shown(long end) {
        if (waiting) {
            waiting = false;
            latencies.record(end - waitingSince);
        }
    }

    /** Returns how many frames were drawn. */
    public long frames() {
        return frames;
    }

    /** Returns how long frames took to draw. */
    public DurationHistogram frameTimes() {
        return frameTimes;
    }

    /** Returns how old the oldest points of frames were when these were on a screen. */
    public DurationHistogram latencies() {
        return latencies;
    }
}
