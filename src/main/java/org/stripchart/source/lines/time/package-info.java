// SPDX-License-Identifier: Apache-2.0
/** Times as texts and numbers tell them, and what tells that a column holds them. */
@NullMarked
package org.stripchart.source.lines.time;

import org.jspecify.annotations.NullMarked;
