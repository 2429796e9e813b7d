/**
 * Text into points: streams of lines of numbers, in the formats that people's tools print.
 *
 * <p>A source whose numbers come as text extends {@link org.stripchart.source.lines.TextSource}, which makes a {@link
 * org.stripchart.source.lines.TextReader} for each of its streams; the formats are in {@link
 * org.stripchart.source.lines.format}. Nothing here opens files.
 */
@NullMarked
package org.stripchart.source.lines;

import org.jspecify.annotations.NullMarked;
