// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

/**
 * The points of one series in order of x; made and filled by its {@link History}.
 *
 * <p>A point whose y is NaN is a gap: it is kept, counted and copied like any other, and never a minimum, maximum or
 * nearest point. Points of equal x keep the order in which they came.
 *
 * <p>A point has an absolute index, which goes on being its index while older points are evicted. It changes only when
 * a late point is put in before it; then {@link #version()} changes as well.
 *
 * <p>Memory: 17.4 bytes a point in a series of millions, up to about 30 in one of hundreds. Nothing is ever copied for
 * a series to grow.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class SeriesHistory {

    /** Chunks stay below 1/32 of the series, so that neither room in the last nor eviction of the first is much. */
    private static final int CHUNKS_AT_LEAST = 32;

    private static final int SMALLEST_CHUNK = 15;

    private final ChunkList chunks;
    private final LatePoints late;
    private final Extremes extremes = new Extremes();
    private long lateCount;
    private long version;

    /** No point that is evicted was after this. */
    private double evictedX = Double.NEGATIVE_INFINITY;

    /**
     * @param late room to work in, which series may share
     */
    SeriesHistory(ChunkMemory memory, LatePoints late) {
        this.chunks = new ChunkList(memory);
        this.late = late;
    }

    /** How many points are kept. */
    public long size() {
        return chunks.size();
    }

    /** Whether no point is kept. */
    public boolean isEmpty() {
        return chunks.isEmpty();
    }

    /** The index of the oldest point that is kept; {@link #endIndex()} if there is none. */
    public long firstIndex() {
        return chunks.firstIndex();
    }

    /** One more than the index of the last point. */
    public long endIndex() {
        return chunks.endIndex();
    }

    /** The x of the oldest point that is kept; NaN if there is none. */
    public double firstX() {
        return isEmpty() ? Double.NaN : chunks.first().firstX();
    }

    /** The x of the last point; NaN if there is none. */
    public double lastX() {
        return isEmpty() ? Double.NaN : chunks.last().lastX();
    }

    /** The y of the last point; NaN if that is a gap, or if there is none. */
    public double lastY() {
        return isEmpty() ? Double.NaN : chunks.last().y(endIndex() - 1);
    }

    /**
     * The x of a point.
     *
     * @throws IndexOutOfBoundsException if no point of that index is kept
     */
    public double x(long index) {
        checkKept(index);
        return chunks.x(index);
    }

    /**
     * The y of a point, NaN for a gap.
     *
     * @throws IndexOutOfBoundsException if no point of that index is kept
     */
    public double y(long index) {
        checkKept(index);
        return chunks.y(index);
    }

    /** The first index whose point's x is at or after the given one; {@link #endIndex()} if there is none. */
    public long lowerBound(double x) {
        return chunks.lowerBound(x);
    }

    /** The index of the point nearest in x that is not a gap, the earlier of two as near; -1 if there is none. */
    public long nearest(double x) {
        long bound = chunks.lowerBound(x);
        long right = chunks.nextValue(bound, endIndex());
        long left = chunks.previousValue(bound);
        if (right == endIndex()) {
            return left;
        }
        return left < 0 || chunks.x(right) - x < x - chunks.x(left) ? right : left;
    }

    /**
     * The index of the nearest point, as {@link #nearest(double)}, among those with {@code from <= x <= to}; -1 if there
     * is none.
     */
    public long nearest(double x, double from, double to) {
        long bound = chunks.lowerBound(x);
        long right = chunks.nextValue(bound, endIndex());
        long left = chunks.previousValue(bound);
        boolean isRight = right < endIndex() && chunks.x(right) >= from && chunks.x(right) <= to;
        boolean isLeft = left >= 0 && chunks.x(left) >= from && chunks.x(left) <= to;
        if (isRight && isLeft) {
            return chunks.x(right) - x < x - chunks.x(left) ? right : left;
        }
        return isRight ? right : isLeft ? left : -1;
    }

    /**
     * Copies points, all of them, in place of what the buffer holds.
     *
     * @param from index of the first
     * @param to index after the last
     * @return how many
     * @throws IndexOutOfBoundsException if some point of the range is not kept
     */
    public int copy(long from, long to, PointBuffer out) {
        if (from < firstIndex() || from > to || to > endIndex()) {
            throw new IndexOutOfBoundsException(
                    "range (" + from + " to " + to + ") must be within " + firstIndex() + " to " + endIndex());
        }
        out.clear();
        chunks.copy(from, to, out);
        return out.size();
    }

    /**
     * A reducer of this series for one picture of it: it keeps what it computed for the next frame, so each picture has
     * its own.
     */
    public ColumnReducer reducer() {
        return new ColumnReducer(this, chunks);
    }

    /**
     * Puts into {@code out}, in place of what it holds, the smallest and the largest y of the points with {@code fromX
     * <= x <= toX}. Takes O(log n), plus a step for each chunk of 65,535 points.
     *
     * @return false, with {@code out} empty, if there is no such point, gaps not counted
     */
    public boolean extent(double fromX, double toX, Extent out) {
        out.clear();
        extremes.clear();
        chunks.collect(chunks.lowerBound(fromX), chunks.lowerBound(Math.nextUp(toX)), extremes);
        out.include(extremes.min, extremes.max);
        return !out.isEmpty();
    }

    /**
     * Changes whenever anything but an append or an eviction happens: a late point is put in, or all is cleared. As
     * long as it stays, what was read of this series is still right, and only the points from the former {@link
     * #endIndex()} on are new.
     */
    public long version() {
        return version;
    }

    long bytes() {
        return chunks.bytes();
    }

    long late() {
        return lateCount;
    }

    /** The x of the last point in the first chunk, which goes as a whole. */
    double firstChunkLastX() {
        return chunks.first().lastX();
    }

    /**
     * Takes a slice of points in whatever order.
     *
     * @param largestChunk the largest chunk to make
     */
    void append(double[] xs, double[] ys, int from, int to, int largestChunk) {
        // An append that found no memory may have left some.
        late.points().clear();
        int next = from;
        while (next < to) {
            double last = isEmpty() ? evictedX : lastX();
            int end = next;
            while (end < to && xs[end] >= last) {
                assert isPoint(xs[end], ys[end]) : xs[end] + ", " + ys[end];
                last = xs[end++];
            }
            appendRun(xs, ys, next, end, largestChunk);
            while (end < to && !(xs[end] >= last)) {
                addLate(xs[end], ys[end]);
                end++;
            }
            next = end;
        }
        if (late.points().size() > 0) {
            late.sort();
            version++;
            chunks.insert(late.points(), chunkCapacity(largestChunk));
        }
    }

    /** Drops the first chunk; returns how many points that were. */
    long evictChunk(int largestChunk) {
        long count = chunks.first().size();
        evictedX = chunks.first().lastX();
        chunks.removeFirst(chunkCapacity(largestChunk));
        return count;
    }

    /** Drops the points before x; returns how many that were. */
    long evictBefore(double x, int largestChunk) {
        long evicted = 0;
        while (!isEmpty() && chunks.first().lastX() < x) {
            evicted += evictChunk(largestChunk);
        }
        if (!isEmpty() && chunks.first().firstX() < x) {
            evicted += chunks.first().trimBefore(x);
        }
        if (evicted > 0) {
            evictedX = x;
        }
        return evicted;
    }

    void clear() {
        chunks.clear();
        evictedX = Double.NEGATIVE_INFINITY;
        version++;
    }

    private void addLate(double x, double y) {
        assert isPoint(x, y) : x + ", " + y;
        if (x < evictedX) {
            lateCount++;
        } else {
            late.points().add(x, y);
        }
    }

    private static boolean isPoint(double x, double y) {
        return Math.abs(x) <= Double.MAX_VALUE && !Double.isInfinite(y);
    }

    private void appendRun(double[] xs, double[] ys, int from, int to, int largestChunk) {
        int next = from;
        while (next < to) {
            if (chunks.room() == 0) {
                chunks.addChunk(chunkCapacity(largestChunk));
            }
            int count = Math.min(to - next, chunks.room());
            chunks.append(xs, ys, next, count);
            next += count;
        }
    }

    private int chunkCapacity(int largestChunk) {
        return Math.min(largestChunk, Chunk.capacityWithin(Math.max(SMALLEST_CHUNK, size() / CHUNKS_AT_LEAST)));
    }

    private void checkKept(long index) {
        if (index < firstIndex() || index >= endIndex()) {
            throw new IndexOutOfBoundsException(
                    "index (" + index + ") must be at least " + firstIndex() + " and below " + endIndex());
        }
    }
}
