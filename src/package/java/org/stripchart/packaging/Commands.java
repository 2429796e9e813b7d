// SPDX-License-Identifier: Apache-2.0
package org.stripchart.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs commands one after the other, each to its end. */
final class Commands {

    private final Path log;
    private final Map<String, String> environment;

    /**
     * @param log gets what they print, and is shown when one fails
     * @param environment theirs, besides what this process has
     */
    Commands(Path log, Map<String, String> environment) {
        this.log = log;
        this.environment = environment;
    }

    /**
     * Returns a tool of the JDK that this runs on.
     *
     * @throws IOException if this JDK comes without it
     */
    static String tool(String name) throws IOException {
        String file = System.getProperty("os.name").startsWith("Windows") ? name + ".exe" : name;
        Path tool = Path.of(System.getProperty("java.home"), "bin", file);
        if (!Files.isExecutable(tool)) {
            throw new IOException("the JDK at " + System.getProperty("java.home") + " has no " + name
                    + "; a package needs a whole one, such as Debian's default-jdk");
        }
        return tool.toString();
    }

    /**
     * Runs one.
     *
     * @throws IOException if it fails, with what it printed
     */
    void run(List<String> command) throws IOException, InterruptedException {
        Files.deleteIfExists(log);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + "\nended with status " + status + " and printed:\n"
                    + Files.readString(log));
        }
    }

    /** Runs a command of options that belong together. */
    void run(String command, List<List<String>> options) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of(command));
        options.forEach(whole::addAll);
        run(whole);
    }
}
