// SPDX-License-Identifier: Apache-2.0
/** Tables: what the columns are is found in the first lines, then rows are read by that. */
@NullMarked
package org.stripchart.source.lines.table;

import org.jspecify.annotations.NullMarked;
