// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryBudget.Borrower;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.HistoryView;

/**
 * All that a chart keeps: the points of each series, and one limit over them.
 *
 * <p>When a limit is passed, the oldest points go, chunk by chunk: among the first chunks of all series the one whose
 * last point is the oldest in x. Chunks are small against the limit: after every append at most the limit is kept, and
 * no more than about 1/40 less. A limit in x cuts within chunks; in series that get no points it does so only at every
 * 64th of the span.
 *
 * <p>Order: points of one series may come in any order of x, see {@link SeriesHistory}. A point that is older than what
 * was evicted of its series is refused, and counted by {@link #late()}.
 *
 * <p>When x has gone back ({@link #jumpedBack}), the points that lie ahead of where points now land are of before, and so the
 * oldest: they go first, from the end, until points have caught up with them.
 *
 * <p>Memory is borrowed from a {@link HistoryBudget}. When the heap has none left, the points that were to be taken are
 * lost, the budget shrinks, and the history goes on with what it has.
 *
 * <p>More than 300 lines, since everything here is under its one lock.
 *
 * <p><b>Threading:</b> confined to its owner, like all that it hands out.
 */
public final class History implements HistoryView, Borrower {

    /** After how many points of a slice the limit is looked after: a slice may be larger than the limit is. */
    private static final int STEP = 8192;

    /** The limit is at least that many chunks; a few more than a long series is, so that all come to be of one size. */
    private static final int CHUNKS_IN_LIMIT = 40;

    private static final int SMALL_CHUNK = 15;

    /** What a point of a small chunk takes, or a little more. */
    private static final int BYTES_PER_POINT = 32;

    /** How many times per span series without new points are looked after. */
    private static final int SWEEPS_PER_SPAN = 64;

    /** A 32nd of a history, or less, is kept ready for the next chunk: as much as chunks are of a series. */
    private static final int READY_SHARE = 32;

    private final HistoryLimit limit;
    private final HistoryBudget budget;
    private final Runnable gaveBack;
    private final List<SeriesHistory> series = new ArrayList<>();
    private final ChunkMemory memory;
    private final LatePoints late = new LatePoints();
    private final long mostBytes;
    private int largestChunk;
    private long size;
    private long bytes;
    private long evicted;
    private double newestX = Double.NEGATIVE_INFINITY;

    /** The series of which a chunk was summed last. */
    private int summed;

    /** Whether there may be points ahead of the newest, since x has gone back. */
    private boolean isBack;

    private double nextSweepX = Double.NEGATIVE_INFINITY;

    /** Makes an empty history with a budget of its own. */
    public History(HistoryLimit limit) {
        this(limit, new HistoryBudget(), () -> {});
    }

    /**
     * Makes an empty history.
     *
     * @param budget what it borrows its memory from, together with others
     * @param gaveBack told when points were evicted for the budget, which may be for another history's sake
     */
    public History(HistoryLimit limit, HistoryBudget budget, Runnable gaveBack) {
        this(limit, budget, gaveBack, ChunkMemory.within(budget.most(limit)));
    }

    History(HistoryLimit limit, HistoryBudget budget, Runnable gaveBack, ChunkMemory memory) {
        this.limit = Objects.requireNonNull(limit, "limit");
        this.budget = Objects.requireNonNull(budget, "budget");
        this.gaveBack = Objects.requireNonNull(gaveBack, "gaveBack");
        this.memory = memory;
        mostBytes = budget.most(limit);
        budget.join(this);
    }

