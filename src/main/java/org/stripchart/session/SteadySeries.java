// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.record.CsvExport;

/**
 * The points that a series has at one moment, for another thread than the one that owns it: they are copied there, some at a
 * time, so that the owner does other things between.
 *
 * <p><b>Threading:</b> made on the owner's thread, then confined to another one.
 */
final class SteadySeries implements CsvExport.Points {

    private final OwnerThread owner;
    private final SeriesView series;
    private final long firstIndex;
    private final long endIndex;

    private volatile long copied;
    private volatile boolean cancelled;

    /**
     * Notes which points there are.
     *
     * @param from those of at least this x
     * @param to those of at most this x
     */
    SteadySeries(OwnerThread owner, SeriesView series, double from, double to) {
        this.owner = owner;
        this.series = series;
        this.firstIndex = Math.max(series.firstIndex(), series.lowerBound(from));
        this.endIndex = Math.max(firstIndex, series.lowerBound(Math.nextUp(to)));
    }

    /** Returns how many points were copied, or had gone before they could be. Any thread. */
    long copied() {
        return copied;
    }

    /** Ends the copying. Any thread. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public long firstIndex() {
        return firstIndex;
    }

    @Override
    public long endIndex() {
        return endIndex;
    }

    @Override
    public void copy(long from, long to, PointBuffer out) throws IOException {
        if (cancelled) {
            throw new InterruptedIOException("cancelled");
        }
        try {
            owner.call(() -> {
                out.clear();
                // The oldest may have made room for newer ones, and what is computed may have been taken back.
                long kept = Math.max(from, series.firstIndex());
                long end = Math.min(to, series.endIndex());
                return kept < end ? series.copy(kept, end, out) : 0;
            });
            copied = to - firstIndex;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
