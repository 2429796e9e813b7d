// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.testing.ExpectedLog;
import org.stripchart.testing.FaultyDisk;

final class MarksFileTest {

    @TempDir
    private Path folder;

    @Test
    void isTheOldOrTheNewOneWhicheverWriteFails() throws Exception {
        int tries = FaultyDisk.failEach((disk, what) -> {
            Path recording = Files.createDirectories(folder.resolve(what)).resolve("run.csv");
            Files.writeString(recording, "time,series,value\n");
            Path marks = recording.resolveSibling("run.marks.csv");
            MarksFile file = new MarksFile(disk.at(recording));
            int told = ExpectedLog.count(MarksFile.class, () -> {
                for (int i = 1; i <= 3; i++) {
                    String before = Files.exists(marks) ? Files.readString(marks) : "";
                    assertThat(file.next("table " + i)).isTrue();
                    file.write();
                    String now = Files.exists(marks) ? Files.readString(marks) : "";
                    assertThat(now).as(what).isIn(before, "table " + i);
                }
            });
            assertThat(told).as("%s: said once", what).isEqualTo(disk.hasFailed() ? 1 : 0);

            disk.repair();
            assertThat(file.next("table 4")).isTrue();
            file.write();
            assertThat(marks).as(what).hasContent("table 4");
            try (Stream<Path> files = Files.list(marks.getParent())) {
                assertThat(files).as(what).containsExactlyInAnyOrder(recording, marks);
            }
        });
        assertThat(tries).isGreaterThan(30);
    }
}
