// SPDX-License-Identifier: Apache-2.0
/**
 * A run, with or without a window. {@link org.stripchart.session.RunningSession} is a chart and the sources that
 * feed it. Nothing here needs Swing; everything that runs is confined to one
 * {@link org.stripchart.session.OwnerThread}.
 */
@NullMarked
package org.stripchart.session;

import org.jspecify.annotations.NullMarked;
