// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * All series of a history: how much they hold together, and which of their points are the oldest, that go first.
 *
 * <p>More than 300 lines, since all that changes what they hold keeps the same sums.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
final class KeptSeries {

    /** How many times per span series without new points are looked after. */
    private static final int SWEEPS_PER_SPAN = 64;

    private final List<SeriesHistory> series = new ArrayList<>();
    private long size;
    private long bytes;
    private long evicted;
    private double evictedX = Double.NaN;
    private double newestX = Double.NEGATIVE_INFINITY;

    /** Whether there may be points ahead of the newest, since x has gone back. */
    private boolean isBack;

    private double nextSweepX = Double.NEGATIVE_INFINITY;

    /** Returns the series, by their numbers. */
    List<SeriesHistory> all() {
        return Collections.unmodifiableList(series);
    }

    void add(SeriesHistory added) {
        series.add(added);
    }

    /** Returns how many points are kept. */
    long size() {
        return size;
    }

    /** Returns the memory of the chunks. */
    long bytes() {
        return bytes;
    }

    /** Returns how many points were ever taken. */
    long appended() {
        // Asked for in each slice of what is computed: a stream would cost more than the sum.
        long sum = 0;
        for (SeriesHistory each : series) {
            sum += each.appended();
        }
        return sum;
    }

    /** Returns how many points were refused, ever. */
    long late() {
        return series.stream().mapToLong(SeriesHistory::late).sum();
    }

    /** Returns how many points were evicted, ever. */
    long evicted() {
        return evicted;
    }

    /** Returns the x of the oldest point; NaN if there is none. */
    double firstX() {
        double first = Double.NaN;
        for (SeriesHistory each : series) {
            if (!each.isEmpty() && !(each.firstX() >= first)) {
                first = each.firstX();
            }
        }
        return first;
    }

    /** Returns the least x of all points since all were cleared, whether they are kept or not; NaN if there was none. */
    double startX() {
        double first = firstX();
        return evictedX <= first || Double.isNaN(first) ? evictedX : first;
    }

    /** Returns the largest x of all points; NaN if there is none. */
    double lastX() {
        double last = Double.NaN;
        for (SeriesHistory each : series) {
            if (!each.isEmpty() && !(each.lastX() <= last)) {
                last = each.lastX();
            }
        }
        return last;
    }

    /** Changes what a series holds, and counts that, also when the change finds no memory. */
    void change(SeriesHistory target, Runnable change) {
        long sizeBefore = target.size();
        long bytesBefore = target.bytes();
        try {
            change.run();
        } finally {
            size += target.size() - sizeBefore;
            bytes += target.bytes() - bytesBefore;
        }
    }

    /** Says where points have landed. */
    void landed(SeriesHistory target, double[] xs, int from, int to) {
        if (!isBack && target.lastX() > newestX) {
            newestX = target.lastX();
        }
        if (isBack) {
            for (int i = from; i < to; i++) {
                newestX = Math.max(newestX, xs[i]);
            }
            isBack = newestX < lastX();
        }
    }

    /** Says that x has gone back to where points now land. */
    void jumpedBack(double x) {
        series.forEach(SeriesHistory::jumpedBack);
        isBack = true;
        newestX = x;
        nextSweepX = Double.NEGATIVE_INFINITY;
    }

    /** Forgets all points, which does not count as evicting them. */
    void clear() {
        series.forEach(SeriesHistory::clear);
        size = 0;
        bytes = 0;
        evictedX = Double.NaN;
        newestX = Double.NEGATIVE_INFINITY;
        isBack = false;
        nextSweepX = Double.NEGATIVE_INFINITY;
    }

    /** Forgets the points of one series, which does not count as evicting them. */
    void clear(SeriesHistory cleared) {
        change(cleared, cleared::clear);
        settleNewest();
    }

    private void settleNewest() {
        if (!isBack || Double.isNaN(lastX())) {
            isBack = false;
            newestX = Double.isNaN(lastX()) ? Double.NEGATIVE_INFINITY : lastX();
        }
        nextSweepX = Double.NEGATIVE_INFINITY;
    }

    /** Takes the points of some series out. */
    SetAside setAside(List<SeriesHistory> taken, Runnable evictedLater) {
        SetAside.Landed landed = new SetAside.Landed(evictedX, newestX, isBack);
        List<SetAside.Part> parts = new ArrayList<>();
        for (SeriesHistory each : taken) {
            change(each, () -> parts.add(each.setAside()));
        }
        if (size == 0) {
            evictedX = Double.NaN;
        }
        settleNewest();
        return new SetAside(parts, landed, evictedLater);
    }

