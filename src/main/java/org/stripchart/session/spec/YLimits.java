// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.YScale;
import org.stripchart.words.NumberText;

/**
 * How the y axis gets its range, as a value to choose, to keep and to come back to.
 *
 * @param lower,upper the limits of the modes that have some; NaN for an end that is automatic
 */
public record YLimits(YScale.Mode mode, double lower, double upper) {

    /** Fits what is visible. */
    public static final YLimits AUTO = new YLimits(YScale.Mode.AUTO, Double.NaN, Double.NaN);

    /** Fits everything that was ever visible. */
    public static final YLimits EXPAND = new YLimits(YScale.Mode.EXPAND, Double.NaN, Double.NaN);

    public YLimits {
        if (lower >= upper || Double.isInfinite(lower) || Double.isInfinite(upper)) {
            throw new IllegalArgumentException("lower (" + lower + ") must be below upper (" + upper + ")");
        }
    }

    /** Those of a chart now. */
    public static YLimits of(YScale scale) {
        return new YLimits(scale.mode(), scale.lower(), scale.upper());
    }

    public void applyTo(YScale scale) {
        switch (mode) {
            case AUTO, EXPAND -> scale.fitting(mode);
            case SOFT -> scale.soft(lower, upper);
            case FIXED -> scale.fixed(lower, upper);
            case FLOOR -> scale.floor(lower, upper);
        }
    }

    public boolean hasLimits() {
        return mode != YScale.Mode.AUTO && mode != YScale.Mode.EXPAND;
    }

    /** For a button: {@code Auto}, {@code 0 – 100}, {@code soft 0 – auto}. */
    public String text() {
        return switch (mode) {
            case AUTO -> "Auto";
            case EXPAND -> "Expand";
            case SOFT -> "Soft " + rangeText();
            case FIXED -> rangeText();
            case FLOOR -> numberText(lower, "auto") + " \u2013 soft " + numberText(upper, "auto");
        };
    }

    /** As {@link #parse} takes it. */
    public String toText() {
        String name = mode.name().toLowerCase(Locale.ROOT);
        return hasLimits() ? name + " " + lower + " " + upper : name;
    }

    /** What {@link #toText} gave, or null if this is something else. */
    public static @Nullable YLimits parse(String text) {
        List<String> parts = List.of(text.strip().split(" ", -1));
        try {
            YScale.Mode mode = YScale.Mode.valueOf(parts.get(0).toUpperCase(Locale.ROOT));
            return parts.size() == 3
                    ? new YLimits(mode, Double.parseDouble(parts.get(1)), Double.parseDouble(parts.get(2)))
                    : new YLimits(mode, Double.NaN, Double.NaN);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String rangeText() {
        return numberText(lower, "auto") + " \u2013 " + numberText(upper, "auto");
    }

    public static String numberText(double value, String otherwise) {
        return Double.isNaN(value) ? otherwise : NumberText.of(value);
    }
}
