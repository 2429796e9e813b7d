// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

/**
 * Reduces the points of a series in a window to those that make the same picture. It keeps its results for the
 * next frame, so each picture of a series has its own reducer.
 *
 * <p><b>Threading:</b> confined to the owner of the series.
 */
public interface ColumnReducer {

    /**
     * Puts into the buffer, in place of what it holds, the points that make the same picture as all points of the grid
     * do.
     *
     * <p>If they are no more than four a column on average, these are all points. Otherwise they are the first, the
     * lowest, the highest and the last of each column, in order of time and each once (M4: Jugel et al., VLDB 2014; the
     * earliest of equals). In either case the nearest point on each side of the grid is added, so that the line enters
     * and leaves the picture. All are points of the data.
     *
     * <p>The same picture means: pixel for pixel when a point is drawn at its column and at a row that is a monotone
     * function of y, points between gaps are joined by straight lines of pixels, and one between two gaps is a pixel.
     * For that, a column with gaps in it gives the extremes of each run between two gaps, with a NaN in between; runs
     * that overlap in y are one, and x may step back within the column at such a NaN. The first 63 runs of a column are
     * told apart, and all that comes after them is taken as one run.
     */
    void reduce(ColumnGrid grid, PointBuffer out);
}
