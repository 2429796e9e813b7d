// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.alarm;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.stripchart.words.CountText;

/**
 * Tells of alarms, ten times a minute at most, as no person reads more; how many were not told is said with the next one.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class AlarmTeller {

    private final Consumer<String> out;
    private final AlarmPace pace;

    /**
     * @param out gets a line for each
     * @param nanos the time, for differences only
     */
    public AlarmTeller(Consumer<String> out, LongSupplier nanos) {
        this.out = out;
        pace = new AlarmPace(nanos);
    }

    /** Tells a line, or counts it; returns whether it was told. */
    public boolean tell(String line) {
        boolean passes = pace.passes();
        if (passes) {
            tellCount();
            out.accept(line);
        }
        return passes;
    }

    /** Says how many were not told, if there are some. */
    public void end() {
        tellCount();
    }

    private void tellCount() {
        long untold = pace.takeMissed();
        if (untold > 0) {
            out.accept(CountText.of(untold, "more line") + " about alarms, not told");
        }
    }
}
