// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Dash;

/**
 * What overlays lie on: the picture as it was painted, and the series that it shows.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public interface Scene {

    /** Returns where the data is, in the user space in which overlays are painted; empty before it is drawn first. */
    Rectangle2D area();

    /** Returns the left end of what the picture shows. */
    double from();

    /** Returns the right end of what the picture shows. */
    double to();

    /** Returns where in the picture a point of a series is; null if its strip does not show it. */
    @Nullable
    Point2D placeOf(int number, double x, double y);

    /** Returns where the strip of a series is; null if it is not there. */
    @Nullable
    Rectangle2D stripOf(int number);

    /** Returns a value of a series as it is told: as precisely as its axis is, and a hundredfold; a state by its text. */
    String valueText(int number, double y);

    /** Returns how an x of this picture is told. */
    XText xText();

    /** Returns the names of the series, by number. */
    List<String> seriesNames();

    /** Returns the points of a series. */
    SeriesView series(int number);

    /**
     * Returns the points of a series that make its line in the picture, in order of their columns, and the nearest on each side of it. Not to be written, and
     * not to be kept beyond the next frame.
     */
    PointBuffer drawn(int number);

    /** Returns whether a series is drawn at all. */
    boolean isDrawn(int number);

    /** Returns whether a series is one of states, each of which lasts until the next point. */
    boolean isState(int number);

    /** Returns up to where the last states are known to last. */
    double knownUntil();

    /** Returns whether a series is on a logarithmic axis, where what is not positive has no place. */
    boolean isLogarithmic(int number);

    /** Returns what a value of a series is drawn in. */
    Color color(int number, double y);

    /** Returns how the line of a series is broken. */
    Dash dash(int number);

    /** Returns colours and font. */
    Look look();
}
