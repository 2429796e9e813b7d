// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stripchart.history.ColumnGrid;
import org.stripchart.plot.Interval;
import org.stripchart.plot.YAxis;

/**
 * Everything that a picture of the data needs: the columns of x, the range of each y axis, the points of each number series, and the
 * runs of each state series. A {@link FrameMaker} makes it, and painters only
 * read it.
 *
 * <p><b>Threading:</b> confined to the owner of the history; valid until the next frame is made.
 */
public final class Frame {

    private static final int FIRST_GUESS_COLUMNS = 1200;

    private final List<FrameLine> lines = new ArrayList<>();
    private final List<FrameBand> bands = new ArrayList<>();
    private final Map<YAxis, Interval> ranges = new HashMap<>();
    private ColumnGrid grid = new ColumnGrid(0, 1.0 / FIRST_GUESS_COLUMNS, FIRST_GUESS_COLUMNS);
    private long version;
    private boolean complete;
    private boolean empty = true;
    private double startX = Double.NaN;
    private double firstX = Double.NaN;

    /** Makes a frame of nothing. */
    Frame() {}

    /** Returns the columns, one for each pixel column that is painted on. */
    public ColumnGrid grid() {
        return grid;
    }

    /** Returns the range of x. */
    public Interval x() {
        return new Interval(grid.from(), grid.to());
    }

    /** Returns the range of an axis of y. */
    public Interval y(YAxis axis) {
        return ranges.getOrDefault(axis, axis.limits().range());
    }

    /** Returns what is shown of each series as a line, in their order: of one of states, nothing. */
    public List<FrameLine> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** Returns what is shown of each series of states, in their order. */
    public List<FrameBand> bands() {
        return Collections.unmodifiableList(bands);
    }

    /** Returns whether there are no points at all, so that its range of x means nothing. */
    public boolean isEmpty() {
        return empty;
    }

    /** Returns the x of the first point that ever came, whether it is kept or not; NaN if none has. */
    public double startX() {
        return startX;
    }

    /** Returns the first x that is meant to be seen: the first column may begin before it, by years where years are shown. */
    public double firstX() {
        return firstX;
    }

    /** Returns whether no more points are to come, those included that wait to be taken. */
    public boolean isComplete() {
        return complete;
    }

    /** Returns how many frames came before. */
    public long version() {
        return version;
    }

    void begin(ColumnGrid newGrid, double newStartX, double newFirstX, boolean nowEmpty, boolean nowComplete) {
        grid = newGrid;
        startX = newStartX;
        firstX = newFirstX;
        empty = nowEmpty;
        complete = nowComplete;
        ranges.clear();
        version++;
    }

    void y(YAxis axis, Interval range) {
        ranges.put(axis, range);
    }

    void add(FrameLine line) {
        lines.add(line);
    }

    void add(FrameBand band) {
        bands.add(band);
    }
}
