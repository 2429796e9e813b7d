// SPDX-License-Identifier: Apache-2.0
/** The first lines of a text: held, tried by each kind of text, and read by the one that fits best. */
@NullMarked
package org.stripchart.source.lines.head;

import org.jspecify.annotations.NullMarked;
