// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.time.Duration;

/** How long to wait before a further try: half a second, then twice as long each time, ten seconds at most. */
public final class Backoff {

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Duration next = SHORTEST;

    /** The pause before the next try. */
    public Duration next() {
        Duration pause = next;
        Duration longer = pause.multipliedBy(2);
        next = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
        return pause;
    }

    /** Begins anew, since the latest try was of use. */
    public void reset() {
        next = SHORTEST;
    }
}
