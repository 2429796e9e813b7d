// SPDX-License-Identifier: Apache-2.0
/** What was taken off a chart and can be put back for half a minute: {@link org.stripchart.session.undo.TakenOff}, the latest first. */
@NullMarked
package org.stripchart.session.undo;

import org.jspecify.annotations.NullMarked;
