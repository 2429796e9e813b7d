// SPDX-License-Identifier: Apache-2.0
/**
 * Rows of tables. {@link org.stripchart.source.lines.table.TableFormat} reads them by the
 * {@link org.stripchart.source.lines.layout.TableLayout} found from the first lines, and
 * {@link org.stripchart.source.lines.table.TableWords} describes in words how.
 */
@NullMarked
package org.stripchart.source.lines.table;

import org.jspecify.annotations.NullMarked;
