// SPDX-License-Identifier: Apache-2.0
/**
 * Random numbers, to try things out. {@link org.stripchart.source.random.RandomSource} produces them, and
 * {@link org.stripchart.source.random.RandomProvider} defines how its location is written.
 */
@NullMarked
package org.stripchart.source.random;

import org.jspecify.annotations.NullMarked;
