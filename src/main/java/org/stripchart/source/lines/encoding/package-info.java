// SPDX-License-Identifier: Apache-2.0
/** From bytes of any usual encoding to UTF-8. */
@NullMarked
package org.stripchart.source.lines.encoding;

import org.jspecify.annotations.NullMarked;
