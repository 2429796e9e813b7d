// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

/**
 * The limit of a history, over all series of a chart together. The oldest points are evicted as soon as one of the three bounds is
 * exceeded.
 *
 * <p>With the limits made by {@link #points}, {@link #duration} and {@link #bytes}, the history never takes more than
 * 70 % of the heap: points beyond that are evicted and counted, rather than paid for with an
 * {@code OutOfMemoryError}.
 *
 * @param points the greatest number of points
 * @param xSpan how much older than the newest point a point may be, in units of x
 * @param bytes the greatest amount of memory, see {@code History.bytes()}
 */
public record HistoryLimit(long points, double xSpan, long bytes) {

    /** Room for the first few chunks of a few series: a smaller bound would keep nothing at all. */
    static final long SMALLEST_BYTES = 1 << 16;

    private static final double HEAP_GUARD = 0.7;
    private static final double FITTING_SHARE = 0.4;

    /** Checks that all three are positive, and {@code bytes} at least 65,536. */
    public HistoryLimit {
        if (points < 1) {
            throw new IllegalArgumentException("points (" + points + ") must be positive");
        }
        if (!(xSpan > 0)) {
            throw new IllegalArgumentException("xSpan (" + xSpan + ") must be positive");
        }
        if (bytes < SMALLEST_BYTES) {
            throw new IllegalArgumentException("bytes (" + bytes + ") must be at least " + SMALLEST_BYTES);
        }
    }

    /** Returns the limit that keeps the newest points, as many as said. */
    public static HistoryLimit points(long points) {
        return new HistoryLimit(points, Double.POSITIVE_INFINITY, mostBytes());
    }

    /**
     * Returns the limit that keeps the points of the last {@code xSpan}.
     *
     * @param xSpan in units of x: seconds on an axis of time
     */
    public static HistoryLimit duration(double xSpan) {
        return new HistoryLimit(Long.MAX_VALUE, xSpan, mostBytes());
    }

    /** Returns the limit that keeps as many of the newest points as fit into that much memory. */
    public static HistoryLimit bytes(long bytes) {
        return new HistoryLimit(Long.MAX_VALUE, Double.POSITIVE_INFINITY, Math.min(bytes, mostBytes()));
    }

    /**
     * Returns what a history has that is told no limit: as much as 40 % of the largest heap that this JVM may have,
     * which all such histories of a {@link HistoryBudget} share.
     */
    public static HistoryLimit fittingHeap() {
        return new HistoryLimit(Long.MAX_VALUE, Double.POSITIVE_INFINITY, heapShare(FITTING_SHARE));
    }

    /** Returns whether this is {@link #fittingHeap()}, which is no limit of a history's own. */
    public boolean isFittingHeap() {
        HistoryLimit fitting = fittingHeap();
        return points == fitting.points && xSpan == fitting.xSpan && bytes == fitting.bytes;
    }

    /** Returns the most that any limit lets a history take, in bytes. */
    static long mostBytes() {
        return heapShare(HEAP_GUARD);
    }

    private static long heapShare(double share) {
        return Math.max(SMALLEST_BYTES, (long) (share * Runtime.getRuntime().maxMemory()));
    }
}
