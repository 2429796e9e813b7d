/**
 * Computed series within the engine. {@link org.stripchart.engine.computed.Derived} computes one, and
 * {@link org.stripchart.engine.computed.ShownHistory} shows the part of it that exists so far.
 */
@NullMarked
package org.stripchart.engine.computed;

import org.jspecify.annotations.NullMarked;
