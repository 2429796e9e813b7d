// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.awt.GraphicsEnvironment;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.Logging;
import org.stripchart.cli.StripchartCommand.OutputFormat;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.text.XFrom;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** From the words of the command line to a run. Standard output carries data only; every complaint is one line. */
final class Program {

    static final int DONE = 0;
    static final int SOURCE_FAILED = 1;
    static final int WRONG_COMMAND_LINE = 2;

    private final PrintStream out;
    private final PrintStream err;

    Program(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs to the end. Main thread. */
    int run(String[] args) {
        StripchartCommand command = new StripchartCommand();
        CommandLine commandLine = commandLine(command);
        try {
            parse(commandLine, args);
            if (commandLine.isUsageHelpRequested()) {
                commandLine.usage(out);
                return DONE;
            }
            if (commandLine.isVersionHelpRequested()) {
                commandLine.printVersionHelp(out);
                return DONE;
            }
            if (command.completion != null) {
                // The one script serves both shells: it turns on zsh's own support for bash's completions.
                out.println(AutoComplete.bash("stripchart", commandLine(new StripchartCommand())));
                return DONE;
            }
            ConfigFile config = ConfigFile.find(command.config, Path.of(System.getProperty("user.home")));
            if (config != null) {
                command = new StripchartCommand();
                commandLine = commandLine(command);
                config.applyTo(commandLine);
                parse(commandLine, args);
                if (config.logback() != null && System.getProperty(ConfigFile.LOGBACK) == null) {
                    System.setProperty(ConfigFile.LOGBACK, config.logback());
                }
            }
            return run(command);
        } catch (ParameterException e) {
            return new OneLineErrors().handleParseException(e, args);
        } catch (UsageException e) {
            err.println(e.getMessage());
            return WRONG_COMMAND_LINE;
        }
    }

    private int run(StripchartCommand command) throws UsageException {
        check(command);
        List<Output> outputs = outputs(command.outputs, command.outputFormat);
        if (command.stats && outputs.stream().anyMatch(Output::isStandardOutput)) {
            throw new UsageException("--stats: standard output already carries --output -");
        }
        if (command.headless) {
            if (outputs.isEmpty() && !command.stats) {
                throw new UsageException("--headless: needs --output or --stats, or nothing would come of it");
            }
            System.setProperty("java.awt.headless", "true");
        } else if (GraphicsEnvironment.isHeadless()) {
            throw new UsageException(
                    "there is no display for a window; without one, use --headless --output FILE, such as"
                            + " --headless --duration 10s --output out.png");
        }
        Logging.start();
        return new ChartRun(command, options(command), outputs, out, err).run();
    }

    private CommandLine commandLine(StripchartCommand command) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    }

    private static void parse(CommandLine commandLine, String[] args) {
        commandLine.parseArgs(args);
    }

    private static List<Output> outputs(List<String> names, @Nullable OutputFormat format) throws UsageException {
        List<Output> outputs = new ArrayList<>();
        for (String name : names) {
            outputs.add(Output.parse(name, format));
        }
        return outputs;
    }

    private static void check(StripchartCommand command) throws UsageException {
        finite("--min", command.min);
        finite("--max", command.max);
        finite("--soft-max", command.softMax);
        if (command.max != null && command.softMax != null) {
            throw new UsageException("--soft-max: cannot go with --max, which is fixed");
        }
        Double upper = command.max != null ? command.max : command.softMax;
        if (command.min != null && upper != null && command.min >= upper) {
            throw new UsageException("--min: " + command.min + " must be below " + upper + ", the upper limit");
        }
    }

    private static void finite(String option, @Nullable Double value) throws UsageException {
        if (value != null && !Double.isFinite(value)) {
            throw new UsageException(option + ": " + value + " must be finite");
        }
    }

    private static SourceOptions options(StripchartCommand command) throws UsageException {
        try {
            SourceOptions options =
                    SourceOptions.DEFAULTS.withX(XFrom.parse(command.x)).withSeries(command.series);
            if (command.interval != null) {
                options = options.withInterval(command.interval);
            }
            return command.seed == null ? options : options.withSeed(command.seed);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
