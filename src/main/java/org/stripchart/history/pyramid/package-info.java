// SPDX-License-Identifier: Apache-2.0
/**
 * What is known of the points of a chunk so that most questions need not look at them: {@link org.stripchart.history.pyramid.Pyramid}, which
 * a chunk that takes points keeps up ({@link org.stripchart.history.pyramid.RawPyramid}) and one that is packed keeps in part ({@link
 * org.stripchart.history.pyramid.SealedPyramid}). Everything here is confined to its owner.
 */
@NullMarked
package org.stripchart.history.pyramid;

import org.jspecify.annotations.NullMarked;
