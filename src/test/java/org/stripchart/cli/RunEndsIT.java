// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.cli.ProgramProcess.Result;

/** What the packaged program says at the end of a run about its sources, and its exit status. */
final class RunEndsIT {

    private static final byte[] NOTHING = {};

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void oneFailedSourceAmongSeveralIsTold() throws Exception {
        Files.writeString(folder.resolve("rows.txt"), "7\n8\n");

        Result result = run("exec:sh -c 'echo 1; exit 3'", "rows.txt", "--headless", "-o", "out.csv");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).endsWith("sh: exit status 3" + System.lineSeparator());
        // What the others gave is there.
        assertThat(Files.readString(folder.resolve("out.csv"))).contains(",7", ",8");
    }

    @Test
    void aPortInUseIsTold() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(folder.resolve("rows.txt"), "7\n8\n");
            String location = "tcp-listen://:" + taken.getLocalPort();

            Result result = run(location, "rows.txt", "--headless", "--stats");

            assertThat(result.status()).isEqualTo(1);
            assertThat(result.err().lines())
                    .containsExactly(location + ": port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void aFileThatNeverComesIsTold() throws Exception {
        Result result = run("misspelt.csv", "--follow", "--headless", "--duration", "3s", "-o", "out.png");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).startsWith("misspelt.csv: nothing came; no such file yet");
        assertThat(folder.resolve("out.png")).doesNotExist();
    }

    @Test
    void aServerThatNeverSpeaksIsTold() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String location =
                    "tcp://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + silent.getLocalPort();

            Result result = run(location, "--headless", "--duration", "500ms", "--stats");

            assertThat(result.status()).isEqualTo(1);
            assertThat(result.err()).startsWith(location + ": nothing came");
        }
    }

    @Test
    void linesThatDoNotFitAreCountedInOneLine() throws Exception {
        Files.writeString(folder.resolve("rows.txt"), "7\nbad\n8\n");

        Result result = run("rows.txt", "--headless", "--stats");

        assertThat(result.err().lines())
                .containsExactly("rows.txt: 2 points; 1 line did not fit, the latest: line 2: not a number: bad");
        assertThat(result.status()).isZero();
    }

    /**
     * With one of them the JVM finds no memory, with another it would collect garbage for hours. They run at once, since a run that does
     * not come to its end is given time for it.
     */
    @Test
    void aSmallHeapIsNoReasonToHang() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Map<String, Future<Result>> results = new TreeMap<>();
            for (String heap : List.of("-Xmx24m", "-Xmx28m", "-Xmx40m", "-Xmx64m")) {
                results.put(heap, threads.submit(() -> fill(heap, "--history", "20M")));
            }
            for (Map.Entry<String, Future<Result>> each : results.entrySet()) {
                Result result = each.getValue().get();
                if (each.getKey().equals("-Xmx64m") && result.status() == 0) {
                    // By then so much is packed that it may suffice.
                    assertThat(result.stat("appended")).isEqualTo(5_000_000);
                    continue;
                }
                assertThat(result.status()).as(each.getKey()).isEqualTo(1);
                assertThat(result.err()).as(each.getKey()).contains("not enough memory");
                assertThat(result.err()
                                .lines()
                                .filter(line ->
                                        !line.isBlank() && !line.contains("thrown from the UncaughtExceptionHandler")))
                        .as(each.getKey())
                        .hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aRunWithoutMemorySaysHowFarItsRecordingGoes() throws Exception {
        Result result = fill("-Xmx48m", "--history", "50M", "--record", "run.csv");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err().lines()).anyMatch(line -> line.contains("not enough memory"));
        assertThat(result.err().lines()).anyMatch(line -> line.startsWith("run.csv: "));
    }

    /** Gives it five million points. */
    private Result fill(String heap, String... arguments) throws Exception {
        ProcessBuilder builder = ProgramProcess.headless(folder, arguments);
        builder.command().add(1, heap);
        builder.command().addAll(List.of("-", "--headless", "--x", "index", "--stats"));
        String row = IntStream.range(0, 250).mapToObj(Integer::toString).collect(Collectors.joining(" ", "", "\n"));
        return ProgramProcess.run(builder, row.repeat(20_000).getBytes(StandardCharsets.UTF_8));
    }

    private Result run(String... arguments) throws Exception {
        return ProgramProcess.run(ProgramProcess.headless(folder, arguments), NOTHING);
    }
}
