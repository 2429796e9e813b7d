// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stripchart.clock.Ticker;

/**
 * Counts what does not fit by its reason, and remembers the latest of each. Beyond sixteen reasons, the others are counted
 * together.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class RejectionTable {

    private static final int MOST = 16;

    private static final String OTHERS = "other reasons";

    // Under the lock of this object; the reason that came up last is the last.
    private final Map<String, Rejections.OfReason> reasons = new LinkedHashMap<>();
    private @Nullable Rejections told = Rejections.NONE;
    private final Ticker ticker;

    /** Makes a table by the time of this computer. */
    public RejectionTable() {
        this(Ticker.SYSTEM);
    }

    RejectionTable(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Counts one. */
    public void add(Rejection rejection) {
        add(rejection, 1);
    }

    /** Counts several of the same kind, of which that is the latest. */
    public synchronized void add(Rejection latest, long count) {
        String reason = latest.reason();
        if (reasons.size() >= MOST && !reasons.containsKey(reason)) {
            reason = OTHERS;
        }
        Rejections.OfReason before = reasons.remove(reason);
        long total = count + (before == null ? 0 : before.count());
        reasons.put(reason, new Rejections.OfReason(reason, total, latest, ticker.epochSeconds()));
        told = null;
    }

    /** Returns what has been counted so far. */
    public synchronized Rejections now() {
        Rejections now = told;
        if (now == null) {
            now = new Rejections(new ArrayList<>(reasons.values()));
            told = now;
        }
        return now;
    }
}
