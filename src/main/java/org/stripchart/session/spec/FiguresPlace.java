// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.util.List;
import org.stripchart.chart.figure.FigureSpec;

/**
 * The figures below a chart, as a person has left them.
 *
 * @param chosen which of them is seen, from 0
 * @param height in pixels of a screen of ordinary resolution; 0: that which they take by themselves
 */
public record FiguresPlace(List<FigureSpec> figures, int chosen, int height) {

    /** There are none. */
    public static final FiguresPlace NONE = new FiguresPlace(List.of(), 0, 0);

    /** No screen is higher. */
    public static final int MOST_HEIGHT = 4000;

    /**
     * @throws IllegalArgumentException if they cannot be so high, or there cannot be one of that number
     */
    public FiguresPlace {
        figures = List.copyOf(figures);
        if (height < 0 || height > MOST_HEIGHT) {
            throw new IllegalArgumentException("height (" + height + ") must be 0 to " + MOST_HEIGHT);
        }
        if (chosen < 0) {
            throw new IllegalArgumentException("chosen (" + chosen + ") must be 0 or more");
        }
    }
}
