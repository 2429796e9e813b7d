// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.join.Changes;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerLog;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.analysis.trigger.TriggerRun;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.StateLabels;
import org.stripchart.history.SeriesView;
import org.stripchart.history.memory.History;

/**
 * Searches for the events of a trigger once its series exists, among the points kept and those that come. If the series changes otherwise,
 * for example by a late point, the search starts again from there.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
final class TriggerWatch {

    /** So many points are looked at again for a late one, in less than a tenth of a millisecond. */
    private static final int STEP = 1 << 15;

    private final TriggerRule rule;
    private final TriggerLog log;
    private final History history;
    private final List<String> names;
    private final IntFunction<SeriesInfo> info;

    /**
     * A place in the series from which it can be looked on again.
     *
     * @param events how many there had been
     */
    private record Place(TriggerRun run, long events) {}

    /** Events up to there were before it was armed. */
    private double armedAt;

    /** What comes is from there on, since x went back. */
    private double start = Double.NEGATIVE_INFINITY;

    /** What lies beyond is of before x went back. */
    private double ahead = Double.POSITIVE_INFINITY;

    private boolean isCleared;
    private final Changes changes;
    private @Nullable TriggerRun run;
    private final Deque<Place> places = new ArrayDeque<>();
    private boolean isDone;
    private long passedOver;

    /**
     * @param changes knows from where on series have changed
     * @param names of all series, by number; grows
     * @param info by number
     * @param isFromNow whether only what comes counts
     */
    TriggerWatch(
            TriggerRule rule,
            TriggerLog log,
            History history,
            Changes changes,
            List<String> names,
            IntFunction<SeriesInfo> info,
            boolean isFromNow) {
        this.changes = changes;
        this.rule = rule;
        this.log = log;
        this.history = history;
        this.names = names;
        this.info = info;
        double last = Double.NEGATIVE_INFINITY;
        if (isFromNow && names.contains(rule.series())) {
            SeriesView series = history.series(names.indexOf(rule.series()));
            last = series.isEmpty() ? last : series.lastX();
        }
        armedAt = last;
    }

    TriggerRule rule() {
        return rule;
    }

    /** Returns whether no more events are looked for, since the one that was asked for was found. */
    boolean isDone() {
        return isDone;
    }

    /** Returns whether there are points that have not been looked at. */
    boolean isBehind() {
        return !isDone && run != null && (run.isStale() || run.hasMore(ahead));
    }

    /** Returns how many points were evicted before they were looked at. */
    long passedOver() {
        return passedOver;
    }

    /** Returns whether less than half of what is kept has been looked at. */
    boolean isFarBehind() {
        return !isDone && (run == null ? names.contains(rule.series()) : run.share() < 0.5);
    }

    /** Says that x has gone back, and that points now come from there on. */
    void wentBack(double x) {
        start = x;
        armedAt = Math.min(armedAt, Math.nextDown(x));
        run = null;
        log.wentBack(x);
    }

    /** Says that points of its series were taken away, if they were of one of these. */
    void cleared(Predicate<String> isCleared) {
        if (isCleared.test(rule.series())) {
            this.isCleared = true;
            start = Double.NEGATIVE_INFINITY;
        }
    }

    /** Says that points that were taken away are there again. */
    void broughtBack() {
        isCleared = false;
    }

    /** Looks at the next points, as far as an x at most, beyond which all is of before x went back; returns whether there were some. */
    boolean next(double newAhead) {
        ahead = newAhead;
        TriggerRun running = run;
        if (!isDone && (running == null || running.isStale())) {
            running = running == null || isCleared ? null : goBack(running.wrongFrom(changes));
            running = running == null ? begin() : running;
            run = running;
        }
        if (isDone || running == null || !running.hasMore(ahead)) {
            log.settle();
            return false;
        }
        Place last = places.peekLast();
        if (last == null || running.position() - last.run().position() >= STEP) {
            places.removeIf(place -> !place.run().isKept());
            places.add(new Place(running.copy(), log.count()));
        }
        passedOver += running.passesOver();
        running.run(this::found, ahead);
        log.tell();
        return true;
    }

    private void found(double x) {
        if (!isDone && x > armedAt) {
            log.add(x);
            isDone = rule.mode() == TriggerRule.Mode.SINGLE;
        }
    }

    /** Returns one that goes on from before an x; null if there is none. */
    private @Nullable TriggerRun goBack(double x) {
        Place last = places.peekLast();
        while (last != null && !last.run().isBefore(x)) {
            places.removeLast();
            last = places.peekLast();
        }
        if (last == null) {
            return null;
        }
        log.forgetTo(last.events());
        return last.run().copy();
    }

    private @Nullable TriggerRun begin() {
        places.clear();
        int number = names.indexOf(rule.series());
        if (number < 0) {
            return null;
        }
        SeriesView series = history.series(number);
        Trigger trigger = rule.trigger();
        if (trigger instanceof Trigger.State) {
            StateLabels labels = info.apply(number).labels();
            // No point has a state before its text is known.
            int state = labels == null ? -1 : labels.texts().indexOf(rule.state());
            if (state < 0) {
                return null;
            }
            trigger = new Trigger.State(state);
        }
        if (series.isEmpty()) {
            log.forgetFrom(Double.NEGATIVE_INFINITY);
            return null;
        }
        if (isCleared) {
            isCleared = false;
            armedAt = series.lastX() < armedAt ? Double.NEGATIVE_INFINITY : armedAt;
        }
        // What is no longer kept cannot be found again.
        log.forgetFrom(Math.max(start, series.firstX()));
        return new TriggerRun(series, trigger, rule.holdOff(), Math.max(series.firstIndex(), series.lowerBound(start)));
    }
}
