// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.time.Duration;

/** Clocks that go on only when told. */
public final class FakeClock implements EpochClock {

    static final double START = 1_700_000_000;

    private long nanos;
    private double setAhead;

    public void step(Duration duration) {
        nanos += duration.toNanos();
    }

    void stepTo(long newNanos) {
        nanos = newNanos;
    }

    /** Moves the time of day alone, as a machine that slept does. */
    void setAhead(Duration duration) {
        setAhead += duration.toNanos() * 1e-9;
    }

    @Override
    public double epochSeconds() {
        return START + nanos * 1e-9 + setAhead;
    }

    @Override
    public long nanos() {
        // As System.nanoTime, which begins anywhere.
        return nanos - 5_000_000_000L;
    }

    long elapsedNanos() {
        return nanos;
    }
}
