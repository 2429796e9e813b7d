// SPDX-License-Identifier: Apache-2.0
/** The way of the points of one source into a chart: {@link org.stripchart.session.intake.FedPoints} knows which series it feeds. */
@NullMarked
package org.stripchart.session.intake;

import org.jspecify.annotations.NullMarked;
