// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number of points as people write it: {@code 5000}, {@code 10k}, {@code 2.5M}, {@code 1G}. */
public final class PointCount {

    private PointCount() {}

    /** The count, of any sign, or null when the unit is none of points or the count is not whole. */
    public static @Nullable BigDecimal of(Quantity quantity) {
        BigDecimal factor =
                switch (quantity.unit()) {
                    case "" -> BigDecimal.ONE;
                    case "k", "K" -> BigDecimal.valueOf(1_000);
                    case "M" -> BigDecimal.valueOf(1_000_000);
                    case "G" -> BigDecimal.valueOf(1_000_000_000);
                    default -> null;
                };
        if (factor == null) {
            return null;
        }
        BigDecimal count = quantity.number().multiply(factor);
        return count.stripTrailingZeros().scale() <= 0 ? count : null;
    }
}
