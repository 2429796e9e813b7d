// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.LongSupplier;
import org.stripchart.clock.Ticker;

/**
 * Detects a heap so full that the JVM does little but collect garbage, which may last for hours before it throws an
 * {@link OutOfMemoryError}.
 *
 * <p><b>Threading:</b> confined to its owner, which looks at it now and then.
 */
public final class HeapWatch {

    /** For so long nearly all time must have gone by in collections. */
    private static final long PATIENCE_NANOS = 4_000_000_000L;

    /** So many looks in a row must have seen it: a full collection of a large heap may take as long by itself. */
    private static final int LOOKS = 4;

    private static final double NEARLY_ALL = 0.85;

    private final LongSupplier nanos;
    private final LongSupplier pausedMillis;
    private long busySince;
    private int looks;
    private long lastNanos;
    private long lastMillis;

    /** Watches this JVM. */
    public HeapWatch() {
        this(Ticker.SYSTEM::nanos, pausedMillis(ManagementFactory.getGarbageCollectorMXBeans()));
    }

    HeapWatch(LongSupplier nanos, LongSupplier pausedMillis) {
        this.nanos = nanos;
        this.pausedMillis = pausedMillis;
        this.lastNanos = nanos.getAsLong();
        this.lastMillis = pausedMillis.getAsLong();
        this.busySince = lastNanos;
    }

    /** Returns whether, as the looks of the last seconds say, no memory is left to work with. */
    public boolean isFull() {
        long now = nanos.getAsLong();
        long millis = pausedMillis.getAsLong();
        looks++;
        if ((millis - lastMillis) * 1e6 < NEARLY_ALL * (now - lastNanos)) {
            busySince = now;
            looks = 0;
        }
        lastNanos = now;
        lastMillis = millis;
        return looks >= LOOKS && now - busySince > PATIENCE_NANOS;
    }

    /** Returns for how long collections have held the program up so far. Makes no objects when it is asked. */
    static LongSupplier pausedMillis(List<GarbageCollectorMXBean> all) {
        // Those of ZGC and Shenandoah run beside the program, which may do well while one follows the other.
        List<GarbageCollectorMXBean> collectors = all.stream()
                .filter(collector -> !collector.getName().endsWith("Cycles"))
                .toList();
        return () -> {
            long millis = 0;
            for (int i = 0; i < collectors.size(); i++) {
                millis += collectors.get(i).getCollectionTime();
            }
            return millis;
        };
    }
}
