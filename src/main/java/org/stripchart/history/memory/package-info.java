// SPDX-License-Identifier: Apache-2.0
/**
 * Histories in memory: chunks of points, each with a pyramid of least and greatest values, packed once no more points come.
 *
 * <p>The owner of a chart's points makes a {@link org.stripchart.history.memory.History} and fills it; all others look at
 * it by what it implements. Everything here is confined to whoever has the {@link org.stripchart.history.Turn}, and takes no lock.
 */
@NullMarked
package org.stripchart.history.memory;

import org.jspecify.annotations.NullMarked;
