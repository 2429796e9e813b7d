// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.cli.value.DurationConverter;
import org.stripchart.cli.value.FormatNames;
import org.stripchart.cli.value.HistoryLimitConverter;
import org.stripchart.cli.value.KindsOfStrips;
import org.stripchart.cli.value.PictureSize;
import org.stripchart.cli.value.ScaleConverter;
import org.stripchart.cli.value.SizeConverter;
import org.stripchart.cli.value.SpeedConverter;
import org.stripchart.cli.value.ThemeNames;
import org.stripchart.cli.value.WindowSpanConverter;
import org.stripchart.cli.value.ZoneConverter;
import org.stripchart.history.HistoryLimit;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.StripRule;
import org.stripchart.session.spec.CsvSpec;
import org.stripchart.session.spec.OutputFormat;
import org.stripchart.session.spec.Theme;
import org.stripchart.words.TimeStyle;
import picocli.CommandLine.Option;

/**
 * What can be said on the command line. An option that was not given is null: so the window can bring back what it was
 * last time. More than 300 lines, since every option is a field with its words; {@link CommandLineSpec} alone reads them.
 */
final class StripchartCommand {

    /** What stands there without an option; {@link Program#commandLine} says that it may. */
    List<String> sources = new ArrayList<>();

    @Option(
            names = {"-i", "--interval"},
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description =
                    "time between points of the random source and between polls: 1s, 100ms, 10us, PT0.5S (default: 1s)")
    @Nullable
    Duration interval;

    @Option(
            names = {"-w", "--window"},
            paramLabel = "SPAN",
            converter = WindowSpanConverter.class,
            description =
                    "what a live chart shows: 60s, 5000 points, all (default: 60s; all with --headless or when x is no time)")
    @Nullable
    LiveWindow window;

    @Option(
            names = "--history",
            paramLabel = "LIMIT",
            converter = HistoryLimitConverter.class,
            description = "what is kept: 10M points, 24h, 2GB (default: what fits into memory)")
    @Nullable
    HistoryLimit history;

    @Option(
            names = "--spill",
            paramLabel = "DIR",
            description =
                    "keep points that no longer fit into memory in a file in DIR, removed at the end of the run (series of thousands of points only)")
    @Nullable
    Path spill;

    @Option(
            names = "--follow",
            fallbackValue = "true",
            description = "keep reading files as they grow, are truncated or replaced, as tail -F does")
    boolean follow;

    @Option(names = "--replay", fallbackValue = "true", description = "play files with the timing of their data")
    boolean replay;

