// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Which series is shown where, and what it looks like: all strips, their scales, and a trace for each series. Every series
 * that comes gets its trace on the first scale of the first strip.
 *
 * <p><b>Threading:</b> one thread only; a chart's is the event dispatch thread.
 */
public final class Arrangement {

    /** In units of user space: thin enough for dense data and not too faint for a single line. */
    public static final float DEFAULT_WIDTH = 1.5f;

    private static final float THINNEST = 1;
    private static final float WIDEST = 4;

    private final ThreadRule thread;
    private final Runnable changed;
    private final List<Strip> strips;
    private final List<Trace> traces = new ArrayList<>();
    private LineStyle style = LineStyle.LINE;
    private float width = DEFAULT_WIDTH;

    /**
     * Makes an arrangement of one strip with one scale.
     *
     * @param changed called after each change
     */
    public Arrangement(ThreadRule thread, Runnable changed) {
        this.thread = thread;
        this.changed = changed;
        this.strips = List.of(new Strip(List.of(new YScale(thread, changed))));
    }

    /** Returns the strips from top to bottom, at least one. */
    public List<Strip> strips() {
        return strips;
    }

    /** Returns the traces, in the order of their series. */
    public List<Trace> traces() {
        return Collections.unmodifiableList(traces);
    }

    /** Returns the scale that new series come to. */
    public YScale firstScale() {
        return strips.get(0).scales().get(0);
    }

    /** Returns how new lines go from point to point. */
    public LineStyle style() {
        return style;
    }

    /** Returns how wide new lines are. */
    public float width() {
        return width;
    }

    /**
     * Adds traces for the series that have come since the last time; tells nobody.
     *
     * @param isState whether the series of a number is one of states
     */
    public void adopt(List<String> names, IntPredicate isState) {
        for (int i = traces.size(); i < names.size(); i++) {
            traces.add(new Trace(i, names.get(i), firstScale(), isState.test(i), style, width));
        }
    }

    /**
     * Changes how all lines are drawn, those to come as well.
     *
     * @param newWidth 1 to 4, in pixels of a screen of ordinary resolution
     */
    public void line(float newWidth, LineStyle newStyle) {
        thread.require("line");
        if (!(newWidth >= THINNEST && newWidth <= WIDEST)) {
            throw new IllegalArgumentException("width (" + newWidth + ") must be 1 to 4");
        }
        style = Objects.requireNonNull(newStyle, "style");
        width = newWidth;
        for (Trace trace : traces) {
            trace.line(width, style);
        }
        changed.run();
    }
}
