// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.PropertiesDefaultProvider;

/** Options from a properties file: the keys are the long options without their dashes. */
final class ConfigFile {

    /** The one key that is no option: Logback's own name for its configuration. */
    static final String LOGBACK = "logback.configurationFile";

    private static final Set<String> COMMAND_LINE_ONLY =
            Set.of("help", "version", "completion", "config", "explain", "session", "save-session", "allow-commands");

    /** What a session tells, so that it is not a matter of the file. */
    private static final Set<String> OF_SESSIONS = Set.of(
            "interval",
            "window",
            "history",
            "follow",
            "replay",
            "speed",
            "x",
            "time-format",
            "format",
            "pattern",
            "include",
            "exclude",
            "rate",
            "max-series",
            "series",
            "min",
            "max",
            "soft-max",
            "title",
            "unit",
            "x-label",
            "y-label",
            "strips",
            "strip",
            "derive",
            "alarm",
            "on-alarm",
            "theme",
            "seed");

    private final Path path;
    private final Properties properties;

    private ConfigFile(Path path, Properties properties) {
        this.path = path;
        this.properties = properties;
    }

    /**
     * Reads the file that was named or else, when it exists, the one in the home directory.
     *
     * @return null when there is neither
     */
    static @Nullable ConfigFile find(@Nullable Path named, Path home) throws UsageException {
        Path standard = home.resolve(".stripchart.properties");
        if (named == null && !Files.exists(standard)) {
            return null;
        }
        Path path = named == null ? standard : named;
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(path)) {
            properties.load(in);
        } catch (NoSuchFileException e) {
            throw new UsageException("--config " + path + ": no such file");
        } catch (MalformedInputException | IllegalArgumentException e) {
            throw new UsageException(path + ": not a properties file in UTF-8");
        } catch (IOException e) {
            throw new UsageException(path + ": cannot be read");
        }
        return new ConfigFile(path, properties);
    }

    /** What a file may set: all that makes sense more than once. */
    static Set<String> settings(CommandLine commandLine) {
        Set<String> settings = new TreeSet<>(Set.of(LOGBACK));
        for (OptionSpec option : commandLine.getCommandSpec().options()) {
            settings.add(option.longestName().substring(2));
        }
        settings.removeAll(COMMAND_LINE_ONLY);
        return settings;
    }

    /** Returns the same file without what a session tells. */
    ConfigFile besideSession() {
        Properties others = new Properties();
        others.putAll(properties);
        OF_SESSIONS.forEach(others::remove);
        return new ConfigFile(path, others);
    }

    Path path() {
        return path;
    }

    /**
     * Makes the settings the defaults of a command line, and tells Logback of its configuration, unless the JVM was told
     * before.
     */
    void applyTo(CommandLine commandLine) throws UsageException {
        TreeSet<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(settings(commandLine));
        if (!unknown.isEmpty()) {
            throw new UsageException(path + ": " + unknown.first()
                    + ": unknown setting; settings are long options without their dashes");
        }
        commandLine.setDefaultValueProvider(new PropertiesDefaultProvider(properties));
        String logback = properties.getProperty(LOGBACK);
        if (logback != null && System.getProperty(LOGBACK) == null) {
            System.setProperty(LOGBACK, logback);
        }
    }
}
