// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.time.Duration;

/** How much of the past is kept, over all series together. */
sealed interface HistoryLimitSpec {

    /** So many points; at least 1. */
    record Points(long count) implements HistoryLimitSpec {}

    /** The latest stretch of time. */
    record Time(Duration length) implements HistoryLimitSpec {}

    /** So much memory; at least 1 byte. */
    record Memory(long bytes) implements HistoryLimitSpec {}
}
