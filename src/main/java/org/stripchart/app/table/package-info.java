// SPDX-License-Identifier: Apache-2.0
/** Tables beside the chart: series, cursors, lines that did not fit, and what the window has said. */
@NullMarked
package org.stripchart.app.table;

import org.jspecify.annotations.NullMarked;
