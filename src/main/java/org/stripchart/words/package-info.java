// SPDX-License-Identifier: Apache-2.0
/**
 * The words: what is read and written as text anywhere in the program, once.
 *
 * <p>Nothing here knows of anything else of ours, nor of any library.
 */
@NullMarked
package org.stripchart.words;

import org.jspecify.annotations.NullMarked;
