// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.stripchart.source.LinePattern;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.TextFormat;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;

/** What a command line says about its sources. */
final class SourceSettings {

    private SourceSettings() {}

    /**
     * The options for some sources.
     *
     * @param sources whose kind decides where x comes from, if nothing else does
     * @throws UsageException if an option has no possible value
     */
    static SourceOptions of(StripchartCommand command, List<String> sources) throws UsageException {
        if (command.x != null && command.x.isBlank()) {
            throw new UsageException("--x: must be time, index, or the name or number of a column");
        }
        if (command.series.stream().anyMatch(String::isBlank)) {
            throw new UsageException("--series: " + String.join(",", command.series) + " must have no empty name");
        }
        SourceOptions options = SourceOptions.DEFAULTS
                .withX(x(command, sources))
                .withSeries(command.series)
                .withRate(command.rate);
        options = options.withFilter(said("--include", () -> new SeriesFilter(command.include, command.exclude)));
        if (command.format != null) {
            String format = command.format;
            options = options.withFormat(said("--format", () -> TextFormat.parse(format)));
        }
        if (command.pattern != null) {
            String pattern = command.pattern;
            options = options.withPattern(said("--pattern", () -> LinePattern.parse(pattern)));
        }
        if (command.maxSeries != null) {
            SourceOptions so = options;
            int most = command.maxSeries;
            options = said("--max-series", () -> so.withMaxSeries(most));
        }
        if (command.interval != null) {
            options = options.withInterval(command.interval);
        }
        if (command.speed != null && !command.replay) {
            throw new UsageException("--speed: goes with --replay only");
        }
        if (command.replay) {
            if (command.follow) {
                throw new UsageException("--replay: cannot go with --follow");
            }
            options = options.withReplaySpeed(command.speed == null ? 1 : command.speed);
        }
        options = options.withFollow(command.follow);
        return command.seed == null ? options : options.withSeed(command.seed);
    }

    /** Files have no time of arrival: all of a file arrives at once. */
    private static XFrom x(StripchartCommand command, List<String> sources) throws UsageException {
        boolean files = !sources.isEmpty() && sources.stream().allMatch(source -> isFile(source, command.follow));
        XFrom x = command.x != null ? XFrom.parse(command.x) : files ? XFrom.OWN : XFrom.TIME;
        String timeFormat = command.timeFormat;
        return timeFormat == null ? x : said("--time-format", () -> x.withTimeFormat(TimeFormat.parse(timeFormat)));
    }

    /** A value whose maker says in one line what is wrong with it. */
    private static <T> T said(String option, Supplier<T> value) throws UsageException {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }

    /** Whether a source is a file, and not, for one, a named pipe; one that is followed may come later. */
    private static boolean isFile(String source, boolean follow) {
        if (source.equals("-") || source.equals("random")) {
            return false;
        }
        try {
            Path path = Path.of(source);
            return Files.isRegularFile(path)
                    || (follow && !Files.exists(path) && !source.matches("[A-Za-z][A-Za-z0-9+.-]+:.*"));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
