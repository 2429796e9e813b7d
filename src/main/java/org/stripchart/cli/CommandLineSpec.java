// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stripchart.cli.value.PictureSize;
import org.stripchart.plot.StripRule;
import org.stripchart.plot.YScale;
import org.stripchart.session.alarm.AlarmReaction;
import org.stripchart.session.analysis.AnalysisSpec;
import org.stripchart.session.analysis.DerivedSpec;
import org.stripchart.session.spec.ChartSpec;
import org.stripchart.session.spec.CsvSpec;
import org.stripchart.session.spec.OutputFormat;
import org.stripchart.session.spec.OutputSpec;
import org.stripchart.session.spec.PictureSpec;
import org.stripchart.session.spec.RecordSpec;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourceFiles;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.session.spec.YLimits;
import org.stripchart.source.LinePattern;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.TextFormat;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;

/**
 * Makes the description of a run out of what was said on the command line, or says what is wrong with that. More than 300 lines, since
 * what each option means is told here, once.
 */
final class CommandLineSpec {

    private final StripchartCommand command;
    private final SessionSpec base;

    private CommandLineSpec(StripchartCommand command, SessionSpec base) {
        this.command = command;
        this.base = base;
    }

    /**
     * Returns the run that was asked for.
     *
     * @throws UsageException if an option has no possible value, or two of them do not go together
     */
    static SessionSpec of(StripchartCommand command) throws UsageException {
        return of(command, SessionSpec.NOTHING_SAID);
    }

    /**
     * Returns the run that was asked for.
     *
     * @param base a session, before which the command line goes
     * @throws UsageException if an option has no possible value, or two of them do not go together
     */
    static SessionSpec of(StripchartCommand command, SessionSpec base) throws UsageException {
        return new CommandLineSpec(command, base).spec();
    }

    private SessionSpec spec() throws UsageException {
        if (Collections.frequency(command.sources, "-") > 1) {
            throw new UsageException("-: standard input must be given only once");
        }
        PictureSpec picture = picture();
        YLimits limits = yLimits();
        List<OutputSpec> outputs = outputs();
        // What is wrong with an option is said before what is wrong with a display.
        SourcesSpec sources = sources();
        said("--time-format", () -> sources.optionsFor(sources.locations()));
        if (command.headless
                && !command.explain
                && outputs.isEmpty()
                && !command.stats
                && command.saveSession == null) {
            throw new UsageException(
                    "--headless: needs --output, --stats or --save-session, or nothing would come of it");
        }
        if (!command.explain) {
            checkPlaces(outputs, sources.locations());
        }
        return new SessionSpec(
                sources,
                chart(limits),
                command.theme == null ? base.theme() : command.theme,
                command.interval == null ? base.interval() : command.interval,
                outputs,
                picture,
                record(),
                command.duration,
                command.headless,
                command.stats,
                base.panels());
    }

    /** Nothing is written over a source, nor into one file with something else. */
    private void checkPlaces(List<OutputSpec> outputs, List<String> sources) throws UsageException {
        Map<String, Path> written = new LinkedHashMap<>();
        for (OutputSpec output : outputs) {
            if (output.path() != null) {
                checkPlace(output.name(), output.path(), written, sources);
            }
        }
        if (command.record != null) {
            checkPlace("--record " + command.record, command.record, written, sources);
        }
        if (command.saveSession != null) {
            checkPlace("--save-session " + command.saveSession, command.saveSession, written, sources);
        }
    }

    private static void checkPlace(String option, Path file, Map<String, Path> written, List<String> sources)
            throws UsageException {
        String source = SourceFiles.reading(file, sources);
        if (source != null) {
            throw new UsageException(option + ": is the source " + source + ", which is not overwritten");
        }
        for (Map.Entry<String, Path> other : written.entrySet()) {
            if (SourceFiles.isSame(file, other.getValue())) {
                throw new UsageException(option + ": is the file of " + other.getKey() + ", too");
            }
        }
        written.put(option, file);
    }

    private RecordSpec record() throws UsageException {
        if (command.recordSync && command.headless && command.record == null) {
            throw new UsageException("--record-sync: goes with --record only");
        }
        return new RecordSpec(command.record, command.recordSync, spill());
    }

