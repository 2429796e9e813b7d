// SPDX-License-Identifier: Apache-2.0
/**
 * Histories in memory: chunks of points, each with a pyramid of minima and maxima, packed once no more points come
 * into them. The owner of a chart's points creates and fills a {@link org.stripchart.history.memory.History};
 * everyone else sees it through the interfaces that it implements. Everything here is confined to whoever has the
 * {@link org.stripchart.history.Turn}, and takes no lock.
 */
@NullMarked
package org.stripchart.history.memory;

import org.jspecify.annotations.NullMarked;
