// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with a unit written behind it, such as {@code 1.5h}, {@code 10M} or {@code -5 s}; the unit may be empty.
 *
 * @param unit as written: {@code m} is minutes and {@code M} is millions
 */
public record QuantityText(BigDecimal number, String unit) {

    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:\\d{1,18}(?:\\.\\d{0,18})?|\\.\\d{1,18}))\\s*(\\p{L}*)");

    /** Returns what a text says, or null when it is not a number with a unit. */
    public static @Nullable QuantityText parse(String text) {
        Matcher matcher = FORM.matcher(NumberText.withoutGaps(text.strip()));
        return matcher.matches() ? new QuantityText(new BigDecimal(matcher.group(1)), matcher.group(2)) : null;
    }
}
