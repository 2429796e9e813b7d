// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a chart can be written as. */
public enum OutputFormat {
    /** A picture for screens. */
    PNG,
    /** A picture for print. */
    SVG,
    /** All points that are kept. */
    CSV;

    /** Returns the format that the end of a file's name stands for, or null. */
    public static @Nullable OutputFormat of(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        for (OutputFormat format : values()) {
            if (lower.endsWith("." + format.extension())) {
                return format;
            }
        }
        return null;
    }

    /** Returns the extension, without a dot, in lower case. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
