// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import org.stripchart.plot.LiveWindow;
import org.stripchart.session.spec.WindowText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The window of a chart, as {@link WindowText} reads it. */
public final class WindowSpanConverter implements ITypeConverter<LiveWindow> {

    @Override
    public LiveWindow convert(String value) {
        try {
            return WindowText.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
