// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;

/**
 * Up to 65,535 points in order of x, with their pyramid. All of its memory is allocated at once.
 *
 * <p>The points are in the slots {@code start} to {@code end}; slot s has its x at {@code points[xs + s]} and its y at
 * {@code points[ys + s]}. One array rather than two, and a capacity one less than a power of two, make the array of the
 * largest chunk exactly 1 MiB with its header; {@link ChunkMemory} tells why.
 *
 * <p>More than 300 lines, since all of it knows in which slot a point stands.
 */
final class Chunk {

    static final int LARGEST = (1 << 16) - 1;

    /** From here on a chunk keeps its sums. */
    private static final int LARGE = (1 << 12) - 1;

    private final double[] points;
    private final int capacity;
    private final int xs;
    private final int ys;
    private final Pyramid pyramid;

    /** Of all its points, once these were summed; null in a small one, whose points are soon summed. */
    private final @Nullable Moments sums;

    private boolean isSummed;

    private int start;
    private int end;
    private double lastX;

    /** The index in its series of slot 0, which may be gone. */
    private long base;

    /**
     * Makes an empty chunk in a piece of an array.
     *
     * @param first of the {@code 2 * capacity} places that are its own
     */
    Chunk(int capacity, double[] points, int first) {
        this.capacity = capacity;
        this.points = points;
        this.xs = first;
        this.ys = first + capacity;
        this.pyramid = new Pyramid(points, ys, capacity);
        this.sums = capacity < LARGE ? null : new Moments();
    }

    /** Returns the largest capacity of at most {@code count} points that chunks may have. */
    static int capacityWithin(long count) {
        return (int) Math.max(1, Math.min(LARGEST, Long.highestOneBit(Math.max(1, count + 1)) - 1));
    }

    /** Returns the smallest capacity for at least {@code count} points that chunks may have, or the largest there is. */
    static int capacityFor(long count) {
        return (int) Math.min(LARGEST, (Long.highestOneBit(Math.max(1, count)) << 1) - 1);
    }

    /** Returns the memory of a chunk of that capacity. */
    static long bytes(int capacity) {
        long object = 72;
        long sums = capacity < LARGE ? 0 : Moments.BYTES;
        return object + sums + 16 + 16L * capacity + Pyramid.bytes(capacity);
    }

    int capacity() {
        return capacity;
    }

    int size() {
        return end - start;
    }

    int room() {
        return capacity - end;
    }

    long firstIndex() {
        return base + start;
    }

    long endIndex() {
        return base + end;
    }

    void firstIndex(long index) {
        base = index - start;
    }

    double firstX() {
        return points[xs + start];
    }

    double lastX() {
        return lastX;
    }

    double x(long index) {
        return points[xs + (int) (index - base)];
    }

    double y(long index) {
        return points[ys + (int) (index - base)];
    }

    void clear() {
        start = 0;
        end = 0;
        isSummed = false;
        pyramid.clear();
    }

    /** Takes points that are not before its last one. */
    void append(double[] fromXs, int firstX, double[] fromYs, int firstY, int count) {
        System.arraycopy(fromXs, firstX, points, xs + end, count);
        System.arraycopy(fromYs, firstY, points, ys + end, count);
        pyramid.extend(end, end + count);
        end += count;
        isSummed = false;
        lastX = points[xs + end - 1];
    }

    /** Takes points in order of x that are before its last one, each after those of equal x. There must be room. */
    void insert(PointBuffer late, int from, int to) {
        int moved = end;
        for (int next = to - 1; next >= from; next--) {
            double x = late.xs()[next];
            int place = slotFrom(Math.nextUp(x), start, moved);
            int shift = next - from + 1;
            System.arraycopy(points, xs + place, points, xs + place + shift, moved - place);
            System.arraycopy(points, ys + place, points, ys + place + shift, moved - place);
            points[xs + place + shift - 1] = x;
            points[ys + place + shift - 1] = late.ys()[next];
            moved = place;
        }
        end += to - from;
        isSummed = false;
        pyramid.rebuild(moved, end);
    }

    /** Returns its own points and the late ones, as {@link #insert} would put them, in new chunks. */
    List<Chunk> merged(PointBuffer late, int from, int to, int pieceSize, Supplier<Chunk> maker) {
        List<Chunk> pieces = new ArrayList<>();
        int taken = start;
        for (int next = from; next < to; next++) {
            int place = slotFrom(Math.nextUp(late.xs()[next]), taken, end);
            fill(pieces, pieceSize, maker, points, xs + taken, points, ys + taken, place - taken);
            fill(pieces, pieceSize, maker, late.xs(), next, late.ys(), next, 1);
            taken = place;
        }
        fill(pieces, pieceSize, maker, points, xs + taken, points, ys + taken, end - taken);
        return pieces;
    }