    @Option(
            names = "--speed",
            paramLabel = "N",
            converter = SpeedConverter.class,
            description = "how fast --replay plays: 10x is ten times as fast (default: 1x)")
    @Nullable
    Double speed;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description =
                    "write every point that arrives as CSV, before it reaches the chart; compressed if FILE ends in .gz")
    @Nullable
    Path record;

    @Option(
            names = "--record-sync",
            fallbackValue = "true",
            description = "force the recording to disk four times a second, so that it survives a power loss")
    boolean recordSync;

    @Option(
            names = "--x",
            paramLabel = "X",
            description =
                    "where x comes from: time (of the data, else of arrival), arrival, index (the row number), or a column by its name or number (default: time; when all sources are files, or standard input is redirected from one, the time of the data, else index)")
    @Nullable
    String x;

    @Option(
            names = "--time-format",
            paramLabel = "F",
            description =
                    "how the column of --x is read as time: iso, s, ms, us, ns, a pattern such as HH:mm:ss, none for plain numbers (default: auto)")
    @Nullable
    String timeFormat;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "how a line is read: csv, pairs, json, teleplot, numbers, dataid, influx, prometheus (default: auto, found from the first lines)")
    @Nullable
    String format;

    @Option(
            names = "--pattern",
            paramLabel = "REGEX",
            description = "how a line is read: the named groups of a regular expression become series")
    @Nullable
    String pattern;

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            description = "keep only series of these names, such as 'cpu*' or /regex/; may be repeated")
    List<String> include = new ArrayList<>();

    @Option(names = "--exclude", paramLabel = "GLOB", description = "leave out series of these names; may be repeated")
    List<String> exclude = new ArrayList<>();

    @Option(
            names = {"-r", "--rate"},
            fallbackValue = "true",
            description = "show the change per second, of counters")
    boolean rate;

    @Option(
            names = "--max-series",
            paramLabel = "N",
            description = "how many series a source may have; values beyond are counted as rejected (default: 1024)")
    @Nullable
    Integer maxSeries;

    @Option(
            names = "--series",
            paramLabel = "NAME,...",
            split = ",",
            hideParamSyntax = true,
            description = "names for the columns, in order")
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
            description = "y reaches at least up to here, and further when values do")
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
            description = "unit of series that have none of their own, shown at the y axis")
    String unit = "";

    @Option(
            names = "--x-label",
            paramLabel = "TEXT",
            description = "label of the x axis (default: Time, Index or the column)")
    @Nullable
    String xLabel;

    @Option(
            names = "--y-label",
            paramLabel = "TEXT",
            description = "label of the y axis (default: the name of the only series, else Data)")
    @Nullable
    String yLabel;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneConverter.class,
            description =
                    "how times are shown: in a zone such as local, UTC, Europe/Berlin or +02:00, or elapsed since the start (default: local)")
    @Nullable
    TimeStyle zone;

    @Option(
            names = "--strips",
            completionCandidates = KindsOfStrips.class,
            paramLabel = "HOW",
            description =
                    "how series are put in strips: auto (by unit, name and size), all in one, or each in its own (default: auto; one with fixed limits of y)")
    StripRule.@Nullable Kind strips;

    @Option(
            names = "--derive",
            paramLabel = "NAME=FORMULA",
            description =
                    "a series computed from others: --derive 'used [%%] = 100 - idle'; other names than plain words stand between backquotes; may be repeated")
    List<String> derive = new ArrayList<>();

    @Option(
            names = "--alarm",
            paramLabel = "RULE",
            description =
                    "report when something is wrong: --alarm 'temperature > 80 for 10s'; the exit status is 3 if an alarm came; may be repeated")
    List<String> alarm = new ArrayList<>();

    @Option(
            names = "--on-alarm",
            paramLabel = "COMMAND",
            description =
                    "run COMMAND when an alarm comes and when it goes, with came or gone, severity, rule and time as further arguments; no shell is involved")
    @Nullable
    String onAlarm;

    @Option(
            names = "--strip",
            paramLabel = "GLOB,...",
            description = "a strip of its own for the series that these globs name; may be repeated")
    List<String> strip = new ArrayList<>();

    @Option(
            names = "--theme",
            completionCandidates = ThemeNames.class,
            paramLabel = "THEME",
            description = "light, dark or system (default: system)")
    @Nullable
    Theme theme;

    @Option(
            names = {"-d", "--duration"},
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "stop after this time")
    @Nullable
    Duration duration;

    @Option(
            names = "--headless",
            // Else the option would undo the same setting of a file.
            fallbackValue = "true",
            description =
                    "no window: read until the end of the input or of --duration, then write --output and --stats")
    boolean headless;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "write the chart at the end, as .png, .svg or .csv; - is standard output, see --output-format; may be repeated")
    List<String> outputs = new ArrayList<>();

    @Option(
            names = "--output-format",
            completionCandidates = FormatNames.class,
            paramLabel = "FORMAT",
            description = "what --output - writes: png, svg or csv")
    @Nullable
    OutputFormat outputFormat;

    @Option(
            names = "--output-points",
            paramLabel = "WHICH",
            description =
                    "which points CSV output has: all that are kept, or those visible in the window (default: all)")
    CsvSpec.Stretch points = CsvSpec.Stretch.ALL;

    @Option(
            names = "--output-rows",
            paramLabel = "HOW",
            description =
                    "rows of CSV output: raw has only the points that came at that x, common has the latest value of every series (default: raw)")
    Rows rows = Rows.RAW;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = SizeConverter.class,
            description = "size of pictures (default: 1280x720)")
    PictureSize size = new PictureSize(1280, 720);

    @Option(
            names = "--scale",
            paramLabel = "F",
            converter = ScaleConverter.class,
            description = "scale of pictures: 2 makes them 2560x1440 and twice as sharp (default: 1)")
    double scale = 1;

    @Option(
            names = "--stats",
            fallbackValue = "true",
            description = "at the end, print the counters as one line of JSON")
    boolean stats;

    @Option(
            names = "--explain",
            description =
                    "read the first lines of each source, print how they are read (columns, names, x, and what is left out), and exit")
    boolean explain;

    @Option(
            names = "--session",
            paramLabel = "FILE",
            description =
                    "open a saved session: its sources, strips and view; options and SOURCEs given here take precedence; a file that ends in .strip as the only SOURCE is a session, too")
    @Nullable
    Path session;

    @Option(
            names = "--save-session",
            paramLabel = "FILE",
            description = "save the session at the end, without passwords")
    @Nullable
    Path saveSession;

    @Option(
            names = "--allow-commands",
            description = "let a --session from elsewhere start commands and listeners without asking")
    boolean allowCommands;

    @Option(names = "--seed", paramLabel = "N", description = "make the random source repeatable")
    @Nullable
    Long seed;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "a properties file with options, to be read instead of ~/.stripchart.properties")
    @Nullable
    Path config;

    @Option(
            names = "--completion",
            paramLabel = "SHELL",
            description = "print a completion script for bash or zsh, and exit")
    @Nullable
    Shell completion;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "print the version, and exit")
    boolean version;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this help, and exit")
    boolean help;

    /** How points of several series stand beside each other. */
    enum Rows {
        RAW,
        COMMON
    }

    /** Whose completion can be written. */
    enum Shell {
        bash,
        zsh
    }
}
