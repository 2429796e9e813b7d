/**
 * This computer as a source. {@link org.stripchart.source.system.SystemProvider} defines which metrics there are.
 * The numbers come from OSHI.
 */
@NullMarked
package org.stripchart.source.system;

import org.jspecify.annotations.NullMarked;
