// SPDX-License-Identifier: Apache-2.0
/**
 * The program for an hour, at 100,000 points a second, while sources, windows, recordings and sessions come and go: what it takes of
 * memory, threads, handles and files must not grow, and no point may be unaccounted for. {@link org.stripchart.soak.Soak} starts it,
 * {@link org.stripchart.soak.SoakRun} is it.
 */
@NullMarked
package org.stripchart.soak;

import org.jspecify.annotations.NullMarked;
