// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.trigger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.trigger.TriggerKind;
import org.stripchart.analysis.trigger.TriggerKind.Values;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.words.DurationText;
import org.stripchart.words.NumberText;

/**
 * A trigger as somebody writes it.
 *
 * @param level the lower edge of a band
 * @param width of a pulse, as a duration where x is time
 * @param holdOff as the width; may be empty
 * @param before a share in per cent
 * @param overlay how many events before are drawn too; may be empty
 * @param marks whether each event is marked
 * @param isTime whether x is time
 */
record TriggerForm(
        String series,
        TriggerKind kind,
        String level,
        String upper,
        String hysteresis,
        String width,
        String state,
        String holdOff,
        TriggerRule.Mode mode,
        String before,
        String overlay,
        boolean marks,
        boolean isTime) {

    private static final int DIGITS = 3;
    private static final int NANO_DIGITS = 9;
    private static final double HYSTERESIS = 0.05;

    /** Returns a trigger as it is to be changed. */
    static TriggerForm of(TriggerRule rule, boolean isTime) {
        Values values = TriggerKind.values(rule.trigger());
        return new TriggerForm(
                rule.series(),
                TriggerKind.of(rule.trigger()),
                number(values.level()),
                number(values.upper()),
                number(values.hysteresis()),
                span(values.width(), isTime),
                rule.state(),
                span(rule.holdOff(), isTime),
                rule.mode(),
                NumberText.of(100 * rule.before()),
                Integer.toString(rule.overlay()),
                rule.marks(),
                isTime);
    }

    /**
     * Returns what to begin with for a series of numbers: the middle of what is shown, a third of it to both sides for a band, and a
     * hysteresis of a twentieth.
     *
     * @param low,high what is shown; NaN where nothing is
     */
    static TriggerForm around(String series, double low, double high, TriggerForm otherwise) {
        double size = high - low;
        boolean isBand = otherwise.kind.isBand();
        return new TriggerForm(
                series,
                otherwise.kind,
                Double.isNaN(size) ? "0" : rounded(isBand ? low + size / 3 : low + size / 2, size),
                Double.isNaN(size) ? "1" : rounded(high - size / 3, size),
                Double.isNaN(size) ? "0" : rounded(HYSTERESIS * size, size),
                otherwise.width,
                otherwise.state,
                otherwise.holdOff,
                otherwise.mode,
                otherwise.before,
                otherwise.overlay,
                otherwise.marks,
                otherwise.isTime);
    }

    /**
     * Returns the trigger.
     *
     * @throws IllegalArgumentException with a line for its author
     */
    TriggerRule rule() {
        Values values = new Values(
                kind.hasLevel() ? number("level", level) : Double.NaN,
                kind.isBand() ? number("upper level", upper) : Double.NaN,
                kind.hasLevel() && !hysteresis.isBlank() ? number("hysteresis", hysteresis) : 0,
                kind.isPulse() ? span("length", width) : Double.NaN);
        if (kind.isBand() && values.level() >= values.upper()) {
            throw new IllegalArgumentException("The level must be below the upper level");
        }
        if (!(values.hysteresis() >= 0)) {
            throw new IllegalArgumentException("The hysteresis must be 0 or more");
        }
        if (kind == TriggerKind.LEAVING && values.upper() - values.level() < 2 * values.hysteresis()) {
            throw new IllegalArgumentException("The hysteresis must be at most half of the band");
        }
        if (kind.isPulse() && !(values.width() > 0)) {
            throw new IllegalArgumentException("The length must be more than 0");
        }
        return new TriggerRule(
                series,
                kind.of(values),
                kind == TriggerKind.STATE ? state.strip() : "",
                holdOff.isBlank() ? 0 : span("hold-off", holdOff),
                mode,
                number("share before the event", before.replace("%", "")) / 100,
                overlay.isBlank() ? 0 : whole("number of earlier events", overlay),
                marks);
    }

    private static int whole(String what, String text) {
        double number = number(what, text);
        if (number != Math.rint(number)) {
            throw new IllegalArgumentException("The " + what + " (" + text.strip() + ") must be a whole number");
        }
        return (int) number;
    }

    private static double number(String what, String text) {
        String typed = NumberText.withoutGaps(text.strip()).replace('\u2212', '-');
        try {
            double value = Double.parseDouble(typed);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("The " + what + " (\u201c" + typed + "\u201d) must be a number");
    }

    private double span(String what, String text) {
        @Nullable Duration duration = isTime ? DurationText.find(text.strip()) : null;
        if (duration != null) {
            return BigDecimal.valueOf(duration.getSeconds())
                    .add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS))
                    .doubleValue();
        }
        try {
            return number(what, text);
        } catch (IllegalArgumentException e) {
            if (isTime) {
                throw new IllegalArgumentException(
                        "The " + what + " (\u201c" + text.strip() + "\u201d) must be such as 10 ms", e);
            }
            throw e;
        }
    }

    private static String span(double span, boolean isTime) {
        if (Double.isNaN(span)) {
            return isTime ? "10 ms" : "10";
        }
        // A duration ends at nanoseconds.
        boolean isDuration = isTime && new BigDecimal(Double.toString(span)).scale() <= NANO_DIGITS;
        return isDuration ? NumberText.exactly(span) + " s" : NumberText.exactly(span);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : NumberText.exactly(value);
    }

    /** Returns a number with as many digits as tell it apart within a size. */
    private static String rounded(double value, double size) {
        if (!(size > 0)) {
            return NumberText.exactly(value);
        }
        int digits = DIGITS + (int) Math.max(0, Math.ceil(Math.log10(Math.abs(value) / size)));
        return NumberText.exactly(
                new BigDecimal(value).round(new MathContext(digits)).doubleValue());
    }
}
