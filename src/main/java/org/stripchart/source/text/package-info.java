/**
 * Text into points: lines of numbers, in the formats that people's tools print, read from bytes without a detour.
 *
 * <p>A source needs {@link org.stripchart.source.text.TextReader}, made with {@link
 * org.stripchart.source.text.TextOptions}; a new format is a {@code LineFormat}. Nothing here opens files or starts
 * threads.
 */
@NullMarked
package org.stripchart.source.text;

import org.jspecify.annotations.NullMarked;
