// SPDX-License-Identifier: Apache-2.0
/** Values that are asked for by the clock, and are no text: {@link org.stripchart.source.poll.PolledSource}. */
@NullMarked
package org.stripchart.source.poll;

import org.jspecify.annotations.NullMarked;
