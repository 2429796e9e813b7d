// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.stripchart.chart.LiveWindow;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The window of a chart: a time ({@code 60s}), a number of points ({@code 5000}, {@code 10k}) or {@code all}. */
final class WindowSpanConverter implements ITypeConverter<LiveWindow> {

    @Override
    public LiveWindow convert(String value) {
        if (value.strip().toLowerCase(Locale.ROOT).equals("all")) {
            return new LiveWindow.All();
        }
        Quantity quantity = Quantity.parse(value);
        BigDecimal count = quantity == null ? null : PointCount.of(quantity);
        if (count != null) {
            if (count.compareTo(BigDecimal.valueOf(2)) < 0) {
                throw new TypeConversionException(value + " must be at least 2 points");
            }
            if (count.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
                throw new TypeConversionException(value + " must be at most " + Integer.MAX_VALUE + " points, or all");
            }
            return new LiveWindow.Points(count.longValueExact());
        }
        Duration length = DurationConverter.parse(value);
        if (length == null) {
            throw new TypeConversionException(
                    value + " is not a window; expected a time such as 60s, a number of points such as 5000, or all");
        }
        return LiveWindow.of(DurationConverter.positive(value, length));
    }
}
