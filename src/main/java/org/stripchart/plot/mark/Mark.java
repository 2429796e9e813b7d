// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot.mark;

import java.util.Comparator;
import java.util.Objects;

/**
 * A moment or a stretch of x that somebody has given a text.
 *
 * @param x where it is, or begins; finite
 * @param to where it ends, beyond x; NaN for a moment
 * @param text may be empty
 * @param color a place in the palette, as of a {@linkplain org.stripchart.plot.Trace#color trace}; {@link #PLAIN} for the colour of text
 */
public record Mark(double x, double to, String text, int color) implements Comparable<Mark> {

    /** The colour of text. */
    public static final int PLAIN = -1;

    /** No text is longer. */
    public static final int MOST_LETTERS = 1000;

    private static final Comparator<Mark> BY_X = Comparator.comparingDouble(Mark::x)
            .thenComparingDouble(Mark::to)
            .thenComparing(Mark::text)
            .thenComparingInt(Mark::color);

    /**
     * @throws IllegalArgumentException unless x is finite and below to, the colour a place, and the text short enough
     */
    public Mark {
        Objects.requireNonNull(text, "text");
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException("x (" + x + ") must be finite");
        }
        if (!Double.isNaN(to) && !(to > x && to <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("to (" + to + ") must be above x (" + x + ")");
        }
        if (color < PLAIN) {
            throw new IllegalArgumentException("color (" + color + ") must be at least " + PLAIN);
        }
        if (text.length() > MOST_LETTERS) {
            throw new IllegalArgumentException(
                    "text (" + text.length() + " letters) must have at most " + MOST_LETTERS);
        }
    }

    /** Returns a moment in the colour of text. */
    public static Mark at(double x, String text) {
        return new Mark(x, Double.NaN, text, PLAIN);
    }

    /** Returns a stretch in the colour of text. */
    public static Mark region(double from, double to, String text) {
        return new Mark(from, to, text, PLAIN);
    }

    /** Returns whether it is a stretch. */
    public boolean isRegion() {
        return !Double.isNaN(to);
    }

    /** Returns where it ends: at its x, if it is a moment. */
    public double end() {
        return isRegion() ? to : x;
    }

    /** Returns the same with another text and colour. */
    public Mark with(String newText, int newColor) {
        return new Mark(x, to, newText, newColor);
    }

    /**
     * Returns the same further along x.
     *
     * @param by how far; finite
     */
    public Mark moved(double by) {
        return by == 0 ? this : new Mark(x + by, to + by, text, color);
    }

    /** Compares by x first. */
    @Override
    public int compareTo(Mark other) {
        return BY_X.compare(this, other);
    }
}
