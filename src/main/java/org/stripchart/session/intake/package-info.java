// SPDX-License-Identifier: Apache-2.0
/**
 * The path of the points of one source into a chart. {@link org.stripchart.session.intake.FedPoints} counts them
 * and knows the series that the source feeds.
 */
@NullMarked
package org.stripchart.session.intake;

import org.jspecify.annotations.NullMarked;
