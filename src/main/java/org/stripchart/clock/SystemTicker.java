// SPDX-License-Identifier: Apache-2.0
package org.stripchart.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Asks the system. */
final class SystemTicker implements Ticker {

    @Override
    public double epochSeconds() {
        Instant now = Instant.now();
        return now.getEpochSecond() + now.getNano() * 1e-9;
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    @Override
    @SuppressWarnings("WaitNotInLoop") // the caller's loop
    public void await(Object monitor, long nanos) throws InterruptedException {
        if (nanos > 0) {
            // Rounded up, so that it does not wake a moment before its time and spin.
            monitor.wait(nanos / 1_000_000 + 1);
        }
    }

    @Override
    public void rest(long nanos) {
        LockSupport.parkNanos(nanos);
    }
}
