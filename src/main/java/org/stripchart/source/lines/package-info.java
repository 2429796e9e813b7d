/**
 * Text into points: lines of numbers, in the formats that people's tools print, read from bytes without a detour.
 *
 * <p>A source needs {@link org.stripchart.source.lines.TextReader}, made with {@link
 * org.stripchart.source.lines.TextOptions}; a new format is a {@code LineFormat}. Nothing here opens files or starts
 * threads.
 */
@NullMarked
package org.stripchart.source.lines;

import org.jspecify.annotations.NullMarked;
