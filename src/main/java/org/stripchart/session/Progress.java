// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Tracks what a run still has to write at its end, and whether it makes progress, so that a process told to end waits as
 * long as there is progress, and no longer.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class Progress {

    private final AtomicLong bytes = new AtomicLong();
    private final Map<String, LongSupplier> unfinished = new ConcurrentSkipListMap<>();
    private final CountDownLatch finished = new CountDownLatch(1);

    /** Says that this is going to be written, as a user calls it. */
    public void begin(String name) {
        begin(name, () -> 0);
    }

    /**
     * The same for what is written elsewhere.
     *
     * @param written grows with it; any thread
     */
    public void begin(String name, LongSupplier written) {
        unfinished.put(name, written);
    }

    /** Says that this was written, or was given up. */
    public void end(String name) {
        LongSupplier written = unfinished.remove(name);
        bytes.addAndGet(written == null ? 1 : written.getAsLong() + 1);
    }

    /** Returns a stream that takes what is written to another one for progress. */
    public OutputStream counting(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
                bytes.incrementAndGet();
            }

            @Override
            public void write(byte[] b, int offset, int length) throws IOException {
                out.write(b, offset, length);
                bytes.addAndGet(length);
            }
        };
    }

    /** Says that the run is over. */
    public void finish() {
        finished.countDown();
    }

    /**
     * Waits until the run is over, or until nothing has moved for a while.
     *
     * @param patience how long nothing may move
     * @return what was not written by then; empty if all is
     */
    public List<String> await(Duration patience) throws InterruptedException {
        long before = -1;
        long now = written();
        while (now != before && !finished.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            before = now;
            now = written();
        }
        return finished.getCount() == 0 ? List.of() : List.copyOf(unfinished.keySet());
    }

    private long written() {
        return bytes.get()
                + unfinished.values().stream()
                        .mapToLong(LongSupplier::getAsLong)
                        .sum();
    }
}
