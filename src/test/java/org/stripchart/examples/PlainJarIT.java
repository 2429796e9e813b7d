// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.testing.RequiresDisplay;

/** Embedding with the plain jar, JFreeChart and slf4j-api on the class path, and nothing else. */
final class PlainJarIT {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void drawsWithoutADisplay() throws Exception {
        compile("PictureWithoutWindow");
        Path picture = folder.resolve("hill.png");

        String output = run("org.stripchart.examples.PictureWithoutWindow", picture.toString());

        assertThat(output).isEmpty();
        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getHeight()).isEqualTo(450);
        assertThat(columnsWithColor(image)).isGreaterThan(600);
    }

    @Nested
    @RequiresDisplay
    final class WithAWindow {

        @Test
        void showsAChartAndEndsWhenItIsClosed() throws Exception {
            compile("SmallestEmbedding");

            String output = run(ClosingHand.class.getName());

            assertThat(output).isEqualTo("Boiler");
        }
    }

    private void compile(String example) throws IOException {
        Path source = Path.of("src", "examples", "java", "org", "stripchart", "examples", example + ".java");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = List.of(
                "-encoding",
                "UTF-8",
                "-Xlint:all",
                "-Werror",
                "-cp",
                libraries(),
                "-d",
                classes.toString(),
                source.toString());

        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));

        assertThat(status).as("status of javac").isZero();
        Path hand = Path.of(ClosingHand.class.getName().replace('.', '/') + ".class");
        Path testClasses = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> Files.exists(entry.resolve(hand)))
                .findFirst()
                .orElseThrow();
        Files.copy(testClasses.resolve(hand), classes.resolve(hand));
    }

    private String run(String... mainAndArguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder,
                "-cp",
                folder.resolve("classes") + File.pathSeparator + libraries()));
        command.addAll(Arrays.asList(mainAndArguments));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("ended")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        // What slf4j-api says when it is alone.
        return Files.readString(output)
                .lines()
                .filter(line -> !line.startsWith("SLF4J"))
                .collect(Collectors.joining("\n"));
    }

    private static String libraries() {
        List<String> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().matches("(jfreechart|slf4j-api)-.*\\.jar"))
                .collect(Collectors.toCollection(ArrayList::new));
        assertThat(jars).hasSize(2);
        jars.add(System.getProperty("stripchart.plain.jar"));
        return String.join(File.pathSeparator, jars);
    }

    /** How many columns have ink that is not grey: the line's. */
    private static int columnsWithColor(BufferedImage image) {
        int columns = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int rgb = image.getRGB(x, y);
                if ((rgb & 0xff) - (rgb >> 16 & 0xff) > 100) {
                    columns++;
                    break;
                }
            }
        }
        return columns;
    }
}
