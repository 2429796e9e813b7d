// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.undo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.stripchart.chart.ClearedPoints;

/**
 * Something that was taken off a chart at once, with its points.
 *
 * <p><b>Threading:</b> the session's own thread only.
 */
public final class TakenOff {

    /** How long it can be put back. */
    public static final Duration TIME = Duration.ofSeconds(30);

    private final String text;
    private final String undoText;
    private final ClearedPoints points;
    private final Deque<ClearedPoints> later = new ArrayDeque<>();
    private final Runnable putBack;
    private final boolean isToldBriefly;

    /**
     * @param text what was done, such as {@code Cleared 12 points}
     * @param undoText what putting it back is called, such as {@code Undo clear}
     * @param putBack puts back what is not points
     */
    public TakenOff(String text, String undoText, ClearedPoints points, Runnable putBack) {
        this(text, undoText, points, putBack, false);
    }

    private TakenOff(String text, String undoText, ClearedPoints points, Runnable putBack, boolean isToldBriefly) {
        this.text = text;
        this.undoText = undoText;
        this.points = points;
        this.putBack = putBack;
        this.isToldBriefly = isToldBriefly;
    }

    /**
     * Makes one of so little that a line tells of it: nothing beside the chart is to move for it.
     *
     * @param none no points
     */
    public static TakenOff ofLittle(String text, String undoText, ClearedPoints none, Runnable putBack) {
        return new TakenOff(text, undoText, none, putBack, true);
    }

    /** Returns whether it is so little that a line that was told is enough. */
    public boolean isToldBriefly() {
        return isToldBriefly;
    }

    /** Adds points that were still on their way when it was taken off. */
    public void add(ClearedPoints more) {
        later.push(more);
    }

    /** Returns what was done. */
    public String text() {
        return text;
    }

    /** Returns what putting it back is called. */
    public String undoText() {
        return undoText;
    }

    ClearedPoints points() {
        return points;
    }

    boolean bringBack() {
        later.forEach(ClearedPoints::bringBack);
        boolean isBack = points.bringBack();
        if (isBack) {
            putBack.run();
        }
        return isBack;
    }
}
