// SPDX-License-Identifier: Apache-2.0
/**
 * What a table is, found out from its first lines: {@link org.stripchart.source.lines.layout.TableFinder} finds it, a {@link
 * org.stripchart.source.lines.layout.TableLayout} tells it.
 */
@NullMarked
package org.stripchart.source.lines.layout;

import org.jspecify.annotations.NullMarked;
