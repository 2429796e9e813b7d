// SPDX-License-Identifier: Apache-2.0
package org.stripchart.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.stripchart.testing.Screen;

/**
 * Runs a soak in a JVM of its own: on a screen, with little memory, and with folders that are its alone. Ends with its status.
 *
 * <p>Arguments: how many minutes.
 */
final class Soak {

    /** Little enough for what is left behind to show, and enough for the history. */
    private static final String HEAP = "-Xmx384m";

    private Soak() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of("target", "soak").toAbsolutePath();
        delete(folder);
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        int status;
        try (Screen screen = Screen.open()) {
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            HEAP,
                            "-Djava.awt.headless=false",
                            "-Djava.io.tmpdir=" + temporary,
                            "-Duser.home=" + folder,
                            "-cp",
                            System.getProperty("java.class.path"),
                            SoakRun.class.getName(),
                            folder.toString(),
                            args[0]))
                    .inheritIO();
            builder.environment().remove("XDG_CONFIG_HOME");
            builder.environment().putAll(screen.environment());
            status = builder.start().waitFor();
        }
        System.exit(status);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
