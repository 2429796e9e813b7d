// SPDX-License-Identifier: Apache-2.0
/**
 * Points that were cleared or removed and can be put back for half a minute.
 * {@link org.stripchart.session.undo.TakenOff} is one such removal, and
 * {@link org.stripchart.session.undo.TakenOffList} has the latest first.
 */
@NullMarked
package org.stripchart.session.undo;

import org.jspecify.annotations.NullMarked;
