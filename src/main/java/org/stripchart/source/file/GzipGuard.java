// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.lines.TextReader;

/**
 * Finds the place from which on damaged data is read: a series that was not there before, or the first line that does not
 * fit. What is sound is not held up: only at such a place is it waited for the {@link GzipCheck}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class GzipGuard implements PointSink {

    private static final SeriesSink NOWHERE = new SeriesSink() {
        @Override
        public boolean add(double x, double y) {
            return false;
        }

        @Override
        public int addAll(double[] xs, double[] ys, int from, int to) {
            return 0;
        }
    };

    private final PointSink sink;
    private final GzipCheck check;
    private boolean begun;
    private long rejected;
    private boolean found;

    /**
     * @param sink for the series that are sound
     */
    GzipGuard(PointSink sink, GzipCheck check) {
        this.sink = sink;
        this.check = check;
    }

    @Override
    public SeriesSink series(String name) {
        return series(SeriesInfo.of(name));
    }

    @Override
    public SeriesSink series(SeriesInfo info) {
        found |= begun && check.isDamaged();
        return found ? NOWHERE : sink.series(info);
    }

    /** Whether the damage showed in what was handed over last. */
    boolean finds(TextReader reader) {
        boolean first = begun && rejected == 0 && reader.rejected() > 0;
        found |= first && check.isDamaged();
        if (reader.rowsRead() > 0) {
            begun = true;
            rejected = reader.rejected();
        }
        return found;
    }
}
