// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.stripchart.app.log.Logging;
import org.stripchart.app.picture.ChartFiles;
import org.stripchart.app.preferences.Preferences;
import org.stripchart.session.file.SessionStore;
import org.stripchart.session.spec.OutputFormat;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.Sources;
import org.stripchart.words.EscapedText;
import org.stripchart.words.FaultText;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** From the words of the command line to a run. Standard output carries data only; every complaint is one line. */
final class Program {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_COMMAND_LINE = 2;
    /** All went well, but there was an alarm. */
    static final int ALARM = 3;

    /** What there is to say when the heap is full. */
    static final String OUT_OF_MEMORY =
            "not enough memory for what came; a smaller --history or java with a larger -Xmx" + " helps";

    /** The source that reads standard input. */
    static final String PIPED = "-";

    private static final String[] DESCRIPTION = {
        "Shows numbers as they arrive.",
        "",
        "Sources, several on one chart:",
        "  random                 whole numbers 0 to 100, one per --interval; the one",
        "                         without SOURCE, unless something is piped in",
        "  -                      standard input: lines of numbers, CSV, name=value, JSON",
        "  PATH                   a file of such lines, gzip too; --follow as it grows",
        "  tcp://HOST:PORT        lines from a server; tcp-listen://[HOST]:PORT and",
        "                         udp://[HOST]:PORT take them from clients",
        "  exec:COMMAND           the output of a command",
        "  system:                this computer; jvm:, jvm:PID, jmx://HOST:PORT a JVM",
        "  mqtt://HOST/TOPIC      an MQTT broker, with wildcards; mqtts:// with TLS",
        "  serial:///dev/ttyUSB0  a serial port, ?baud=115200",
        "  http(s)://...          polled every --interval: Prometheus, JSON, numbers",
        "  ws(s)://..., sse+http(s)://...   a web socket, server-sent events"
    };

    private static final String[] FOOTER = {
        "",
        "A window starts with the theme, window, interval and y limits of the last one",
        "unless an option says otherwise.",
        "",
        "Text may be UTF-8, UTF-16 or Windows-1252 (Latin-1); the encoding is detected.",
        "",
        "Examples:",
        "  vmstat 1 | stripchart -                     live lines from a command",
        "  stripchart measured.csv --x 1               a file, its first column as x",
        "  stripchart --interval 10ms                  100 random points a second",
        "  stripchart data.csv --headless -o out.png   a picture, without a window",
        "",
        "Exit status: 0 all went well; 1 a source or an output failed or, with",
        "--headless, a source gave nothing or a formula had no series; 2 the command",
        "line was wrong; 3 there was an alarm."
    };

    private final PipedInput in;
    private final StandardOutput out;
    private final PrintStream err;
    private final Path home;

