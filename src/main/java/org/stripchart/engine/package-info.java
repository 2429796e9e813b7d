// SPDX-License-Identifier: Apache-2.0
/**
 * The data of a run: {@link org.stripchart.engine.Intake} takes points from the queue into the history. It knows neither
 * windows nor painting.
 */
@NullMarked
package org.stripchart.engine;

import org.jspecify.annotations.NullMarked;
