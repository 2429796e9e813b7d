// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rejected lines and messages, counted by reason.
 *
 * @param byReason the counts of each reason; the reason of the latest rejection comes last
 */
public record Rejections(List<OfReason> byReason) {

    /** Nothing was rejected. */
    public static final Rejections NONE = new Rejections(List.of());

    /**
     * The rejections for one reason.
     *
     * @param reason the reason in a few words
     * @param count the number of lines or messages
     * @param latest the latest of them
     * @param at the time of the latest, in seconds since the epoch
     */
    public record OfReason(String reason, long count, Rejection latest, double at) {}

    public Rejections {
        byReason = List.copyOf(byReason);
    }

    /** Returns the number of rejections for all reasons. */
    public long total() {
        long total = 0;
        for (OfReason reason : byReason) {
            total += reason.count;
        }
        return total;
    }

    /** Returns the latest of all; null if there is none. */
    public @Nullable Rejection latest() {
        return byReason.isEmpty() ? null : byReason.get(byReason.size() - 1).latest;
    }

    /** Returns the sum of these rejections and later ones. */
    public Rejections plus(Rejections later) {
        List<OfReason> all = new ArrayList<>(byReason);
        for (OfReason added : later.byReason) {
            long count = added.count;
            for (OfReason known : all) {
                count += known.reason.equals(added.reason) ? known.count : 0;
            }
            all.removeIf(known -> known.reason.equals(added.reason));
            all.add(new OfReason(added.reason, count, added.latest, added.at));
        }
        return new Rejections(all);
    }
}
