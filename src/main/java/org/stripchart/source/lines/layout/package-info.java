// SPDX-License-Identifier: Apache-2.0
/**
 * The layout of a table, found from its first lines. {@link org.stripchart.source.lines.layout.TableFinder} finds
 * it, and a {@link org.stripchart.source.lines.layout.TableLayout} describes it.
 */
@NullMarked
package org.stripchart.source.lines.layout;

import org.jspecify.annotations.NullMarked;
