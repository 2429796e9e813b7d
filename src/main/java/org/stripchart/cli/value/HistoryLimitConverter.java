// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.HistoryLimit;
import org.stripchart.words.CountText;
import org.stripchart.words.DurationText;
import org.stripchart.words.QuantityText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The bound of the history: points ({@code 500k}, {@code 10M}), time ({@code 24h}) or memory ({@code 2GB} in powers of
 * 1000, {@code 2GiB} of 1024). Upper and lower case count: {@code 5M} is five million points, {@code 5m} five minutes.
 */
public final class HistoryLimitConverter implements ITypeConverter<HistoryLimit> {

    @Override
    public HistoryLimit convert(String value) {
        QuantityText quantity = QuantityText.parse(value);
        if (quantity != null) {
            BigDecimal count = CountText.find(quantity);
            if (count != null) {
                return HistoryLimit.points(within(value, count));
            }
            BigDecimal unitBytes = bytes(quantity.unit());
            if (unitBytes != null) {
                BigDecimal bytes = quantity.number().multiply(unitBytes);
                return bytes(value, within(value, bytes.setScale(0, RoundingMode.UP)));
            }
        }
        Duration length = DurationText.find(value);
        if (length == null) {
            throw new TypeConversionException(value
                    + " is not a history limit; expected points such as 10M, a time such as 24h or memory such as 2GB");
        }
        try {
            return HistoryLimit.duration(DurationText.positive(value, length).toNanos() / 1e9);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static HistoryLimit bytes(String value, long bytes) {
        try {
            return HistoryLimit.bytes(bytes);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(value + ": " + e.getMessage());
        }
    }

    private static long within(String value, BigDecimal amount) {
        if (amount.signum() <= 0) {
            throw new TypeConversionException(value + " must be more than zero");
        }
        if (amount.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new TypeConversionException(value + " must be at most " + Long.MAX_VALUE);
        }
        return amount.longValueExact();
    }

    private static @Nullable BigDecimal bytes(String unit) {
        return switch (unit) {
            case "B" -> BigDecimal.ONE;
            case "kB", "KB" -> BigDecimal.TEN.pow(3);
            case "MB" -> BigDecimal.TEN.pow(6);
            case "GB" -> BigDecimal.TEN.pow(9);
            case "TB" -> BigDecimal.TEN.pow(12);
            case "KiB" -> BigDecimal.valueOf(1L << 10);
            case "MiB" -> BigDecimal.valueOf(1L << 20);
            case "GiB" -> BigDecimal.valueOf(1L << 30);
            case "TiB" -> BigDecimal.valueOf(1L << 40);
            default -> null;
        };
    }
}
