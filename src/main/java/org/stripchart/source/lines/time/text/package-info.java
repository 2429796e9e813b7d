// SPDX-License-Identifier: Apache-2.0
/**
 * A time as text, taken apart. {@link org.stripchart.source.lines.time.text.TimeText} does so in any of the usual forms.
 */
@NullMarked
package org.stripchart.source.lines.time.text;

import org.jspecify.annotations.NullMarked;
