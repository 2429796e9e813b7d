/**
 * Files and standard input as sources: read once, followed as they grow, or replayed with their own timing.
 * {@link org.stripchart.source.file.FileProvider} opens files, and
 * {@link org.stripchart.source.file.StandardInputProvider} opens standard input.
 */
@NullMarked
package org.stripchart.source.file;

import org.jspecify.annotations.NullMarked;
