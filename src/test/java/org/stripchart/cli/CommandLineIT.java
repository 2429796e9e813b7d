// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.cli.ProgramProcess.Result;

/** The packaged program, as a shell starts it, where there is no display. */
final class CommandLineIT {

    private static final byte[] NOTHING = {};

    @TempDir
    private Path folder;

    @Test
    void chartsTheRandomSourceForAsLongAsTold() throws Exception {
        Result result = run(
                        NOTHING,
                        "--headless",
                        "--interval",
                        "10ms",
                        "--duration",
                        "10s",
                        "--stats",
                        "--output",
                        "out.png")
                .done();

        assertThat(result.text().lines()).hasSize(1);
        assertThat(result.stat("published")).isBetween(990.0, 1010.0);
        assertThat(result.stat("appended")).isEqualTo(result.stat("published"));
        assertThat(result.stat("dropped")).isZero();
        assertThat(result.stat("series")).isEqualTo(1);
        ChartPicture picture = picture("out.png").hasSize(1280, 720);
        assertThat(picture.lineCover()).isGreaterThan(0.99);
        assertThat(picture.hasAxes()).isTrue();
    }

    @Test
    void readsNamedColumnsAndCountsWhatDoesNotFit() throws Exception {
        Result result = run(
                bytes("a,b\n1,2\n3,4\nbad line\n5,6\n"),
                "-",
                "--headless",
                "--x",
                "index",
                "--output",
                "out.csv",
                "--stats");

        assertThat(result.status()).isZero();
        assertThat(result.err().lines())
                .containsExactly(
                        "standard input: 6 points; 1 line did not fit, the latest: line 4: not a number: bad line");
        assertThat(result.stat("series")).isEqualTo(2);
        assertThat(result.stat("appended")).isEqualTo(6);
        assertThat(result.stat("rejected")).isEqualTo(1);
        // A row that was rejected has no number.
        assertThat(Files.readString(folder.resolve("out.csv"))).isEqualTo("x,a,b\n0,1,2\n1,3,4\n2,5,6\n");
    }

    @Test
    void losesNothingOfAMillionLines() throws Exception {
        String lines = IntStream.rangeClosed(1, 1_000_000)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("\n", "", "\n"));

        Result result = run(
                        bytes(lines),
                        "-",
                        "--headless",
                        "--x",
                        "index",
                        "--output",
                        "out.png",
                        "-o",
                        "out.csv",
                        "--stats")
                .done();

