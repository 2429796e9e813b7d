// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.Theme;
import org.stripchart.chart.LiveWindow;
import org.stripchart.history.HistoryLimit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What can be said on the command line. An option that was not given is null: so the window can bring back what it was
 * last time.
 */
@Command(
        name = "stripchart",
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        abbreviateSynopsis = true,
        header = "Shows numbers as they arrive.",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nSources, several on one chart:%n",
        footer = {
            "",
            "Examples:",
            "  vmstat 1 | stripchart -                      live lines from a command",
            "  stripchart - --x 1 < measured.csv            a CSV file, its first column as x",
            "  stripchart --interval 10ms                   the random source, 100 points a second",
            "  stripchart data.csv --headless -o out.png    a picture, without a window",
            "",
            "Exit status: 0 done, 1 a source failed, 2 the command line was wrong."
        })
final class StripchartCommand {

    @Parameters(
            paramLabel = "SOURCE",
            description = {
                "random  whole numbers 0 to 100, one per --interval (when no source is given)",
                "-       standard input: numbers, CSV, name=value or name:value, line by line",
                "PATH    a file of such lines"
            })
    List<String> sources = new ArrayList<>();

    @Option(
            names = {"-i", "--interval"},
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "time between points of the random source: 1s, 100ms, 10us, PT0.5S (1s)")
    @Nullable
    Duration interval;

    @Option(
            names = {"-w", "--window"},
            paramLabel = "SPAN",
            converter = WindowSpanConverter.class,
            description = "what a live chart shows: 60s, 5000 points, all (60s; all without a window or a time axis)")
    @Nullable
    LiveWindow window;

    @Option(
            names = "--history",
            paramLabel = "LIMIT",
            converter = HistoryLimitConverter.class,
            description = "what is kept: 10M points, 24h, 2GB (what fits into memory)")
    @Nullable
    HistoryLimit history;

    @Option(
            names = "--x",
            paramLabel = "time|index|COLUMN",
            description = "where x comes from: the time of arrival, the number of the row, or a column by name or"
                    + " number (time)")
    String x = "time";

    @Option(
            names = "--series",
            paramLabel = "NAME,...",
            split = ",",
            description = "names for the columns, in their order")
    List<String> series = new ArrayList<>();

    @Option(
            names = {"-m", "--min"},
            paramLabel = "NUMBER",
            description = "fixed lower limit of y")
    @Nullable
    Double min;

    @Option(
            names = {"-M", "--max"},
            paramLabel = "NUMBER",
            description = "fixed upper limit of y")
    @Nullable
    Double max;

    @Option(
            names = {"-s", "--soft-max"},
            paramLabel = "NUMBER",
            description = "y reaches up to here at least, and further when values do")
    @Nullable
    Double softMax;

    @Option(
            names = {"-t", "--title"},
            paramLabel = "TEXT",
            description = "title of the chart")
    String title = "";

    @Option(
            names = {"-u", "--unit"},
            paramLabel = "TEXT",
            description = "unit of y, shown in its label")
    String unit = "";

    @Option(names = "--x-label", paramLabel = "TEXT", description = "label of the x axis (Time)")
    @Nullable
    String xLabel;

    @Option(names = "--y-label", paramLabel = "TEXT", description = "label of the y axis (Data)")
    String yLabel = "Data";

    @Option(names = "--theme", paramLabel = "light|dark|system", description = "colours (system)")
    @Nullable
    Theme theme;

    @Option(
            names = {"-d", "--duration"},
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "end after that time")
    @Nullable
    Duration duration;

    @Option(
            names = "--headless",
            description = "no window: read and, at the end of the input or of --duration, write what --output and"
                    + " --stats say")
    boolean headless;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "the chart at the end, as .png, .svg or .csv; may be repeated; - is standard output, with"
                    + " --output-format")
    List<String> outputs = new ArrayList<>();

    @Option(names = "--output-format", paramLabel = "png|svg|csv", description = "what --output - is written as")
    @Nullable
    OutputFormat outputFormat;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = SizeConverter.class,
            description = "size of pictures (1280x720)")
    PictureSize size = new PictureSize(1280, 720);

    @Option(
            names = "--scale",
            paramLabel = "F",
            converter = ScaleConverter.class,
            description = "pixels of a picture for each of its --size (1)")
    double scale = 1;

    @Option(names = "--stats", description = "at the end, one line of JSON with the counters on standard output")
    boolean stats;

    @Option(names = "--seed", paramLabel = "N", description = "makes the random source repeatable")
    @Nullable
    Long seed;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "options from a properties file (~/.stripchart.properties, when it exists)")
    @Nullable
    Path config;

    @Option(names = "--completion", paramLabel = "bash|zsh", description = "print a completion script, and end")
    @Nullable
    Shell completion;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "print the version, and end")
    boolean version;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this, and end")
    boolean help;

    /** What a chart can be written as. */
    enum OutputFormat {
        png,
        svg,
        csv
    }

    /** Whose completion can be written. */
    enum Shell {
        bash,
        zsh
    }
}
