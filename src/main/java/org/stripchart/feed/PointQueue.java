// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A bounded queue of points for many producers and one consumer, without locks and without garbage.
 *
 * <p>Guarantees, numbered so that tests can name them:
 *
 * <ol>
 *   <li>{@link #offer} and {@link #offerAll} are lock-free and never wait; their result says whether there was room.
 *   <li>The points of one producer come out in the order in which it added them, each exactly once; a slice
 *       accepted by one claim comes out unmixed.
 *   <li>{@link #drainTo} is wait-free except for the consumer's own work. It stops early at a claim whose producer has not
 *       finished writing; the next call continues there.
 *   <li>Points given to the consumer are done with, even if it threw: the next call continues after them.
 *   <li>{@code accepted() == drained() + size()} by construction: the three are two cursors and their difference.
 *   <li>If the stack of a producer overflows within an offer, the error is thrown and at most the points of that offer are lost; they count
 *       as accepted and as drained.
 *   <li>At most {@link #capacity()} points are held, in 24 bytes each, allocated once.
 * </ol>
 *
 * <p><b>Threading:</b> any thread may call the offers and the counters; {@link #drainTo} is for one thread at a time.
 */
public final class PointQueue {

    /*
     * A ring of slots in three parallel arrays. Two cursors count points and never wrap; slot = cursor & mask.
     *
     * A producer claims n slots by moving PRODUCER with a compare-and-set, writes x and y into them, and publishes the
     * claim by a release write of its header (series and n) into the first slot's header. Every other header in the
     * ring is zero, so the consumer, which reads with acquire the header at its own cursor, sees either a whole claim
     * or zero ("not yet"). It zeroes the header, and its release write of CONSUMER hands the slots back: a producer
     * reads CONSUMER (volatile) before it claims, so it sees the zero before it can write there again.
     *
     * A producer whose stack is full may find no room for a call between its claim and the write that publishes it, and a
     * claim that is never published would hold up the queue for good. So what can be computed is computed before the claim,
     * and where a call fails all the same the header is written by a plain write, which calls nothing: that of the claim,
     * or one of no series if its points are not there. The thread has been through the handling of an exception by then,
     * which orders its writes.
     *
     * This is the record ring of Agrona's ManyToOneRingBuffer, with primitive columns for payload. A queue of objects
     * would cost an allocation a point and would bound messages, not points.
     */
    private static final VarHandle HEADERS = MethodHandles.arrayElementVarHandle(long[].class);

    /** Two cursors in one array, a cache line or more apart from each other and from the array's own header. */
    private static final int PRODUCER = 16;

    private static final int CONSUMER = 48;

    /** Marks a claim whose points were never written; it is the sign bit, so that no series has it. */
    private static final long NO_SERIES = Long.MIN_VALUE;

    private final AtomicLongArray cursors = new AtomicLongArray(64);
    private final int capacity;
    private final int mask;
    private final int largestClaim;
    private final double[] xs;
    private final double[] ys;
    private final long[] headers;

    /**
     * @param capacity in points; rounded up to a power of two
     */
    public PointQueue(int capacity) {
        if (capacity < 2 || capacity > 1 << 28) {
            throw new IllegalArgumentException("capacity (" + capacity + ") must be 2 to " + (1 << 28) + " points");
        }
        this.capacity = Integer.highestOneBit(capacity - 1) << 1;
        this.mask = this.capacity - 1;
        // A big claim holds back everything behind it until it is copied; a quarter of the ring keeps it moving.
        this.largestClaim = Math.max(1, Math.min(1 << 16, this.capacity >> 2));
        this.xs = new double[this.capacity];
        this.ys = new double[this.capacity];
        this.headers = new long[this.capacity];
    }

    /** Adds one point; returns false if there is no room. */
    public boolean offer(int series, double x, double y) {
        long header = header(series, 1);
        long start = claim(1);
        if (start < 0) {
            return false;
        }
        int slot = (int) start & mask;
        xs[slot] = x;
        ys[slot] = y;
        try {
            HEADERS.setRelease(headers, slot, header);
        } catch (StackOverflowError e) {
            headers[slot] = header;
            throw e;
        }
        return true;
    }

    /**
     * Adds a slice of points, or as many from its beginning as there is room for.
     *
     * @return the number of points accepted
     */
    public int offerAll(int series, double[] fromXs, double[] fromYs, int from, int to) {
        int next = from;
        while (next < to) {
            int wanted = Math.min(to - next, largestClaim);
            long start = claim(wanted);
            while (start < 0) {
                // Again and again, as other producers may take the room between the look and the claim.
                wanted = Math.min(wanted, capacity - size());
                if (wanted < 1) {
                    return next - from;
                }
                start = claim(wanted);
            }
            int slot = (int) start & mask;
            try {
                int first = Math.min(wanted, capacity - slot);
                System.arraycopy(fromXs, next, xs, slot, first);
                System.arraycopy(fromYs, next, ys, slot, first);
                System.arraycopy(fromXs, next + first, xs, 0, wanted - first);
                System.arraycopy(fromYs, next + first, ys, 0, wanted - first);
                HEADERS.setRelease(headers, slot, header(series, wanted));
            } catch (StackOverflowError e) {
                headers[slot] = NO_SERIES | wanted;
                throw e;
            }
            next += wanted;
        }
        return next - from;
    }

    /**
     * Hands points to the consumer in runs of consecutive points of one series, until none is left or
     * about {@code limit} have been handed over (the last claim is completed).
     *
     * <p>An exception of the consumer propagates; the run that it was given counts as handed over.
     *
     * @return the number of points handed over
     */
    public int drainTo(PointConsumer consumer, int limit) {
        // Far from where the sum of a few runs overflows.
        int most = Math.min(limit, 1 << 30);
        long cursor = cursors.getPlain(CONSUMER);
        int total = 0;
        while (total < most) {
            int slot = (int) cursor & mask;
            long header = (long) HEADERS.getAcquire(headers, slot);
            if (header == 0) {
                break;
            }
            int series = series(header);
            int run = 0;
            do {
                int at = (slot + run) & mask;
                headers[at] = 0;
                run += count(header);
                header = (long) HEADERS.getAcquire(headers, (slot + run) & mask);
            } while (header != 0 && series(header) == series && total + run < most && run < largestClaim);

            int end = slot + run;
            cursor += run;
            total += run;
            try {
                if (series >= 0) {
                    consumer.points(series, xs, ys, slot, Math.min(end, capacity));
                }
                if (series >= 0 && end > capacity) {
                    consumer.points(series, xs, ys, 0, end - capacity);
                }
            } finally {
                // The headers are gone, so what is not over now would never be found again.
                cursors.setRelease(CONSUMER, cursor);
            }
        }
        return total;
    }

    /** Returns the number of points that the queue can hold. */
    public int capacity() {
        return capacity;
    }

    /** Returns the number of points in the queue. */
    public int size() {
        // The consumer's cursor first: read later, it could have passed the producers' cursor that was read before it.
        long drained = cursors.get(CONSUMER);
        return (int) Math.min(capacity, cursors.get(PRODUCER) - drained);
    }

    /** Returns the number of points ever accepted. */
    public long accepted() {
        return cursors.get(PRODUCER);
    }

    /** Returns the number of points ever handed to the consumer. */
    public long drained() {
        return cursors.get(CONSUMER);
    }

    /** Advances the producers' cursor by n and returns its previous position, or -1 if fewer than n slots are free. */
    private long claim(int n) {
        long start;
        do {
            start = cursors.get(PRODUCER);
            if (start + n - cursors.get(CONSUMER) > capacity) {
                return -1;
            }
        } while (!cursors.weakCompareAndSetVolatile(PRODUCER, start, start + n));
        return start;
    }

    private static long header(int series, int count) {
        return (long) series << 32 | count;
    }

    private static int series(long header) {
        return (int) (header >>> 32);
    }

    private static int count(long header) {
        return (int) header;
    }
}
