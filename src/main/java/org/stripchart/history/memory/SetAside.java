// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * Points that were taken out of a {@link History} and can be brought back, as long as nobody lets go of them and no memory is wanted for
 * others.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
public final class SetAside {

    /** The points of one series. */
    static final class Part {

        final SeriesHistory series;
        final List<Chunk> chunks;
        final long size;
        final long bytes;

        /** No point that is evicted was after this. */
        double evictedX;

        Part(SeriesHistory series, List<Chunk> chunks, double evictedX) {
            this.series = series;
            this.chunks = chunks;
            this.evictedX = evictedX;
            size = chunks.stream().mapToLong(Chunk::size).sum();
            bytes = chunks.stream().mapToLong(Chunk::bytes).sum();
        }

        void free() {
            chunks.forEach(Chunk::free);
        }
    }

    /**
     * Where points landed.
     *
     * @param leastEvictedX the least x of what was evicted; NaN if nothing was
     * @param isBack whether that was behind others
     */
    record Landed(double leastEvictedX, double newestX, boolean isBack) {}

    private final List<Part> parts;
    private final Runnable evicted;
    private Landed landed;
    private long bytes;

    /**
     * @param evicted is run when memory was wanted for others, so that it is gone
     */
    SetAside(List<Part> parts, Landed landed, Runnable evicted) {
        this.parts = new ArrayList<>(parts);
        this.landed = landed;
        this.evicted = evicted;
        bytes = sum();
    }

    /** Returns how many points could be brought back. */
    public long size() {
        return parts.stream().mapToLong(part -> part.size).sum();
    }

    long bytes() {
        return bytes;
    }

    private long sum() {
        return parts.stream().mapToLong(part -> part.bytes).sum();
    }

    List<Part> parts() {
        return parts;
    }

    Landed landed() {
        return landed;
    }

    /** Forgets the points of a series. */
    void forget(SeriesHistory series) {
        parts.stream().filter(part -> part.series == series).forEach(Part::free);
        parts.removeIf(part -> part.series == series);
        bytes = sum();
    }

    /** Forgets all points. */
    void forget() {
        parts.forEach(Part::free);
        parts.clear();
        bytes = 0;
    }

    /** Forgets all points, since memory is wanted for others. */
    void evict() {
        forget();
        evicted.run();
    }

    /** Says that x has gone back: once it is back, points are taken that are older than what was evicted. */
    void jumpedBack(double x) {
        parts.forEach(part -> part.evictedX = Double.NEGATIVE_INFINITY);
        landed = new Landed(landed.leastEvictedX(), x, true);
    }
}
