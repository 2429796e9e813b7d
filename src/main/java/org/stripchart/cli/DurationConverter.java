// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A time span: {@code 500ns}, {@code 10us}, {@code 100ms}, {@code 1s}, {@code 1.5m}, {@code 2h}, {@code 1d}, or the
 * ISO form {@code PT0.5S}. It is at least 1 ns and at most {@value #MOST_DAYS} days. A number without a unit is refused,
 * because other options read one as a count of points.
 */
final class DurationConverter implements ITypeConverter<Duration> {

    private static final long MOST_DAYS = 10_000;
    private static final Duration MOST = Duration.ofDays(MOST_DAYS);

    @Override
    public Duration convert(String value) {
        Duration duration = parse(value);
        if (duration == null) {
            throw new TypeConversionException(
                    value + " is not a duration; expected such as 100ms, 1s or PT0.5S" + hint(value));
        }
        return positive(value, duration);
    }

    /** The duration that a text says, of any sign, or null when it says none. */
    static @Nullable Duration parse(String value) {
        Quantity quantity = Quantity.parse(value);
        if (quantity != null) {
            BigDecimal unitNanos = nanos(quantity.unit());
            if (unitNanos == null) {
                // Zero is zero in any unit; what is wrong with it is not the form.
                return quantity.unit().isEmpty() && quantity.number().signum() == 0 ? Duration.ZERO : null;
            }
            BigDecimal[] parts =
                    quantity.number().multiply(unitNanos).divideAndRemainder(BigDecimal.valueOf(1_000_000_000));
            return Duration.ofSeconds(
                    parts[0].min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue(), parts[1].longValue());
        }
        try {
            return Duration.parse(value.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The duration itself when it is within bounds, or else an exception that names the text and the bound. */
    static Duration positive(String value, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new TypeConversionException(value + " must be more than zero");
        }
        if (duration.compareTo(MOST) > 0) {
            throw new TypeConversionException(value + " must be at most " + MOST_DAYS + "d");
        }
        return duration;
    }

    private static String hint(String value) {
        Quantity quantity = Quantity.parse(value);
        return quantity != null && quantity.unit().isEmpty() ? " (the unit is missing)" : "";
    }

    private static @Nullable BigDecimal nanos(String unit) {
        return switch (unit) {
            case "ns" -> BigDecimal.ONE;
            case "us", "\u00b5s", "\u03bcs" -> BigDecimal.valueOf(1_000);
            case "ms" -> BigDecimal.valueOf(1_000_000);
            case "s" -> BigDecimal.valueOf(1_000_000_000);
            case "m", "min" -> BigDecimal.valueOf(60_000_000_000L);
            case "h" -> BigDecimal.valueOf(3_600_000_000_000L);
            case "d" -> BigDecimal.valueOf(86_400_000_000_000L);
            default -> null;
        };
    }
}
