// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The memory that several histories share, so that none is promised memory that another one holds.
 *
 * <p>Histories with the limit {@link HistoryLimit#fittingHeap()} share a part of it. Those with a limit of their own take
 * what that allows; whatever they take from the shared part and beyond is no longer shared. When memory runs short,
 * the history that holds most evicts its oldest points first, so that all come to hold equally much; those with a
 * limit of their own evict only when the others have nothing left. Points set aside go before all visible ones. To evict the oldest points over all histories would
 * not be fair: the x of different histories need not compare, and a file of last year would lose everything to a live source.
 *
 * <p>A history that is cleared, or no longer referenced, returns its share.
 *
 * <p><b>Threading:</b> confined to whoever has the {@link #turn} to touch the histories; without a helper, that is the one thread that owns
 * all of them.
 */
public final class HistoryBudget {

    /** What a history of a budget is asked. */
    public interface Borrower {

        /** Returns the memory that it holds, with what it keeps ready, in bytes. */
        long held();

        /** Returns whether it has no limit of its own. */
        boolean isSharing();

        /** Lets go of the oldest of what it has set aside, which nobody sees; false if it has none. */
        boolean evictSetAside();

        /** Evicts its oldest points, a few at a time; false if it has none. */
        boolean giveBack();
    }

    /** What every history may hold, or those with a limit of their own could leave another one nothing to show. */
    private static final long LEAST_SHARE = HistoryLimit.SMALLEST_BYTES;

    /** However short memory was, that part of what was promised first stays, as what took the heap may have been another's and may be free again. */
    private static final int STAYS = 16;

    private static final HistoryBudget OF_PROCESS = new HistoryBudget();

    private final Turn turn = new Turn();
    private final List<WeakReference<Borrower>> borrowers = new ArrayList<>();
    private final long leastBytes;
    private long sharedBytes;
    private long allBytes;
    private long tellBytes = Long.MAX_VALUE;
    private Runnable told = () -> {};

    /** Makes a budget as large as that of the process is. */
    public HistoryBudget() {
        this(HistoryLimit.fittingHeap().bytes(), HistoryLimit.mostBytes());
    }

    /**
     * Makes a budget that nobody borrows from yet.
     *
     * @param sharedBytes what the histories without a limit of their own hold together at most
     * @param allBytes what all histories hold together at most
     */
    public HistoryBudget(long sharedBytes, long allBytes) {
        if (sharedBytes < LEAST_SHARE) {
            throw new IllegalArgumentException("sharedBytes (" + sharedBytes + ") must be at least " + LEAST_SHARE);
        }
        if (allBytes < sharedBytes) {
            throw new IllegalArgumentException(
                    "allBytes (" + allBytes + ") must be at least sharedBytes (" + sharedBytes + ")");
        }
        this.sharedBytes = sharedBytes;
        this.allBytes = allBytes;
        leastBytes = Math.max(LEAST_SHARE, sharedBytes / STAYS);
    }

    /** Returns the budget of this process: 40 % of the largest heap that it may have to share, 70 % over all. */
    public static HistoryBudget ofProcess() {
        return OF_PROCESS;
    }

    /** Returns whose turn it is to touch the histories: one has others evict their points, so they are touched by one thread at a time. */
    public Turn turn() {
        return turn;
    }

    /** Returns what all histories hold now, in bytes. */
    public long held() {
        long held = 0;
        for (WeakReference<Borrower> reference : borrowers) {
            @Nullable Borrower borrower = reference.get();
            held += borrower == null ? 0 : borrower.held();
        }
        return held;
    }

    /** Returns the most that a history with that limit can ever hold, in bytes. */
    public long most(HistoryLimit limit) {
        return Math.min(limit.bytes(), limit.isFittingHeap() ? sharedBytes : allBytes);
    }

    /** Has something run when all histories first hold so many bytes, once, by whoever takes memory then; it replaces what was to be run before. */
    public void onceHeld(long bytes, Runnable run) {
        told = run;
        tellBytes = bytes;
    }

    /** Adds a history, which is held weakly. */
    public void join(Borrower borrower) {
        borrowers.removeIf(reference -> reference.get() == null);
        borrowers.add(new WeakReference<>(borrower));
    }

    /**
     * Returns whether no more than one part of so many is left.
     *
     * @param soonFree how much of what is held will be given back anyway
     */
    public boolean isNearlyFull(long soonFree, int parts) {
        long shared = 0;
        long all = 0;
        for (WeakReference<Borrower> reference : borrowers) {
            @Nullable Borrower borrower = reference.get();
            long held = borrower == null ? 0 : borrower.held();
            all += held;
            shared += borrower != null && borrower.isSharing() ? held : 0;
        }
        return shared - soonFree > sharedBytes - sharedBytes / parts || all - soonFree > allBytes - allBytes / parts;
    }

    /** Makes the histories give back what is too much; to be called when one has taken memory. */
    public void evictExcess() {
        if (tellBytes < Long.MAX_VALUE && held() >= tellBytes) {
            tellBytes = Long.MAX_VALUE;
            told.run();
        }
        @Nullable Borrower giver = giver();
        while (giver != null && (evictSetAside() || giver.giveBack())) {
            giver = giver();
        }
    }

    private boolean evictSetAside() {
        for (WeakReference<Borrower> reference : borrowers) {
            @Nullable Borrower borrower = reference.get();
            if (borrower != null && borrower.evictSetAside()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Makes the histories give an eighth back, and never lets them have it again, unless they hold little: the heap has less room than was
     * promised, since there was no memory left.
     */
    public void shrink() {
        long most = held() / 8 * 7;
        allBytes = Math.max(leastBytes, Math.min(allBytes, most));
        sharedBytes = Math.min(sharedBytes, allBytes);
        evictExcess();
    }

    /** Returns who is to give points back now; null if there is no need, or if nobody can. */
    private @Nullable Borrower giver() {
        long shared = 0;
        long own = 0;
        long mostShared = LEAST_SHARE;
        long mostOwn = 0;
        @Nullable Borrower sharing = null;
        @Nullable Borrower owning = null;
        for (WeakReference<Borrower> reference : borrowers) {
            @Nullable Borrower borrower = reference.get();
            if (borrower == null) {
                continue;
            }
            long held = borrower.held();
            if (borrower.isSharing()) {
                shared += held;
                if (held > mostShared) {
                    mostShared = held;
                    sharing = borrower;
                }
            } else {
                own += held;
                if (held > mostOwn) {
                    mostOwn = held;
                    owning = borrower;
                }
            }
        }
        if (sharing != null && (shared > sharedBytes || shared + own > allBytes)) {
            return sharing;
        }
        return shared + own > allBytes ? owning : null;
    }
}
