// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainRunTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void printsTheSentenceAndTheColumns() throws Exception {
        Path file = Files.writeString(
                folder.resolve("logger.csv"),
                "Gerät: 7\n\nZeit [s];Druck;Zustand\ns;bar;\n0,5;1,25;ein Text\n1,5;1,5;an\n2,5;1,75;noch ein Text\n");

        assertThat(run(file.toString(), "--exclude", "Druck")).isZero();
        assertThat(lines())
                .startsWith(
                        "logger.csv: semicolons, decimal comma, names in line 3, units in line 4, x from \"Zeit [s]\" (numbers), a line above with a number taken for its preamble",
                        "  name      unit  kind    on the chart    first values",
                        "  Zeit [s]  s     x       as x            0,5 | 1,5 | 2,5",
                        "  Druck     bar   number  no: the filter  1,25 | 1,5 | 1,75")
                .hasSize(5)
                .last()
                .asString()
                .startsWith("  Zustand")
                .endsWith("ein Text | an | noch ein Text");
        assertThat(err.size()).isZero();
    }

    @Test
    void statesThatTheFilterLeavesOutAreLeftOutByIt() throws Exception {
        Path file = Files.writeString(folder.resolve("st.csv"), "t,temp,mode\n1,20,ON\n2,21,OFF\n3,22,ON\n");

        assertThat(run(file.toString(), "--include", "temp")).isZero();
        assertThat(lines()).anyMatch(line -> line.matches(" +mode .*no: the filter +ON \\| OFF \\| ON"));
        out.reset();
        assertThat(run(file.toString())).isZero();
        assertThat(lines()).anyMatch(line -> line.matches(" +mode +states? +yes.*"));
    }

    @Test
    void saysWhatIsInDoubt() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "time,v\n01/02/2024 10:00,1\n01/02/2024 11:00,2\n");

        assertThat(run(file.toString())).isZero();
        assertThat(lines()).element(1).asString().startsWith("  in doubt: ").contains("day");
    }

    @Test
    void saysInWhichZoneLocalTimesWereRead() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "time,v\n2024-02-01 10:00,1\n2024-02-01 11:00,2\n");

        // How times are shown is another matter.
        assertThat(run(file.toString(), "--zone", "Asia/Tokyo")).isZero();
        assertThat(lines())
                .element(1)
                .isEqualTo("  times without a zone: read in "
                        + ZoneId.systemDefault().getId());
        out.reset();
        Files.writeString(file, "time,v\n1700000000,1\n1700000001,2\n");
        assertThat(run(file.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("zone");
    }

    @Test
    void tellsOfEachSourceAndOfSourcesThatAreNoText() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"v\":1}\n{\"v\":2}\n");

        assertThat(run(file.toString(), "random", "--interval", "1ms")).isZero();
        assertThat(lines()).contains("a.json: JSON, x is the time of arrival");
        assertThat(lines())
                .contains("random: values, not text")
                .anyMatch(line -> line.matches(" +v +number +yes +1 \\| 2"));
    }

    @Test
    void escapesWhatCouldUpsetATerminal() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "a\u0007,b\n1,x\u0008y\n2,z\n");

        run(file.toString());
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\u0007", "\u0008");
    }

    @Test
    void saysWhyNothingCouldBeRead() throws Exception {
        Path file = Files.writeString(folder.resolve("prose.txt"), "no numbers\nat all\n");

        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("no numbers found in 2 lines of prose.txt");
    }

    @Test
    void goesOnWithTheOthersWhenOneCannotBeRead() throws Exception {
        Path prose = Files.writeString(folder.resolve("prose.txt"), "no numbers\n");
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n3,4\n");

        assertThat(run(prose.toString(), file.toString())).isEqualTo(1);
        assertThat(lines()).anyMatch(line -> line.startsWith("a.csv: commas"));
    }

    @Test
    void waitsNoLongerThanTheDuration() throws Exception {
        assertThat(run("udp://127.0.0.1:0", "--duration", "50ms")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("udp");
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private int run(String... arguments) throws UsageException, IOException {
        StripchartCommand command = new StripchartCommand();
        Program.commandLine(command).parseArgs(arguments);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new ExplainRun(CommandLineSpec.of(command), new StandardOutput(out), errors).run();
    }
}