    private static void fill(
            List<Chunk> pieces,
            int pieceSize,
            Supplier<Chunk> maker,
            double[] xs,
            int firstX,
            double[] ys,
            int firstY,
            int count) {
        int done = 0;
        while (done < count) {
            if (pieces.isEmpty() || pieces.get(pieces.size() - 1).end == pieceSize) {
                pieces.add(maker.get());
            }
            Chunk piece = pieces.get(pieces.size() - 1);
            int n = Math.min(count - done, pieceSize - piece.end);
            piece.append(xs, firstX + done, ys, firstY + done, n);
            done += n;
        }
    }

    /**
     * Forgets the points before x; at least one must stay.
     *
     * @return how many
     */
    int trimBefore(double x) {
        int kept = slotFrom(x, start, end);
        int trimmed = kept - start;
        // The nodes over forgotten slots stay as they are: no range that is asked for covers such a node.
        start = kept;
        isSummed = isSummed && trimmed == 0;
        return trimmed;
    }

    /** Returns the first index whose x is at or after the given one. */
    long lowerBound(double x) {
        return base + slotFrom(x, start, end);
    }

    /**
     * Returns the first index at or after {@code from} whose column is beyond the given one. The chunk's last point must be
     * beyond it.
     */
    long indexBeyond(ColumnGrid grid, int column, long from) {
        int low = (int) (from - base);
        if (grid.column(points[xs + low]) > column) {
            return from;
        }
        int high = end - 1;
        double edge = grid.edge(column + 1);
        double slotsPerX = (high - low) / (lastX - points[xs + low]);
        int guess = between(low, high, low + (edge - points[xs + low]) * slotsPerX);
        // Unevenly spaced x: from the first guess on, half as many digits are missing.
        guess = between(low, high, guess + (edge - points[xs + guess]) * slotsPerX);
        // From the guess outwards in doubling steps, then the rest by halves: all of it within a cache line or two
        // when x is evenly spaced, and O(log n) however it is.
        int step = 1;
        if (grid.column(points[xs + guess]) > column) {
            high = guess;
            while (high - step > low && grid.column(points[xs + high - step]) > column) {
                high -= step;
                step <<= 1;
            }
            low = Math.max(low, high - step);
        } else {
            low = guess;
            while (low + step < high && grid.column(points[xs + low + step]) <= column) {
                low += step;
                step <<= 1;
            }
            high = Math.min(high, low + step);
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (grid.column(points[xs + middle]) > column) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return base + high;
    }

    /** Returns a slot of the given ones near to a position, which overflow may have made infinite or NaN. */
    private static int between(int low, int high, double position) {
        return Math.max(low, Math.min(high, (int) position));
    }

    private int slotFrom(double x, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points[xs + middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void collect(long from, long to, Extremes out) {
        pyramid.collect((int) (from - base), (int) (to - base), end, out);
        out.settle(base, points, xs);
    }

    void sum(long from, long to, Moments out) {
        int slot = (int) (from - base);
        int size = (int) (to - from);
        if (sums != null && size == end - start) {
            sumOnce();
            out.add(sums);
        } else {
            out.add(points, xs + slot, ys + slot, size);
        }
    }

    /** Sums all its points and keeps that, unless it has or is small; returns whether it had to. */
    boolean sumOnce() {
        if (sums == null || isSummed) {
            return false;
        }
        sums.set(points, xs + start, ys + start, end - start);
        isSummed = true;
        return true;
    }

    long nextGap(long from, long to) {
        return base + pyramid.nextGap((int) (from - base), (int) (to - base));
    }

    long nextValue(long from, long to) {
        return base + pyramid.nextValue((int) (from - base), (int) (to - base));
    }

    /** Includes the points that are positive. */
    void collectPositive(long from, long to, Extremes out) {
        pyramid.collectPositive((int) (from - base), (int) (to - base), out);
        out.settle(base, points, xs);
    }

    long nextOutside(long from, long to, double least, double most) {
        return base + pyramid.nextOutside((int) (from - base), (int) (to - base), least, most);
    }

    long nextPositive(long from, long to) {
        return base + pyramid.nextPositive((int) (from - base), (int) (to - base));
    }

    /** Returns the last index before {@code to} with a value; one before {@code from} if there is none. */
    long previousValue(long from, long to) {
        return base + pyramid.previousValue((int) (from - base), (int) (to - base));
    }

    void copy(long from, long to, PointBuffer out) {
        int slot = (int) (from - base);
        out.addAll(points, xs + slot, points, ys + slot, (int) (to - from));
    }
}
