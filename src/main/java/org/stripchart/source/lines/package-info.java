/**
 * Text into points: lines of numbers, in the formats that people's tools print, read from bytes without a detour.
 *
 * <p>A source whose numbers come as text extends {@link org.stripchart.source.lines.TextSource}, which makes a {@link
 * org.stripchart.source.lines.TextReader} for each of its streams; a new format is a {@code LineFormat}. Nothing here
 * opens files.
 */
@NullMarked
package org.stripchart.source.lines;

import org.jspecify.annotations.NullMarked;
