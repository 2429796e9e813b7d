// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.stripchart.chart.ClearedPoints;
import org.stripchart.chart.LiveChart;
import org.stripchart.session.undo.TakenOff;
import org.stripchart.session.undo.TakenOffList;
import org.stripchart.words.CountText;

/**
 * Removes points and sources from a session so that they can be put back.
 *
 * <p><b>Threading:</b> the session's own thread only.
 */
final class SourceRemoval {

    private final LiveChart chart;
    private final List<SessionSource> sources;
    private final SourceTotals totals;
    private final SourceOpener opener;
    private final OwnerThread owner;
    private final Runnable changed;
    private final TakenOffList takenOff = new TakenOffList();
    /** What was removed and may come back. */
    private final List<SessionSource> away = new ArrayList<>();

    /**
     * @param sources of the session, which are changed here
     * @param changed is run when a source is back
     */
    SourceRemoval(
            LiveChart chart,
            List<SessionSource> sources,
            SourceTotals totals,
            SourceOpener opener,
            OwnerThread owner,
            Runnable changed) {
        this.chart = chart;
        this.sources = sources;
        this.totals = totals;
        this.opener = opener;
        this.owner = owner;
        this.changed = changed;
    }

    TakenOffList takenOff() {
        return takenOff;
    }

    /** Returns what the sources that may come back were asked for as. */
    List<String> locationsAway() {
        return away.stream().map(SessionSource::location).toList();
    }

    void clear() {
        chart.takeIn();
        ClearedPoints points = chart.setAside(TakenOff.TIME);
        takenOff.add(new TakenOff("Cleared " + CountText.of(points.count(), "point"), "Undo clear", points, () -> {}));
    }

    /** Removes a source; returns whether it was there. */
    boolean remove(SessionSource source) {
        int place = sources.indexOf(source);
        if (place < 0) {
            return false;
        }
        boolean hadEnded = source.hasEnded();
        detach(source);
        Set<String> own = source.series();
        sources.forEach(other -> own.removeAll(other.series()));
        ClearedPoints points = takeOff(own);
        away.add(source);
        Runnable unusedEnd = points.onChange(() -> {
            away.remove(source);
            if (points.state() != ClearedPoints.State.BACK) {
                // Nobody else may have its names while it may come back.
                opener.release(source.prefix());
            }
        });
        TakenOff removed = new TakenOff("Removed " + source.title(), "Undo remove", points, () -> {
            chart.arrangement().putBack(trace -> own.contains(trace.name()));
            attach(source, place);
            if (!hadEnded) {
                source.resume();
            }
            changed.run();
        });
        takenOff.add(removed);
        CompletableFuture<Void> unused = source.released().handle((end, fault) -> {
            owner.later(() -> takeOffLater(removed, source, own));
            return null;
        });
        return true;
    }

    /** Takes off what was on its way when the source was stopped. */
    private void takeOffLater(TakenOff removed, SessionSource source, Set<String> own) {
        chart.takeIn();
        boolean hasPoints = chart.arrangement().traces().stream()
                .anyMatch(trace -> own.contains(trace.name())
                        && !chart.history(trace.series()).isEmpty());
        boolean isFedByNone = sources.stream()
                .noneMatch(other -> other == source || other.series().removeAll(own));
        if (hasPoints && isFedByNone) {
            removed.add(takeOff(own));
        }
    }

    /** Removes a source for good. */
    void vanish(SessionSource source) {
        detach(source);
        opener.release(source.prefix());
        chart.takeIn();
        chart.clear(source.series());
        chart.arrangement().takeOff(source.series());
    }

    private ClearedPoints takeOff(Set<String> series) {
        chart.takeIn();
        ClearedPoints points = chart.setAside(series, TakenOff.TIME);
        chart.arrangement().takeOff(series);
        return points;
    }

    private void detach(SessionSource source) {
        sources.remove(source);
        totals.removed(source);
        source.close();
    }

    private void attach(SessionSource source, int place) {
        sources.add(Math.min(place, sources.size()), source);
        totals.putBack(source);
    }
}
