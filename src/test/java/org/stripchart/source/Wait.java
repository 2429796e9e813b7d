// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another thread or process does. A sink says when there is something to see; elsewhere it looks again and again. */
public final class Wait {

    private static final Duration LONGEST = Duration.ofSeconds(40);

    private Wait() {}

    /** Looks again and again until it is so; after forty seconds it will not be any more. */
    public static void until(BooleanSupplier condition, Supplier<Object> otherwise) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain: " + otherwise.get());
            }
            Thread.sleep(2);
        }
    }

    /** Waits for so many points. */
    public static void forPoints(FakeSink sink, int count, Source source) throws InterruptedException {
        forSink(sink, () -> sink.count() >= count, source);
    }

    /** Waits until a series has these values and no others; NaN is a gap. */
    public static void forValues(FakeSink sink, String series, Source source, Double... values)
            throws InterruptedException {
        forSink(sink, () -> sink.values(series).equals(List.of(values)), source);
    }

    /** Waits until what has come into a sink is so; the sink tells when to look. */
    public static void forSink(FakeSink sink, BooleanSupplier condition, Source source) throws InterruptedException {
        if (!sink.await(condition)) {
            throw new AssertionError("waited in vain: " + sink.ys + ", " + source.status());
        }
    }

    /** Waits for a state. */
    public static SourceStatus forState(Source source, SourceStatus.State state) throws InterruptedException {
        until(() -> source.status().state() == state, source::status);
        return source.status();
    }

    /** Waits for words in the status. */
    public static void forDetail(Source source, String words) throws InterruptedException {
        until(() -> source.status().detail().contains(words), source::status);
    }
}
