// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.OptionSpec;

/** What ends before a chart is made; the rest is in {@code CommandLineIT}. */
final class ProgramTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path home;

    @Test
    void helpTellsOfEveryOptionInLinesOfEightyColumns() {
        assertThat(run("--help")).isZero();

        assertThat(out().lines()).hasSizeGreaterThan(40).allMatch(line -> line.length() <= 80);
        assertThat(err()).isEmpty();
        for (OptionSpec option :
                Program.commandLine(new StripchartCommand()).getCommandSpec().options()) {
            assertThat(out()).contains(option.names());
            assertThat(option.description()).as(option.longestName()).isNotEmpty();
        }
        assertThat(out())
                .contains("[SOURCE]...", "random", "PATH", "Exit status: 0", "--series=NAME,... ")
                .doesNotContain("[,NAME");
    }

    @Test
    void helpGoesBeforeWhatIsWrong() {
        assertThat(run("--help", "--min", "9", "--max", "1", "foo://bar")).isZero();
        assertThat(err()).isEmpty();
    }

    @Test
    void aSessionWithoutASourceIsNotSavedAsItWouldComeBackAsTheDemonstration() {
        Path file = home.resolve("nothing.strip");
        assertThat(run("--headless", "--duration", "50ms", "--save-session", file.toString()))
                .isEqualTo(1);
        assertThat(err())
                .isEqualToIgnoringNewLines(
                        "--save-session " + file + ": not written, since there is no source to save");
        assertThat(file).doesNotExist();
        assertThat(run("random", "--headless", "--duration", "50ms", "--save-session", file.toString()))
                .isZero();
        assertThat(file).exists();
    }

    @Test
    void saysThatAPipeHasNothingWhereTheRandomSourceIsChartedWithoutAWindow() {
        PipedInput empty = new PipedInput(InputStream.nullInputStream(), true);
        assertThat(run(empty, out, "--headless", "--duration", "50ms", "--stats"))
                .isZero();
        assertThat(out()).contains("\"published\":1");
        assertThat(err())
                .isEqualToIgnoringNewLines("standard input: nothing has come, so the random source is charted;"
                        + " - as SOURCE waits for what comes");
        err.reset();
        assertThat(run(empty, out, "random", "--headless", "--duration", "50ms", "--stats"))
                .isZero();
        assertThat(run("--headless", "--duration", "50ms", "--stats")).isZero();
        assertThat(err()).isEmpty();
    }

    @Test
    void aFormulaAndAnAlarmOfASeriesThatNeverCameAreToldAtTheEnd() throws IOException {
        Path data = Files.writeString(home.resolve("data.csv"), "time,temp\n1,20\n2,30\n3,31\n");
        assertThat(run(data.toString(), "--headless", "--stats", "--alarm", "tempp > 25", "--derive", "q = tempp*2"))
                .isEqualTo(Program.FAILED);
        assertThat(err().lines())
                .containsExactly(
                        "q was not computed, since there was no series tempp; there were temp",
                        "alarm tempp > 25 was not followed, since there was no series tempp; there were temp");
    }

    @Test
    void aNameWithoutItsUnitAndTheNameOfXGoThroughTheProgram() throws IOException {
        Path data = Files.writeString(home.resolve("data.csv"), "volts,temp [K],b [V]\n1,20,0\n2,30,0\n3,31,0\n");
        Path csv = home.resolve("out.csv");
        assertThat(run(
                        data.toString(),
                        "--x",
                        "volts",
                        "--headless",
                        "--exclude",
                        "b",
                        "--derive",
                        "q = temp*2",
                        "--alarm",
                        "temp > 30",
                        "--output",
                        csv.toString()))
                .isEqualTo(3);
        assertThat(csv).hasContent("volts,temp [K],q\n1,20,40\n2,30,60\n3,31,62\n");
    }

    @Test
    void nothingIsToldOfFormulasWhereNothingCame() throws IOException {
        Path data = Files.writeString(home.resolve("data.csv"), "\n");
        assertThat(run(data.toString(), "--headless", "--stats", "--derive", "q = tempp*2"))
                .isNotZero();
        assertThat(err()).doesNotContain("tempp");
    }

    @Test
    void whatIsAroundAnAlarmIsKeptBesideTheRecording() throws IOException {
        StringBuilder rows = new StringBuilder("time,a,b\n");
        for (int i = 0; i < 60; i++) {
            rows.append(1_800_000_000 + i)
                    .append(i == 30 || i == 58 ? ",9," : ",1,")
                    .append(i)
                    .append('\n');
        }
        Path data = Files.writeString(home.resolve("data.csv"), rows);
        Path folder = Files.createDirectory(home.resolve("records"));
        assertThat(run(
                        data.toString(),
                        "--headless",
                        "--stats",
                        "--record",
                        folder.resolve("all.csv").toString(),
                        "--alarm",
                        "a > 5 record 2s before, 3s after as warning"))
                .isEqualTo(3);
        Path first = folder.resolve("alarm-2027-01-15T08-00-30.000Z-a_5_record_2s_before_3s_after_as_warning.csv");
        assertThat(Files.readAllLines(first))
                .hasSize(1 + 6)
                .startsWith("time,a,b", "1800000028,1,28")
                .endsWith("1800000033,1,33");
        // The file ended before its three seconds were over.
        Path second = folder.resolve(first.getFileName().toString().replace("08-00-30", "08-00-58"));
        assertThat(Files.readAllLines(second)).hasSize(1 + 4);
        assertThat(err()).contains("alarm: recorded " + first).contains("alarm: recorded " + second);
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out()).matches("stripchart \\d+\\.\\d+\\.\\d+\\S* \\(Java .+\\)\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "ZSH"})
    void writesACompletionScriptThatBashReads(String shell) throws Exception {
        assertThat(run("--completion", shell)).isZero();
        assertThat(out()).contains("--interval", "--output-format", "light");

        Path script = Files.write(home.resolve("completion"), out.toByteArray());
        Process bash;
        try {
            bash = new ProcessBuilder("bash", "-n", script.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no bash");
            return;
        }
        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(bash.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(bash.exitValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "--interval 0 | --interval: 0 must be more than zero",
                "--interval 500ns | --interval: 500ns must be at least 1us",
                "--interval abc | --interval: abc is not a duration; expected such as 100ms, 1s or PT0.5S",
                "--interval 10001d | --interval: 10001d must be at most 10000d",
                "--duration -1s | --duration: -1s must be more than zero",
                "--window -5s | --window: -5s must be more than zero",
                "--window 1 | --window: 1 must be at least 2 points",
                "--history 0 | --history: 0 must be more than zero",
                "--size 0x0 | --size: 0x0 must have sides of 1 to 16384",
                "--size big | --size: big is not a size; expected WIDTHxHEIGHT such as 1280x720",
                "--scale 0 | --scale: 0 must be from 0.1 to 8",
                "--scale 8 --size 4000x10 | --scale: 8.0 times 4000x10 must have sides of 1 to 16384",
                "--scale 0.1 --size 4x4000 | --scale: 0.1 times 4x4000 must have sides of 1 to 16384",
                "--min x | --min: x is not a number",
                "--max NaN | --max: NaN must be finite",
                "--soft-max -Infinity | --soft-max: -Infinity must be finite",
                "--min 5 --max 5 | --min: 5.0 must be below the upper limit, 5.0",
                "--min 5 --soft-max 4 | --min: 5.0 must be below the upper limit, 4.0",
                "--max 5 --soft-max 4 | --soft-max: cannot go with --max, which is fixed",
                "--seed 1.5 | --seed: 1.5 is not a whole number from -9223372036854775808 to 9223372036854775807",
                "--seed | --seed: needs a value, N",
                "--seed 1 --seed 2 | --seed: must be given only once",
                "--theme blue | --theme: blue is not one of light, dark, system",
                "--completion fish | --completion: fish is not one of bash, zsh",
                "--output-format gif | --output-format: gif is not one of png, svg, csv",
                "--output chart | --output chart: must end in .png, .svg or .csv",
                "--output - | --output -: needs --output-format png, svg or csv",
                "--output - --output - --output-format csv | --output -: must be given only once",
                "--stats -o - --output-format csv | --stats: cannot go with --output -, which has standard output for itself",
                "--output no/such/folder/chart.png | --output no/such/folder/chart.png: the folder does not exist",
                "--output pom.xml/chart.png | --output pom.xml/chart.png: the folder does not exist",
                "--x= | --x: must be time, index, or the name or number of a column",
                "--series a,,b | --series: a,,b must have no empty name",
                "- - | -: standard input must be given only once",
                "--intervall 1s | --intervall: unknown option or argument; did you mean --interval?; --help lists them",
                "--config no-such-file | --config no-such-file: no such file",
                "--headless | --headless: needs --output, --stats or --save-session, or nothing would come of it",
                "random | there is no display for a window; without one, use --headless --output FILE, such as --headless --duration 10s --output out.png",
            })
    void saysWhatIsWrongInOneLine(String arguments, String line) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);

        assertThat(err()).isEqualTo(line + System.lineSeparator());
        assertThat(out()).isEmpty();
    }

    @Test
    void aFolderIsNoOutput() throws IOException {
        Path folder = Files.createDirectory(home.resolve("chart.png"));

        assertThat(run("-o", folder.toString())).isEqualTo(2);
        assertThat(err().strip()).isEqualTo("--output " + folder + ": is a folder");
    }

    @Test
    void aLineBreakInAnArgumentStaysInTheLine() {
        assertThat(run("-o", "two\nlines")).isEqualTo(2);
        assertThat(err().lines()).containsExactly("--output two lines: must end in .png, .svg or .csv");
    }

    @Test
    void theFileInTheHomeDirectoryIsRead() throws IOException {
        Path file = Files.writeString(home.resolve(".stripchart.properties"), "theme=blue\n");

        assertThat(run("--headless", "--stats")).isEqualTo(2);
        assertThat(err().strip()).isEqualTo(file + ": --theme: blue is not one of light, dark, system");
    }

    @Test
    void aWrongFileInTheHomeDirectoryDoesNotKeepFromHelp() throws IOException {
        Files.writeString(home.resolve(".stripchart.properties"), "nonsense\n");

        assertThat(run("--help")).isZero();
    }

    @Test
    void tellsWhenStandardOutputCannotBeWritten() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThat(run(full, "--help")).isEqualTo(1);
        assertThat(err().strip()).isEqualTo("standard output: could not be written: No space left on device");
    }

    private int run(String... arguments) {
        return run(out, arguments);
    }

    private int run(OutputStream standardOutput, String... arguments) {
        return run(new PipedInput(InputStream.nullInputStream(), false), standardOutput, arguments);
    }

    private int run(PipedInput in, OutputStream standardOutput, String... arguments) {
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Program(in, new StandardOutput(standardOutput), errors, home).run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
