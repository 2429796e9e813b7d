// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The format of the lines of an input. */
public enum TextFormat {
    /** Detected from the first lines. */
    AUTO,
    /** Columns separated by semicolons, tabs, commas or white space, with or without a header. */
    CSV,
    /** {@code label:value} and {@code label=value}, any number of them per line. */
    PAIRS,
    /** A JSON object or array in each line. */
    JSON,
    /** {@code name:value} and {@code name:milliseconds:value}, as for Teleplot. */
    TELEPLOT,
    /** The numbers of a line in their order, with anything between them. */
    NUMBERS,
    /** {@code id value id value}, as for {@code --dataid} of feedgnuplot. */
    DATAID,
    /** The line protocol of InfluxDB. */
    INFLUX,
    /** The text format of Prometheus. */
    PROMETHEUS;

    /**
     * Parses a value of {@code --format}: the name in lower case.
     *
     * @throws IllegalArgumentException if there is no such format
     */
    public static TextFormat parse(String text) {
        for (TextFormat format : values()) {
            if (format.toString().equals(text)) {
                return format;
            }
        }
        throw new IllegalArgumentException("format (" + text + ") must be "
                + Arrays.stream(values()).map(TextFormat::toString).collect(Collectors.joining(", ")));
    }

    /** Returns the format as a user writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
