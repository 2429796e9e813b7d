// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.LinePattern;
import org.stripchart.source.TextFormat;
import org.stripchart.source.TextOptions;
import org.stripchart.source.lines.time.TimeReader;

/** Makes the format that the options ask for. */
public final class Formats {

    private Formats() {}

    /**
     * Makes the format that the options ask for.
     *
     * @param tools formats of single tools, which are among those that are tried
     */
    public static LineFormat of(TextOptions options, TimeReader times, List<LineFormat> tools) {
        @Nullable LinePattern pattern = options.pattern();
        if (pattern != null) {
            return new PatternFormat(pattern, options.series().names());
        }
        return switch (options.format()) {
            case AUTO -> detected(options.series().names(), times, tools);
            case CSV -> columns(options.series().names(), times);
            case PAIRS -> new PairsFormat(times);
            case JSON -> new JsonFormat();
            case TELEPLOT -> new TeleplotFormat(true);
            case NUMBERS -> new NumbersFormat(options.series().names());
            case DATAID -> new IdsFormat(true, times);
            case INFLUX -> new InfluxFormat(true);
            case PROMETHEUS -> new PrometheusFormat(true);
        };
    }

    /** Whether a line can be the part of a JSON document. */
    public static boolean mayBeJson(TextOptions options) {
        return options.pattern() == null
                && (options.format() == TextFormat.AUTO || options.format() == TextFormat.JSON);
    }

    /** Whether a line can be of InfluxDB's protocol. */
    public static boolean mayBeInflux(TextOptions options) {
        return options.pattern() == null
                && (options.format() == TextFormat.AUTO || options.format() == TextFormat.INFLUX);
    }

    private static LineFormat columns(List<String> names, TimeReader times) {
        LineFormat columns = new ColumnsFormat(names, times);
        LineFormat mixed = new MixedFormat(names, times);
        return new DetectedFormat(List.of(), List.of(new LongFormat(), columns, mixed), columns, mixed);
    }

    /** The narrow formats come first: what they take, the wide ones would take for something else. */
    private static LineFormat detected(List<String> names, TimeReader times, List<LineFormat> tools) {
        LineFormat columns = new ColumnsFormat(names, times);
        LineFormat mixed = new MixedFormat(names, times);
        List<LineFormat> marked = new ArrayList<>(List.of(
                new LongFormat(),
                new JsonFormat(),
                new PrometheusFormat(false),
                new InfluxFormat(false),
                new TeleplotFormat(false)));
        marked.addAll(tools);
        return new DetectedFormat(
                marked, List.of(columns, new IdsFormat(false, times), new PairsFormat(times), mixed), columns, mixed);
    }
}
