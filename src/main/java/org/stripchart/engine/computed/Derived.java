// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine.computed;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaRun;
import org.stripchart.analysis.formula.FormulaRun.SpanTooLargeException;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/**
 * A series that a formula makes of others, once all of them are there: of what is kept of them, and of what comes. Where one of them
 * changes otherwise, as by a late point, it is made anew from there on. Where all counts that was before, what has been added up is taken up at a place before
 * that, so that points that are kept no more still count.
 *
 * <p>More than 300 lines, since what is computed, what is taken back of it, and what is seen of it meanwhile are told of one run.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
public final class Derived {

    /** No number. */
    public static final int NONE = -1;

    /** A pass that has gone on for no longer is given up for a better one. */
    private static final long SHORT_NANOS = 50_000_000;

    private static final String NO_MEMORY = "there is no memory for it";

    /** So many points are computed before anybody would see a preview. */
    private static final int FEW = 1 << 17;

    /** Sooner nobody misses what comes of a preview, and each picture of a part takes time from the rest. */
    private static final long PART_NANOS = 100_000_000;

    private final Ground ground;
    private final SeriesInfo info;
    private final Formula formula;
    private int number;
    /** Of the series that it is made of, by their names in the formula, once all of them are there. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private boolean isNew = true;
    private final PointBuffer points = new PointBuffer();
    private @Nullable FormulaRun run;
    private @Nullable SilentSeries silence;
    private @Nullable Preview preview;

    /** When it began. */
    private long previewSince;

    private boolean hasShown;

    /** One that goes on to be shown until the next has got as far. */
    private @Nullable Preview shown;

    /** What is read before there is only for what is remembered of it. */
    private double from = Double.NEGATIVE_INFINITY;

    /** When this pass over what is kept began or, once it has caught up with what comes, when that was. */
    private long since;

    /** How long the last whole pass took. */
    private long took;

    private boolean hasCaughtUp;
    private String fault = "";

    /** How many points were evicted before earlier runs had read them. */
    private long passedOver;

    /**
     * @param info of the series, whose name is reserved; it stands behind those that it is made of
     * @param number of the series, if it is there and gets another formula; else {@link #NONE}
     */
    public Derived(Ground ground, SeriesInfo info, Formula formula, int number) {
        this.ground = ground;
        this.info = info;
        this.formula = formula;
        this.number = number;
    }

    /** Returns the number of the series; {@link #NONE} as long as those that it is made of are not there. */
    public int number() {
        return number;
    }

    /** Returns what is known of the series as it was asked for: a unit that follows from others is none of it. */
    public SeriesInfo info() {
        return info;
    }

    /** Returns the names of the series that it is made of. */
    public Set<String> of() {
        return formula.series();
    }

    /**
     * Makes the next points: some hundred at most, in some tens of microseconds.
     *
     * @param now the time, for differences only
     * @param head the x at which points land now; NaN before the first
     * @param isEnd whether no more points come, so that nothing is waited for
     * @return how many have found room, less those that were taken off again; 0 if nothing has changed
     */
    public long next(long now, double head, boolean isEnd) {
        long before = ground.history().appended();
        try {
            compute(now, head, isEnd);
        } catch (SpanTooLargeException e) {
            endFor(String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            endFor(NO_MEMORY);
        }
        return ground.history().appended() - before;
    }

    private void compute(long now, double head, boolean isEnd) {
        mend(now, isEnd);
        FormulaRun running = running(now, head);
        if (running == null) {
            return;
        }
        running.silentUntil(silentUntil(now, head, isEnd));
        running.next(points);
        if (points.size() == 0 && !running.hasMoved() && !hasCaughtUp) {
            hasCaughtUp = true;
            took = now - since;
            since = now;
            show(null);
        }
        int first = Values.prepare(points, from);
        if (first < points.size()) {
            ground.changed().run();
            ground.history().appendComputed(number, points.xs(), points.ys(), first, points.size());
        }
    }

    /** Returns what computes, once all is there that it is made of. */
    private @Nullable FormulaRun running(long now, double head) {
        if (isNew && number != NONE) {
            // What another formula has left.
            clear();
        }
        if (run == null && canBegin()) {
            begin(now, head);
        }
        return run;
    }

    private boolean canBegin() {
        return fault.isEmpty() && hasFoundAll();
    }

    /** What is found stays, whichever series of such a name come later. */
    private boolean hasFoundAll() {
        if (numbers.isEmpty()) {
            Map<String, Integer> found = new HashMap<>();
            of().forEach(name -> found.put(name, ground.find(name)));
            if (!found.containsValue(-1)) {
                numbers.putAll(found);
            }
        }
        return !numbers.isEmpty();
    }

    private int number(String name) {
        return Objects.requireNonNull(numbers.get(name), name);
    }

    private SeriesView points(String name) {
        return ground.history().series(number(name));
    }

    private double silentUntil(long now, double head, boolean isEnd) {
        SilentSeries waits = silence;
        return isEnd && !Double.isNaN(head) ? head : waits == null ? Double.NEGATIVE_INFINITY : waits.until(now, head);
    }

    private void clear() {
        ground.changed().run();
        ground.history().clear(number);
        isNew = false;
    }

    /** Takes off what is wrong, unless there is no time for that yet. */
    private void mend(long now, boolean isEnd) {
        FormulaRun running = run;
        if (running == null) {
            return;
        }
        double wrongFrom = running.wrongFrom(ground.late());
        if (wrongFrom == Double.POSITIVE_INFINITY && !running.isCut()) {
            return;
        }
        double last = own().lastX();
        // Nothing is lost where it has not got so far yet.
        if (!(formula.isLocal() && wrongFrom > last) && !mayBegin(running, now, isEnd)) {
            return;
        }
        if (running.isLate() && silence != null) {
            silence.wasTooShort();
        }
        passedOver = passedOver();
        FormulaRun next = next(running, wrongFrom, Math.min(wrongFrom, Double.isNaN(last) ? from : last));
        if (next == null) {
            // Points that were cleared are not missed.
            passedOver += wrongFrom == Double.NEGATIVE_INFINITY ? 0 : running.gone();
            clear();
            run = null;
        } else {
            takeBack(next.from());
            run = next;
            begun(now);
        }
    }

    /** Returns one that makes the values from an x on anew; null if all are to be made so. */
    private @Nullable FormulaRun next(FormulaRun running, double wrongFrom, double x) {
        if (wrongFrom == Double.NEGATIVE_INFINITY) {
            return null;
        }
        if (formula.isLocal()) {
            return running.anew(x);
        }
        FormulaRun next = wrongFrom == Double.POSITIVE_INFINITY ? null : running.resumed(x);
        return next == null || next.from() > own().lastX() ? null : next;
    }

    private void takeBack(double x) {
        SeriesView own = own();
        ground.changed().run();
        long version = own.version();
        if (ground.history().takeBack(number, x) > 0) {
            ground.late().add(own, version, x);
        }
        from = x;
    }

    private SeriesView own() {
        return ground.history().series(number);
    }

    /** Late points make much anew; where they come steadily, half of the time is for that, or it would never get to what comes. */
    private boolean mayBegin(FormulaRun running, long now, boolean isEnd) {
        boolean isTime = hasCaughtUp ? now - since >= took : now - since < SHORT_NANOS;
        return isEnd || isTime || running.isCut();
    }

    private void begin(long now, double head) {
        String unit = info.unit().isEmpty()
                ? formula.unit(
                        name -> ground.unitOf(number(name)), ground.unitOfX().get())
                : info.unit();
        number = ground.feed().addReserved(info.withUnit(unit));
        isNew = false;
        from = Double.NEGATIVE_INFINITY;
        begun(now);
        if (silence == null) {
            silence = new SilentSeries(of().stream().map(this::points).toList(), now, head);
        }
        run = new FormulaRun(formula, this::points);
    }

    private void begun(long now) {
        hasCaughtUp = false;
        since = now;
    }

    /** Returns whether something was done for the next points last time, though there may be none yet. */
    public boolean hasMoved() {
        return run != null && run.hasMoved();
    }

    /** Returns whether there is something to do once time has gone by: for a series that others have got ahead of, or after late points. */
    public boolean waitsBefore(double x) {
        return run != null && (run.waitsBefore(x) || run.isStale());
    }

    /** Returns which share of the points that are there has been read: 1 once it has caught up with them, or has nothing to read. */
    public double share() {
        return run == null || hasCaughtUp ? 1 : run.share();
    }

    /** Returns how many points were evicted before it had read them. */
    public long passedOver() {
        return passedOver + (run == null ? 0 : run.passedOver());
    }

    /** Returns whether it has read less than half of what is kept. */
    public boolean isFarBehind() {
        return run == null ? canBegin() : run.share() < 0.5;
    }

    /**
     * Computes some of what is seen of x, as long as the series itself has not got so far. It is shown once it is whole, or has taken a while.
     *
     * @param seenFrom,seenTo what is seen; NaN before the first frame
     * @return whether there may be more to do
     */
    public boolean preview(double seenFrom, double seenTo, long now, double head) {
        hasShown = false;
        try {
            return computePreview(seenFrom, seenTo, now, head);
        } catch (SpanTooLargeException e) {
            endFor(String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            endFor(NO_MEMORY);
        }
        return false;
    }

    private boolean computePreview(double seenFrom, double seenTo, long now, double head) {
        FormulaRun running = running(now, head);
        Preview seen = preview;
        if (running == null || !isBehind(running, seen != null, Math.min(seenTo, head))) {
            show(null);
            return false;
        }
        if (seen == null || !seen.covers(seenFrom, seenTo) || seen.isWrong(ground.late(), seenTo)) {
            seen = Preview.of(formula, this::points, ground.budget(), running, seenFrom, seenTo);
            if (seen == null) {
                show(null);
                return false;
            }
            giveUp(preview);
            preview = seen;
            previewSince = now;
        }
        seen.extendTo(seenTo);
        ground.changed().run();
        boolean hasMore = seen.next(silentUntil(now, head, false));
        Preview before = shown;
        boolean isToBeShown = before == null
                ? now - previewSince >= PART_NANOS
                : before == seen || seen.replaces(before, seenFrom, seenTo);
        if (!hasMore || isToBeShown) {
            show(seen);
            hasShown = hasMore || before != seen;
        }
        return hasMore;
    }

    /** Returns whether the last {@link #preview} has shown more. */
    public boolean hasShown() {
        return hasShown;
    }

    private void giveUp(@Nullable Preview unwanted) {
        if (unwanted != null && unwanted != shown) {
            unwanted.clear();
        }
    }

    private boolean isBehind(FormulaRun running, boolean isPreviewed, double x) {
        return !hasCaughtUp && (isPreviewed || running.left() > FEW) && !(own().lastX() >= x) && !Double.isNaN(x);
    }

    /** Returns why it is computed no more, in a line; empty while it is. */
    public String fault() {
        return fault;
    }

    /** Gives up what there is no memory for, which all else would do without; what was computed stays. */
    private void endFor(String reason) {
        passedOver = passedOver();
        run = null;
        points.clear();
        fault = info.name() + " = " + info.formula() + ": is computed no more, as " + reason;
        show(null);
    }

    /** Says that it is computed no more. */
    public void end() {
        show(null);
    }

    /** Shows a preview in place of the series, or the series itself. */
    private void show(@Nullable Preview seen) {
        Preview before = shown;
        if (seen != before) {
            ground.changed().run();
            ground.shown().series(number).preview(seen == null ? null : seen.points());
            shown = seen;
            giveUp(before);
        }
        if (seen != preview) {
            giveUp(preview);
            preview = seen;
        }
    }
}
