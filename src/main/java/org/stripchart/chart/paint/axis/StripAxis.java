// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import org.jfree.chart.axis.NumberAxis;
import org.jspecify.annotations.Nullable;

/**
 * An axis that is given its range with every frame, and does its own ticks: never more than fit, whatever the range.
 * JFreeChart's own search for a tick unit does not end for some ranges.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public abstract class StripAxis extends NumberAxis {

    /** How far a label may reach beyond the data area: the padding of the chart. */
    public static final int OVERHANG = 14;

    StripAxis(@Nullable String label) {
        super(label);
        setAutoRangeIncludesZero(false);
    }

    /** Does nothing: the range comes from the frame. */
    @Override
    public void configure() {
        // the range is none of the dataset's business
    }

    /** Does nothing: the range comes from the frame. */
    @Override
    protected void autoAdjustRange() {
        // as above
    }

    /**
     * Refuses to turn round.
     *
     * @throws IllegalArgumentException if it is asked to, since the lines would not follow
     */
    @Override
    public void setInverted(boolean flag) {
        if (flag) {
            throw new IllegalArgumentException(
                    "inverted (true) must be false: the lines of a live chart do not turn round");
        }
        super.setInverted(flag);
    }
}