    /**
     * @param in is read without having been named, if something has come there and no source is named
     * @param home where {@code .stripchart.properties} may be
     */
    Program(PipedInput in, StandardOutput out, PrintStream err, Path home) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.home = home;
    }

    /** Runs to the end. Main thread. */
    int run(String[] args) {
        try {
            StripchartCommand command = new StripchartCommand();
            CommandLine commandLine = commandLine(command);
            commandLine.parseArgs(args);
            SessionArgument.adopt(command);
            if (command.help) {
                out.print(commandLine.getUsageMessage(Ansi.OFF));
                return DONE;
            }
            if (command.version) {
                out.print(Version.line() + System.lineSeparator());
                return DONE;
            }
            if (command.completion != null) {
                // The one script serves both shells: it turns on zsh's own support for bash's completions.
                out.print(AutoComplete.bash("stripchart", commandLine(new StripchartCommand())));
                return DONE;
            }
            ConfigFile config = ConfigFile.find(command.config, home);
            StripchartCommand configured =
                    config == null ? command : read(args, command.session == null ? config : config.besideSession());
            // What is wrong with the command line is said before what is wrong with a file.
            prepare(CommandLineSpec.of(configured));
            // The settings may name what configures it, and what comes next logs.
            Logging.start();
            if (configured.sources.isEmpty() && configured.session == null && in.isWaiting()) {
                configured.sources = List.of(PIPED);
            }
            SessionStore store = new SessionStore(Preferences.defaultFolder());
            SessionArgument session = SessionArgument.of(configured, store, err);
            SessionSpec spec = CommandLineSpec.of(configured, session.base());
            return configured.explain ? explain(spec) : run(spec, session);
        } catch (ParameterException e) {
            err.println(OneLineErrors.line(e));
            return WRONG_COMMAND_LINE;
        } catch (UsageException e) {
            err.println(EscapedText.oneLine(String.valueOf(e.getMessage())));
            return WRONG_COMMAND_LINE;
        } catch (IOException e) {
            err.println("standard output: could not be written: " + FaultText.ofWriting(e));
            return FAILED;
        } catch (OutOfMemoryError e) {
            err.println(OUT_OF_MEMORY);
            return FAILED;
        }
    }

    /** Has loaded what an end of the run will need, while the rest of its beginning goes on. */
    private static void prepare(SessionSpec asked) {
        if (asked.headless()) {
            System.setProperty("java.awt.headless", "true");
            if (asked.outputs().stream().anyMatch(output -> output.format() == OutputFormat.PNG)) {
                ChartFiles.prepare();
            }
        }
    }

    private int explain(SessionSpec spec) throws UsageException, IOException {
        System.setProperty("java.awt.headless", "true");
        return new ExplainRun(spec, out, err).run();
    }

    private int run(SessionSpec spec, SessionArgument session) throws UsageException {
        if (!spec.headless() && !hasDisplay()) {
            checkSources(spec.sources());
            throw new UsageException(
                    "there is no display for a window; without one, use --headless --output FILE, such as"
                            + " --headless --duration 10s --output out.png");
        }
        return new ChartRun(spec, session, in, out, err).run();
    }

    /** The command line again, with the file's settings as its defaults. The command line alone was right. */
    static StripchartCommand read(String[] args, ConfigFile config) throws UsageException {
        StripchartCommand command = new StripchartCommand();
        CommandLine commandLine = commandLine(command);
        config.applyTo(commandLine);
        try {
            passOver(command, commandLine.parseArgs(args));
            SessionArgument.adopt(command);
        } catch (ParameterException e) {
            throw new UsageException(config.path() + ": " + OneLineErrors.line(e));
        }
        return command;
    }

    /** What goes with another option only is, as a setting, for the runs that have that option. */
    private static void passOver(StripchartCommand command, ParseResult said) {
        if (!command.replay && !said.hasMatchedOption("--speed")) {
            command.speed = null;
        }
        if (command.headless && command.record == null && !said.hasMatchedOption("--record-sync")) {
            command.recordSync = false;
        }
    }

    /**
     * Returns what reads a command line into that command. All but its options is told in code: an annotation with so many
     * elements costs a start a twentieth of a second of a processor.
     */
    static CommandLine commandLine(StripchartCommand command) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(command).name("stripchart");
        spec.usageMessage()
                .sortOptions(false)
                .customSynopsis("stripchart [OPTIONS] [SOURCE]...")
                .description(DESCRIPTION)
                .optionListHeading("%nOptions:%n")
                .footer(FOOTER);
        spec.addPositional(sources(command));
        return new CommandLine(spec).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** The help tells of them in its description, which has a table. */
    private static PositionalParamSpec sources(StripchartCommand command) {
        return PositionalParamSpec.builder()
                .paramLabel("SOURCE")
                .hidden(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .initialValue(command.sources)
                .getter(new IGetter() {
                    @Override
                    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as picocli wants it
                    public <T> T get() {
                        return (T) command.sources;
                    }
                })
                .setter(new ISetter() {
                    @Override
                    @SuppressWarnings("unchecked") // of that type, as said above
                    public <T> T set(T value) {
                        command.sources = (List<String>) value;
                        return value;
                    }
                })
                .build();
    }

    /** Also false where a display is named that does not answer, as after a lost connection to another machine. */
    private static boolean hasDisplay() {
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (AWTError | HeadlessException e) {
            return false;
        }
    }

    /** What is wrong with a source comes before what is missing for a window. */
    private static void checkSources(SourcesSpec sources) throws UsageException {
        SourceOptions options = sources.optionsFor(sources.locations());
        for (String location : sources.locations()) {
            try {
                Sources.open(location, options).close();
            } catch (InvalidSourceException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }
    }
}
