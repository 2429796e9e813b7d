// SPDX-License-Identifier: Apache-2.0
/**
 * Text that is read and written anywhere in the program, each form in one place:
 * {@link org.stripchart.words.NumberText} for numbers, {@link org.stripchart.words.DurationText} for durations, and
 * more. Nothing here depends on the rest of the program or on any library.
 */
@NullMarked
package org.stripchart.words;

import org.jspecify.annotations.NullMarked;
