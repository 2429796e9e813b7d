// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stripchart.clock.Ticker;

/**
 * Counts rejections by reason and keeps the latest of each. Beyond sixteen reasons, all others are counted
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

    /** Creates a table that uses the clock of this computer. */
    public RejectionTable() {
        this(Ticker.SYSTEM);
    }

    RejectionTable(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Counts one rejection. */
    public void add(Rejection rejection) {
        add(rejection, 1);
    }

    /** Counts several rejections for the same reason, given the latest of them. */
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

    /** Returns the counts so far. */
    public synchronized Rejections now() {
        Rejections now = told;
        if (now == null) {
            now = new Rejections(new ArrayList<>(reasons.values()));
            told = now;
        }
        return now;
    }
}
