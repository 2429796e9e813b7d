// SPDX-License-Identifier: Apache-2.0
/** What can be done in a window: each thing once, for menus, buttons and keys alike. */
@NullMarked
package org.stripchart.app.action;

import org.jspecify.annotations.NullMarked;
