// SPDX-License-Identifier: Apache-2.0
/** What stands in a line: fields, numbers and names, read from bytes without a detour. */
@NullMarked
package org.stripchart.source.lines.cell;

import org.jspecify.annotations.NullMarked;
