// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.disk.Spill;
import org.stripchart.history.disk.Spilled;

/**
 * Takes sealed chunks out of memory, the oldest first, while that is nearly full. A chunk is in memory until it is wholly in the file; if nobody needs it by then, the file has
 * its room again.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
final class Spilling {

    /** Chunks are written when no more than one part of so many is free of the memory. */
    static final int PARTS_FREE = 4;

    /** While they are, points are taken until no more than one part of so many is. */
    static final int PARTS_FREE_MEANWHILE = 16;

    /** How long an append waits for a write at most, before points go that would not have to. */
    private static final long PATIENCE_SECONDS = 1;

    private record UnderWay(SeriesHistory series, SealedChunk chunk, long bytes, CompletableFuture<Spilled> written) {}

    private final KeptSeries kept;
    private final Spill spill;
    private final boolean isAtOnce;
    private final Deque<UnderWay> underWay = new ArrayDeque<>();
    private long bytesUnderWay;

    /** Whether the disk has let an append wait in vain, and has written nothing since. */
    private boolean isStalled;

    /**
     * @param isAtOnce whether all that can be is spilled at once, which is there for tests
     */
    Spilling(KeptSeries kept, Spill spill, boolean isAtOnce) {
        this.kept = kept;
        this.spill = spill;
        this.isAtOnce = isAtOnce;
    }

    /** Returns whether something is being written. */
    boolean isUnderWay() {
        return !underWay.isEmpty();
    }

    /** Takes what has been written meanwhile out of memory; returns whether there was something. */
    boolean settle() {
        boolean hasSettled = false;
        for (UnderWay first = underWay.peek(); first != null && first.written.isDone(); first = underWay.peek()) {
            underWay.remove();
            bytesUnderWay -= first.bytes;
            isStalled = false;
            if (first.written.isCompletedExceptionally()) {
                first.series.chunks().progress().notSpilled(first.chunk);
            } else {
                UnderWay done = first;
                spill.goesOn();
                kept.change(done.series, () -> done.series.chunks().spilled(done.chunk, done.written.join()));
                hasSettled = true;
            }
        }
        return hasSettled;
    }

    /**
     * Hands over what is to go.
     *
     * @param isNearlyFull whether memory is that, though so many bytes of it will soon be free
     * @param largestChunk the largest chunk to make
     */
    void begin(LongPredicate isNearlyFull, int largestChunk) {
        settle();
        try {
            while (spill.isWorking() && (isAtOnce || isNearlyFull.test(bytesUnderWay))) {
                SeriesHistory series = oldest();
                SealedChunk chunk =
                        series == null ? null : series.chunks().progress().nextToSpill();
                if (series == null || chunk == null) {
                    return;
                }
                if (isUnderWay(chunk)) {
                    series.chunks().progress().spilling(chunk);
                } else if (spill.isFull() && isUnderWay()) {
                    return;
                } else if (spill.hasRoom(chunk.bytes())) {
                    begin(series, chunk);
                } else if (!kept.evictSpilled(largestChunk)) {
                    return;
                }
            }
        } catch (OutOfMemoryError e) {
            // What is in memory stays there, and goes if need be.
            return;
        }
        settle();
    }

    private void begin(SeriesHistory series, SealedChunk chunk) {
        // It is known before it is written: what nobody knows of would have its room in the file for good.
        UnderWay added = new UnderWay(series, chunk, chunk.bytes(), new CompletableFuture<>());
        underWay.add(added);
        bytesUnderWay += added.bytes;
        series.chunks().progress().spilling(chunk);
        chunk.write(spill, added.written);
    }

    /** It may be looked at again meanwhile, when late points have come before it, or it was set aside and brought back. */
    private boolean isUnderWay(SealedChunk chunk) {
        for (UnderWay each : underWay) {
            if (each.chunk == chunk) {
                return true;
            }
        }
        return false;
    }

    /** Returns the series whose chunk is the next to be spilled; null if there is none. */
    private @Nullable SeriesHistory oldest() {
        double oldestX = Double.POSITIVE_INFINITY;
        SeriesHistory oldest = null;
        for (SeriesHistory each : kept.all()) {
            SealedChunk chunk = each.chunks().progress().nextToSpill();
            if (chunk != null && chunk.lastX() < oldestX) {
                oldestX = chunk.lastX();
                oldest = each;
            }
        }
        return oldest;
    }

    /** Has one chunk go to the file, since what is there already would give back hardly anything; returns whether there is more memory then. */
    boolean giveBack(Upkeep upkeep, int largestChunk) {
        long before = kept.bytes();
        do {
            begin(soonFree -> soonFree == 0, largestChunk);
            // What is sealed may be in the file already, all of it.
        } while (kept.bytes() >= before && !isUnderWay() && upkeep.sealNext());
        return kept.bytes() < before || makeRoom();
    }

    /** Waits until there is more memory, though not for a disk that does not answer, and once only for that to be found; returns whether there is. */
    boolean makeRoom() {
        if (isStalled && settle()) {
            return true;
        }
        while (isUnderWay() && !isStalled) {
            try {
                underWay.element().written.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                // What could not be written is told by the spill.
                settle();
                continue;
            } catch (TimeoutException e) {
                isStalled = true;
                spill.stalled();
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            if (settle()) {
                return true;
            }
        }
        return false;
    }

    /** Writes no more, and removes the file. */
    void close() {
        underWay.clear();
        bytesUnderWay = 0;
        spill.close();
    }
}
