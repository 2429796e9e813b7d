// SPDX-License-Identifier: Apache-2.0
/**
 * Tables beside the chart. {@link org.stripchart.app.table.SeriesPanel} lists the series, and
 * {@link org.stripchart.app.table.CursorTable} the measurements between the cursors. Rejected lines and past
 * messages have tables here too.
 */
@NullMarked
package org.stripchart.app.table;

import org.jspecify.annotations.NullMarked;
