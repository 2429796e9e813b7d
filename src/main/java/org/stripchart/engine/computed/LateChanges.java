// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine.computed;

import java.util.IdentityHashMap;
import org.stripchart.analysis.join.Changes;
import org.stripchart.history.SeriesView;

/**
 * Remembers from where on series have changed otherwise than at their end. What nobody has told it is not known: after points were
 * cleared, it knows nothing of what was before.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
public final class LateChanges implements Changes {

    private final IdentityHashMap<SeriesView, Log> logs = new IdentityHashMap<>();

    /**
     * Says that a series has changed.
     *
     * @param before its version before
     * @param x from there on
     */
    public void add(SeriesView series, long before, double x) {
        Log log = logs.get(series);
        if (log == null || log.last() != before) {
            log = new Log(before);
            logs.put(series, log);
        }
        log.add(series.version(), x);
    }

    @Override
    public double since(SeriesView series, long version) {
        Log log = logs.get(series);
        return log == null || log.last() != series.version() ? Double.NEGATIVE_INFINITY : log.since(version);
    }

    /** The latest changes of one series, older ones together. */
    private static final class Log {

        private static final int MOST = 64;

        private final long[] versions = new long[MOST];
        private final double[] xs = new double[MOST];
        private final long first;
        private int size;

        Log(long first) {
            this.first = first;
        }

        long last() {
            return size == 0 ? first : versions[size - 1];
        }

        void add(long version, double x) {
            if (size == MOST) {
                size--;
                xs[1] = Math.min(xs[0], xs[1]);
                System.arraycopy(versions, 1, versions, 0, size);
                System.arraycopy(xs, 1, xs, 0, size);
            }
            versions[size] = version;
            xs[size++] = x;
        }

        double since(long version) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = size - 1; i >= 0 && versions[i] > version; i--) {
                least = Math.min(least, xs[i]);
            }
            return version < first ? Double.NEGATIVE_INFINITY : least;
        }
    }
}
