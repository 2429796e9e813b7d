// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a run may write. */
final class WrittenPlacesTest {

    private static final String TEXT = "t,v\n1,2\n2,3\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--output", "--save-session", "--record"})
    void aSourceIsNeverWrittenOver(String option) throws Exception {
        Path file = Files.writeString(folder.resolve("d.csv"), TEXT);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Program program = new Program(
                new PipedInput(InputStream.nullInputStream(), false),
                new StandardOutput(new ByteArrayOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder);

        int status = program.run(new String[] {file.toString(), "--headless", "--stats", option, file.toString()});

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        option + " " + file + ": is the source " + file + ", which is not overwritten");
        assertThat(status).isEqualTo(Program.WRONG_COMMAND_LINE);
        assertThat(file).hasContent(TEXT);
    }

    @Test
    void whicheverNameLeadsThere() throws Exception {
        Path file = Files.writeString(folder.resolve("d.csv"), TEXT);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path spelt = inner.resolve("..").resolve("d.csv");

        assertThat(fault(file.toString(), "-o", link.toString()))
                .isEqualTo("--output " + link + ": is the source " + file + ", which is not overwritten");
        assertThat(fault(link.toString(), "-o", file.toString())).contains("is the source " + link);
        assertThat(fault(file.toString(), "-o", spelt.toString())).contains("is the source " + file);
        assertThat(fault("random", file.toString(), "-o", spelt.toString())).contains("is the source " + file);
        Path next = folder.resolve("next.csv");
        assertThat(fault(
                        next.toString(),
                        "--follow",
                        "-o",
                        inner.resolve("..").resolve("next.csv").toString()))
                .contains("is the source " + next);
    }

    @Test
    void nothingIsWrittenTwiceIntoOneFile() {
        String file = folder.resolve("a.csv").toString();

        assertThat(fault("random", "-o", file, "-o", file))
                .isEqualTo("--output " + file + ": is the file of --output " + file + ", too");
        assertThat(fault("random", "-o", file, "--record", file))
                .isEqualTo("--record " + file + ": is the file of --output " + file + ", too");
        assertThat(fault("random", "-o", file, "--save-session", file))
                .isEqualTo("--save-session " + file + ": is the file of --output " + file + ", too");
        assertThat(fault("random", "--record", file, "--save-session", file))
                .isEqualTo("--save-session " + file + ": is the file of --record " + file + ", too");
    }

    @Test
    void anythingElseIs() throws Exception {
        Path file = Files.writeString(folder.resolve("d.csv"), TEXT);
        Path other = Files.writeString(folder.resolve("e.csv"), TEXT);

        assertThatCode(() -> parsed(
                        file.toString(),
                        "-o",
                        other.toString(),
                        "-o",
                        folder.resolve("f.csv").toString()))
                .doesNotThrowAnyException();
        assertThatCode(() -> parsed(file.toString(), "--explain", "-o", file.toString()))
                .doesNotThrowAnyException();
        assertThatCode(() -> parsed("/dev/null", "--record", "/dev/null", "--save-session", "/dev/null"))
                .doesNotThrowAnyException();
    }

    private static String fault(String... arguments) {
        try {
            parsed(arguments);
            return "";
        } catch (UsageException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void parsed(String... arguments) throws UsageException {
        StripchartCommand command = new StripchartCommand();
        Program.commandLine(command).parseArgs(arguments);
        CommandLineSpec.of(command);
    }
}
