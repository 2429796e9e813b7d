// SPDX-License-Identifier: Apache-2.0
/**
 * Formats of single tools and instruments, whose lines bear marks that no other lines have: {@link
 * org.stripchart.source.lines.tool.ToolFormats} makes them all. Each keeps to what the tool measures, and passes over what it
 * says beside that.
 */
@NullMarked
package org.stripchart.source.lines.tool;

import org.jspecify.annotations.NullMarked;
