// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.List;
import org.stripchart.history.Aggregate;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.ColumnReducer;
import org.stripchart.history.Extent;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.history.pyramid.Extremes;

/**
 * The points of one series in chunks; made and filled by its {@link History}.
 *
 * <p>Memory: 17.4 bytes a point in a series of millions, up to about 30 in one of hundreds, and 1.5 to 11 once it is packed. Nothing is
 * ever copied for a series to grow.
 *
 * <p>More than 300 lines, since it answers both its history and all who look.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class SeriesHistory implements SeriesView {

    /** Chunks stay below 1/32 of the series, so that neither room in the last nor eviction of the first is much. */
    private static final int CHUNKS_AT_LEAST = 32;

    private static final int SMALLEST_CHUNK = 15;

    private final ChunkList chunks;
    private final ChunkScan scan;
    private final LatePoints late;
    private final Extremes extremes = new Extremes();
    private long lateCount;
    private long removedFromEnd;
    private long version;

    /** No point that is evicted was after this. */
    private double evictedX = Double.NEGATIVE_INFINITY;

    /**
     * @param late room to work in, which series may share
     */
    SeriesHistory(ChunkMemory memory, LatePoints late) {
        this.chunks = new ChunkList(memory);
        this.scan = new ChunkScan(chunks);
        this.late = late;
    }

    @Override
    public long size() {
        return chunks.size();
    }

    @Override
    public boolean isEmpty() {
        return chunks.isEmpty();
    }

    @Override
    public long firstIndex() {
        return chunks.firstIndex();
    }

    @Override
    public long endIndex() {
        return chunks.endIndex();
    }

    @Override
    public double firstX() {
        return isEmpty() ? Double.NaN : chunks.first().firstX();
    }

    @Override
    public double lastX() {
        return isEmpty() ? Double.NaN : chunks.last().lastX();
    }

    @Override
    public double x(long index) {
        checkKept(index);
        return chunks.x(index);
    }

    @Override
    public double y(long index) {
        checkKept(index);
        return chunks.y(index);
    }

    @Override
    public long lowerBound(double x) {
        return chunks.lowerBound(x);
    }

    @Override
    public long nearest(double x, double from, double to) {
        long bound = chunks.lowerBound(x);
        long right = scan.nextValue(bound, endIndex());
        long left = scan.previousValue(bound);
        boolean isRight = right < endIndex() && chunks.x(right) >= from && chunks.x(right) <= to;
        boolean isLeft = left >= 0 && chunks.x(left) >= from && chunks.x(left) <= to;
        if (isRight && isLeft) {
            return chunks.x(right) - x < x - chunks.x(left) ? right : left;
        }
        return isRight ? right : isLeft ? left : -1;
    }

    @Override
    public long notPositive(double from, double to, int most) {
        long end = chunks.lowerBound(Math.nextUp(to));
        long next = scan.nextOutside(chunks.lowerBound(from), end, Double.MIN_VALUE, Double.MAX_VALUE);
        long count = 0;
        while (next < end && count < most) {
            boolean isGap = Double.isNaN(chunks.y(next));
            count += isGap ? 0 : 1;
            next = scan.nextOutside(
                    isGap ? scan.nextValue(next, end) : next + 1, end, Double.MIN_VALUE, Double.MAX_VALUE);
        }
        return count;
    }

    @Override
    public long indexBeyond(ColumnGrid grid, int column, long from) {
        checkKept(from, endIndex());
        return scan.indexBeyond(grid, column, from);
    }

    @Override
    public long nextOther(long from, long to, double y) {
        checkKept(from, to);
        if (from == to) {
            return to;
        }
        return Double.isNaN(y) ? scan.nextValue(from, to) : scan.nextOutside(from, to, y, y);
    }

    @Override
    public int copy(long from, long to, PointBuffer out) {
        checkKept(from, to);
        out.clear();
        scan.copy(from, to, out);
        return out.size();
    }

    @Override
    public Aggregate aggregate(long from, long to) {
        checkKept(from, to);
        Moments sums = new Moments();
        scan.sum(from, to, sums);
        return sums.aggregate();
    }

    @Override
    public long sumAhead(long from, long to) {
        checkKept(from, to);
        return scan.sumAhead(from, to);
    }

    /** Returns its points in chunks, to be summed and sealed. */
    ChunkList chunks() {
        return chunks;
    }

    @Override
    public ColumnReducer reducer() {
        return new ChunkReducer(this, chunks, scan, false);
    }

    @Override
    public ColumnReducer positiveReducer() {
        return new ChunkReducer(this, chunks, scan, true);
    }

    /**
     * Puts into {@code out}, in place of what it holds, the smallest and the largest y of the points with {@code fromX
     * <= x <= toX}. Takes O(log n), plus a step for each chunk of 65,535 points.
     *
     * @return false, with {@code out} empty, if there is no such point, gaps not counted
     */
    boolean extent(double fromX, double toX, Extent out) {
        out.clear();
        extremes.clear();
        scan.collect(chunks.lowerBound(fromX), chunks.lowerBound(Math.nextUp(toX)), extremes);
        out.include(extremes.min, extremes.max);
        return !out.isEmpty();
    }

    @Override
    public long version() {
        return version;
    }

    long bytes() {
        return chunks.bytes();
    }

    long late() {
        return lateCount;
    }

    /** Returns the x of the last point in the first chunk, which goes as a whole. */
    double firstChunkLastX() {
        return chunks.first().lastX();
    }

    /**
     * Takes a slice of points in whatever order; those that are late wait for {@link #insertLate}.
     *
     * @param largestChunk the largest chunk to make
     */
    void append(double[] xs, double[] ys, int from, int to, int largestChunk) {
        // An append that found no memory may have left some.
        late.clear();
        int next = from;
        while (next < to) {
            double last = landsAt();
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
        late.sort();
    }

    /** Returns whether there are late points of the last append that are not in their places yet. */
    boolean hasLate() {
        return late.hasNext();
    }

    /** Puts some of them there, for which no more than a few chunks are unpacked. */
    void insertLate(int largestChunk) {
        version++;
        late.next(chunks.insert(late.points(), late.next(), chunkCapacity(largestChunk)));
    }

    /** Drops the first chunk; returns how many points that were. */
    long evictChunk(int largestChunk) {
        long count = chunks.first().size();
        evictedX = chunks.first().lastX();
        chunks.removeFirst(chunkCapacity(largestChunk));
        return count;
    }

    /** Returns the x of the first point in the last chunk, which goes as a whole where x has gone back. */
    double lastChunkFirstX() {
        return chunks.last().firstX();
    }

    /** Drops the last chunk; returns how many points that were. */
    long evictLastChunk(int largestChunk) {
        long count = chunks.last().size();
        chunks.removeLast(chunkCapacity(largestChunk));
        removedFromEnd += count;
        version++;
        return count;
    }

    /** Takes the points from an x on off again, as if they had never come. */
    void takeBack(double x, int largestChunk) {
        if (lowerBound(x) < endIndex()) {
            version++;
            chunks.takeBack(lowerBound(x), chunkCapacity(largestChunk));
        }
    }

    /** Takes points from now on that are older than what was evicted. */
    void jumpedBack() {
        evictedX = Double.NEGATIVE_INFINITY;
    }

    /** Returns how many points were ever taken. */
    long appended() {
        return endIndex() + removedFromEnd;
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

    /** Forgets all points, and returns them. */
    SetAside.Part setAside() {
        SetAside.Part part = new SetAside.Part(this, chunks.takeOut(), evictedX);
        evictedX = Double.NEGATIVE_INFINITY;
        version++;
        return part;
    }

    /** Puts points back, and takes those out that have come since: they are to be {@link #appendAgain} or put behind. */
    List<Chunk> bringBack(SetAside.Part part) {
        List<Chunk> since = chunks.takeOut();
        for (Chunk chunk : since) {
            chunks.rewind(chunk.size());
        }
        version++;
        evictedX = part.evictedX;
        chunks.putBefore(part.chunks);
        return since;
    }

    /** Takes the points of a chunk as {@link #append} does. */
    void appendAgain(Chunk chunk, int largestChunk) {
        PointBuffer points = new PointBuffer();
        chunk.copy(chunk.firstIndex(), chunk.endIndex(), points);
        chunk.free();
        append(points.xs(), points.ys(), 0, points.size(), largestChunk);
    }

    /** Returns the x that the next point must not be before, or it is a late one. */
    double landsAt() {
        return isEmpty() ? evictedX : lastX();
    }

    /** Returns before which x points are refused, since those that were evicted were later. */
    double evictedX() {
        return evictedX;
    }

    /** Refuses points before x from now on. */
    void evictedX(double x) {
        evictedX = x;
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

    private void checkKept(long from, long to) {
        if (from < firstIndex() || from > to || to > endIndex()) {
            throw new IndexOutOfBoundsException(
                    "range (" + from + " to " + to + ") must be within " + firstIndex() + " to " + endIndex());
        }
    }

    private void checkKept(long index) {
        if (index < firstIndex() || index >= endIndex()) {
            throw new IndexOutOfBoundsException(
                    "index (" + index + ") must be at least " + firstIndex() + " and below " + endIndex());
        }
    }
}