    @Override
    public SeriesHistory series(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("number (" + number + ") must not be negative");
        }
        while (series.size() <= number) {
            series.add(new SeriesHistory(memory, late));
            largestChunk = largestChunk();
            memory.clear();
        }
        return series.get(number);
    }

    @Override
    public int seriesCount() {
        return series.size();
    }

    /**
     * Takes points into a series, in whatever order, and evicts what is then beyond the limit. The arrays are copied
     * from.
     *
     * @param number of the series
     * @param xs finite
     * @param ys finite, or NaN for a gap
     * @param from index of the first
     * @param to index after the last
     */
    public void append(int number, double[] xs, double[] ys, int from, int to) {
        Objects.checkFromToIndex(from, to, xs.length);
        Objects.checkFromToIndex(from, to, ys.length);
        SeriesHistory target = series(number);
        for (int next = from; next < to; next += STEP) {
            long bytesBefore = bytes;
            int end = Math.min(to - next, STEP) + next;
            boolean isWhole = appendStep(target, xs, ys, next, end);
            if (isBack) {
                followNewest(xs, next, end);
            }
            if (limit.xSpan() < Double.POSITIVE_INFINITY) {
                evictOld(target);
            }
            // The room for the spare chunk is always taken off, or it would cost another chunk's eviction.
            while (size > limit.points()
                    || (size > 0 && bytes + memory.blockBytes() > mostBytes - Chunk.bytes(largestChunk))) {
                evictChunk();
            }
            if (!isWhole) {
                memory.clear();
                budget.shrink();
            } else if (bytes > bytesBefore) {
                budget.evictExcess();
            }
        }
    }

    /**
     * Says that x has gone back, and that points now land there: they count as the newest, and points that are older than
     * what was evicted before are taken again.
     */
    public void jumpedBack(double x) {
        series.forEach(SeriesHistory::jumpedBack);
        isBack = true;
        newestX = x;
        nextSweepX = Double.NEGATIVE_INFINITY;
    }

    private void followNewest(double[] xs, int from, int to) {
        for (int i = from; i < to; i++) {
            newestX = Math.max(newestX, xs[i]);
        }
        isBack = newestX < lastX();
    }

    /** Returns whether there was memory for the points; as many of them as there was none for are lost. */
    private boolean appendStep(SeriesHistory target, double[] xs, double[] ys, int from, int to) {
        long sizeBefore = target.size();
        long bytesBefore = target.bytes();
        try {
            target.append(xs, ys, from, to, largestChunk);
            return true;
        } catch (OutOfMemoryError e) {
            return false;
        } finally {
            size += target.size() - sizeBefore;
            bytes += target.bytes() - bytesBefore;
        }
    }

    @Override
    public long held() {
        long ready = Math.min(Chunk.bytes(largestChunk), bytes / READY_SHARE);
        return bytes + memory.blockBytes() + Math.max(memory.spareBytes(), ready);
    }

    @Override
    public boolean isSharing() {
        return limit.isFittingHeap();
    }

    @Override
    public boolean giveBack() {
        if (size == 0) {
            boolean hasRest = memory.bytes() > 0;
            memory.clear();
            return hasRest;
        }
        evictChunk();
        gaveBack.run();
        return true;
    }

    /** Returns how many points are kept. */
    public long size() {
        return size;
    }

    /** Returns how many points were ever taken: until the history is cleared, those that are kept or were evicted. */
    public long appended() {
        long count = 0;
        for (SeriesHistory each : series) {
            count += each.appended();
        }
        return count;
    }

    /** Returns how many points were evicted, ever. */
    public long evicted() {
        return evicted;
    }

    /** Returns how many points were refused, ever, since they were older than what was evicted of their series. */
    public long late() {
        long count = 0;
        for (SeriesHistory each : series) {
            count += each.late();
        }
        return count;
    }

    /** Returns the memory that the kept points take, with all that is allocated for them and for points still to come. */
    public long bytes() {
        return bytes + memory.bytes();
    }

    @Override
    public double firstX() {
        double first = Double.NaN;
        for (SeriesHistory each : series) {
            if (!each.isEmpty() && !(each.firstX() >= first)) {
                first = each.firstX();
            }
        }
        return first;
    }

    @Override
    public double lastX() {
        double last = Double.NaN;
        for (SeriesHistory each : series) {
            if (!each.isEmpty() && !(each.lastX() <= last)) {
                last = each.lastX();
            }
        }
        return last;
    }

    /** Forgets all points, which does not count as evicting them. The series stay. */
    public void clear() {
        for (SeriesHistory each : series) {
            each.clear();
        }
        memory.clear();
        size = 0;
        bytes = 0;
        newestX = Double.NEGATIVE_INFINITY;
        isBack = false;
        nextSweepX = Double.NEGATIVE_INFINITY;
    }

    /** Forgets the points of one series, which does not count as evicting them. */
    public void clear(int number) {
        SeriesHistory cleared = series(number);
        size -= cleared.size();
        bytes -= cleared.bytes();
        cleared.clear();
        if (!isBack || Double.isNaN(lastX())) {
            isBack = false;
            newestX = Double.isNaN(lastX()) ? Double.NEGATIVE_INFINITY : lastX();
        }
        nextSweepX = Double.NEGATIVE_INFINITY;
    }

    /**
     * Sums some tens of thousands of points that are not summed yet, of series that have many, so that {@link
     * org.stripchart.history.SeriesView#aggregate} has less to do when it is asked. Takes about a tenth of a millisecond.
     *
     * @return whether there were some
     */
    public boolean sumNext() {
        for (int i = 0; i < series.size(); i++) {
            int number = (summed + i) % series.size();
            if (series.get(number).sumNext()) {
                summed = number;
                return true;
            }
        }
        return false;
    }

    private void evictOld(SeriesHistory target) {
        if (!isBack && target.lastX() > newestX) {
            newestX = target.lastX();
        }
        while (isBack && evictAhead(newestX + limit.xSpan())) {
            // What is further away than the limit goes, wherever it is.
        }
        double oldest = newestX - limit.xSpan();
        if (oldest < nextSweepX) {
            evictBefore(target, oldest);
        } else {
            for (SeriesHistory each : series) {
                evictBefore(each, oldest);
            }
            nextSweepX = oldest + limit.xSpan() / SWEEPS_PER_SPAN;
        }
    }

    private void evictBefore(SeriesHistory target, double x) {
        long bytesBefore = target.bytes();
        long count = target.evictBefore(x, largestChunk);
        size -= count;
        evicted += count;
        bytes += target.bytes() - bytesBefore;
    }

    /** Drops the last chunk of all that are wholly beyond x; returns whether there was one. */
    private boolean evictAhead(double x) {
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
        long count = furthest.evictLastChunk(largestChunk);
        size -= count;
        evicted += count;
        bytes += furthest.bytes() - bytesBefore;
        return true;
    }

    private void evictChunk() {
        if (isBack && evictAhead(newestX)) {
            return;
        }
        double oldestX = Double.POSITIVE_INFINITY;
        SeriesHistory oldest = series.get(0);
        for (SeriesHistory each : series) {
            if (!each.isEmpty() && each.firstChunkLastX() < oldestX) {
                oldestX = each.firstChunkLastX();
                oldest = each;
            }
        }
        long bytesBefore = oldest.bytes();
        long count = oldest.evictChunk(largestChunk);
        size -= count;
        evicted += count;
        bytes += oldest.bytes() - bytesBefore;
    }

    private int largestChunk() {
        long inLimit = Math.min(limit.points(), mostBytes / BYTES_PER_POINT) / CHUNKS_IN_LIMIT;
        long share = inLimit / series.size();
        return Chunk.capacityWithin(Math.max(share, Math.min(inLimit, SMALL_CHUNK)));
    }
}
