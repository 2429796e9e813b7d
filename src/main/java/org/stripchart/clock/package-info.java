// SPDX-License-Identifier: Apache-2.0
/**
 * Time: {@link org.stripchart.clock.Ticker} is asked for it and waited with, and nothing else asks the system or sleeps, so
 * that a test can pass in one that it steps.
 */
@NullMarked
package org.stripchart.clock;

import org.jspecify.annotations.NullMarked;
