// SPDX-License-Identifier: Apache-2.0
/**
 * Colours, icons and the look and feel. {@link org.stripchart.app.look.LookAndFeel} installs the light or dark one,
 * and {@link org.stripchart.app.look.Icons} has the icons in matching colours.
 */
@NullMarked
package org.stripchart.app.look;

import org.jspecify.annotations.NullMarked;
