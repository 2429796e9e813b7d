// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.trigger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.trigger.TriggerLog;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.mark.Mark;
import org.stripchart.plot.mark.Marks;

/**
 * Sets a mark at each event of a trigger that asks for it, and takes those away again that are no longer events, as after a late point. A mark that somebody
 * has changed is theirs, and stays; so do those of points that are no longer kept.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class EventMarks {

    private final Marks marks;
    private final Supplier<@Nullable TriggerRule> asked;
    private final TriggerLog log;
    private final Function<String, @Nullable SeriesView> kept;
    /** The events of the rule that have marks. */
    private final TreeSet<Double> mine = new TreeSet<>();

    private @Nullable TriggerRule rule;
    private long timesBack;
    /** The latest event that has a mark. */
    private double marked = Double.NEGATIVE_INFINITY;
    /** From there on a mark may be of no event any more. */
    private double unsure = Double.POSITIVE_INFINITY;

    /**
     * @param asked returns the trigger that there is
     * @param log its events
     * @param kept returns the points of a series that are kept; null where there is none of that name
     */
    public EventMarks(
            Marks marks,
            Supplier<@Nullable TriggerRule> asked,
            TriggerLog log,
            Function<String, @Nullable SeriesView> kept) {
        this.marks = marks;
        this.asked = asked;
        this.log = log;
        this.kept = kept;
    }

    /** Returns the events of the rule that there is whose marks are its own. */
    public List<Double> own() {
        TriggerRule now = asked.get();
        if (now == null || !now.equals(rule)) {
            return List.of();
        }
        Set<Mark> there = new HashSet<>(marks.list());
        return mine.stream().filter(x -> there.contains(mark(now, x))).toList();
    }

    /**
     * Takes events of the rule that there is whose marks were its own before, in another run. They are looked at when points have come there.
     */
    public void own(Collection<Double> before) {
        TriggerRule now = asked.get();
        rule = now;
        mine.clear();
        // A single event is looked for from now on only: of those before it nothing is known.
        if (now != null && now.marks() && now.mode() != TriggerRule.Mode.SINGLE) {
            mine.addAll(before);
            unsure = Double.NEGATIVE_INFINITY;
            log.awaitSettling();
        }
    }

    /** Says that a trigger is set, be it anew: a single event is looked for from then on, and those before it are not found again. */
    public void armed(TriggerRule newRule) {
        if (newRule.mode() == TriggerRule.Mode.SINGLE) {
            mine.clear();
        }
    }

    /** Looks at what events have come and gone. */
    public void update() {
        TriggerRule now = asked.get();
        // Those that are found anew are the same: equal marks are one.
        marked = Math.min(marked, Math.nextDown(log.changedFrom()));
        unsure = Math.min(unsure, log.changedFrom());
        if (now == null || !now.equals(rule)) {
            rule = now;
            mine.clear();
            unsure = Double.POSITIVE_INFINITY;
        }
        if (log.timesBack() != timesBack) {
            timesBack = log.timesBack();
            // They are of what came before.
            mine.tailSet(log.wentBackTo(), true).clear();
        }
        if (now != null && now.marks()) {
            add(now);
            if (log.isSettled()) {
                removeStale(now);
            }
            if (unsure < Double.POSITIVE_INFINITY) {
                // Points may come there and bring no event.
                log.awaitSettling();
            }
        }
    }

    private void add(TriggerRule of) {
        List<Mark> found = new ArrayList<>();
        for (double x = log.after(marked); !Double.isNaN(x) && marks.leavesRoom(found.size()); x = log.after(x)) {
            found.add(mark(of, x));
            mine.add(x);
            marked = x;
        }
        if (!found.isEmpty()) {
            marks.addAll(found);
        }
    }

    private static Mark mark(TriggerRule of, double x) {
        return Mark.at(x, "Event: " + of.series());
    }

    private void removeStale(TriggerRule of) {
        SeriesView points = kept.apply(of.series());
        if (unsure == Double.POSITIVE_INFINITY || points == null || points.isEmpty()) {
            return;
        }
        // Of points that are gone, and of events beyond those that are listed, nothing is known any more.
        mine.headSet(points.firstX(), false).clear();
        double from = Math.max(unsure, Math.nextUp(log.lastDropped()));
        double last = points.lastX();
        // Those beyond are looked at when points have come there again, as of a series that is computed anew.
        unsure = mine.higher(last) == null ? Double.POSITIVE_INFINITY : Math.max(from, Math.nextUp(last));
        List<Double> gone = mine.tailSet(from, true).stream()
                .filter(x -> x <= last && log.after(Math.nextDown(x)) != x)
                .toList();
        if (!gone.isEmpty()) {
            gone.forEach(mine::remove);
            marks.removeAll(gone.stream().map(x -> mark(of, x)).toList());
        }
    }
}
