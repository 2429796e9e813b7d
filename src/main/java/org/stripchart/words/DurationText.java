// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Durations as people type and read them: {@code 500ns}, {@code 10 us}, {@code 100ms}, {@code 1s}, {@code 1.5 min},
 * {@code 24h}, {@code 1d}, or the ISO form {@code PT0.5S}. They are more than zero, and at most {@value #MOST_DAYS} days.
 */
public final class DurationText {

    private static final long MOST_DAYS = 10_000;
    private static final Duration MOST = Duration.ofDays(MOST_DAYS);
    private static final Duration SHORTEST_TIMER = Duration.ofNanos(1_000);

    /** A number of so many digits is told as it is. */
    private static final int SHORT = 5;

    private static final int DIGITS = 3;

    @SuppressWarnings("ImmutableEnumChecker") // the list is
    private enum Unit {
        NS(1, "ns"),
        US(1_000, "us", "\u00b5s", "\u03bcs"),
        MS(1_000_000, "ms"),
        S(1_000_000_000L, "s", "sec"),
        MIN(60_000_000_000L, "min", "m"),
        H(3_600_000_000_000L, "h"),
        D(86_400_000_000_000L, "d");

        private final long nanos;
        private final List<String> names;

        Unit(long nanos, String... names) {
            this.nanos = nanos;
            this.names = List.of(names);
        }

        private String shown() {
            return names.get(0);
        }

        private static @Nullable Unit named(String name) {
            for (Unit unit : values()) {
                if (unit.names.contains(name)) {
                    return unit;
                }
            }
            return null;
        }
    }

    private DurationText() {}

    /**
     * Reads a duration. A number without a unit is refused, since other settings read one as a count of points.
     *
     * @throws IllegalArgumentException with a line for the user
     */
    public static Duration parse(String text) {
        Duration duration = find(text);
        if (duration == null) {
            QuantityText quantity = QuantityText.parse(text);
            throw new IllegalArgumentException(text + " is not a duration; expected such as 100ms, 1s or PT0.5S"
                    + (quantity != null && quantity.unit().isEmpty() ? " (the unit is missing)" : ""));
        }
        return positive(text, duration);
    }

    /**
     * Reads a duration that somebody waits for, which is a microsecond at least: no timer tells less.
     *
     * @throws IllegalArgumentException with a line for the user
     */
    public static Duration parseTimerSpan(String text) {
        Duration duration = parse(text);
        if (duration.compareTo(SHORTEST_TIMER) < 0) {
            throw new IllegalArgumentException(text + " must be at least 1us");
        }
        return duration;
    }

    /** Returns the duration that a text says, of any sign and size, or null when it says none. */
    public static @Nullable Duration find(String text) {
        QuantityText quantity = QuantityText.parse(text);
        if (quantity != null) {
            Unit unit = Unit.named(quantity.unit());
            if (unit == null) {
                // Zero is zero in any unit; what is wrong with it is not the form.
                return quantity.unit().isEmpty() && quantity.number().signum() == 0 ? Duration.ZERO : null;
            }
            BigDecimal[] parts = quantity.number()
                    .multiply(BigDecimal.valueOf(unit.nanos))
                    .divideAndRemainder(BigDecimal.valueOf(1_000_000_000));
            return Duration.ofSeconds(
                    parts[0].min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue(), parts[1].longValue());
        }
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Returns the duration itself when it is within bounds.
     *
     * @throws IllegalArgumentException that names the text and the bound
     */
    public static Duration positive(String text, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(text + " must be more than zero");
        }
        if (duration.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(text + " must be at most " + MOST_DAYS + "d");
        }
        return duration;
    }

    /** Returns the duration in seconds, with a fraction if need be: {@code 0.5 s}, {@code 10 s}. */
    public static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    /** Returns the duration in the largest unit that needs no fraction. */
    public static String of(Duration duration) {
        long nanos = duration.toNanos();
        Unit[] units = Unit.values();
        for (int i = units.length - 1; i >= 0; i--) {
            if (nanos >= units[i].nanos && nanos % units[i].nanos == 0) {
                return nanos / units[i].nanos + " " + units[i].shown();
            }
        }
        return "0 s";
    }

    /**
     * Returns a duration that nobody has typed, such as that of a view after a turn of the wheel: as {@link #of} does where that is
     * short, else with three digits in the largest unit of which it has one.
     */
    public static String about(Duration duration) {
        String exact = of(duration);
        if (exact.indexOf(' ') <= SHORT) {
            return exact;
        }
        BigDecimal nanos = BigDecimal.valueOf(duration.toNanos()).round(new MathContext(DIGITS));
        Unit[] units = Unit.values();
        int i = units.length - 1;
        while (nanos.compareTo(BigDecimal.valueOf(units[i].nanos)) < 0) {
            i--;
        }
        BigDecimal count = nanos.divide(BigDecimal.valueOf(units[i].nanos), new MathContext(DIGITS));
        return count.stripTrailingZeros().toPlainString() + " " + units[i].shown();
    }
}
