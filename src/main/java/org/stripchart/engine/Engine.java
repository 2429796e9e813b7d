// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.engine.computed.Ground;
import org.stripchart.engine.computed.LateChanges;
import org.stripchart.engine.computed.ShownHistory;
import org.stripchart.engine.computed.ShownSeries;
import org.stripchart.feed.FeedCounters;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointFeed;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.HistoryView;
import org.stripchart.history.Turn;
import org.stripchart.history.disk.Spill;
import org.stripchart.history.memory.History;
import org.stripchart.history.memory.Sealing;

/**
 * Owns the data of a run: takes points from sources, keeps them, and tracks the x at which they arrive and their latency.
 *
 * <p>More than 300 lines, since it is the interface to all data of a run.
 *
 * <p><b>Threading:</b> {@link #sink}, {@link #seriesNames}, {@link #info}, {@link #counters} and {@link #refuse} on any thread; everything else is confined to
 * its owner. Another thread may help it ({@link EngineThread}): then whatever touches points begins the owner's {@link Turn}.
 */
public final class Engine {

    /** What the owner of an engine is told, on its own thread. */
    public interface Listener {

        /** Says that points go in or out. */
        void changed();

        /** Says that points had to go for another chart's sake, when nobody was asking this engine. */
        void gaveBack();
    }

    /** So much of a frame at 60 a second that nobody notices. */
    private static final long SUM_NANOS = 1_000_000;

    private final PointFeed feed;
    private final @Nullable Spill spill;
    private final History history;
    private final Turn turn;
    private final News news;
    private final ShownHistory kept;
    private final ShownHistory shown;
    private final Arrivals arrivals;
    private final Intake intake;
    private final Pipeline pipeline;
    private final FrameMeter meter;
    private final LongSupplier nanos;
    private final Runnable changed;
    private Supplier<String> unitOfX = () -> "";
    private boolean released;

    /**
     * @param queuePoints how many points can wait
     * @param spill takes what no longer fits into memory; null where that is evicted
     * @param bell is rung on a source's thread when points have come; it is held by all sinks, the owner by none
     * @param reach the span of the window
     * @param nanos the time, for differences only
     * @param epochSeconds the time of day, as an axis of time has it
     */
    public Engine(
            int queuePoints,
            HistoryLimit limit,
            HistoryBudget budget,
            @Nullable Spill spill,
            Runnable bell,
            DoubleSupplier reach,
            LongSupplier nanos,
            DoubleSupplier epochSeconds,
            Listener listener) {
        this.spill = spill;
        this.nanos = nanos;
        turn = budget.turn();
        turn.open();
        news = new News(turn, bell);
        changed = news.once(listener::changed);
        feed = new PointFeed(queuePoints, bell);
        history = new History(
                limit, budget, news.once(listener::gaveBack), Sealing.inTimeWith(EngineThread.PACKING), spill);
        arrivals = new Arrivals(
                news.latest(reach), number -> feed.series().get(number).isState(), epochSeconds);
        kept = new ShownHistory(history, turn);
        shown = new ShownHistory(history, turn);
        LateChanges late = new LateChanges();
        pipeline = new Pipeline(
                new Ground(feed, history, shown, budget, late, () -> unitOfX.get(), changed),
                arrivals,
                nanos,
                turn,
                news);
        EvictionGuard guard = new EvictionGuard(history, limit, budget.most(limit), pipeline::keepUp, news);
        intake = new Intake(feed, history, arrivals, nanos, changed, late, turn::isToBeGivenUp, guard);
        meter = new FrameMeter(nanos);
    }

    /** Returns where a source puts its points, with what it wants to happen when the queue is full. */
    public PointSink sink(OverflowPolicy policy) {
        return feed.sink(policy);
    }

    /** Returns the names of the series, in the order in which they came. */
    public List<String> seriesNames() {
        return feed.seriesNames();
    }

    /** Returns what is known of a series, by the place of its name in {@link #seriesNames}. */
    public SeriesInfo info(int number) {
        return feed.told(number);
    }

    /** Says what unit numbers are in that come without one, and where to ask for that of x; empty where it is not known. */
    public void units(String ofNumbers, Supplier<String> ofX) {
        feed.unit(ofNumbers);
        unitOfX = ofX;
    }

    /** Returns what is made of points once they are in the history; not to be kept beyond an event. */
    public Pipeline pipeline() {
        turn.open();
        return pipeline;
    }

    /**
     * Computes what points that were taken ask for, for two milliseconds at most, and for three what is seen of it.
     *
     * @param byClock whether x goes on by the clock while points are late
     */
    public Pipeline.State compute(boolean byClock) {
        turn.open();
        return pipeline.run(byClock);
    }

    /** Returns all points that are kept; not to be kept beyond an event. */
    public History history() {
        turn.open();
        return history;
    }

    /** Returns the same, to look at in any event. */
    public HistoryView kept() {
        return kept;
    }

    /** Returns all points as they are shown: of a series that is still to be computed, what is seen of it. */
    public HistoryView shown() {
        return shown;
    }

    /**
     * Returns the points that are kept of a series or, where it is still to be computed, what is seen of it.
     *
     * @param number the place of its name in {@link #seriesNames}
     */
    public ShownSeries series(int number) {
        Objects.checkIndex(number, feed.seriesNames().size());
        return shown.series(number);
    }

    /** Returns the text of the state that a series is in at an x, as {@link ShownSeries#stateAt} does, by the place of its name. */
    public String stateAt(int number, double x, double until) {
        return series(number).stateAt(info(number).labels(), x, until);
    }

    /** Returns the x at which points land now; NaN before the first. */
    public double head() {
        turn.open();
        return arrivals.head();
    }

