// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What did not fit, counted by reason.
 *
 * @param byReason the reasons, that of the latest rejection last
 */
public record Rejections(List<OfReason> byReason) {

    /** Everything fitted. */
    public static final Rejections NONE = new Rejections(List.of());

    /**
     * What did not fit for one reason.
     *
     * @param reason in a few words
     * @param count how many lines or messages
     * @param latest the latest of them
     * @param at when that was, in seconds since the epoch
     */
    public record OfReason(String reason, long count, Rejection latest, double at) {}

    public Rejections {
        byReason = List.copyOf(byReason);
    }

    /** Returns how many did not fit, for whatever reason. */
    public long total() {
        long total = 0;
        for (OfReason reason : byReason) {
            total += reason.count;
        }
        return total;
    }

    /** Returns the latest of all, or null. */
    public @Nullable Rejection latest() {
        return byReason.isEmpty() ? null : byReason.get(byReason.size() - 1).latest;
    }

    /** Returns these and later ones, taken together. */
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
