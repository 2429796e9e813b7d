// SPDX-License-Identifier: Apache-2.0
/** Rows of tables, read by what was found out of the first lines: a {@link org.stripchart.source.lines.layout.TableLayout}. */
@NullMarked
package org.stripchart.source.lines.table;

import org.jspecify.annotations.NullMarked;
