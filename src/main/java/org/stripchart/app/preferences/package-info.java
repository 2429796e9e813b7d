// SPDX-License-Identifier: Apache-2.0
/**
 * Preferences that the program keeps from one start to the next.
 * {@link org.stripchart.app.preferences.WindowPreferences} has those of the window, and
 * {@link org.stripchart.app.preferences.Preferences} stores them.
 */
@NullMarked
package org.stripchart.app.preferences;

import org.jspecify.annotations.NullMarked;
