// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source in a jar of its own beside the program's, compiled against that. */
final class SineJarIT {

    private static final long PATIENCE_SECONDS = 60;

    private record Run(int status, String output) {}

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void pack() throws IOException {
        Path source = Path.of("src", "examples", "java", "org", "stripchart", "examples", "SineProvider.java");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = List.of(
                "-Xlint:all", "-Werror", "-proc:none", "-cp", program(), "-d", classes.toString(), source.toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .as("status of javac")
                .isZero();
        jar = folder.resolve("sine.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            out.putNextEntry(new JarEntry("META-INF/services/org.stripchart.source.SourceProvider"));
            out.write("org.stripchart.examples.SineProvider\n".getBytes(StandardCharsets.UTF_8));
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(name));
                Files.copy(each, out);
            }
        }
    }

    @Test
    void isChartedLikeABuiltInOne() throws Exception {
        Path points = folder.resolve("points.csv");
        Run run =
                run("sine:?period=2", "--interval", "20ms", "--headless", "--duration", "1s", "-o", points.toString());
        assertThat(run).isEqualTo(new Run(0, ""));
        List<String> lines = Files.readAllLines(points);
        assertThat(lines.get(0)).isEqualTo("time,sine");
        assertThat(lines).hasSizeGreaterThan(10);
        assertThat(lines.subList(1, lines.size())).allSatisfy(line -> {
            String[] cells = line.split(",", -1);
            double phase = Math.PI * Double.parseDouble(cells[0]);
            assertThat(Double.parseDouble(cells[1])).isCloseTo(Math.sin(phase), within(1e-4));
        });
    }

    @Test
    void saysWhatIsWrongInOneLine() throws Exception {
        assertThat(run("sine:?period=x", "--headless", "--stats"))
                .isEqualTo(new Run(2, "sine:?\u2026: period (x) must be a whole number from 1 to 3600"));
    }

    @Test
    void isListedWhereAnotherSchemeIsUnknown() throws Exception {
        Run run = run("cosine:", "--headless", "--stats");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).startsWith("cosine:: unknown source; expected sine:, -, random, ");
    }

    @Test
    void givesWayToNobodyWhenTheProgramComesFirstOnTheClassPath() throws Exception {
        // A file of that name would be taken for what the location means by the last of the built-in kinds.
        Files.writeString(folder.resolve("sine:"), "1\n");
        Run run = run(
                "sine:",
                "--headless",
                "--duration",
                "200ms",
                "-o",
                folder.resolve("x.csv").toString());
        assertThat(run).isEqualTo(new Run(0, ""));
        assertThat(Files.readAllLines(folder.resolve("x.csv")).get(0)).endsWith(",sine");
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder,
                "-cp",
                program() + File.pathSeparator + jar,
                "org.stripchart.cli.Main"));
        command.addAll(Arrays.asList(arguments));
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // A machine without a language writes ASCII, and question marks for the rest.
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("ended")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), Files.readString(output).strip());
    }

    private static String program() {
        return Path.of(System.getProperty("stripchart.jar")).toAbsolutePath().toString();
    }
}
