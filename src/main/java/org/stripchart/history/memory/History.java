// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryBudget.Borrower;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.HistoryView;
import org.stripchart.history.disk.Spill;

/**
 * All that a chart keeps: the points of each series, and one limit over them.
 *
 * <p>When a limit is passed, the oldest points go, chunk by chunk: among the first chunks of all series the one whose
 * last point is the oldest in x. Chunks are small against the limit: after every append at most the limit is kept, and
 * no more than about an eighth less, and where packed columns are few, 1/40. A limit in x cuts within chunks; in series that get no points it does so only at every
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
 * <p>More than 300 lines, since all that takes points in or puts them back keeps to the one limit.
 *
 * <p><b>Threading:</b> confined to its owner, like all that it hands out.
 */
public final class History implements HistoryView, Borrower {

    /** After how many points of a slice the limit is looked after: a slice may be larger than the limit is. */
    private static final int STEP = 8192;

    /** A 32nd of a history, or less, is kept ready for the next chunk: as much as chunks are of a series. */
    private static final int READY_SHARE = 32;

    private final HistoryLimit limit;
    private final HistoryBudget budget;
    private final Runnable gaveBack;
    private final KeptSeries kept = new KeptSeries();
    private final SetAsides aside;
    private final ChunkMemory memory;
    private final LatePoints late = new LatePoints();
    private final Upkeep upkeep;
    private final @Nullable Spilling spilling;
    private final long mostBytes;
    private int largestChunk;

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
        this(limit, budget, gaveBack, Sealing.IN_TIME, null);
    }

    /**
     * Makes an empty history.
     *
     * @param sealing when points are packed
     * @param spill takes what no longer fits into memory; null where that is evicted
     */
    public History(
            HistoryLimit limit, HistoryBudget budget, Runnable gaveBack, Sealing sealing, @Nullable Spill spill) {
        this(limit, budget, gaveBack, sealing, spill, ChunkMemory.within(budget.most(limit)));
    }

    History(
            HistoryLimit limit,
            HistoryBudget budget,
            Runnable gaveBack,
            Sealing sealing,
            @Nullable Spill spill,
            ChunkMemory memory) {
        this.limit = Objects.requireNonNull(limit, "limit");
        this.budget = Objects.requireNonNull(budget, "budget");
        this.gaveBack = Objects.requireNonNull(gaveBack, "gaveBack");
        this.memory = memory;
        aside = new SetAsides(memory.unpacked());
        upkeep = new Upkeep(kept, memory, spill == null ? sealing : sealing.withFile());
        spilling = spill == null ? null : new Spilling(kept, spill, sealing == Sealing.AT_ONCE);
        mostBytes = budget.most(limit);
        budget.join(this);
    }

    @Override
    public SeriesHistory series(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("number (" + number + ") must not be negative");
        }
        while (kept.all().size() <= number) {
            kept.add(new SeriesHistory(memory, late));
            largestChunk = Chunk.largestWithin(limit, mostBytes, kept.all().size());
            memory.clear();
        }
        return kept.all().get(number);
    }

    @Override
    public int seriesCount() {
        return kept.all().size();
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
        append(number, xs, ys, from, to, true);
    }

    /** The same for points that are computed from others: where they are, nothing has arrived. */
    public void appendComputed(int number, double[] xs, double[] ys, int from, int to) {
        append(number, xs, ys, from, to, false);
    }

    private void append(int number, double[] xs, double[] ys, int from, int to, boolean arrives) {
        Objects.checkFromToIndex(from, to, xs.length);
        Objects.checkFromToIndex(from, to, ys.length);
        SeriesHistory target = series(number);
        for (int next = from; next < to; next += STEP) {
            long bytesBefore = kept.bytes() + upkeep.bytes();
            memory.historyHolds(kept.bytes());
            int end = Math.min(to - next, STEP) + next;
            boolean isWhole = appendStep(target, xs, ys, next, end);
            if (arrives) {
                kept.landed(target, xs, next, end);
            }
            upkeep.taken(end - next, isBeyond(mostBytes / 4 * 3));
            if (spilling != null) {
                spilling.begin(soonFree -> isNearlyFull(soonFree, Spilling.PARTS_FREE), largestChunk);
            }
            keepLimit(target);
            if (!isWhole) {
                upkeep.abandon();
                memory.clear();
                budget.shrink();
            } else if (kept.bytes() + upkeep.bytes() > bytesBefore) {
                budget.evictExcess();
            }
        }
    }

    private void keepLimit(SeriesHistory changed) {
        if (limit.xSpan() < Double.POSITIVE_INFINITY) {
            kept.evictOld(changed, limit.xSpan(), largestChunk);
        }
        while (kept.size() > limit.points()) {
            kept.evictChunk(largestChunk);
        }
        while (isBeyond(mostBytes)
                && (upkeep.makeRoom()
                        || (spilling != null && spilling.makeRoom())
                        || aside.evictOldest()
                        || kept.evictChunk(largestChunk))) {
            // Until there is room. What is set aside goes before what is seen.
        }
    }

    /** Whether no more than one part of so many is left, though some bytes will soon be free. */
    private boolean isNearlyFull(long soonFree, int parts) {
        return isBeyond(mostBytes - mostBytes / parts + soonFree) || budget.isNearlyFull(soonFree, parts);
    }

    /** Returns whether points are better taken a little later, when what is being written to a file is out of memory. */
    public boolean isWaiting() {
        return spilling != null
                && !spilling.settle()
                && spilling.isUnderWay()
                && isNearlyFull(0, Spilling.PARTS_FREE_MEANWHILE);
    }

    /** Gives back what it has outside of memory; nothing may be asked of it or put into it afterwards. */
    public void close() {
        clear();
        if (spilling != null) {
            spilling.close();
        }
    }

    /** The room for the spare chunk is always taken off, or it would cost another chunk's eviction. */
    private boolean isBeyond(long bytes) {
        return taken() > bytes - RawChunk.bytes(largestChunk);
    }

    private long taken() {
        return kept.bytes() + aside.bytes() + memory.blockBytes() + memory.packedWaste() + upkeep.bytes();
    }

    /**
     * Takes all points out, which does not count as evicting them, so that they can be brought back. They still take their memory, and
     * are the first to go when that is wanted.
     *
     * @param evicted is run when they had to go; it must leave the history alone
     */
    public SetAside setAside(Runnable evicted) {
        return setAside(IntStream.range(0, seriesCount()), evicted);
    }

    /** The same for some series, by their numbers. */
    public SetAside setAside(IntStream numbers, Runnable evicted) {
        List<SeriesHistory> taken = numbers.mapToObj(this::series).toList();
        SetAside added = kept.setAside(taken, evicted);
        aside.add(added);
        return added;
    }

    /**
     * Puts points back as if they had never been set aside: before those that have come since, of which what has a lesser x is late. What
     * is then beyond the limit is evicted.
     *
     * @return false if they are gone
     */
    public boolean bringBack(SetAside wanted) {
        if (!aside.remove(wanted)) {
            return false;
        }
        try {
            kept.bringBack(
                    wanted,
                    largestChunk,
                    (series, beside) ->
                            upkeep.insertLate(series, largestChunk, () -> isBeyond(mostBytes / 4 * 3 - beside)));
        } catch (OutOfMemoryError e) {
            memory.clear();
            budget.shrink();
        }
        if (kept.size() > 0) {
            keepLimit(kept.all().get(0));
        }
        budget.evictExcess();
        return true;
    }

    /** Returns whether points that were set aside are still there. */
    public boolean canBringBack(SetAside wanted) {
        return aside.contains(wanted);
    }

    /** Lets go of points that were set aside. */
    public void letGo(SetAside unwanted) {
        if (aside.remove(unwanted)) {
            unwanted.forget();
        }
    }

    /**
     * Says that x has gone back, and that points now land there: they count as the newest, and points that are older than
     * what was evicted before are taken again.
     */
    public void jumpedBack(double x) {
        kept.jumpedBack(x);
        aside.jumpedBack(x);
    }

    /** Returns whether there was memory for the points; as many of them as there was none for are lost. */
    private boolean appendStep(SeriesHistory target, double[] xs, double[] ys, int from, int to) {
        try {
            kept.change(target, () -> target.append(xs, ys, from, to, largestChunk));
            upkeep.insertLate(target, largestChunk, () -> isBeyond(mostBytes / 4 * 3));
            return true;
        } catch (OutOfMemoryError e) {
            return false;
        }
    }

    @Override
    public long held() {
        long ready = Math.min(RawChunk.bytes(largestChunk), kept.bytes() / READY_SHARE);
        return taken() + Math.max(memory.spareBytes(), ready);
    }

    @Override
    public boolean isSharing() {
        return limit.isFittingHeap();
    }

    @Override
    public boolean evictSetAside() {
        return aside.evictOldest();
    }

    @Override
    public boolean giveBack() {
        if (upkeep.makeRoom() || (spilling != null && spilling.giveBack(upkeep, largestChunk))) {
            return true;
        }
        if (kept.evictChunk(largestChunk)) {
            gaveBack.run();
            return true;
        }
        boolean hasRest = memory.bytes() > 0;
        memory.clear();
        return hasRest;
    }

    /** Returns how many points are kept. */
    public long size() {
        return kept.size();
    }

    /** Returns how many points were ever taken: until it is cleared, those that are kept or were evicted. */
    public long appended() {
        return kept.appended();
    }

    /** Returns how many points were evicted, ever. */
    public long evicted() {
        return kept.evicted();
    }

    /** Returns how many points were refused, ever, since they were older than what was evicted of their series. */
    public long late() {
        return kept.late();
    }

    /** Returns the memory that the kept points take, with all that is allocated for them and for points still to come. */
    public long bytes() {
        return taken() + memory.spareBytes();
    }

    @Override
    public double firstX() {
        return kept.firstX();
    }

    @Override
    public double startX() {
        return kept.startX();
    }

    @Override
    public double lastX() {
        return kept.lastX();
    }

    /** Forgets all points, those as well that are set aside, which does not count as evicting them. The series stay. */
    public void clear() {
        kept.clear();
        aside.clear();
        upkeep.abandon();
        memory.clear();
    }

    /** Forgets the points of one series, those as well that are set aside, which does not count as evicting them. */
    public void clear(int number) {
        aside.forget(series(number));
        kept.clear(series(number));
    }

    /**
     * Takes the points of a series from an x on off again, as if they had never come: what is computed from others may turn out wrong.
     *
     * @return how many these are
     */
    public long takeBack(int number, double x) {
        SeriesHistory target = series(number);
        long before = target.size();
        try {
            kept.change(target, () -> target.takeBack(x, largestChunk));
        } catch (OutOfMemoryError e) {
            memory.clear();
            budget.shrink();
        }
        return before - target.size();
    }

    /**
     * Sums some tens of thousands of points that are not summed yet, so that who asks for a long stretch need not wait, for about a tenth of a millisecond.
     *
     * @return whether there were some
     */
    public boolean sumNext() {
        return upkeep.sumNext();
    }

    /** Packs some points that no others are to come between, for about a fiftieth of a millisecond; returns whether there were some. */
    public boolean sealNext() {
        return upkeep.sealNext() || (spilling != null && spilling.settle());
    }
}
