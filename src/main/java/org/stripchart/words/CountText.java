// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whole numbers of things, such as points: read as people write them ({@code 5000}, {@code 10k}, {@code 2.5M}, {@code 1G}), shown with thin gaps. */
public final class CountText {

    private CountText() {}

    /** Returns the count, of any sign, or null when the unit is none of counts or the count is not whole. */
    public static @Nullable BigDecimal find(QuantityText quantity) {
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

    /** Returns the count, with thin gaps between thousands from five digits on. */
    public static String of(long count) {
        return DigitGroups.of(Long.toString(count));
    }

    /** Returns the count with its noun: {@code 1 line}, {@code 1234 lines}. */
    public static String of(long count, String noun) {
        return of(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
