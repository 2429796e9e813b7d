// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.stripchart.app.log.Logging;
import org.stripchart.app.preferences.Preferences;
import org.stripchart.session.file.SessionStore;
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
import picocli.CommandLine.ParameterException;

/** From the words of the command line to a run. Standard output carries data only; every complaint is one line. */
final class Program {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_COMMAND_LINE = 2;

    /** What there is to say when the heap is full. */
    static final String OUT_OF_MEMORY =
            "not enough memory for what came; a smaller --history or java with a larger -Xmx" + " helps";

    private final StandardOutput out;
    private final PrintStream err;
    private final Path home;

    /**
     * @param home where {@code .stripchart.properties} may be
     */
    Program(StandardOutput out, PrintStream err, Path home) {
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
            SessionStore store = new SessionStore(Preferences.defaultFolder());
            // What is wrong with the command line is said before what is wrong with a file.
            CommandLineSpec.of(configured);
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

    private int explain(SessionSpec spec) throws UsageException, IOException {
        System.setProperty("java.awt.headless", "true");
        Logging.start();
        return new ExplainRun(spec, out, err).run();
    }

    private int run(SessionSpec spec, SessionArgument session) throws UsageException {
        if (spec.headless()) {
            System.setProperty("java.awt.headless", "true");
        } else if (!hasDisplay()) {
            checkSources(spec.sources());
            throw new UsageException(
                    "there is no display for a window; without one, use --headless --output FILE, such as"
                            + " --headless --duration 10s --output out.png");
        }
        Logging.start();
        // Pictures are encoded in memory. A file for it may find no room, and wants a hook at the end of the process,
        // which is refused when the end has come: Ctrl-C would lose the picture.
        ImageIO.setUseCache(false);
        return new ChartRun(spec, session, out, err).run();
    }

    /** The command line again, with the file's settings as its defaults. The command line alone was right. */
    static StripchartCommand read(String[] args, ConfigFile config) throws UsageException {
        StripchartCommand command = new StripchartCommand();
        CommandLine commandLine = commandLine(command);
        config.applyTo(commandLine);
        try {
            commandLine.parseArgs(args);
        } catch (ParameterException e) {
            throw new UsageException(config.path() + ": " + OneLineErrors.line(e));
        }
        return command;
    }

    static CommandLine commandLine(StripchartCommand command) {
        return new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
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
