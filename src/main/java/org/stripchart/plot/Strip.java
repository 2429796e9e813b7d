// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One plot above or below others, with its y axes. All strips share the x axis. A strip shows either lines or states. The bands of
 * states are rows one below the other; such a strip has one axis, which only holds its bands and is not drawn.
 *
 * <p><b>Threading:</b> as its {@link Arrangement}.
 */
public final class Strip {

    /** More axes than that could not be told apart, and would leave little room between them. */
    public static final int MOST_AXES = 4;

    private final Arrangement arrangement;
    private final boolean isOfStates;
    private final List<YAxis> axes = new ArrayList<>();
    private double share;

    Strip(Arrangement arrangement, boolean isOfStates) {
        this.arrangement = arrangement;
        this.isOfStates = isOfStates;
        leaveShare();
        axes.add(arrangement.newAxis(this, YAxis.Side.LEFT));
    }

    /** Returns whether it is one of states; else it is one of lines. */
    public boolean isOfStates() {
        return isOfStates;
    }

    /** Returns its axes of y, one to four; the grid is that of the first. */
    public List<YAxis> axes() {
        return Collections.unmodifiableList(axes);
    }

    /** Returns its first axis of y. */
    public YAxis axis() {
        return axes.get(0);
    }

    /**
     * Adds an axis of y.
     *
     * @throws IllegalStateException if there are four already, or if it is a strip of states
     */
    public YAxis addAxis(YAxis.Side side) {
        if (isOfStates) {
            throw new IllegalStateException("a strip of states must have one axis");
        }
        if (axes.size() == MOST_AXES) {
            throw new IllegalStateException("axes (" + axes.size() + ") must be fewer than " + MOST_AXES);
        }
        arrangement.edit("addAxis", () -> axes.add(arrangement.newAxis(this, side)));
        return axes.get(axes.size() - 1);
    }

    /** Removes an axis that has no traces. The first one stays, unless another takes its place. */
    void remove(YAxis axis) {
        if (axes.size() > 1) {
            axes.remove(axis);
        }
    }

    /**
     * Returns its share of the height: that of a strip with twice as much is twice as high. A strip of states with a share of 0
     * is as high as its rows need.
     */
    public double share() {
        return share;
    }

    /**
     * Sets its share of the height.
     *
     * @param newShare positive, or 0 for a strip of states; a strip of lines is 1 at first, one of states 0
     */
    public void share(double newShare) {
        checkShare(newShare, isOfStates);
        arrangement.edit("share", () -> share = newShare);
    }

    static void checkShare(double share, boolean isOfStates) {
        if (!(share > 0 && share <= Double.MAX_VALUE) && !(isOfStates && share == 0)) {
            throw new IllegalArgumentException("share (" + share + ") must be positive");
        }
    }

    /** Gives it the share that it had at first; tells nobody. */
    final void leaveShare() {
        share = isOfStates ? 0 : 1;
    }
}
