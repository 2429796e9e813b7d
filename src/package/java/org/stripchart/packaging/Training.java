// SPDX-License-Identifier: Apache-2.0
package org.stripchart.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which classes usual runs need, for an archive of them, parsed and verified, which a JVM maps into its memory: class
 * data sharing. Usual runs are a picture of a table, one of what is piped in, and a window, which needs a screen.
 */
final class Training {

    private static final String MAIN = "org.stripchart.cli.Main";
    private static final int ROWS = 5_000;

    private final Path java;
    private final Path jar;
    private final Path folder;
    private final Map<String, String> environment;
    private final Set<String> classes = new LinkedHashSet<>();

    /**
     * @param java the JVM that will use the archive
     * @param jar the program, with the name, size and time that it will have
     * @param folder for what the runs leave behind
     */
    Training(Path java, Path jar, Path folder) throws IOException {
        this.java = java;
        this.jar = jar;
        this.folder = Files.createDirectories(folder);
        // What this user has set for the program must not show.
        this.environment = Map.of("XDG_CONFIG_HOME", folder.toString(), "HOME", folder.toString());
    }

    void withoutWindow() throws IOException, InterruptedException {
        Path table = folder.resolve("table.csv");
        StringBuilder rows = new StringBuilder("time,inlet,outlet,state\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append(i).append(',').append(Math.sin(i / 50.0)).append(',');
            rows.append(i % 97 / 8.0)
                    .append(',')
                    .append(i % 500 < 200 ? "on" : "off")
                    .append('\n');
        }
        Files.writeString(table, rows, StandardCharsets.US_ASCII);
        Commands commands = commands(Map.of());
        run(
                commands,
                List.of(
                        table.toString(),
                        "--headless",
                        "--output",
                        folder.resolve("table.png").toString(),
                        "--output",
                        folder.resolve("table.svg").toString(),
                        "--output",
                        folder.resolve("out.csv").toString(),
                        "--stats"));
        run(commands, List.of(table.toString(), "--explain"));
    }

    /**
     * Opens one, and closes it after some seconds.
     *
     * @param screen tells of it in the environment
     */
    void withWindow(Map<String, String> screen) throws IOException, InterruptedException {
        run(commands(screen), List.of("--interval", "20ms", "--duration", "5s"));
    }

    private Commands commands(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Commands(folder.resolve("training.log"), all);
    }

    private void run(Commands commands, List<String> arguments) throws IOException, InterruptedException {
        Path list = folder.resolve("classes.list");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:DumpLoadedClassList=" + list,
                "-Duser.home=" + folder,
                "-cp",
                jar.toString(),
                MAIN));
        command.addAll(arguments);
        commands.run(command);
        classes.addAll(Files.readAllLines(list));
    }

    /** Writes down which classes they are. */
    void writeList(Path list) throws IOException {
        Files.write(list, classes);
    }

    /** Writes the archive. */
    void writeArchive(Path archive) throws IOException, InterruptedException {
        Path list = folder.resolve("all.list");
        writeList(list);
        commands(Map.of())
                .run(List.of(
                        java.toString(),
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + list,
                        "-XX:SharedArchiveFile=" + archive,
                        "-cp",
                        jar.toString()));
    }
}
