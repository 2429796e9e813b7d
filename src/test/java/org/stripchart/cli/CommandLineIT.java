// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.cli.ProgramProcess.Result;

/** What the packaged program says to a command line. */
final class CommandLineIT extends PackagedProgram {

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
}
