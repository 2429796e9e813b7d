// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.LongSupplier;
import org.stripchart.clock.Ticker;

/**
 * Notices that a heap is so full that the JVM does little but collect garbage, which may go on for hours before it throws an
 * {@link OutOfMemoryError}.
 *
 * <p><b>Threading:</b> confined to its owner, which looks at it now and then.
 */
public final class MemoryWatch {

    /** For so long nearly all time must have gone by in collections. */
    private static final long PATIENCE_NANOS = 4_000_000_000L;

    private static final double NEARLY_ALL = 0.85;

    private final LongSupplier nanos;
    private final LongSupplier collectedMillis;
    private long busySince;
    private long lastNanos;
    private long lastMillis;

    /** Watches this JVM. */
    public MemoryWatch() {
        this(Ticker.SYSTEM::nanos, collectedMillis(ManagementFactory.getGarbageCollectorMXBeans()));
    }

    MemoryWatch(LongSupplier nanos, LongSupplier collectedMillis) {
        this.nanos = nanos;
        this.collectedMillis = collectedMillis;
        this.lastNanos = nanos.getAsLong();
        this.lastMillis = collectedMillis.getAsLong();
        this.busySince = lastNanos;
    }

    /** Returns whether, as the looks of the last seconds say, no memory is left to work with. */
    public boolean isFull() {
        long now = nanos.getAsLong();
        long millis = collectedMillis.getAsLong();
        if ((millis - lastMillis) * 1e6 < NEARLY_ALL * (now - lastNanos)) {
            busySince = now;
        }
        lastNanos = now;
        lastMillis = millis;
        return now - busySince > PATIENCE_NANOS;
    }

    private static LongSupplier collectedMillis(List<GarbageCollectorMXBean> collectors) {
        return () -> {
            long millis = 0;
            for (int i = 0; i < collectors.size(); i++) {
                millis += collectors.get(i).getCollectionTime();
            }
            return millis;
        };
    }
}
