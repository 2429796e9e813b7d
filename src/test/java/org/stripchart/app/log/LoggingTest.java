// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In a JVM of its own each, since logging is set up once in a process and what the user sees is the point. */
@NullMarked
final class LoggingTest {

    @TempDir
    private Path folder;

    @Test
    void showsWarningsInOneLineAndKeepsTheRestInTheFile() throws Exception {
        String console = finish(run(Probe.class));

        assertThat(console.lines()).containsExactly("stripchart: cannot read", "stripchart: from a library");
        assertThat(log("stripchart.log"))
                .contains("DEBUG", "details for the curious")
                .contains("cannot read", "java.lang.IllegalStateException: the reason", "\tat ")
                .contains("from a library")
                .contains("no library of the look");
    }

    @Test
    void twoProgramsAtOnceWriteToTwoFiles() throws Exception {
        Process first = run(Waiting.class);
        assertThat(first.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("ready");

        finish(run(Probe.class));
        first.getOutputStream().close();
        finish(first);

        assertThat(log("stripchart.log")).contains("waiting").doesNotContain("cannot read");
        assertThat(log("stripchart-2.log")).contains("cannot read").doesNotContain("waiting");
    }

    @Test
    void theNextProgramGoesOnInTheSameFile() throws Exception {
        finish(run(Probe.class));
        finish(run(Probe.class));

        assertThat(log("stripchart.log").lines().filter(line -> line.contains("details")))
                .hasSize(2);
        assertThat(folder.resolve("stripchart-2.log")).doesNotExist();
    }

    @Test
    void nobodyElseReadsTheLog() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "files have no such permissions");
        Path made = folder.resolve("home").resolve("log");
        String there = "-Dstripchart.log.dir=" + made;
        finish(run(Probe.class, there));
        Path log = made.resolve("stripchart.log");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                .isEqualTo("rw-------");

