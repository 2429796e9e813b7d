// SPDX-License-Identifier: Apache-2.0
/**
 * Lines of tools that are phrases of words, numbers and units in any order.
 * {@link org.stripchart.source.lines.phrase.PhraseFormat} parses them.
 */
@NullMarked
package org.stripchart.source.lines.phrase;

import org.jspecify.annotations.NullMarked;
