// SPDX-License-Identifier: Apache-2.0
/** What the window asks, and what comes of the answers. */
@NullMarked
package org.stripchart.app.dialog;

import org.jspecify.annotations.NullMarked;
