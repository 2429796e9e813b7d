// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.stripchart.cli.ProgramProcess.Result;

/** What the packaged program writes. */
final class OutputIT extends PackagedProgram {

    @Test
    void writesEveryKindOfOutputInOneRun() throws Exception {
        Files.writeString(folder.resolve("rows.txt"), "1\n2\n3\n4\n");

        run(
                        NOTHING,
                        "rows.txt",
                        "--headless",
                        "-o",
                        "chart.PNG",
                        "-o",
                        "chart.svg",
                        "-o",
                        "chart.csv",
                        "--size",
                        "400x300",
                        "--scale",
                        "2",
                        "--theme",
                        "dark",
                        "--title",
                        "\u00dcber \u00b5")
                .done();

        ChartPicture picture = picture("chart.PNG").hasSize(800, 600);
        assertThat(picture.paper()).isLessThan(0.3f);
        assertThat(picture.lineCover()).isEqualTo(1);
        String svg = Files.readString(folder.resolve("chart.svg"));
        assertWellFormed(svg);
        assertThat(svg).contains("<svg", "width=\"400\"", "height=\"300\"", "<path");
        assertThat(Files.readString(folder.resolve("chart.csv"))).isEqualTo("x,value\n0,1\n1,2\n2,3\n3,4\n");
    }

    @Test
    void pictureIsLightWithoutATheme() throws Exception {
        Result result = run(
                        bytes("1\n2\n"), "-", "--headless", "-o", "-", "--output-format", "png", "--size", "320x200")
                .done();

        assertThat(ChartPicture.of(result.bytes()).hasSize(320, 200).paper()).isGreaterThan(0.9f);
    }

    @Test
    void whoeverStopsReadingStandardOutputHasSeenEnough() throws Exception {
        String lines = IntStream.range(0, 100_000).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        for (String format : List.of("csv", "png", "svg")) {
            try (ProgramProcess program = start("-", "--headless", "-o", "-", "--output-format", format)) {
                program.closeOut();
                program.send(bytes(lines));
                program.await().done();
            }
        }
        for (String option : List.of("--help", "--version", "--completion=bash")) {
            try (ProgramProcess program = start(option)) {
                program.closeOut();
                program.await().done();
            }
        }
    }

    @Test
    void aFullDiskIsTold() throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "this system has no /dev/full");
        Files.writeString(folder.resolve("rows.txt"), "1\n2\n");
        for (String extension : List.of("png", "svg", "csv")) {
            Path output = folder.resolve("chart." + extension);
            Files.createSymbolicLink(output, full.toPath());

            run(NOTHING, "rows.txt", "--headless", "-o", output.getFileName().toString())
                    .failed(1, "--output chart." + extension + ": could not be written: No space left on device");
            Files.delete(output);
        }

        ProcessBuilder stats = ProgramProcess.headless(folder, "rows.txt", "--headless", "--stats");
        Result result = ProgramProcess.run(stats.redirectOutput(full), NOTHING);
        result.failed(1, "--stats: could not be written: No space left on device");
    }

    @Test
    void aPictureThatDoesNotFitIntoMemoryIsTold() throws Exception {
        ProcessBuilder builder = ProgramProcess.headless(
                folder, "random", "--headless", "--duration", "100ms", "--size", "16384x16384", "-o", "out.png");
        builder.command().add(1, "-Xmx128m");

        ProgramProcess.run(builder, NOTHING)
                .failed(
                        1,
                        "--output out.png: could not be written: not enough memory; try a smaller --size or --scale");
    }

    private static void assertWellFormed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(xml)));
    }
}