    /**
     * Puts points back that were taken out.
     *
     * @param insertLate puts what is late of a series in its places, while so much memory is held beside
     */
    void bringBack(SetAside aside, int largestChunk, ObjLongConsumer<SeriesHistory> insertLate) {
        for (SetAside.Part part : aside.parts()) {
            double evictedSince = part.series.evictedX();
            bringBack(part, largestChunk, insertLate);
            if (evictedSince > part.series.evictedX()) {
                part.series.evictedX(evictedSince);
                evictBefore(part.series, evictedSince, largestChunk);
            }
        }
        evictedFrom(aside.landed().leastEvictedX());
        newestX = Math.max(newestX, aside.landed().newestX());
        isBack = (isBack || aside.landed().isBack()) && newestX < lastX();
        nextSweepX = Double.NEGATIVE_INFINITY;
    }

    /** Puts points back before those that have come since, as if they had never been away: of the latter, what is before the last of those is late. */
    private void bringBack(SetAside.Part part, int largestChunk, ObjLongConsumer<SeriesHistory> insertLate) {
        SeriesHistory target = part.series;
        List<Chunk> since = new ArrayList<>();
        change(target, () -> since.addAll(target.bringBack(part)));
        int next = 0;
        try {
            while (next < since.size() && since.get(next).firstX() < target.landsAt()) {
                Chunk chunk = since.get(next++);
                change(target, () -> target.appendAgain(chunk, largestChunk));
                long beside = since.stream().skip(next).mapToLong(Chunk::bytes).sum();
                insertLate.accept(target, beside);
            }
        } finally {
            // Also when there was no memory for some.
            List<Chunk> rest = since.subList(next, since.size());
            if (rest.isEmpty() || !(rest.get(0).firstX() < target.landsAt())) {
                change(target, () -> target.chunks().putBehind(rest));
            } else {
                rest.forEach(Chunk::free);
            }
        }
    }

    private void evictedFrom(double x) {
        evictedX = x >= evictedX || Double.isNaN(x) ? evictedX : x;
    }

    /**
     * Evicts what is older than a span.
     *
     * @param target the series that has just got points; others are looked after now and then
     */
    void evictOld(SeriesHistory target, double xSpan, int largestChunk) {
        while (isBack && evictAhead(newestX + xSpan, largestChunk)) {
            // What is further away than the limit goes, wherever it is.
        }
        double oldest = newestX - xSpan;
        if (oldest < nextSweepX) {
            evictBefore(target, oldest, largestChunk);
        } else {
            for (SeriesHistory each : series) {
                evictBefore(each, oldest, largestChunk);
            }
            nextSweepX = oldest + xSpan / SWEEPS_PER_SPAN;
        }
    }

    private void evictBefore(SeriesHistory target, double x, int largestChunk) {
        long bytesBefore = target.bytes();
        double firstX = target.firstX();
        long count = target.evictBefore(x, largestChunk);
        evicted(count, firstX);
        bytes += target.bytes() - bytesBefore;
    }

    /** Drops the last chunk of all that are wholly beyond x; returns whether there was one. */
    private boolean evictAhead(double x, int largestChunk) {
        double furthestX = x;
        @Nullable SeriesHistory furthest = null;
        for (SeriesHistory each : series) {
            if (!each.isEmpty() && each.lastChunkFirstX() > furthestX) {
                furthestX = each.lastChunkFirstX();
                furthest = each;
            }
        }
        if (furthest == null) {
            return false;
        }
        long bytesBefore = furthest.bytes();
        double firstX = furthest.firstX();
        long count = furthest.evictLastChunk(largestChunk);
        evicted(count, firstX);
        bytes += furthest.bytes() - bytesBefore;
        return true;
    }

    /** Evicts the oldest chunk of all; returns whether there was one. */
    boolean evictChunk(int largestChunk) {
        if (size == 0) {
            return false;
        }
        if (!isBack || !evictAhead(newestX, largestChunk)) {
            evictFirst(oldest(), largestChunk);
        }
        return true;
    }

    /** Evicts the oldest chunk of all if it is in a file; returns whether it was. */
    boolean evictSpilled(int largestChunk) {
        SeriesHistory oldest = oldest();
        boolean isSpilled =
                !oldest.isEmpty() && oldest.chunks().first() instanceof SealedChunk sealed && !sealed.isInMemory();
        if (isSpilled) {
            evictFirst(oldest, largestChunk);
        }
        return isSpilled;
    }

    /** Returns the series with the oldest chunk. */
    private SeriesHistory oldest() {
        double oldestX = Double.POSITIVE_INFINITY;
        SeriesHistory oldest = series.get(0);
        for (SeriesHistory each : series) {
            if (!each.isEmpty() && each.firstChunkLastX() < oldestX) {
                oldestX = each.firstChunkLastX();
                oldest = each;
            }
        }
        return oldest;
    }

    private void evictFirst(SeriesHistory target, int largestChunk) {
        long bytesBefore = target.bytes();
        double firstX = target.firstX();
        long count = target.evictChunk(largestChunk);
        evicted(count, firstX);
        bytes += target.bytes() - bytesBefore;
    }

    private void evicted(long count, double firstX) {
        size -= count;
        evicted += count;
        if (count > 0 && !(firstX >= evictedX)) {
            evictedX = firstX;
        }
    }
}
