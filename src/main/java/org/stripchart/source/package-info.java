/**
 * Where points come from: what all sources have in common. The kinds of them are in the packages below.
 *
 * <p>{@link org.stripchart.source.Sources} opens a {@link org.stripchart.source.Source} by its location, with {@link
 * org.stripchart.source.SourceOptions}. A {@link org.stripchart.source.SourceProvider} on the class path adds a kind of
 * its own. Every source owns its threads and knows nothing of Swing.
 */
@NullMarked
package org.stripchart.source;

import org.jspecify.annotations.NullMarked;
