// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Starts the log of the program: warnings on standard error, one line each without a stack trace; the rest in a file
 * of bounded size; java.util.logging led there as well. Where no file can be written, the console is all there is.
 *
 * <p>It says in code what {@code config/logback.xml} says ({@link LogProvider}): to look for that and to parse it would take
 * more than 0.2 s of a start of about one. With {@code -Dlogback.configurationFile} Logback reads what the user names, and finds the
 * log file of this program in the system property {@code stripchart.log.file}.
 *
 * <p>Never used when a chart is embedded. <b>Threading:</b> once, from the thread that starts the program, before the
 * first logger is made.
 */
@NullMarked
public final class Logging {

    private static final String CONFIGURATION = "logback.configurationFile";
    private static final String FOLDER = "stripchart.log.dir";
    private static final String LOOK = "com.formdev.flatlaf";
    static final String FILE = "stripchart.log.file";

    private Logging() {}

    /** Sets the log up; never fails and never prints. */
    public static void start() {
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty("slf4j.provider", LogProvider.class.getName());
            // SLF4J would say on the console that it was told of a provider.
            System.setProperty("slf4j.internal.verbosity", "WARN");
        }
        Path folder = folder();
        LogFile file = folder == null ? null : LogFile.claimIn(folder);
        if (file != null) {
            System.setProperty(FILE, file.path().toString());
        }
        // Logback is set up, or reads the user's configuration, at this first use of SLF4J.
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context && file != null) {
            // Keeps the lock as long as the log.
            context.putObject(FILE, file);
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Sets up what {@code config/logback.xml} says. */
    static void configure(LoggerContext context) {
        context.getStatusManager().add(new NopStatusListener());
        LevelChangePropagator propagator = new LevelChangePropagator();
        propagator.setContext(context);
        propagator.start();
        context.addListener(propagator);
        context.getLogger("org.stripchart").setLevel(Level.DEBUG);
        root(context).setLevel(Level.INFO);
        root(context).addAppender(console(context));
        // It finds out what the system has, such as GTK, by trying, and goes on without.
        context.getLogger(LOOK).setAdditive(false);
        String path = System.getProperty(FILE);
        if (path != null) {
            Appender<ILoggingEvent> file = file(context, path);
            root(context).addAppender(file);
            context.getLogger(LOOK).addAppender(file);
        }
    }

    private static @Nullable Path folder() {
        String folder = System.getProperty(FOLDER);
        if (folder != null) {
            return Path.of(folder);
        }
        // "?" for a user without an entry, as in some containers.
        Path home = Path.of(System.getProperty("user.home"));
        return home.isAbsolute() ? home.resolve(".stripchart").resolve("log") : null;
    }

    private static Logger root(LoggerContext context) {
        return context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Appender<ILoggingEvent> console(LoggerContext context) {
        ThresholdFilter filter = new ThresholdFilter();
        filter.setLevel("WARN");
        filter.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setName("console");
        console.setTarget("System.err");
        console.addFilter(filter);
        console.setEncoder(encoder(context, new ConsoleLine()));
        console.start();
        return console;
    }

    private static Appender<ILoggingEvent> file(LoggerContext context, String path) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>() {
            @Override
            public void openFile(String name) throws IOException {
                LogFile.makePrivate(Path.of(name));
                super.openFile(name);
            }
        };
        file.setContext(context);
        file.setName("file");
        file.setFile(path);
        file.setEncoder(encoder(context, new FileLine()));

        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(path + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(4);
        rolling.start();
        file.setRollingPolicy(rolling);

        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FileSize.valueOf("2MB"));
        trigger.start();
        file.setTriggeringPolicy(trigger);
        file.start();
        return file;
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context, Layout<ILoggingEvent> layout) {
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }
}