    /** Returns the same where x is time: while all series are late, it goes on by the clock. */
    public double headByClock() {
        turn.open();
        return arrivals.headByClock(nanos.getAsLong());
    }

    /** Returns in how many nanoseconds all series are late, not positive where they are; {@link Long#MAX_VALUE} where that cannot be told. */
    public long nanosUntilLate() {
        turn.open();
        long lateAt = arrivals.lateAt();
        return lateAt == Arrivals.NEVER ? Long.MAX_VALUE : lateAt - nanos.getAsLong();
    }

    /** Returns for how many nanoseconds nothing has come of some series, once that is longer than usual; 0 before. */
    public long silentFor(Set<String> names) {
        turn.open();
        return arrivals.silentFor(numbers(names), nanos.getAsLong());
    }

    private IntStream numbers(Set<String> names) {
        List<String> known = feed.seriesNames();
        return IntStream.range(0, known.size()).filter(number -> names.contains(known.get(number)));
    }

    /** Returns the latest leap of x; null if there was none. */
    public @Nullable Leap leap() {
        turn.open();
        return arrivals.leap();
    }

    /** Takes points for at most so long, and says how they come. */
    public Intake.Flow take(long mostNanos) {
        turn.open();
        Intake.Flow flow = intake.take(mostNanos);
        metered(flow != Intake.Flow.NONE);
        return flow;
    }

    /** Has the listener told what a helper has done since, and whoever listens to alarms and events; it does no more meanwhile. */
    public void hear() {
        turn.open();
        news.tell();
    }

    /** Whether there is so much to {@link #hear} that no more is to be added. */
    boolean isFullOfNews() {
        return news.isFull();
    }

    /** Whether there is something to {@link #hear}. */
    public boolean hasNews() {
        return news.isThere();
    }

    /** Returns whose turn it is to touch the points. */
    Turn turn() {
        return turn;
    }

    /** Sums and packs what is kept and was not yet, for a millisecond at most; returns whether more is left. */
    public boolean sum() {
        turn.open();
        long start = nanos.getAsLong();
        while (history.sumNext() || history.sealNext()) {
            if (turn.isToBeGivenUp() || nanos.getAsLong() - start >= SUM_NANOS) {
                return true;
            }
        }
        return false;
    }

    /** Takes what is in the queue now, however many sources go on adding meanwhile. */
    public void takePublished() {
        turn.open();
        metered(intake.takePublished() > 0);
    }

    /** Computes all that points that were taken ask for, however long that takes; no more are to come. */
    public void computeAll() {
        turn.open();
        pipeline.runToEnd();
    }

    /** Whether points are left in the queue since a disk is to have time. */
    boolean isWaitingForDisk() {
        return intake.isLeft();
    }

    /** Whether points wait, those included that a source is about to put in. */
    public boolean hasPoints() {
        return intake.hasPoints();
    }

    /** Forgets all points that are kept; counters and series stay. */
    public void clear() {
        turn.open();
        history.clear();
        arrivals.clear();
        cleared(name -> true);
    }

    /** Forgets the points that are kept of some series; names that are none are passed over. */
    public void clear(Set<String> names) {
        turn.open();
        numbers(names).forEach(number -> {
            history.clear(number);
            arrivals.clear(number);
        });
        cleared(names::contains);
    }

    /**
     * Forgets the points as {@link #clear()} does, so that they can be brought back; they go first when memory is wanted.
     *
     * @param evicted is run when they had to go
     */
    public Cleared setAside(Runnable evicted) {
        turn.open();
        Cleared cleared = new Cleared(history.setAside(evicted), arrivals.setAside(null));
        cleared(name -> true);
        return cleared;
    }

    /** The same for some series; names that are none are passed over. */
    public Cleared setAside(Set<String> names, Runnable evicted) {
        turn.open();
        Cleared cleared = new Cleared(
                history.setAside(numbers(names), evicted),
                arrivals.setAside(numbers(names).boxed().collect(Collectors.toSet())));
        cleared(names::contains);
        return cleared;
    }

    private void cleared(Predicate<String> names) {
        pipeline.cleared(names);
        changed.run();
    }

    /** Brings points back as if they had never been away; returns false if they are gone. */
    public boolean bringBack(Cleared cleared) {
        turn.open();
        if (!history.canBringBack(cleared.points())) {
            return false;
        }
        if (arrivals.bringBack(cleared.past())) {
            history.jumpedBack(arrivals.head());
        }
        history.bringBack(cleared.points());
        pipeline.broughtBack();
        changed.run();
        return true;
    }

    /** Lets go of points that were set aside. */
    public void letGo(Cleared cleared) {
        turn.open();
        history.letGo(cleared.points());
    }

    /** Returns what became of the points up to the queue. */
    public FeedCounters counters() {
        return feed.counters();
    }

    /** Returns what is wrong now with the file of what no longer fits into memory, in a line; empty where nothing is. */
    public String spillFault() {
        return spill == null ? "" : spill.fault();
    }

    /** Returns how many points can wait. */
    public int queueCapacity() {
        return feed.capacity();
    }

    /** Returns what counts frames, and times them. */
    public FrameMeter meter() {
        turn.open();
        return meter;
    }

    /** Refuses points from now on. */
    public void refuse() {
        feed.close();
    }

    /** Whether {@link #release} was called. */
    public boolean isReleased() {
        return released;
    }

    /** Gives back all memory of points; idempotent. */
    public void release() {
        turn.open();
        if (released) {
            return;
        }
        try {
            // What was taken before the end counts as appended, so that the counters still add up.
            takePublished();
        } finally {
            // Also when there was no memory left to take it.
            released = true;
            history.close();
            changed.run();
        }
    }

    private void metered(boolean tookPoints) {
        meter.drained(tookPoints, !intake.hasPoints(), nanos.getAsLong());
    }
}
