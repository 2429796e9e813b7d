// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the lines of an input look like. */
public enum TextFormat {
    /** Found out from the first lines. */
    AUTO,
    /** Columns, with or without a header, between semicolons, tabs, commas or white space. */
    CSV,
    /** {@code label:value} and {@code label=value}, any number in a line. */
    PAIRS,
    /** A JSON object or array in each line. */
    JSON,
    /** {@code name:value}, {@code name:milliseconds:value}, as Teleplot has it. */
    TELEPLOT,
    /** The numbers of a line, in their order, whatever stands between. */
    NUMBERS,
    /** {@code id value id value}, as feedgnuplot's {@code --dataid} has it. */
    DATAID,
    /** The line protocol of InfluxDB. */
    INFLUX,
    /** The text format of Prometheus. */
    PROMETHEUS;

    /**
     * What {@code --format} takes: the name in lower case.
     *
     * @throws IllegalArgumentException if it is none
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

    /** As a user writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
