// SPDX-License-Identifier: Apache-2.0
/**
 * The actions of a window. Each {@link org.stripchart.app.action.Action} is defined once, with its text, keys and
 * icon, and {@link org.stripchart.app.action.Actions} provides them to menus, buttons and key bindings.
 */
@NullMarked
package org.stripchart.app.action;

import org.jspecify.annotations.NullMarked;
