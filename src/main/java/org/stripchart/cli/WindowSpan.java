// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.time.Duration;

/** How much of the history a live chart shows. */
sealed interface WindowSpan {

    /** The latest stretch of time. */
    record Time(Duration length) implements WindowSpan {}

    /** The latest points of each series; at least 1. */
    record Points(int count) implements WindowSpan {}

    /** All that is kept. */
    record All() implements WindowSpan {}
}
