// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.util.Locale;

/** How much is measured. */
enum Scale {
    /** All of it, for figures. */
    FULL,
    /** The smallest sizes for a moment, to see that everything still runs. The figures mean nothing. */
    MOMENT;

    static Scale of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean isMoment() {
        return this == MOMENT;
    }

    /** Waits so long, or a moment. */
    void pause(long millis) throws InterruptedException {
        Thread.sleep(isMoment() ? Math.min(500, millis) : millis);
    }
}
