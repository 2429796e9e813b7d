// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.lang.ref.WeakReference;
import java.util.concurrent.Executor;
import org.stripchart.clock.OnDemandThread;
import org.stripchart.clock.Ticker;
import org.stripchart.history.Turn;

/**
 * Lets a second thread take points and compute, in turns with the owner of an engine, while that is more than the owner has time for.
 * The thread starts when the owner was flooded or has much to compute, and ends when there has been little to do for a second and a half. While few points come,
 * it does not exist. It references the engine weakly.
 *
 * <p><b>Threading:</b> {@link #slice} and {@link #end} on the helping thread, {@code end} on the owner's where none could be
 * started; everything else on the owner's.
 */
public final class EngineThread {

    /** Begins to help: makes slices as long as there are some, and then ends. */
    public interface Starter {

        /** Nobody ever helps. */
        Starter NOBODY = helping -> {
            throw new IllegalStateException("nobody is to help");
        };

        /** A daemon thread, which does nothing else. */
        Starter THREAD = helping -> {
            Thread thread = new Thread(() -> work(helping), "stripchart engine");
            thread.setDaemon(true);
            thread.start();
        };

        /** Starts. */
        void start(EngineThread helping);
    }

    /** Packs points in a flood, one for all charts of the process: however many there are, they take no more than one processor for it. */
    static final Executor PACKING = OnDemandThread.named("stripchart packing");

    /** The most time for points in a turn of the owner: a third of a frame at 60 a second, which leaves the rest to paint. */
    private static final long OWNERS_NANOS = 5_000_000;

    /** The same for this thread; computing adds to that. */
    private static final long SLICE_NANOS = 500_000;

    /** As long as the owner rests when it is flooded. */
    private static final long REST_NANOS = 2_000_000;

    /**
     * Between two turns, however much there is to do. A thread that sleeps is seldom stopped by the system in the short time that it is awake; one that goes on
     * and on is, with the turn, and the owner then waits until there is a processor for it again.
     */
    private static final long BREATH_NANOS = 500_000;

    /** Longer than sources pause that send by the second or so. */
    private static final long LINGER_NANOS = 1_500_000_000;

    /** More than this, the owner would have about a tenth of its time to do with them. */
    private static final double MUCH_PER_NANO = 2e-3;

    /** What is to be done after a slice. */
    public enum Next {
        /** Another one, after a breath. */
        GO_ON,
        /** Another one in a while: there is nothing to do. */
        REST,
        /** It is over. */
        END
    }

    private final WeakReference<Engine> held;
    private final Turn turn;
    private final Turn.Owner owner;
    private final Starter starter;
    private volatile boolean isWanted;
    private volatile boolean isAtWork;
    private volatile Pipeline.State lastLeft = Pipeline.State.DONE;
    private volatile boolean isByClock;
    private boolean hasHelped;
    private long takenBefore;
    private long judgedAt;
    private long neededAt;

    /**
     * Makes one that does not help yet.
     *
     * @param owner of the engine
     * @param starter how helping begins
     */
    public EngineThread(Engine engine, Turn.Owner owner, Starter starter) {
        held = new WeakReference<>(engine);
        turn = engine.turn();
        this.owner = owner;
        this.starter = starter;
    }

    /** Returns whether it helps, or may still be about to end. */
    public boolean isAtWork() {
        return isAtWork;
    }

    /** Takes points, unless it is this thread's work now, and says how they come. */
    public Intake.Flow take(Engine engine) {
        return isAtWork ? Intake.Flow.NONE : engine.take(OWNERS_NANOS);
    }

    /**
     * Computes what points ask for, unless it is this thread's work now, and says what is left of it.
     *
     * @param byClock whether x goes on by the clock while points are late
     */
    public Pipeline.State compute(Engine engine, boolean byClock) {
        isByClock = byClock;
        return isAtWork ? lastLeft : engine.compute(byClock);
    }

    /**
     * Begins to help, goes on or ends, by what the owner found.
     *
     * @param flow how points came
     * @param left what was left to be computed
     * @param now the time, for differences only
     */
    public void judge(Intake.Flow flow, Pipeline.State left, long now) {
        Engine engine = held.get();
        if (engine == null || engine.isReleased() || starter == Starter.NOBODY) {
            return;
        }
        long taken = engine.counters().drained();
        boolean isMuch = taken - takenBefore > (now - judgedAt) * MUCH_PER_NANO;
        takenBefore = taken;
        judgedAt = now;
        boolean isTooMuch = flow == Intake.Flow.FLOOD || left == Pipeline.State.BUSY || left == Pipeline.State.URGENT;
        if (isTooMuch || (isMuch && isAtWork)) {
            neededAt = now;
            isWanted = true;
            if (!isAtWork) {
                start();
            }
        } else if (now - neededAt >= LINGER_NANOS) {
            stop();
        }
    }

    /** Helps no more, soon. */
    public void stop() {
        isWanted = false;
    }

    private void start() {
        turn.admit(owner);
        isAtWork = true;
        boolean isStarted = false;
        try {
            starter.start(this);
            isStarted = true;
        } catch (OutOfMemoryError e) {
            // No room for a thread: the owner goes on alone.
        } finally {
            if (!isStarted) {
                end();
            }
        }
    }

    private static void work(EngineThread helping) {
        try {
            Next next = helping.slice();
            while (next != Next.END) {
                Ticker.SYSTEM.rest(next == Next.REST ? REST_NANOS : BREATH_NANOS);
                next = helping.slice();
            }
        } finally {
            helping.end();
        }
    }

    /** Waits for its turn, and helps for a moment, which is shorter if the owner wants the turn. */
    public Next slice() {
        Engine engine = held.get();
        if (engine == null || !isWanted) {
            return Next.END;
        }
        Next[] next = new Next[1];
        turn.run(() -> next[0] = help(engine));
        return next[0];
    }

    /** Does what the owner does with points. */
    private Next help(Engine engine) {
        if (engine.isReleased()) {
            return Next.END;
        }
        if (engine.isFullOfNews()) {
            return Next.REST;
        }
        long before = engine.pipeline().changes();
        Intake.Flow flow = engine.take(SLICE_NANOS);
        Pipeline.State left = engine.compute(isByClock);
        lastLeft = left;
        hasHelped |= flow != Intake.Flow.NONE || engine.pipeline().changes() != before;
        boolean isBusy = left == Pipeline.State.BUSY || left == Pipeline.State.URGENT;
        boolean isMore = isBusy || (engine.hasPoints() && !engine.isWaitingForDisk()) || engine.sum();
        return isMore ? Next.GO_ON : Next.REST;
    }

    /** Returns whether points were taken, or computed that are seen, since this was asked last. */
    public boolean hasHelped() {
        turn.open();
        boolean has = hasHelped;
        hasHelped = false;
        return has;
    }

    /** Says that no slice will follow. */
    public void end() {
        turn.dismiss();
        isAtWork = false;
    }
}
