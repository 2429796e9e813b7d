// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.SeriesView;

/**
 * Tracks the x at which points arrive now, where the live window ends.
 *
 * <p>This is the greatest x of all series that still get points. A series is at its greatest x, until its
 * points have for a while come further behind than the window reaches: then x has gone back. A series no longer gets points when
 * none has come for several times its usual interval. So neither a late point, nor a slow series beside a fast one that lags,
 * moves the window.
 *
 * <p>More than 300 lines, since the position of x, its jumps back and its progress by the clock follow from the same tracks.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
public final class Arrivals {

    /** No moment. */
    static final long NEVER = Long.MAX_VALUE;

    private final DoubleSupplier reach;
    private final IntPredicate lasts;
    private final DoubleSupplier epochSeconds;
    private final List<Track> tracks = new ArrayList<>();
    private double head = Double.NaN;
    private double reachNow;
    private long now;
    private boolean behind;

    /** How far points are allowed to be behind, of those that are. */
    private double behindBy;

    /** The least x of points that came behind since one came that was not. */
    private double leastBehind = Double.POSITIVE_INFINITY;

    private @Nullable Leap leap;
    private @Nullable Back back;

    /**
     * @param reach the span of the window, which a late point may be behind the newest without being behind the window
     */
    public Arrivals(DoubleSupplier reach) {
        this(reach, number -> false, () -> Double.NaN);
    }

    /**
     * @param lasts whether the points of the series of a number are states, each of which lasts until the next
     * @param epochSeconds the time of day, as an axis of time has it
     */
    Arrivals(DoubleSupplier reach, IntPredicate lasts, DoubleSupplier epochSeconds) {
        this.epochSeconds = epochSeconds;
        this.reach = reach;
        this.lasts = lasts;
    }

    /** Returns the x that is followed; NaN before the first point. */
    public double head() {
        return head;
    }

    /**
     * Returns the x that is followed where x is time: while all series are late, it goes on by the clock, from the moment at which
     * they became so. A state lasts, so where there is nothing else it goes on from its last point. Series whose points did not come as
     * time goes by, such as those of a file, move nothing.
     *
     * @param nanos now
     */
    double headByClock(long nanos) {
        long lateAt = lateAt();
        if (lateAt == NEVER || nanos < lateAt) {
            return head;
        }
        boolean isOfStates = isOfStates();
        double furthest = head;
        for (int number = 0; number < tracks.size(); number++) {
            Track track = tracks.get(number);
            if (counts(number, isOfStates) && goesOn(track, isOfStates)) {
                furthest = Math.max(furthest, track.x() + (nanos - lateAt(track, isOfStates)) * 1e-9);
            }
        }
        return furthest;
    }

    /**
     * Returns the moment from which all series are late that can be judged or, where there are states only, that of the last of them;
     * {@link #NEVER} where none can be judged.
     */
    long lateAt() {
        boolean isOfStates = isOfStates();
        long latest = NEVER;
        for (int number = 0; number < tracks.size(); number++) {
            if (counts(number, isOfStates)) {
                long lateAt = lateAt(tracks.get(number), isOfStates);
                latest = latest == NEVER ? lateAt : Math.max(latest, lateAt);
            }
        }
        return latest;
    }

    /** Whether nothing but states can be judged. */
    private boolean isOfStates() {
        for (int number = 0; number < tracks.size(); number++) {
            if (!lasts.test(number) && tracks.get(number).isJudged()) {
                return false;
            }
        }
        return true;
    }

    private boolean counts(int number, boolean isOfStates) {
        Track track = tracks.get(number);
        return isOfStates ? lasts.test(number) && !Double.isNaN(track.x()) : !lasts.test(number) && track.isJudged();
    }

    /** Returns whether {@link #headByClock} goes on while all series are late. */
    boolean goesByTheClock() {
        boolean isOfStates = isOfStates();
        return IntStream.range(0, tracks.size())
                .anyMatch(number -> counts(number, isOfStates) && goesOn(tracks.get(number), isOfStates));
    }

    private static boolean goesOn(Track track, boolean isOfStates) {
        return track.goesWithTheClock() || (isOfStates && track.isNew());
    }

    private static long lateAt(Track track, boolean isOfStates) {
        return isOfStates ? track.nanos() : track.lateAt();
    }

    /**
     * Returns how long nothing has come of some series, once that is longer than usual of all of them; 0 before, and where it cannot be
     * judged.
     *
     * @param nanos now
     */
    long silentFor(IntStream numbers, long nanos) {
        List<Track> judged = numbers.filter(number -> number < tracks.size())
                .mapToObj(tracks::get)
                .filter(Track::isJudged)
                .toList();
        if (judged.isEmpty() || judged.stream().anyMatch(track -> nanos < track.lateAt())) {
            return 0;
        }
        return judged.stream().mapToLong(track -> track.silentFor(nanos)).min().orElse(0);
    }

    /** Returns the latest leap; null if there was none. */
    public @Nullable Leap leap() {
        return leap;
    }

    /**
     * That x has gone back.
     *
     * @param number of the leap
     * @param to from where on points have come since
     * @param from the newest x before
     */
    record Back(long number, double to, double from) {}

    /** Returns that x has gone back, if it has since all was cleared. */
    @Nullable
    Back back() {
        return back;
    }

    /** Returns whether nothing has come of some series for longer than usual; false if one of them is not there, as -1 is. */
    boolean areLate(IntStream numbers, long nanos) {
        return numbers.allMatch(
                number -> hasCome(number) && nanos >= tracks.get(number).lateAt());
    }

    /** Returns whether all of some series have points, so that they are late in a while; false if one of them is not there, as -1 is. */
    boolean haveCome(IntStream numbers) {
        return numbers.allMatch(this::hasCome);
    }

    private boolean hasCome(int number) {
        return number >= 0
                && number < tracks.size()
                && !Double.isNaN(tracks.get(number).x());
    }

    /** Returns whether x of some series goes on as time does. */
    boolean goWithTheClock(IntStream numbers) {
        return numbers.allMatch(number ->
                number >= 0 && number < tracks.size() && tracks.get(number).goesWithTheClock());
    }

    /** Forgets where points landed; leaps are still known. */
    public void clear() {
        head = Double.NaN;
        back = null;
        leastBehind = Double.POSITIVE_INFINITY;
        tracks.clear();
    }

    /** Forgets where one series was. */
    public void clear(int number) {
        if (number < tracks.size()) {
            tracks.set(number, new Track());
            double greatest = Double.NaN;
            for (Track track : tracks) {
                greatest = Double.isNaN(greatest) || track.x() > greatest ? track.x() : greatest;
            }
            head = Math.min(head, greatest);
        }
    }

    /**
     * Where series were.
     *
     * @param tracks by the number of the series
     */
    record Past(double head, Map<Integer, Track> tracks) {}

    /** Forgets where some series were, and returns it; null: where all were. */
    Past setAside(@Nullable Set<Integer> numbers) {
        Map<Integer, Track> kept = new HashMap<>();
        double headBefore = head;
        for (int number = 0; number < tracks.size(); number++) {
            if (numbers == null || numbers.contains(number)) {
                kept.put(number, tracks.get(number));
            }
        }
        if (numbers == null) {
            clear();
        } else {
            kept.keySet().forEach(this::clear);
        }
        return new Past(headBefore, kept);
    }

    /**
     * Takes up again where series were that have had no points since.
     *
     * @return whether x has gone back since: one that has had some is behind by more than the window
     */
    boolean bringBack(Past past) {
        double allowed = reach.getAsDouble();
        boolean wentBack = false;
        for (Map.Entry<Integer, Track> each : past.tracks().entrySet()) {
            int number = each.getKey();
            while (tracks.size() <= number) {
                tracks.add(new Track());
            }
            double since = tracks.get(number).x();
            if (Double.isNaN(since)) {
                tracks.set(number, each.getValue());
            } else {
                wentBack |= since < each.getValue().x() - allowed;
            }
        }
        if (!wentBack) {
            head = Double.isNaN(head) || past.head() > head ? past.head() : head;
        }
        return wentBack;
    }

    /**
     * Says that points are about to be told.
     *
     * @param nanos when, for differences only
     */
    void begin(long nanos) {
        now = nanos;
        reachNow = reach.getAsDouble();
        behind = false;
        behindBy = reachNow;
    }

    /**
     * Says that points have been taken in.
     *
     * @param number of the series
     * @param series which has them by now
     * @param x of the last of them; or of the greatest before, if the last is late
     * @return whether that is behind
     */
    boolean arrived(int number, SeriesView series, double x) {
        // What is too old to be kept shows nowhere, however far the window reaches: x has gone back if nothing else
        // comes.
        double allowed = x >= series.firstX() ? reachNow : 0;
        while (tracks.size() <= number) {
            tracks.add(new Track());
        }
        Track track = tracks.get(number);
        boolean leapt = track.arrived(x, allowed, now);
        if (!track.isJudged()) {
            track.begun(series.firstX(), series.size(), epochSeconds.getAsDouble());
        }
        if (x < head - allowed) {
            behind = true;
            behindBy = Math.min(behindBy, allowed);
            leastBehind = Math.min(leastBehind, x);
            return true;
        } else {
            leastBehind = Double.POSITIVE_INFINITY;
            if (leapt && x > head + reachNow) {
                leap = leapTo(x);
            }
            head = Double.isNaN(head) ? x : Math.max(head, x);
            return false;
        }
    }

    /** Says what the least x is of points that were behind. */
    void behindFrom(double x) {
        leastBehind = Math.min(leastBehind, x);
    }

    /** Says that all points of this time are told; returns whether x has gone back to the new head. */
    boolean settle() {
        if (!behind) {
            return false;
        }
        double greatest = Double.NEGATIVE_INFINITY;
        for (Track track : tracks) {
            if (track.isGoing(now)) {
                greatest = Math.max(greatest, track.x());
            }
        }
        if (greatest < head - behindBy && greatest > Double.NEGATIVE_INFINITY) {
            leap = leapTo(greatest);
            back = new Back(leap.number(), Math.min(leastBehind, greatest), head);
            leastBehind = Double.POSITIVE_INFINITY;
            head = greatest;
            return true;
        }
        return false;
    }

    private Leap leapTo(double x) {
        return new Leap(leap == null ? 1 : leap.number() + 1, head, x);
    }
}
