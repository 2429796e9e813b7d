// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Sums the times of the steps of frames while somebody wants to know them; otherwise it does not even read the clock.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class StepTimes {

    /** What happens before a frame is drawn. */
    public enum Step {
        /** Points go from the queue into the history. */
        INTAKE,
        /** Series are computed, and alarms looked after. */
        PIPELINE,
        /** New series are divided among strips. */
        ARRANGEMENT,
        /** What the picture shows is looked up in the history. */
        LAYOUT
    }

    private final LongSupplier nanos;
    private final Map<Step, Long> spent = new EnumMap<>(Step.class);
    private int watchers;
    private long last;

    /**
     * @param nanos the time, for differences only
     */
    public StepTimes(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Says that one more wants to know, or one less. */
    public void watched(boolean isWatched) {
        watchers += isWatched ? 1 : -1;
        start();
    }

    /** Says that the first step begins. */
    public void start() {
        if (watchers > 0) {
            last = nanos.getAsLong();
        }
    }

    /** Says that a step is done, and the next one begins. */
    public void done(Step step) {
        if (watchers > 0) {
            long now = nanos.getAsLong();
            spent.merge(step, now - last, Long::sum);
            last = now;
        }
    }

    /** Returns the nanoseconds that a step took while somebody wanted to know. */
    public long nanos(Step step) {
        return spent.getOrDefault(step, 0L);
    }
}
