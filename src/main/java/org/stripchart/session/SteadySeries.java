// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.record.CsvExport;

/**
 * The points that a series has at one moment, for a thread other than the owner of the series. They are copied some at a
 * time, so that the owner can do other work in between. Late points that come meanwhile after the part already copied are copied as well.
 *
 * <p><b>Threading:</b> made on the owner's thread, then confined to another one.
 */
final class SteadySeries implements CsvExport.Points {

    private static final int BLOCK = 4096;

    private final OwnerThread owner;
    private final SeriesView series;
    private final long due;
    private final double lastX;

    private volatile long copied;
    private volatile long overtaken;
    private volatile boolean cancelled;

    // What follows is touched on the owner's thread only. Indices hold as long as the version does.
    private long version;
    private long next;
    private long end;
    /** Where it goes on when indices have changed: behind so many points of this x. */
    private double atX;

    private long countAtX;

    /**
     * Notes which points there are.
     *
     * @param from those of at least this x
     * @param to those of at most this x
     */
    SteadySeries(OwnerThread owner, SeriesView series, double from, double to) {
        this.owner = owner;
        this.series = series;
        this.next = Math.max(series.firstIndex(), series.lowerBound(from));
        this.end = Math.max(next, series.lowerBound(Math.nextUp(to)));
        this.version = series.version();
        this.due = end - next;
        this.atX = due == 0 ? Double.NaN : series.x(next);
        this.lastX = due == 0 ? Double.NaN : series.x(end - 1);
    }

    /** Returns how many points there were. Any thread. */
    long due() {
        return due;
    }

    /** Returns how many points were copied, or had gone before they could be. Any thread. */
    long done() {
        return copied + overtaken;
    }

    /** Returns how many of the points had gone before they could be copied, once that has ended. Any thread. */
    long missing() {
        return overtaken + Math.max(0, due - copied - overtaken);
    }

    /** Ends the copying. Any thread. */
    void cancel() {
        cancelled = true;
    }

    /**
     * Copies the next points.
     *
     * @throws InterruptedIOException if it was cancelled
     * @throws IOException if those that were still to be copied were taken off as a whole, as when the chart is cleared or closed
     */
    @Override
    public void next(PointBuffer out) throws IOException {
        if (cancelled) {
            throw new InterruptedIOException("cancelled");
        }
        try {
            owner.call(() -> {
                copyNext(out);
                return out;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the owner's thread counts
    private void copyNext(PointBuffer out) throws IOException {
        out.clear();
        if (next < end) {
            long first = series.firstIndex();
            if (series.version() != version) {
                findAgain(first);
            }
            // The oldest may have made room for newer ones.
            long from = Math.min(end, Math.max(next, first));
            overtaken += from - next;
            next = Math.min(end, from + BLOCK);
            if (from < next) {
                series.copy(from, next, out);
                copied += out.size();
                note(out);
            }
        }
    }

    /** Indices have changed: late points have come between, what is computed was taken back, or all is gone. */
    private void findAgain(long first) throws IOException {
        version = series.version();
        // Evictions alone leave the version as it is.
        if (first >= end) {
            throw new IOException("the points were taken off the chart meanwhile");
        }
        end = series.lowerBound(Math.nextUp(lastX));
        // Where that x is gone, those behind it may be as well, and only the index from before tells how many.
        long found = series.firstX() <= atX ? series.lowerBound(atX) + countAtX : next;
        next = Math.min(end, found);
    }

    private void note(PointBuffer out) {
        double x = out.x(out.size() - 1);
        int before = out.size() - 1;
        while (before > 0 && out.x(before - 1) == x) {
            before--;
        }
        countAtX = out.size() - before + (before == 0 && x == atX ? countAtX : 0);
        atX = x;
    }
}
