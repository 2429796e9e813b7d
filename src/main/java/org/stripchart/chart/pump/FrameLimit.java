// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.pump;

/** Holds frames back, so that a flood of ticks makes sixty of them a second at most. Confined to its owner. */
public final class FrameLimit {

    /** A little below a 60th of a second, since timers are not exact. */
    private static final long LEAST_NANOS = 14_000_000;

    private boolean pending;
    private long lastNanos;

    public FrameLimit(long now) {
        lastNanos = now - LEAST_NANOS;
    }

    /** Says that a frame is wanted. */
    public void want() {
        pending = true;
    }

    /** Whether a frame is wanted that was held back. */
    public boolean isPending() {
        return pending;
    }

    /** Whether a frame is wanted and it is time for it; it is then taken as made. */
    public boolean isDue(long now) {
        if (!pending || now - lastNanos < LEAST_NANOS) {
            return false;
        }
        pending = false;
        lastNanos = now;
        return true;
    }

    /** Says that a frame was made for another reason. */
    public void made() {
        pending = false;
    }
}
