// SPDX-License-Identifier: Apache-2.0
/**
 * Decoding bytes of any common encoding to UTF-8. {@link org.stripchart.source.lines.encoding.Decoder} decodes, and
 * {@link org.stripchart.source.lines.encoding.TerminalText} removes terminal codes.
 */
@NullMarked
package org.stripchart.source.lines.encoding;

import org.jspecify.annotations.NullMarked;
