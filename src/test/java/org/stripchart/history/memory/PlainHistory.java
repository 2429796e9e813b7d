// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.Reference.Point;

/**
 * What a history of one series should hold, as a plain list: exactly which points a bound in x evicts, and which come too
 * late. How many more are evicted for the other bounds is for the history to choose; it is asked, and must be within
 * these bounds.
 */
final class PlainHistory {

    /** A history looks after its limit that often. */
    private static final int STEP = 8192;

    private final HistoryLimit limit;
    private final Reference kept = new Reference();
    private double newestX = Double.NEGATIVE_INFINITY;
    private double evictedX = Double.NEGATIVE_INFINITY;
    private long given;
    private long late;
    private long evicted;

    /** What is set aside, and how things were then; null without. */
    private @Nullable PlainHistory aside;

    /** How many points were cleared, those included that are set aside. */
    private long cleared;

    PlainHistory(HistoryLimit limit) {
        this.limit = limit;
    }

    /** Takes the points that the history has just taken; they must be no more than it takes in one step. */
    void append(double[] xs, double[] ys, int from, int to) {
        assertThat(to - from).isLessThanOrEqualTo(STEP);
        given += to - from;
        List<Point> lates = new ArrayList<>();
        double last = kept.points.isEmpty() ? evictedX : kept.lastX();
        for (int i = from; i < to; i++) {
            if (xs[i] >= last) {
                kept.points.add(new Point(xs[i], ys[i]));
                last = xs[i];
            } else if (xs[i] < evictedX) {
                late++;
            } else {
                lates.add(new Point(xs[i], ys[i]));
            }
        }
        lates.forEach(point -> kept.insert(point.x(), point.y()));
        if (!kept.points.isEmpty()) {
            newestX = Math.max(newestX, kept.lastX());
        }
        evictOld();
    }

    /** Takes all points out, for {@link #bringBack}; what was set aside before is forgotten. */
    void setAside() {
        PlainHistory taken = new PlainHistory(limit);
        taken.kept.points.addAll(kept.points);
        taken.newestX = newestX;
        taken.evictedX = evictedX;
        aside = taken;
        cleared += kept.points.size();
        kept.points.clear();
        newestX = Double.NEGATIVE_INFINITY;
        evictedX = Double.NEGATIVE_INFINITY;
    }

    /** Says that what was set aside is gone. */
    void letGo() {
        aside = null;
    }

    /** Whether something is set aside. */
    boolean hasAside() {
        return aside != null;
    }

    /** Puts back what was set aside, and takes what has come since as if it came now. */
    void bringBack() {
        PlainHistory old = Objects.requireNonNull(aside);
        aside = null;
        double evictedSince = evictedX;
        List<Point> since = List.copyOf(kept.points);
        kept.points.clear();
        kept.points.addAll(old.kept.points);
        cleared -= kept.points.size();
        evictedX = old.evictedX;
        for (Point point : since) {
            if (point.x() < evictedX) {
                late++;
            } else {
                kept.insert(point.x(), point.y());
            }
        }
        newestX = Math.max(newestX, old.newestX);
        evictedX = Math.max(evictedX, evictedSince);
        forget(kept.lowerBound(evictedSince));
        evictOld();
    }

    private void evictOld() {
        double oldest = newestX - limit.xSpan();
        int old = kept.lowerBound(oldest);
        if (old > 0) {
            evictedX = oldest;
            forget(old);
        }
    }

    /** Compares, and takes note of what else was evicted. */
    void assertHolds(History history, String description) {
        int more = (int) (history.evicted() - evicted);
        assertThat(more).as(description).isBetween(0, kept.points.size());
        if (more > 0) {
            evictedX = kept.points.get(more - 1).x();
            forget(more);
            assertThat(history.size() >= limit.points() - limit.points() / 40 - 15
                            || history.bytes() >= 0.8 * limit.bytes())
                    .as(
                            "%s: %d points, %d bytes are kept, no limit is near",
                            description, history.size(), history.bytes())
                    .isTrue();
        }
        SeriesHistory series = history.series(0);
        if (!kept.isOf(series)) {
            assertThat(Reference.of(series).points).as(description).isEqualTo(kept.points);
        }
        assertThat(history.size()).as(description).isEqualTo(kept.points.size()).isLessThanOrEqualTo(limit.points());
        assertThat(history.bytes()).as(description).isLessThanOrEqualTo(limit.bytes());
        assertThat(history.late()).as(description).isEqualTo(late);
        assertThat(history.evicted()).as(description).isEqualTo(evicted);
        assertThat(history.appended())
                .as(description)
                .isEqualTo(given - late)
                .isEqualTo(evicted + cleared + history.size());
        assertThat(series.firstIndex()).as(description).isEqualTo(evicted + cleared);
        assertThat(history.firstX()).as(description).isEqualTo((Double) kept.firstX());
        assertThat(history.lastX()).as(description).isEqualTo((Double) kept.lastX());
    }

    Reference kept() {
        return kept;
    }

    private void forget(int count) {
        kept.points.subList(0, count).clear();
        evicted += count;
    }
}
