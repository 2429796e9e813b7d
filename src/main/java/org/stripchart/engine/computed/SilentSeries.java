// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine.computed;

import java.util.List;
import org.stripchart.history.SeriesView;

/**
 * Up to which x some series are taken to be silent: to where points landed a while ago, unless one of them still gets points, and is
 * only behind. Where points came all the same, the while gets longer.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class SilentSeries {

    /** How long series that others have got ahead of are waited for at first. */
    private static final long PATIENCE_NANOS = 250_000_000;

    private static final long LONGEST_NANOS = 64_000_000_000L;

    private final List<SeriesView> series;
    private final long[] ends;
    private long patience = PATIENCE_NANOS;
    private long lookedAt;
    private double head;
    private double until = Double.NEGATIVE_INFINITY;

    /**
     * @param now the time, for differences only
     * @param head the x at which points land now; NaN before the first
     */
    public SilentSeries(List<SeriesView> series, long now, double head) {
        this.series = List.copyOf(series);
        this.head = Double.isNaN(head) ? Double.NEGATIVE_INFINITY : head;
        lookedAt = now;
        ends = new long[series.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = series.get(i).endIndex();
        }
    }

    /**
     * Returns up to which x.
     *
     * @param now the time
     * @param newHead the x at which points land now; NaN before the first
     */
    public double until(long now, double newHead) {
        if (now - lookedAt >= patience) {
            double landed = Double.isNaN(newHead) ? Double.NEGATIVE_INFINITY : newHead;
            // x may have gone back.
            until = Math.min(head, landed);
            for (int i = 0; i < ends.length; i++) {
                SeriesView each = series.get(i);
                if (each.endIndex() != ends[i] && !each.isEmpty()) {
                    until = Math.min(until, each.lastX());
                }
                ends[i] = each.endIndex();
            }
            head = landed;
            lookedAt = now;
        }
        return until;
    }

    /** Says that points came where it was said that none would. */
    public void wasTooShort() {
        patience = Math.min(LONGEST_NANOS, 2 * patience);
        until = Double.NEGATIVE_INFINITY;
    }
}
