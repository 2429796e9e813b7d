// SPDX-License-Identifier: Apache-2.0
/** Colours, icons, and whether they are light or dark. */
@NullMarked
package org.stripchart.app.look;

import org.jspecify.annotations.NullMarked;
