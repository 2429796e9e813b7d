// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis;

/** The reasons why a measurement of a stretch cannot be determined. */
public enum Untold {
    /** There is no point, or only one. */
    FEW("There are too few points"),
    /** All points have the same y. */
    FLAT("All values are the same"),
    /** The points lie around one level. */
    ONE_LEVEL("There are no two levels, only values around one"),
    /** Most points are between the levels. */
    PASSING("It goes through its levels, and does not stay there"),
    /** No transition of that kind is whole. */
    NO_TRANSITION("There is no whole transition of that kind"),
    /** There is no pulse with both its ends. */
    NO_PULSE("There is no whole pulse"),
    /** No period is whole. */
    NO_PERIOD("There is no whole period"),
    /** There is no one period. */
    UNEVEN("Periods differ by more than a quarter");

    private final String sentence;

    Untold(String sentence) {
        this.sentence = sentence;
    }

    /** Returns it in words. */
    public String sentence() {
        return sentence;
    }
}
