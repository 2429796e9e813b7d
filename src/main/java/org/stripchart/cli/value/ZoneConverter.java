// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time zone: {@code local}, {@code UTC}, the name of a region such as {@code Europe/Berlin}, or an offset such as {@code +02:00}. */
public final class ZoneConverter implements ITypeConverter<ZoneId> {

    @Override
    public ZoneId convert(String value) {
        String text = value.strip();
        if (text.equalsIgnoreCase("local")) {
            return ZoneId.systemDefault();
        }
        try {
            return ZoneId.of(text.equalsIgnoreCase("utc") ? "UTC" : text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    value + " is not a time zone; expected local, UTC, a region such as Europe/Berlin or +02:00");
        }
    }
}
