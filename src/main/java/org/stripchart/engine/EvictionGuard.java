// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

/**
 * Ensures that points are read before they are evicted: once a history is nearly full, points are taken from the queue no faster than they are read.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
final class EvictionGuard {

    /** Of what is kept, less than one part of so many is left to be filled when points are read before they go. */
    private static final int PARTS = 4;

    /** Of what is kept of a series, no more than one part of so many goes at once. */
    private static final int SLICES = 8;

    private static final int LEAST_SLICE = 16;

    private final History history;
    private final HistoryLimit limit;
    private final long mostBytes;
    private final Runnable keepUp;
    private final News news;

    /**
     * @param limit of the history
     * @param mostBytes that the history may ever hold
     * @param keepUp reads on where less than half of what is kept has been read
     * @param news tells what comes of it
     */
    EvictionGuard(History history, HistoryLimit limit, long mostBytes, Runnable keepUp, News news) {
        this.news = news;
        this.history = history;
        this.limit = limit;
        this.mostBytes = mostBytes;
        this.keepUp = keepUp;
    }

    /** Returns how many points are to be taken in one go, so many at most. */
    int slice(int most) {
        long fewest = limit.points() / SLICES / Math.max(1, history.seriesCount());
        return (int) Math.min(most, Math.max(LEAST_SLICE, fewest));
    }

    /** Has points read that would be evicted next, if they may be soon. */
    void keepUp() {
        if (history.size() > limit.points() / PARTS * (PARTS - 1)
                || history.bytes() > mostBytes / PARTS * (PARTS - 1)
                || isLong()) {
            // Whoever is told may do anything, and this may be amid points that are taken.
            news.hold(keepUp);
        }
    }

    /** Tells what came of it, where points are not being taken. */
    void tell() {
        news.tellHeld();
    }

    private boolean isLong() {
        double most = limit.xSpan() / PARTS * (PARTS - 1);
        return most < Double.POSITIVE_INFINITY && history.lastX() - history.firstX() > most;
    }
}
