// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.List;
import org.stripchart.source.Rejections.OfReason;

/** Rejections of which nobody has rejected anything. */
public final class FakeRejections {

    private FakeRejections() {}

    /** Returns so many of one kind, of which that is the latest, at that moment in seconds since the epoch. */
    public static Rejections of(Rejection latest, long count, double at) {
        return new Rejections(List.of(new OfReason(latest.reason(), count, latest, at)));
    }
}
