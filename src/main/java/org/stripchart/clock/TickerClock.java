// SPDX-License-Identifier: Apache-2.0
package org.stripchart.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The time of day of a ticker, for what wants a {@link Clock} of Java. Any thread. */
public final class TickerClock extends Clock {

    private final Ticker ticker;
    private final ZoneId zone;

    public TickerClock(Ticker ticker, ZoneId zone) {
        this.ticker = ticker;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TickerClock(ticker, other);
    }

    @Override
    public Instant instant() {
        double seconds = ticker.epochSeconds();
        double whole = Math.floor(seconds);
        return Instant.ofEpochSecond((long) whole, (long) ((seconds - whole) * 1e9));
    }
}
