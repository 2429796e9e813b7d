// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.cli.ProgramProcess.Result;
import org.stripchart.source.Wait;

/** The packaged program with {@code --spill}. */
final class SpillIT {

    private static final int ROWS = 1_000_000;

    @TempDir
    private Path folder;

    private static String rows(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            text.append(random.nextDouble()).append('\n');
        }
        return text.toString();
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".spill")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keepsAllThatDoesNotFitIntoMemoryAndRemovesItsFile() throws Exception {
        String rows = rows(1);
        Result result = ProgramProcess.run(
                ProgramProcess.headless(
                        folder, "-", "--headless", "--x", "index", "--history", "4MB", "--spill", ".", "-o", "all.csv"),
                rows.getBytes(StandardCharsets.UTF_8));

        result.done();
        try (BufferedReader exported = Files.newBufferedReader(folder.resolve("all.csv"));
                BufferedReader given = new BufferedReader(new StringReader(rows))) {
            exported.readLine();
            for (int i = 0; i < ROWS; i++) {
                String row = exported.readLine();
                assertThat(Double.parseDouble(row.substring(row.indexOf(',') + 1)))
                        .as("row %d", i)
                        .isEqualTo(Double.parseDouble(given.readLine()));
            }
            assertThat(exported.readLine()).isNull();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatAKilledRunHasLeftIsRemovedAtTheNextStart() throws Exception {
        ProcessBuilder builder = ProgramProcess.headless(
                folder, "-", "--headless", "--x", "index", "--history", "4MB", "--spill", ".", "--stats");
        try (ProgramProcess killed = ProgramProcess.start(builder)) {
            killed.send(rows(2).getBytes(StandardCharsets.UTF_8));
            Wait.until(() -> files().size() == 1, this::files);
            Path left = files().get(0);
            ProgramProcess.run(builder, "1\n2\n".getBytes(StandardCharsets.UTF_8))
                    .done();
            assertThat(left).as("its run lives").exists();
            killed.signal("KILL");
            killed.await();
            assertThat(left).exists();
            ProgramProcess.run(builder, "1\n2\n".getBytes(StandardCharsets.UTF_8))
                    .done();
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void aFolderThatIsNoneIsTold() throws Exception {
        ProgramProcess.run(ProgramProcess.headless(folder, "random", "--spill", "none"), new byte[0])
                .failed(2, "--spill none: the folder does not exist");
    }
}
