// SPDX-License-Identifier: Apache-2.0
/**
 * What tests with a real window stand on.
 *
 * <p>Put {@link org.stripchart.testing.RequiresDisplay} on a class named {@code *IT}; {@link
 * org.stripchart.testing.OwnDisplay} gives it a screen where there is none.
 */
@NullMarked
package org.stripchart.testing;

import org.jspecify.annotations.NullMarked;
