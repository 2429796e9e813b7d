// SPDX-License-Identifier: Apache-2.0
/**
 * Time: {@link org.stripchart.clock.Ticker} is asked for it and waited with, and nothing else asks the system or sleeps, so
 * that a test can pass in one that it steps. {@link org.stripchart.clock.OnDemandThread} is a thread that ends when it has had nothing to do for a while.
 */
@NullMarked
package org.stripchart.clock;

import org.jspecify.annotations.NullMarked;