        assertThat(result.stat("published")).isEqualTo(1e6);
        assertThat(result.stat("appended")).isEqualTo(1e6);
        assertThat(result.stat("dropped") + result.stat("rejected") + result.stat("evicted"))
                .isZero();
        ChartPicture picture = picture("out.png");
        assertThat(picture.lineHeightAt(0.75) - picture.lineHeightAt(0.5))
                .isEqualTo(picture.lineHeightAt(0.5) - picture.lineHeightAt(0.25), within(0.02))
                .isGreaterThan(0.15);
        List<String> rows = Files.readAllLines(folder.resolve("out.csv"));
        assertThat(rows).hasSize(1_000_001);
        assertThat(rows.get(1)).isEqualTo("0,1");
        assertThat(rows.get(1_000_000)).isEqualTo("999999,1000000");
    }

    @Test
    void aFileCountsItsRowsAndStandardInputTellsTheTime() throws Exception {
        Files.writeString(folder.resolve("rows.txt"), "7\n8");

        assertThat(csv(NOTHING, "rows.txt")).isEqualTo("x,value\n0,7\n1,8\n");
        assertThat(csv(bytes("7\n8"), "-").lines().findFirst()).hasValue("time,value");
        assertThat(csv(NOTHING, "rows.txt", "--x", "time").lines().findFirst()).hasValue("time,value");
        // Two sources that call their number the same are told apart; which comes first is their affair.
        assertThat(csv(bytes("9\n"), "-", "rows.txt")
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .split(","))
                .containsExactlyInAnyOrder("time", "stdin", "rows.txt");
    }

    @Test
    void takesXFromAColumn() throws Exception {
        byte[] table = bytes("t,v\n3,30\n1,10\n2,20\n");

        assertThat(csv(table, "-", "--x", "1")).isEqualTo("x,v\n1,10\n2,20\n3,30\n");
        assertThat(csv(table, "-", "--x", "v")).isEqualTo("x,t\n10,1\n20,2\n30,3\n");
    }

    @Test
    void theSeedRepeatsTheRandomSource() throws Exception {
        String[] arguments = {"--seed", "42", "--x", "index", "--interval", "10ms", "--duration", "1s"};

        List<String> first = csv(NOTHING, arguments).lines().limit(50).toList();

        assertThat(first).hasSize(50);
        assertThat(csv(NOTHING, arguments).lines().limit(50)).isEqualTo(first);
    }

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
    void aHistoryForgetsTheOldest() throws Exception {
        Files.writeString(folder.resolve("rows.txt"), "1\n2\n3\n");

        assertThat(csv(NOTHING, "rows.txt", "--history", "1")).isEqualTo("x,value\n2,3\n");
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
    void whatIsRecordedIsBitEqualWhenItIsOpenedAgain() throws Exception {
        byte[] rows = "a,b\n0.1,1e300\n-0.0,nan\n4.9e-324,3\n".getBytes(StandardCharsets.UTF_8);
        run(rows, "-", "--x", "index", "--record", "run.csv.gz", "--headless", "-o", "first.csv")
                .done();
        run(NOTHING, "run.csv.gz", "--headless", "-o", "second.csv").done();

        assertThat(Files.readString(folder.resolve("second.csv")))
                .isEqualTo(Files.readString(folder.resolve("first.csv")));
        run(NOTHING, "random", "--record", "run.csv.gz", "--headless", "--stats")
                .failed(2, "--record: run.csv.gz: is there already, and is not overwritten");
    }

    @Test
    void aFileIsReplayedWithItsOwnTiming() throws Exception {
        Files.writeString(folder.resolve("run.csv"), "time,v\n1000,1\n1001,2\n1002,3\n");
        long before = System.nanoTime();
        Result result = run(NOTHING, "run.csv", "--replay", "--speed", "2x", "--headless", "--stats")
                .done();
        assertThat(result.stat("appended")).isEqualTo(3);
        assertThat(System.nanoTime() - before).isGreaterThan(1_000_000_000L);
    }

    @Test
    void aFullDiskStopsTheRecordingAndIsTold() throws Exception {
        assumeTrue(new File("/dev/full").exists(), "this system has no /dev/full");
        Result result =
                run("1\n2\n".getBytes(StandardCharsets.UTF_8), "-", "--record", "/dev/full", "--headless", "--stats");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("/dev/full: could not be written: No space left on device; 2 points are not in it\n");
        assertThat(result.stat("appended")).isEqualTo(2);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--speed 2x | --speed: goes with --replay only",
                "--replay --speed 0x | --speed: 0x is not a speed; expected a positive number such as 10x or 0.5x",
                "--replay --follow | --replay: cannot go with --follow",
                "--interval 0 | --interval: 0 must be more than zero",
                "--interval abc | --interval: abc is not a duration; expected such as 100ms, 1s or PT0.5S",
                "--window -5s | --window: -5s must be more than zero",
                "--size 0x0 | --size: 0x0 must have sides of 1 to 16384",
                "missing.csv | missing.csv: no such file",
                ". | .: is a directory; expected a file",
                "-o no/such/out.png | --output no/such/out.png: the folder does not exist",
                "--no-such-option | --no-such-option: unknown option or argument; --help lists them",
                "foo://bar | foo://bar: unknown source; expected -, random, exec:COMMAND, system:, jvm:PID,"
                        + " jmx://HOST:PORT, mqtt://HOST/TOPIC, serial://PORT, tcp://HOST:PORT,"
                        + " tcp-listen://[HOST]:PORT, udp://[HOST]:PORT, http(s)://HOST[:PORT]/PATH,"
                        + " ws(s)://HOST[:PORT]/PATH, sse+http(s)://HOST[:PORT]/PATH, or a file",
                "--x pressure | random: has no column (pressure) for x; expected time or index",
            })
    void aWrongCommandLineHasItsLine(String arguments, String line) throws Exception {
        String[] all = ("--headless -o out.png " + arguments).split(" ");

        run(NOTHING, all).failed(2, line);
        assertThat(folder.resolve("out.png")).doesNotExist();
    }

    @Test
    void anOutputBelowAFileHasItsLine() throws Exception {
        Files.writeString(folder.resolve("file"), "");

        run(NOTHING, "--headless", "-o", "file/out.png").failed(2, "--output file/out.png: the folder does not exist");
    }

    @Test
    void emptyInputIsAFailure() throws Exception {
        run(NOTHING, "-", "--headless", "-o", "out.png").failed(1, "standard input was empty");
        assertThat(folder.resolve("out.png")).doesNotExist();
    }

    @Test
    void binaryInputIsAFailure() throws Exception {
        byte[] noise = new byte[300_000];
        new SplittableRandom(7).nextBytes(noise);

        Result result = run(noise, "-", "--headless", "-o", "out.png");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.text()).isEmpty();
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).contains("numbers found in", "lines of standard input");
    }

    @Test
    void aServerThatIsNotThereIsAFailure() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String location = "tcp://localhost:" + port;
        Result result = run(NOTHING, location, "--headless", "--duration", "2s", "-o", "out.png");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).isEqualTo(location + ": connection refused" + System.lineSeparator());
        assertThat(folder.resolve("out.png")).doesNotExist();
    }

    @Test
    void withoutADisplayItNamesWhatWorks() throws Exception {
        run(NOTHING)
                .failed(
                        2,
                        "there is no display for a window; without one, use --headless --output FILE, such as"
                                + " --headless --duration 10s --output out.png");
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

    @Test
    void aHomeThatCannotBeWrittenIsNoHindrance() throws Exception {
        Path file = Files.writeString(folder.resolve("rows.txt"), "1\n");
        ProcessBuilder builder = ProgramProcess.headless(folder, "rows.txt", "--headless", "--stats");
        builder.command().set(1, "-Duser.home=" + file.resolve("home"));

        assertThat(ProgramProcess.run(builder, NOTHING).done().stat("appended")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "de_DE.UTF-8", "tr_TR.UTF-8"})
    void numbersAndOptionsAreTheSameInEveryLanguage(String locale) throws Exception {
        ProcessBuilder builder = ProgramProcess.headless(
                folder, "-", "--headless", "--x", "index", "--theme", "LIGHT", "-o", "-", "--output-format", "CSV");
        builder.environment().put("LC_ALL", locale);
        String language = locale.substring(0, Math.min(2, locale.length())).toLowerCase(Locale.ROOT);
        builder.command().add(1, "-Duser.language=" + (language.length() == 2 ? language : "en"));

        assertThat(ProgramProcess.run(builder, bytes("0.5\n1e3\n")).done().text())
                .isEqualTo("x,value\n0,0.5\n1,1000\n");
    }

    @Test
    void ctrlCEndsItWithItsOutputs() throws Exception {
        try (ProgramProcess program = start("-", "--headless", "--stats", "-o", "out.png", "-o", "out.csv")) {
            program.send(manyLines());
            assumeTrue(program.listensToCtrlC(), "this build was started deaf to Ctrl-C");
            long before = System.nanoTime();
            program.signal("INT");

            endedEarly(program, before, 130);
        }
    }

    @Test
    void sigtermEndsItWithItsOutputs() throws Exception {
        try (ProgramProcess program = start("-", "--headless", "--stats", "-o", "out.png", "-o", "out.csv")) {
            program.send(manyLines());
            long before = System.nanoTime();
            program.signal("TERM");

            endedEarly(program, before, 143);
        }
    }

    private void endedEarly(ProgramProcess program, long before, int status) throws Exception {
        Result result = program.awaitEnd();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before);

        assertThat(seconds).as("seconds to the end").isLessThan(10);
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.text().lines()).hasSize(1);
        assertThat(result.stat("appended")).isGreaterThan(1000).isEqualTo(result.stat("published"));
        picture("out.png").hasSize(1280, 720);
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).hasSize((int) result.stat("appended") + 1);
    }

    /** So many that the pipe cannot hold them: once they are sent, the program is reading them. */
    private static byte[] manyLines() {
        return bytes("1\n".repeat(100_000));
    }

    private String csv(byte[] input, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--headless", "-o", "-", "--output-format", "csv"));
        return run(input, all.toArray(new String[0])).done().text();
    }

    private Result run(byte[] input, String... arguments) throws Exception {
        return ProgramProcess.run(ProgramProcess.headless(folder, arguments), input);
    }

    private ProgramProcess start(String... arguments) throws IOException {
        return ProgramProcess.start(ProgramProcess.headless(folder, arguments));
    }

    private ChartPicture picture(String name) throws IOException {
        return ChartPicture.of(Files.readAllBytes(folder.resolve(name)));
    }

    private static void assertWellFormed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(xml)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
