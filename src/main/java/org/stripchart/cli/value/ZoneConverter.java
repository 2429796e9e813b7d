// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import org.stripchart.words.TimeStyle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How times are told: {@code local}, {@code UTC}, the name of a region such as {@code Europe/Berlin}, an offset such as {@code +02:00}, or {@code elapsed}. */
public final class ZoneConverter implements ITypeConverter<TimeStyle> {

    @Override
    public TimeStyle convert(String value) {
        try {
            return TimeStyle.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