    private @Nullable Path spill() throws UsageException {
        Path folder = command.spill;
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException("--spill " + folder + ": the folder does not exist");
        }
        if (folder != null && !Files.isWritable(folder)) {
            throw new UsageException("--spill " + folder + ": cannot be written");
        }
        return folder;
    }

    private ChartSpec chart(@Nullable YLimits limits) throws UsageException {
        ChartSpec before = base.chart();
        boolean isDividedAnew = command.strips != null || !command.strip.isEmpty();
        return new ChartSpec(
                command.title.isEmpty() ? before.title() : command.title,
                command.xLabel == null ? before.xLabel() : command.xLabel,
                command.yLabel == null ? before.yLabel() : command.yLabel,
                command.unit.isBlank() ? before.unit() : command.unit.strip(),
                command.zone == null ? before.times() : command.zone,
                command.history == null ? before.history() : command.history,
                command.window,
                limits,
                isDividedAnew || !before.isRestored() ? new StripRule(kindOfStrips(limits), globs()) : before.strips(),
                analysis(),
                isDividedAnew ? null : before.arrangement(),
                command.window == null ? before.view() : null);
    }

    private AnalysisSpec analysis() throws UsageException {
        AnalysisSpec before = base.chart().analysis();
        List<DerivedSpec> derived = new ArrayList<>(before.derived());
        for (String text : command.derive) {
            DerivedSpec next = said("--derive", () -> DerivedSpec.parse(text));
            derived.removeIf(each -> each.name().equals(next.name()));
            derived.add(next);
        }
        String onAlarm = command.onAlarm;
        AlarmReaction reaction = onAlarm == null
                ? before.reaction()
                : said("--on-alarm", () -> before.reaction().running(onAlarm));
        said("--derive", () -> new AnalysisSpec(derived, List.of()));
        List<String> alarms = new ArrayList<>(before.alarms());
        alarms.addAll(command.alarm);
        return said("--alarm", () -> new AnalysisSpec(derived, alarms, before.trigger(), reaction));
    }

    private SourcesSpec sources() throws UsageException {
        if (command.x != null && command.x.isBlank()) {
            throw new UsageException("--x: must be time, index, or the name or number of a column");
        }
        if (command.series.stream().anyMatch(String::isBlank)) {
            throw new UsageException("--series: " + String.join(",", command.series) + " must have no empty name");
        }
        SourceOptions options = base.sources().options();
        options = command.series.isEmpty() ? options : options.withSeries(command.series);
        options = command.rate ? options.withRate(true) : options;
        if (!command.include.isEmpty() || !command.exclude.isEmpty()) {
            options = options.withFilter(said("--include", () -> new SeriesFilter(command.include, command.exclude)));
        }
        if (command.format != null) {
            String format = command.format;
            options = options.withFormat(said("--format", () -> TextFormat.parse(format)));
        }
        if (command.pattern != null) {
            String pattern = command.pattern;
            options = options.withPattern(said("--pattern", () -> LinePattern.parse(pattern)));
        }
        if (command.maxSeries != null) {
            SourceOptions before = options;
            int most = command.maxSeries;
            options = said("--max-series", () -> before.withMaxSeries(most));
        }
        if (command.interval != null) {
            SourceOptions before = options;
            Duration interval = command.interval;
            options = said("--interval", () -> before.withInterval(interval));
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
        options = command.follow ? options.withFollow(true) : options;
        options = command.seed == null ? options : options.withSeed(command.seed);
        String timeFormat = command.timeFormat;
        boolean isAsBefore = command.sources.isEmpty() && command.x == null && timeFormat == null;
        return new SourcesSpec(
                command.sources.isEmpty() ? base.sources().locations() : command.sources,
                options,
                // What a session has found out is about its own sources.
                command.x != null || !command.sources.isEmpty()
                        ? xSaid()
                        : base.sources().x(),
                timeFormat == null
                        ? base.sources().timeFormat()
                        : said("--time-format", () -> TimeFormat.parse(timeFormat)),
                isAsBefore ? base.sources().places() : List.of());
    }

    private @Nullable XFrom xSaid() {
        return command.x == null ? null : XFrom.parse(command.x);
    }

    /** Limits are meant for one axis, unless strips are asked for. */
    private StripRule.Kind kindOfStrips(@Nullable YLimits limits) {
        if (command.strips != null) {
            return command.strips;
        }
        return limits == null ? StripRule.Kind.AUTO : StripRule.Kind.ONE;
    }

    /** A list of globs for each strip that was asked for. */
    private List<List<String>> globs() throws UsageException {
        List<List<String>> strips = new ArrayList<>();
        for (String strip : command.strip) {
            List<String> globs =
                    Stream.of(strip.split(",", -1)).map(String::strip).toList();
            if (globs.contains("")) {
                throw new UsageException("--strip: '" + strip + "' must be globs with commas between them");
            }
            strips.add(globs);
        }
        return strips;
    }

    private @Nullable YLimits yLimits() throws UsageException {
        finite("--min", command.min);
        finite("--max", command.max);
        finite("--soft-max", command.softMax);
        if (command.max != null && command.softMax != null) {
            throw new UsageException("--soft-max: cannot go with --max, which is fixed");
        }
        Double upper = command.max != null ? command.max : command.softMax;
        if (command.min != null && upper != null && command.min >= upper) {
            throw new UsageException("--min: " + command.min + " must be below the upper limit, " + upper);
        }
        if (command.min == null && upper == null) {
            return null;
        }
        YScale.Mode mode = command.softMax == null
                ? YScale.Mode.FIXED
                : command.min == null ? YScale.Mode.SOFT : YScale.Mode.FLOOR;
        return new YLimits(mode, command.min == null ? Double.NaN : command.min, upper == null ? Double.NaN : upper);
    }

    private PictureSpec picture() throws UsageException {
        PictureSize size = command.size;
        double shorter = Math.min(size.width(), size.height()) * command.scale;
        double longer = Math.max(size.width(), size.height()) * command.scale;
        if (Math.round(shorter) < 1 || Math.round(longer) > PictureSize.MOST) {
            throw new UsageException("--scale: " + command.scale + " times " + size.width() + "x" + size.height()
                    + " must have sides of 1 to " + PictureSize.MOST);
        }
        return new PictureSpec(size.width(), size.height(), command.scale);
    }

    /** Understands what --output says, and makes sure now that it can be written later. */
    private List<OutputSpec> outputs() throws UsageException {
        List<OutputSpec> outputs = new ArrayList<>();
        for (String name : command.outputs) {
            outputs.add(output(name));
        }
        long toStandardOutput =
                outputs.stream().filter(output -> output.path() == null).count();
        if (toStandardOutput > 1) {
            throw new UsageException("--output -: must be given only once");
        }
        if (toStandardOutput == 1 && command.stats) {
            throw new UsageException("--stats: cannot go with --output -, which has standard output for itself");
        }
        return outputs;
    }

    private OutputSpec output(String name) throws UsageException {
        if (name.equals("-")) {
            if (command.outputFormat == null) {
                throw new UsageException("--output -: needs --output-format png, svg or csv");
            }
            return new OutputSpec("--output -", null, command.outputFormat, csv());
        }
        String option = "--output " + name;
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException(option + ": is not a file name");
        }
        OutputFormat format = OutputFormat.of(name);
        if (format == null) {
            throw new UsageException(option + ": must end in .png, .svg or .csv");
        }
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            throw new UsageException(option + ": is a folder");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException(option + ": the folder does not exist");
        }
        if (!Files.isWritable(Files.exists(path) ? path : folder)) {
            throw new UsageException(option + ": cannot be written");
        }
        return new OutputSpec(option, path, format, csv());
    }

    private CsvSpec csv() throws UsageException {
        if (command.points == CsvSpec.Stretch.CURSORS) {
            throw new UsageException("--output-points: must be all or visible");
        }
        return new CsvSpec(command.points, command.rows == StripchartCommand.Rows.COMMON);
    }

    /** A value whose maker says in one line what is wrong with it. */
    private static <T> T said(String option, Supplier<T> value) throws UsageException {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }

    private static void finite(String option, @Nullable Double value) throws UsageException {
        if (value != null && !Double.isFinite(value)) {
            throw new UsageException(option + ": " + value + " must be finite");
        }
    }
}
