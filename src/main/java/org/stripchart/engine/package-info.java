// SPDX-License-Identifier: Apache-2.0
/**
 * The data of a run. {@link org.stripchart.engine.Engine} owns the histories, {@link org.stripchart.engine.Intake}
 * moves points from the queue into them, and {@link org.stripchart.engine.FrameMaker} makes the
 * {@link org.stripchart.engine.Frame} that a picture needs. Nothing here knows windows or painting.
 */
@NullMarked
package org.stripchart.engine;

import org.jspecify.annotations.NullMarked;
