// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.util.function.BooleanSupplier;
import org.stripchart.chart.pump.FrameClock;
import org.stripchart.chart.pump.FrameTimer;

/**
 * When the bars of a window look at what they tell: with a frame of the chart where one comes, twice a second at most, so that both
 * are painted in one go; and by a timer where none comes.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class Looks {

    private static final int LEAST_MILLIS = 500;

    /** A little more than a second: with many sources a frame comes every second, and then the timer never beats. */
    private static final int MOST_MILLIS = 1250;

    /** So long a look that is due waits for a frame that it can go with. */
    private static final int PATIENCE_MILLIS = 100;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final FrameClock clock;
    private final BooleanSupplier look;
    private final FrameTimer timer;
    private long lookedNanos;
    private boolean isSoon;

    /**
     * @param look looks, and returns whether something of what is told goes on by the clock
     */
    Looks(FrameClock clock, BooleanSupplier look) {
        this.clock = clock;
        this.look = look;
        timer = clock.timer(this::now);
    }

    /** Looks at once, and from then on. */
    void now() {
        lookedNanos = clock.nanos();
        isSoon = true;
        timer.once(MOST_MILLIS);
        isSoon = look.getAsBoolean();
        if (isSoon) {
            timer.once(LEAST_MILLIS);
        }
    }

    /**
     * Says that the chart has changed.
     *
     * @return whether that was looked at; if not, it will be
     */
    boolean changed() {
        long left = LEAST_MILLIS - (clock.nanos() - lookedNanos) / NANOS_PER_MILLI;
        if (left <= 0) {
            now();
            return true;
        }
        if (!isSoon) {
            isSoon = true;
            timer.once((int) left + PATIENCE_MILLIS);
        }
        return false;
    }

    /** Looks no more. */
    void stop() {
        timer.stop();
    }
}
