// SPDX-License-Identifier: Apache-2.0
/**
 * Pyramids: summaries of the points of a chunk that answer most questions without looking at the points. A
 * {@link org.stripchart.history.pyramid.Pyramid} is either a {@link org.stripchart.history.pyramid.RawPyramid},
 * kept up to date by a chunk that takes points, or a {@link org.stripchart.history.pyramid.SealedPyramid}, kept in
 * part by a packed chunk. Everything here is confined to its owner.
 */
@NullMarked
package org.stripchart.history.pyramid;

import org.jspecify.annotations.NullMarked;
