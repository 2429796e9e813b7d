// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.stripchart.cli.ProgramProcess.Result;

/** What the packaged program records, and plays. */
final class RecordingIT extends PackagedProgram {

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
}
