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

    SteadySeries(OwnerThread owner, SeriesView series) {
        this.owner = owner;
        this.series = series;
        this.firstIndex = series.firstIndex();
        this.endIndex = series.endIndex();
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
        try {
            owner.call(() -> series.copy(from, to, out));
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
