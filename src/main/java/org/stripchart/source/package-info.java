/**
 * Sources of points, and what all of them have in common. {@link org.stripchart.source.Sources} opens a
 * {@link org.stripchart.source.Source} by its location, with {@link org.stripchart.source.SourceOptions}. A
 * {@link org.stripchart.source.SourceProvider} on the class path adds a kind of source; the built-in kinds are in
 * the packages below. Every source owns its threads, and none knows Swing.
 */
@NullMarked
package org.stripchart.source;

import org.jspecify.annotations.NullMarked;
