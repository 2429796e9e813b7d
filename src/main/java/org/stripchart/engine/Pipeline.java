// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.alarm.AlarmLog;
import org.stripchart.analysis.alarm.AlarmRule;
import org.stripchart.analysis.alarm.AlarmRun;
import org.stripchart.analysis.trigger.TriggerLog;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.engine.computed.Derived;
import org.stripchart.engine.computed.Formulas;
import org.stripchart.engine.computed.Ground;
import org.stripchart.feed.PointFeed;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.history.Turn;
import org.stripchart.history.memory.History;

/**
 * Computes from the points in the history: the series of formulas, alarms, and events. It works in slices, so that frames come in time.
 *
 * <p>More than 300 lines, since series, alarms and events are computed from the same points, in one order and within one time limit.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
public final class Pipeline {

    /** An eighth of a frame at 60 a second. */
    private static final long BUDGET_NANOS = 2_000_000;

    /** What is seen comes first, and faster. */
    private static final long SEEN_NANOS = 3_000_000;

    /** What there is for the rest meanwhile. */
    private static final long UNSEEN_NANOS = 500_000;

    /** Each reads 512 points of a series or more. */
    private static final int STEPS_FOR_SLICE = 2 * Intake.SLICE / 512;

    /** What is left to be done. */
    public enum State {
        /** Nothing, until points come. */
        DONE,
        /** Something that is to be done once a series has been silent for a while. */
        WAITING,
        /** Something that can be done now. */
        BUSY,
        /** Something that is to be seen. */
        URGENT
    }

    /** A rule that is followed, the number of the series that it is about, -1 if it is not one, and whether its alarm has come and not gone. */
    public record Watched(AlarmRule rule, int series, boolean isOn) {}

    private final Ground ground;
    private final PointFeed feed;
    private final History history;
    private final Arrivals arrivals;
    private final LongSupplier nanos;
    private final Turn turn;
    private final Formulas formulas;
    private final AlarmLog alarms;
    /** By the rules, as they were written. */
    private final Map<String, AlarmWatch> watches = new LinkedHashMap<>();

    private final TriggerLog events;
    private @Nullable TriggerWatch trigger;

    private long made;
    private long changes;
    private double seenFrom = Double.NaN;
    private double seenTo = Double.NaN;
    private boolean isOver;
    private Arrivals.@Nullable Back back;

    /**
     * @param nanos the time, for differences only
     * @param turn whose it is to touch the history
     * @param news tells whoever listens to alarms and events
     */
    Pipeline(Ground ground, Arrivals arrivals, LongSupplier nanos, Turn turn, Executor news) {
        this.turn = turn;
        alarms = new AlarmLog(news);
        events = new TriggerLog(turn::open, news);
        this.ground = ground;
        formulas = new Formulas(ground);
        this.feed = ground.feed();
        this.history = ground.history();
        this.arrivals = arrivals;
        this.nanos = nanos;
    }

    /**
     * Adds a series that is computed from others, which need not be there yet; or gives one that is there another formula.
     *
     * @throws IllegalArgumentException with a line for the formula's author, if it is none, or of itself, or if there is a series
     *     of that name that is not computed
     */
    public void derive(SeriesInfo info) {
        formulas.derive(info);
    }

    /**
     * Takes a computed series away, with its points; one that is not there is passed over.
     *
     * @throws IllegalArgumentException if another one is computed from it
     */
    public void remove(String name) {
        formulas.remove(name);
    }

    /** Returns the series that are computed, in the order in which they came. */
    public List<SeriesInfo> derived() {
        return formulas.all().stream().map(Derived::info).toList();
    }

    /** Has an alarm come whenever a rule says so; the series that it is about need not be there yet. A rule that is followed already goes on. */
    public void watch(AlarmRule rule) {
        watches.computeIfAbsent(
                rule.text(),
                text -> new AlarmWatch(
                        new AlarmRun(rule, alarms), history, ground.late(), ground::find, feed.series()::get));
    }

    /** Follows a rule no more; an alarm of it that has come goes. */
    public void unwatch(String rule) {
        AlarmWatch removed = watches.remove(rule);
        if (removed != null) {
            removed.end();
        }
    }

    /** Returns the rules that are followed, as they were written. */
    public List<String> rules() {
        return List.copyOf(watches.keySet());
    }

    /** Returns the rules that are followed, and what came of them. */
    public List<Watched> watched() {
        return watches.isEmpty()
                ? List.of()
                : watches.values().stream().map(AlarmWatch::state).toList();
    }

    /** Returns what alarms there were, to be kept by the owner. */
    public AlarmLog alarms() {
        return alarms;
    }

    /**
     * Looks for the events of a trigger, in place of those of another one, which are forgotten.
     *
     * @param rule null to look for none
     * @param isFromNow whether only what comes counts
     */
    public void trigger(@Nullable TriggerRule rule, boolean isFromNow) {
        events.clear();
        trigger = rule == null
                ? null
                : new TriggerWatch(
                        rule, events, history, ground.late(), feed.seriesNames(), feed.series()::get, isFromNow);
        events.tell();
    }

    /** Returns which events are looked for; null if none are. */
    public @Nullable TriggerRule trigger() {
        return trigger == null ? null : trigger.rule();
    }

    /** Returns whether the one event that was asked for was found, so that no more are looked for. */
    public boolean isTriggerDone() {
        return trigger != null && trigger.isDone();
    }

    /** Returns whether there are points in which events have not been looked for. */
    public boolean isTriggerBehind() {
        return trigger != null && trigger.isBehind();
    }

    /** Returns the events that the trigger has found, to be kept by the owner. */
    public TriggerLog events() {
        return events;
    }

    /** Returns how many points were computed, without those that were taken back. */
    public long made() {
        return made;
    }

    /** Returns a number that is another whenever there is more to be seen of what is computed. */
    public long changes() {
        return changes;
    }

    /** Returns which share of the points that are there all formulas have read; 1 when nothing is left to be computed. */
    public double share() {
        return formulas.all().stream().mapToDouble(Derived::share).min().orElse(1);
    }

    /** Returns which formulas and rules were given up for want of memory, a line each. */
    public List<String> faults() {
        if (isEmpty()) {
            return List.of();
        }
        Stream<String> ofWatches = watches.values().stream().map(AlarmWatch::fault);
        return Stream.concat(formulas.all().stream().map(Derived::fault), ofWatches)
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    /** Returns which formulas, rules and trigger have not read points that were evicted before, a line each. */
    public List<String> passedOver() {
        List<String> lines = new ArrayList<>();
        formulas.all()
                .forEach(each -> addPassedOver(
                        lines, each.info().name() + " = " + each.info().formula(), each.passedOver()));
        watches.forEach((rule, each) -> addPassedOver(lines, "alarm " + rule, each.passedOver()));
        if (trigger != null) {
            addPassedOver(lines, "trigger", trigger.passedOver());
        }
        return lines;
    }

    private static void addPassedOver(List<String> lines, String what, long points) {
        if (points > 0) {
            lines.add(what + ": has a gap of " + points + (points == 1 ? " point" : " points")
                    + " that went, to make room, before it had read them");
        }
    }

    /**
     * Reads on where less than half of what is kept has been read, before what is evicted next would go unread; asked between slices of points that are taken, so that the
     * queue, and sources that can wait, wait meanwhile. It reads twice as many points as a slice has at most, so that what is far behind catches up by and by.
     */
    void keepUp() {
        long now = nanos.getAsLong();
        int steps = 0;
        while (steps < STEPS_FOR_SLICE && isFarBehind() && step(now, false)) {
            steps++;
        }
    }

    private boolean isFarBehind() {
        return !isEmpty()
                && (formulas.all().stream().anyMatch(Derived::isFarBehind)
                        || watches.values().stream().anyMatch(AlarmWatch::isFarBehind)
                        || (trigger != null && trigger.isFarBehind()));
    }

    /** Whether nothing is computed, as in most charts: each frame asks several times. */
    private boolean isEmpty() {
        return formulas.all().isEmpty() && watches.isEmpty() && trigger == null;
    }

    /** Says what is seen of x: that is computed first. */
    public void seen(double from, double to) {
        seenFrom = from;
        seenTo = to;
    }

    /** Says whether no more points are to come, so that no rule is kept waiting for the clock. */
    public void over(boolean nowIsOver) {
        isOver = nowIsOver;
    }

    /**
     * Computes for two milliseconds at most, and for three what is seen; less for a helper, if somebody else waits for the turn.
     *
     * @param byClock whether x goes on by the clock while points are late
     */
    State run(boolean byClock) {
        if (isEmpty()) {
            return State.DONE;
        }
        boolean isUrgent = preview();
        long most = isUrgent ? UNSEEN_NANOS : BUDGET_NANOS;
        long start = nanos.getAsLong();
        boolean isBusy;
        do {
            isBusy = step(start, false);
        } while (isBusy && !turn.isToBeGivenUp() && nanos.getAsLong() - start < most);
        if (isBusy || isUrgent) {
            return isUrgent ? State.URGENT : State.BUSY;
        }
        double head = arrivals.head();
        double now = byClock ? arrivals.headByClock(start) : head;
        watches.values().stream().filter(each -> isSilent(each, start)).forEach(each -> each.until(now));
        boolean isWaiting = formulas.all().stream().anyMatch(each -> each.waitsBefore(head))
                || watches.values().stream().anyMatch(each -> each.waitsBefore(head) || waits(each, byClock, start));
        return isWaiting ? State.WAITING : State.DONE;
    }

    /** Whether the clock alone can bring an alarm: once its series are late, where x goes on by it, or until they are. */
    private boolean waits(AlarmWatch watch, boolean byClock, long now) {
        return !isOver
                && watch.isPending()
                && (isSilent(watch, now) ? byClock && arrivals.goesByTheClock() : arrivals.haveCome(sources(watch)));
    }

    private boolean preview() {
        long start = nanos.getAsLong();
        boolean isBusy;
        do {
            isBusy = false;
            for (Derived each : formulas.all()) {
                isBusy |= each.preview(seenFrom, seenTo, start, arrivals.head());
                changes += each.hasShown() ? 1 : 0;
            }
        } while (isBusy && !turn.isToBeGivenUp() && nanos.getAsLong() - start < SEEN_NANOS);
        return isBusy;
    }

    /** Computes all that there is to compute, now that no more points come. */
    void runToEnd() {
        while (step(nanos.getAsLong(), true)) {
            // Until nothing is left.
        }
        long now = nanos.getAsLong();
        watches.values().stream()
                .filter(each -> isSilent(each, now) && arrivals.goWithTheClock(sources(each)))
                .forEach(each -> each.until(arrivals.headByClock(now)));
    }

    /** Says that the points of some series were taken away. */
    void cleared(Predicate<String> isCleared) {
        Predicate<String> isOf = name -> formulas.bases(name).stream().anyMatch(isCleared);
        watches.values().forEach(each -> each.cleared(isOf));
        if (trigger != null) {
            trigger.cleared(isOf);
        }
    }

    /** Says that points that were taken away are there again. */
    void broughtBack() {
        watches.values().forEach(AlarmWatch::broughtBack);
        if (trigger != null) {
            trigger.broughtBack();
        }
    }

    /** Whether nothing has come of all that a rule is about: others may be read further ahead. */
    private boolean isSilent(AlarmWatch watch, long now) {
        return arrivals.areLate(sources(watch), now);
    }

    private IntStream sources(AlarmWatch watch) {
        return watch.of().stream()
                .flatMap(name -> formulas.bases(name).stream())
                .mapToInt(ground::find);
    }

    /** Has alarms and events begin anew where x has gone back. */
    private void lookBack() {
        Arrivals.Back newBack = arrivals.back();
        if (newBack != null && !newBack.equals(back)) {
            watches.values().forEach(each -> each.wentBack(newBack.to()));
            if (trigger != null) {
                trigger.wentBack(newBack.to());
            }
        }
        back = newBack;
    }

    /** What lies beyond is of before x went back, until points have come so far again. */
    private double ahead() {
        return back == null || arrivals.head() >= back.from() ? Double.POSITIVE_INFINITY : arrivals.head();
    }

    private boolean step(long now, boolean isEnd) {
        lookBack();
        double ahead = ahead();
        double head = arrivals.head();
        boolean hasLooked = false;
        for (Derived each : formulas.all()) {
            long more = each.next(now, head, isEnd);
            made += more;
            changes += more == 0 ? 0 : 1;
            hasLooked |= more != 0 || each.hasMoved();
        }
        for (AlarmWatch each : watches.values()) {
            hasLooked |= each.next(now, head, isEnd, ahead);
        }
        hasLooked |= trigger != null && trigger.next(ahead);
        return hasLooked;
    }
}
