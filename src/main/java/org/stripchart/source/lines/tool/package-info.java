// SPDX-License-Identifier: Apache-2.0
/**
 * Formats of single tools and instruments whose lines cannot be mistaken for others.
 * {@link org.stripchart.source.lines.tool.ToolFormats} creates them all. Each reads what the tool measures and
 * skips whatever else it prints.
 */
@NullMarked
package org.stripchart.source.lines.tool;

import org.jspecify.annotations.NullMarked;
