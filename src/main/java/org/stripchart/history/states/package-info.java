// SPDX-License-Identifier: Apache-2.0
/**
 * Runs of states: what a picture shows of a series whose y are the numbers of states. A state lasts until the next
 * point. {@link org.stripchart.history.states.StateReducer} finds the runs of a window.
 */
@NullMarked
package org.stripchart.history.states;

import org.jspecify.annotations.NullMarked;