        // One of an older version; and the next one, which is begun when it is full.
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));
        finish(run(Rolling.class, there));

        for (String name : List.of("stripchart.log", "stripchart.log.1")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFolderThatCannotBeMadeLeavesTheConsole() throws Exception {
        Path file = Files.createFile(folder.resolve("a file"));

        String console = finish(run(Probe.class, "-Dstripchart.log.dir=" + file.resolve("log")));

        assertThat(console.lines()).containsExactly("stripchart: cannot read", "stripchart: from a library");
    }

    @Test
    void theUsersConfigurationGoesFirst() throws Exception {
        Path own = Files.writeString(folder.resolve("own.xml"), """
                <configuration>
                  <appender name="own" class="ch.qos.logback.core.ConsoleAppender">
                    <target>System.err</target>
                    <encoder><pattern>own %msg%n%nopex</pattern></encoder>
                  </appender>
                  <root level="DEBUG"><appender-ref ref="own"/></root>
                </configuration>
                """);

        String console = finish(run(Probe.class, "-Dlogback.configurationFile=" + own));

        assertThat(console.lines())
                .containsExactly(
                        "own details for the curious",
                        "own cannot read",
                        "own from a library",
                        "own no library of the look");
    }

    @Test
    void theFileToCopySaysWhatTheCodeSays() throws Exception {
        String code = output(run(Describe.class));
        String file = output(run(Describe.class, "-Dlogback.configurationFile=org/stripchart/app/logback.xml"));

        assertThat(code)
                .contains("stripchart.log", "FixedWindowRollingPolicy", "message 1", "Caused by: java.io.IOException");
        assertThat(file).isEqualTo(code);
    }

    private String log(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private Process run(Class<?> main, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dstripchart.log.dir=" + folder));
        command.addAll(List.of(options));
        command.add(main.getName());
        return new ProcessBuilder(command).start();
    }

    private static String output(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(finish(process)).isEmpty();
        return output;
    }

    private static String finish(Process process) throws Exception {
        String console = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(console).isZero();
        return console;
    }

    static final class Probe {
        public static void main(String[] args) {
            Logging.start();
            LoggerFactory.getLogger("org.stripchart.probe").debug("details for the curious");
            LoggerFactory.getLogger("org.stripchart.probe")
                    .warn("cannot read", new IllegalStateException("the reason"));
            java.util.logging.Logger.getLogger("some.library").warning("from a library");
            // So the look says that GTK is missing.
            java.util.logging.Logger.getLogger("com.formdev.flatlaf.FlatLaf").severe("no library of the look");
        }
    }

    /** Begins the next log file, as when the first is full. */
    static final class Rolling {
        public static void main(String[] args) {
            Logging.start();
            LoggerFactory.getLogger("org.stripchart.probe").info("in the first one");
            Describe.file((LoggerContext) LoggerFactory.getILoggerFactory()).rollover();
            LoggerFactory.getLogger("org.stripchart.probe").info("in the next one");
        }
    }

    static final class Waiting {
        public static void main(String[] args) throws IOException {
            Logging.start();
            LoggerFactory.getLogger("org.stripchart.probe").info("waiting");
            System.out.println("ready");
            System.in.read();
        }
    }

    /** Prints all that can be configured, in an order that does not depend on how it was. */
    static final class Describe {
        public static void main(String[] args) {
            Logging.start();
            LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
            context.getLoggerList().stream()
                    .filter(logger -> logger.getLevel() != null)
                    .map(logger -> logger + " " + logger.getLevel())
                    .sorted()
                    .forEach(System.out::println);
            context.getCopyOfListenerList().forEach(listener -> System.out.println(listener.getClass()));
            var console = (ConsoleAppender<ILoggingEvent>) root(context).getAppender("console");
            System.out.println(console.getTarget()
                    + written(context, console)
                    + ((ThresholdFilter) console.getCopyOfAttachedFiltersList().get(0)).decide(event(Level.INFO))
                    + ((ThresholdFilter) console.getCopyOfAttachedFiltersList().get(0)).decide(event(Level.WARN)));
            var file = file(context);
            var policy = (FixedWindowRollingPolicy) file.getRollingPolicy();
            System.out.println(file.getFile()
                    + written(context, file)
                    + policy.getClass()
                    + policy.getFileNamePattern()
                    + policy.getMinIndex()
                    + policy.getMaxIndex());
            ch.qos.logback.classic.Logger look = context.getLogger("com.formdev.flatlaf");
            System.out.println(look.isAdditive() + " " + (look.getAppender("file") == file));
            System.out.println(((SizeBasedTriggeringPolicy<?>) file.getTriggeringPolicy())
                    .getMaxFileSize()
                    .getSize());
        }

        static RollingFileAppender<ILoggingEvent> file(LoggerContext context) {
            return (RollingFileAppender<ILoggingEvent>) root(context).getAppender("file");
        }

        private static ch.qos.logback.classic.Logger root(LoggerContext context) {
            return context.getLogger(Logger.ROOT_LOGGER_NAME);
        }

        private static LoggingEvent event(Level level) {
            LoggingEvent event = new LoggingEvent();
            event.setLevel(level);
            return event;
        }

        /** What an appender makes of events: of each level and length of name, with a stack trace and without. */
        private static String written(LoggerContext context, OutputStreamAppender<ILoggingEvent> appender) {
            IllegalStateException fault = new IllegalStateException("the reason", new IOException("the cause"));
            fault.setStackTrace(new StackTraceElement[] {new StackTraceElement("a.B", "c", "B.java", 7)});
            StringBuilder lines = new StringBuilder(" ");
            for (Level level : List.of(Level.DEBUG, Level.WARN)) {
                LoggingEvent event = event(level);
                event.setInstant(Instant.ofEpochSecond(1_700_000_000, 5_000_000));
                event.setThreadName("a thread");
                event.setLoggerName(level == Level.WARN ? "short" : "org.stripchart.source.lines.head.HeadReader");
                event.setLoggerContext(context);
                event.setMessage("message {}");
                event.setArgumentArray(new Object[] {1});
                if (level == Level.WARN) {
                    event.setThrowableProxy(new ThrowableProxy(fault));
                }
                lines.append(new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8));
            }
            return lines.toString();
        }
    }
}
