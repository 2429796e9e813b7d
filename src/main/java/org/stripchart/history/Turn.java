// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose turn it is to touch the histories of a {@link HistoryBudget}: their owner's or, if there are helpers, one of theirs. The one
 * that has waited longest goes first.
 *
 * <p>Without a helper, the owner pays only for reading a number. With helpers, its turn begins automatically with the first
 * access in an event ({@link #open}) and ends after that event, so that indices stay valid within it. A helper has the turn
 * for one short slice at a time, so that the owner never waits longer than that.
 *
 * <p><b>Threading:</b> {@link #admit} and {@link #close} on the owner's thread, {@link #run} on a helper's, the rest on either.
 */
public final class Turn {

    /*
     * Why nobody touches a history while another does. There are two guards: the number of helpers, and the permit. A helper
     * touches with the permit only. The owner touches with the permit, or after it has read that there is no helper.
     *
     * Helpers are admitted on the owner's thread only, which takes the permit before the first of them can start. So what it
     * has read of the number in an event is right until the event is over, or it has the permit from there on. A helper counts
     * itself out by a volatile write after its last slice, so an owner that reads that number sees what was done.
     *
     * A semaphore and no lock, since whoever closes the owner's turn may be another thread than the one that has opened it: Swing
     * ends its thread while there is nothing to do, and goes on with another.
     */

    /** The owner of histories: a thread that does one thing after the other. */
    public interface Owner {

        /** Returns whether the caller is on its thread. Any thread. */
        boolean isCurrent();

        /** Has a task run on its thread, after what is to be done there already and never within it. Any thread. */
        void later(Runnable task);
    }

    private final Semaphore permit = new Semaphore(1, true);
    private final AtomicInteger helpers = new AtomicInteger();
    private volatile @Nullable Owner owner;

    /** Who has the permit; the thread itself alone can tell by it. */
    private volatile @Nullable Thread holder;

    private volatile @Nullable Thread helper;

    /** Whether the owner has the permit. Confined to it. */
    private boolean isOpen;

    Turn() {}

    /**
     * Begins the owner's turn, unless it has begun or there is no helper; for a helper, in its turn, does nothing. To be called before a history
     * is touched.
     *
     * @throws IllegalStateException on any other thread, while there are helpers
     */
    public void open() {
        if (helpers.get() != 0 && holder != Thread.currentThread()) {
            openForOwner();
        }
    }

    private void openForOwner() {
        Owner mine = owner;
        if (mine == null || !mine.isCurrent()) {
            throw new IllegalStateException("points must be read on the thread that owns them, not on "
                    + Thread.currentThread().getName());
        }
        if (!isOpen) {
            // Before it is taken, as this may find no memory.
            mine.later(this::close);
            permit.acquireUninterruptibly();
            isOpen = true;
        }
        holder = Thread.currentThread();
    }

    /** Ends the owner's turn between two of its events; it ends by itself as well. */
    public void close() {
        if (isOpen) {
            isOpen = false;
            holder = null;
            permit.release();
        }
    }

    /**
     * Says that a helper is about to start, and begins the owner's turn: what was read in this event stays as it is. Owner's thread only.
     *
     * @param newOwner the same for all helpers that there are
     */
    public void admit(Owner newOwner) {
        owner = newOwner;
        helpers.incrementAndGet();
        try {
            open();
        } catch (RuntimeException | Error e) {
            helpers.decrementAndGet();
            throw e;
        }
    }

    /** Says that a helper that was admitted will have no more turns. Any thread. */
    public void dismiss() {
        helpers.decrementAndGet();
    }

    /** Waits for the turn of a helper that was admitted, and runs a slice of its work in it: a short one, which ends sooner once the turn {@link #isToBeGivenUp}. */
    public void run(Runnable slice) {
        permit.acquireUninterruptibly();
        try {
            holder = Thread.currentThread();
            helper = Thread.currentThread();
            slice.run();
        } finally {
            helper = null;
            holder = null;
            permit.release();
        }
    }

    /** Returns whether somebody else waits for the turn. */
    public boolean isWanted() {
        return permit.hasQueuedThreads();
    }

    /** Returns whether the caller should give the turn up, since somebody else waits for it: a helper should, the owner has its own time. */
    public boolean isToBeGivenUp() {
        return isHelper() && isWanted();
    }

    /** Returns whether the caller is a helper, in its turn. */
    public boolean isHelper() {
        return helper == Thread.currentThread();
    }
}
