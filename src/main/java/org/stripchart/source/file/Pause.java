// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.time.Duration;
import org.stripchart.clock.Ticker;

/** Waits; passed in, so that tests need not. */
@FunctionalInterface
interface Pause {

    Pause SLEEP = nanos -> Ticker.SYSTEM.sleep(Duration.ofNanos(nanos));

    void nanos(long nanos) throws InterruptedException;
}
