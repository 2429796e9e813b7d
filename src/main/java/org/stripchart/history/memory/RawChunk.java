// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.pyramid.RawPyramid;

/**
 * A chunk that takes points, with their pyramid. All of its memory is allocated at once.
 *
 * <p>Slot s has its x at {@code points[xs + s]} and its y at {@code points[ys + s]}. One array rather than two, and a capacity one
 * less than a power of two, make the array of the largest chunk exactly 1 MiB with its header; {@link ChunkMemory} tells why.
 */
final class RawChunk extends Chunk {

    /** From here on a chunk keeps its sums. */
    private static final int LARGE = (1 << 12) - 1;

    private final double[] points;
    private final int capacity;
    private final int xs;
    private final int ys;
    private final RawPyramid pyramid;

    /** How often its points have changed. */
    private int changes;

    /**
     * Makes an empty chunk in a piece of an array.
     *
     * @param first of the {@code 2 * capacity} places that are its own
     */
    RawChunk(int capacity, double[] points, int first) {
        super(capacity < LARGE ? null : new Moments());
        this.capacity = capacity;
        this.points = points;
        this.xs = first;
        this.ys = first + capacity;
        this.pyramid = new RawPyramid(points, ys, capacity);
    }

    /** Returns the memory of a chunk of that capacity. */
    static long bytes(int capacity) {
        long object = 80;
        long sums = capacity < LARGE ? 0 : Moments.BYTES;
        return object + sums + 16 + 16L * capacity + RawPyramid.bytes(capacity);
    }

    @Override
    long bytes() {
        return bytes(capacity);
    }

    int capacity() {
        return capacity;
    }

    @Override
    int room() {
        return capacity - end;
    }

    boolean isHardlyBegun() {
        return end < capacity / 16;
    }

    /** Returns the array that it has a piece of. */
    double[] array() {
        return points;
    }

    /** Returns where in the array the x of slot 0 is. */
    int xs() {
        return xs;
    }

    /** Returns where in the array the y of slot 0 is. */
    int ys() {
        return ys;
    }

    @Override
    RawPyramid pyramid() {
        return pyramid;
    }

    /** Returns a number that differs once its points have changed. */
    int changes() {
        return changes;
    }

    @Override
    double slotX(int slot) {
        return points[xs + slot];
    }

    @Override
    double slotY(int slot) {
        return points[ys + slot];
    }

    void clear() {
        start = 0;
        end = 0;
        pointsChanged();
        pyramid.clear();
    }

    private void pointsChanged() {
        changes++;
        changed();
    }

    /** Takes points that are not before its last one. */
    void append(double[] fromXs, int firstX, double[] fromYs, int firstY, int count) {
        System.arraycopy(fromXs, firstX, points, xs + end, count);
        System.arraycopy(fromYs, firstY, points, ys + end, count);
        pyramid.extend(end, end + count);
        end += count;
        pointsChanged();
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
        pointsChanged();
        pyramid.rebuild(moved, end);
    }

    /** Returns its own points and the late ones, as {@link #insert} would put them, in new chunks. */
    List<RawChunk> merged(PointBuffer late, int from, int to, int pieceSize, Supplier<RawChunk> maker) {
        List<RawChunk> pieces = new ArrayList<>();
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
            List<RawChunk> pieces,
            int pieceSize,
            Supplier<RawChunk> maker,
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
            RawChunk piece = pieces.get(pieces.size() - 1);
            int n = Math.min(count - done, pieceSize - piece.end);
            piece.append(xs, firstX + done, ys, firstY + done, n);
            done += n;
        }
    }

    @Override
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

    @Override
    int slotFrom(double x, int from, int to) {
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

    @Override
    void sumAll(Moments out) {
        out.set(points, xs + start, ys + start, size());
    }

    @Override
    void sumSlots(int from, int to, Moments out) {
        out.add(points, xs + from, ys + from, to - from);
    }

    @Override
    void copy(long from, long to, PointBuffer out) {
        int slot = (int) (from - base);
        out.addAll(points, xs + slot, points, ys + slot, (int) (to - from));
    }
}
