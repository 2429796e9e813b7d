// SPDX-License-Identifier: Apache-2.0
/** JSON as a format of lines. {@link org.stripchart.source.lines.json.JsonFormat} makes a row from a document. */
@NullMarked
package org.stripchart.source.lines.json;

import org.jspecify.annotations.NullMarked;
