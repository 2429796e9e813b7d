// SPDX-License-Identifier: Apache-2.0
/**
 * Sources of values that are polled and are not text. {@link org.stripchart.source.poll.PolledSource} is their base
 * class, and {@link org.stripchart.source.poll.NamedValues} holds the values of one poll.
 */
@NullMarked
package org.stripchart.source.poll;

import org.jspecify.annotations.NullMarked;
