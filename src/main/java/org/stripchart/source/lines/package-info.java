/**
 * From text to points: streams of lines with numbers, in the formats that common tools print. A source of text
 * extends {@link org.stripchart.source.lines.TextSource}, which makes a
 * {@link org.stripchart.source.lines.TextReader} for each of its streams. The formats are in
 * {@link org.stripchart.source.lines.format}. Nothing here opens files.
 */
@NullMarked
package org.stripchart.source.lines;

import org.jspecify.annotations.NullMarked;
