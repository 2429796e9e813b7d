// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many times as fast: {@code 10x}, {@code 0.5x}, or just {@code 10}. */
public final class SpeedConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String value) {
        String number = value.strip().replaceFirst("[xX]$", "");
        try {
            double times = Double.parseDouble(number);
            if (times > 0 && times <= Double.MAX_VALUE) {
                return times;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new TypeConversionException(value + " is not a speed; expected a positive number such as 10x or 0.5x");
    }
}
