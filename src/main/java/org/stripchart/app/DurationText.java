// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people type and read them: {@code 10 us}, {@code 100 ms}, {@code 1.5 s}, {@code 5 min}, {@code 24 h}. */
final class DurationText {

    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([a-zµ]+)");

    private enum Unit {
        NS(1, "ns"),
        US(1_000, "us", "µs"),
        MS(1_000_000, "ms"),
        S(1_000_000_000L, "s", "sec"),
        MIN(60_000_000_000L, "min", "m"),
        H(3_600_000_000_000L, "h"),
        D(86_400_000_000_000L, "d");

        private final long nanos;
        private final String name;
        private final String otherName;

        Unit(long nanos, String name) {
            this(nanos, name, name);
        }

        Unit(long nanos, String name, String otherName) {
            this.nanos = nanos;
            this.name = name;
            this.otherName = otherName;
        }

        private boolean isCalled(String text) {
            return name.equals(text) || otherName.equals(text);
        }
    }

    private DurationText() {}

    /**
     * Reads a positive duration; {@code PT0.5S} is understood as well.
     *
     * @throws IllegalArgumentException with a line for the user
     */
    static Duration parse(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        try {
            Duration duration = trimmed.startsWith("p") ? Duration.parse(trimmed) : parseUnits(trimmed);
            if (!duration.isZero() && !duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // Said below, in words for the user.
        }
        throw new IllegalArgumentException(
                "\u201c" + text.strip() + "\u201d is not a duration such as 100 ms, 1 s or 5 min");
    }

    /** In the largest unit that needs no fraction. */
    static String of(Duration duration) {
        long nanos = duration.toNanos();
        Unit[] units = Unit.values();
        for (int i = units.length - 1; i >= 0; i--) {
            if (nanos >= units[i].nanos && nanos % units[i].nanos == 0) {
                return nanos / units[i].nanos + " " + units[i].name;
            }
        }
        return "0 s";
    }

    private static Duration parseUnits(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            for (Unit unit : Unit.values()) {
                if (unit.isCalled(matcher.group(2))) {
                    BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit.nanos));
                    return Duration.ofNanos(nanos.toBigInteger().longValueExact());
                }
            }
        }
        return Duration.ZERO;
    }
}
