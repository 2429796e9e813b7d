// SPDX-License-Identifier: Apache-2.0
/**
 * The first lines of a text. {@link org.stripchart.source.lines.head.HeadReader} holds them back, lets
 * {@link org.stripchart.source.lines.head.Candidates} of each kind of text try them, and has the best one read
 * them.
 */
@NullMarked
package org.stripchart.source.lines.head;

import org.jspecify.annotations.NullMarked;
