// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.preferences;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.record.AtomicFile;
import org.stripchart.words.FaultText;

/**
 * What the program remembers from one start to the next, in one small properties file.
 *
 * <p>A file that is missing, damaged or not to be written costs the memory and nothing else: it is logged, and the
 * program goes on with its defaults. Keys that this version does not know are kept.
 *
 * <p><b>Threading:</b> confined to its owner; {@link #save} may run on another thread, on a {@link #copy}.
 */
public final class Preferences {

    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    /** Nothing that this program wrote is longer. */
    private static final long MOST_BYTES = 64 * 1024;

    private final Path file;
    private final Properties values = new Properties();

    private Preferences(Path file) {
        this.file = file;
    }

    /** Where this user's preferences are, by the custom of the system. */
    public static Path defaultFile() {
        return defaultFolder().resolve("preferences.properties");
    }

    /** Where all that is kept for this user is, by the custom of the system. */
    public static Path defaultFolder() {
        return folder(System.getProperty("os.name", ""), System.getProperty("user.home", ""), System::getenv);
    }

    static Path folder(String os, String home, UnaryOperator<@Nullable String> environment) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Stripchart");
        }
        if (system.contains("windows")) {
            String roaming = environment.apply("APPDATA");
            return roaming == null || roaming.isBlank()
                    ? Path.of(home, "AppData", "Roaming", "Stripchart")
                    : Path.of(roaming, "Stripchart");
        }
        String config = environment.apply("XDG_CONFIG_HOME");
        // The XDG specification: a relative path is to be ignored.
        return config != null && config.startsWith("/")
                ? Path.of(config, "stripchart")
                : Path.of(home, ".config", "stripchart");
    }

    /** What the file holds; nothing if it cannot be read. */
    public static Preferences load(Path file) {
        Preferences preferences = new Preferences(file);
        try {
            if (Files.exists(file) && Files.size(file) <= MOST_BYTES) {
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    preferences.values.load(reader);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The preferences in {} cannot be read: {}", file, e.toString());
            preferences.values.clear();
        }
        return preferences;
    }

    String get(String key) {
        return values.getProperty(key, "");
    }

    void put(String key, String value) {
        values.setProperty(key, value);
    }

    void remove(String key) {
        values.remove(key);
    }

    public Preferences copy() {
        Preferences copy = new Preferences(file);
        copy.values.putAll(values);
        return copy;
    }

    /** Returns where they are. */
    public Path file() {
        return file;
    }

    /** Writes the file, whole or not at all. */
    public void save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            values.store(
                    new OutputStreamWriter(bytes, StandardCharsets.UTF_8),
                    "What Stripchart remembers from one start to the next");
            AtomicFile.write(file, bytes.toByteArray());
        } catch (IOException e) {
            LOG.warn("The preferences cannot be written to {}: {}", file, FaultText.ofWriting(e));
        }
    }
}
