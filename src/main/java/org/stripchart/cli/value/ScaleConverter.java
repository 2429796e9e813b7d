// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many pixels of an exported picture stand for one of its size: 0.1 to 8, such as {@code 2}. */
public final class ScaleConverter implements ITypeConverter<Double> {

    private static final Pattern FORM = Pattern.compile("[+-]?(\\d{1,9}(\\.\\d{0,18})?|\\.\\d{1,18})");
    private static final BigDecimal LEAST = new BigDecimal("0.1");
    private static final BigDecimal MOST = new BigDecimal("8");

    @Override
    public Double convert(String value) {
        String text = value.strip();
        if (!FORM.matcher(text).matches()) {
            throw new TypeConversionException(value + " is not a scale; expected a number such as 1 or 2.5");
        }
        BigDecimal scale = new BigDecimal(text);
        if (scale.compareTo(LEAST) < 0 || scale.compareTo(MOST) > 0) {
            throw new TypeConversionException(value + " must be from " + LEAST + " to " + MOST);
        }
        return scale.doubleValue();
    }
}
