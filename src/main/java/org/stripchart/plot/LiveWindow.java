// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.time.Duration;

/** The part of the history that a live chart shows: the latest stretch of x, the latest points, or all. */
public sealed interface LiveWindow {

    /**
     * The latest stretch of x.
     *
     * @param span in the unit of the x axis (for time: seconds); positive
     */
    record Span(double span) implements LiveWindow {
        public Span {
            if (!(span > 0) || Double.isInfinite(span)) {
                throw new IllegalArgumentException("span (" + span + ") must be positive");
            }
        }
    }

    /**
     * The latest points of the series that has the most of them in reach.
     *
     * @param points at least 2
     */
    record Points(long points) implements LiveWindow {
        public Points {
            if (points < 2) {
                throw new IllegalArgumentException("points (" + points + ") must be at least 2");
            }
        }
    }

    /** Everything that is kept. */
    record All() implements LiveWindow {}

    /** The latest stretch of time. */
    static LiveWindow of(Duration span) {
        return new Span(span.toNanos() / 1e9);
    }
}
