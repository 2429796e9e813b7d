/**
 * Series that are computed from others: {@link org.stripchart.engine.computed.Derived} makes one, and {@link
 * org.stripchart.engine.computed.ShownHistory} shows of it what is there.
 */
@NullMarked
package org.stripchart.engine.computed;

import org.jspecify.annotations.NullMarked;
