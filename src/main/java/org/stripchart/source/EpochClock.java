// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.time.Clock;
import java.time.Instant;

/** Tells the time as the x axis has it, and counts nanoseconds that no one sets back; both are passed in for tests. */
public interface EpochClock {

    /** The clocks of this computer. */
    EpochClock SYSTEM = new EpochClock() {
        private final Clock clock = Clock.systemUTC();

        @Override
        public double epochSeconds() {
            Instant now = clock.instant();
            return now.getEpochSecond() + now.getNano() * 1e-9;
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    };

    /** Seconds since the epoch. */
    double epochSeconds();

    /** As {@link System#nanoTime}: for differences only. */
    long nanos();
}
