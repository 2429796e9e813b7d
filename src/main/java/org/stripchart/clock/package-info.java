// SPDX-License-Identifier: Apache-2.0
/**
 * Time. {@link org.stripchart.clock.Ticker} tells the time and waits; nothing else asks the system for the time or
 * sleeps, so a test can pass in a ticker that it steps. {@link org.stripchart.clock.OnDemandThread} is a thread
 * that ends after it has been idle for a while.
 */
@NullMarked
package org.stripchart.clock;

import org.jspecify.annotations.NullMarked;
