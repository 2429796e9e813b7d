// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.cli.ProgramProcess.Result;

/** What the packaged program reads, and what it makes of it. */
final class ReadingIT extends PackagedProgram {

    @Test
    void chartsTheRandomSourceForAsLongAsTold() throws Exception {
        Result result = run(
                        NOTHING,
                        "random",
                        "--headless",
                        "--interval",
                        "10ms",
                        "--duration",
                        "3s",
                        "--stats",
                        "--output",
                        "out.png")
                .done();

        assertThat(result.text().lines()).hasSize(1);
        assertThat(result.stat("published")).isBetween(290.0, 310.0);
        assertThat(result.stat("appended")).isEqualTo(result.stat("published"));
        assertThat(result.stat("dropped")).isZero();
        assertThat(result.stat("series")).isEqualTo(1);
        ChartPicture picture = picture("out.png").hasSize(1280, 720);
        // The line may begin or end within a column at the edge.
        assertThat(picture.lineCover()).isGreaterThan(0.99);
        assertThat(picture.hasAxes()).isTrue();
    }

    @Test
    void readsWhatIsPipedInWithoutASource() throws Exception {
        Path rows = Files.writeString(folder.resolve("rows.txt"), "t,a\n1,5\n2,7\n");
        ProcessBuilder builder = ProgramProcess.headless(folder, "--headless", "--x", "t", "-o", "out.csv")
                .redirectInput(rows.toFile());

        ProgramProcess.run(builder, NOTHING).done();

        assertThat(folder.resolve("out.csv")).hasContent("t,a\n1,5\n2,7\n");
    }

    /** A job of a timer has no standard input, or one of which nothing comes; there is nothing to say of that. */
    @ParameterizedTest
    @ValueSource(strings = {"exec \"$@\" <&-", "exec \"$@\" </dev/null"})
    void chartsTheRandomSourceWithoutAWordWhereThereIsNoInput(String shell) throws Exception {
        ProcessBuilder builder = ProgramProcess.headless(folder, "--headless", "--duration", "100ms", "--stats");
        builder.command().addAll(0, List.of("sh", "-c", shell, "sh"));

        Result result = ProgramProcess.run(builder, NOTHING).done();

        assertThat(result.stat("published")).isPositive();
        assertThat(result.stat("rejected")).isZero();
    }

    @Test
    void saysThatNothingHasComeFromAPipe() throws Exception {
        ProcessBuilder builder = ProgramProcess.headless(folder, "--headless", "--duration", "100ms", "--stats");

        Result result = ProgramProcess.run(builder, NOTHING);

        assertThat(result.status()).isZero();
        assertThat(result.err())
                .startsWith("standard input: nothing has come, so the random source is charted;")
                .hasLineCount(1);
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

    /** As {@code stripchart - < rows.csv} does; a pipe arrives as it comes. */
    @Test
    void aFileThatTheShellRedirectsHasItsOwnX() throws Exception {
        Path rows = Files.writeString(folder.resolve("rows.csv"), "Time [s],a\n0.0,1\n0.5,2\n2.0,3\n");
        ProcessBuilder builder = ProgramProcess.headless(folder, "-", "--headless", "-o", "out.csv")
                .redirectInput(rows.toFile());

        ProgramProcess.run(builder, NOTHING).done();

        assertThat(Files.readString(folder.resolve("out.csv"))).isEqualTo("Time [s],a\n0,1\n0.5,2\n2,3\n");
    }

    @Test
    void takesXFromAColumn() throws Exception {
        byte[] table = bytes("t,v\n3,30\n1,10\n2,20\n");

        assertThat(csv(table, "-", "--x", "1")).isEqualTo("t,v\n1,10\n2,20\n3,30\n");
        assertThat(csv(table, "-", "--x", "v")).isEqualTo("v,t\n10,1\n20,2\n30,3\n");
    }

    @Test
    void theSeedRepeatsTheRandomSource() throws Exception {
        String[] arguments = {"random", "--seed", "42", "--x", "index", "--interval", "10ms", "--duration", "1s"};

        List<String> first = csv(NOTHING, arguments).lines().limit(50).toList();

        assertThat(first).hasSize(50);
        assertThat(csv(NOTHING, arguments).lines().limit(50)).isEqualTo(first);
    }

    @Test
    void aHistoryForgetsTheOldest() throws Exception {
        Files.writeString(folder.resolve("rows.txt"), "1\n2\n3\n");

        assertThat(csv(NOTHING, "rows.txt", "--history", "1")).isEqualTo("x,value\n2,3\n");
    }
}
