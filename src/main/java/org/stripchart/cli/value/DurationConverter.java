// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import java.time.Duration;
import org.stripchart.words.DurationText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time span of a microsecond or more, as {@link DurationText} reads it. */
public final class DurationConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String value) {
        try {
            return DurationText.parseTimerSpan(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
