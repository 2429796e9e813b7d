// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.app.PendingWrites;
import org.stripchart.plot.mark.Mark;

class MarkTableTest {

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void saysWhyItCannotExport() {
        Path file = folder.resolve("none").resolve("marks.csv");
        export(file, new PendingWrites()).join();
        assertThat(told).containsExactly("true Cannot export marks to " + file + ": no such folder");
    }

    @Test
    void anExportIsThereWhenTheWindowHasClosed() {
        Path file = folder.resolve("marks.csv");
        PendingWrites writes = new PendingWrites();
        CompletableFuture<Void> closed = execute(() -> {
            CompletableFuture<Void> unused = export(file, writes);
            return writes.close();
        });
        closed.join();
        assertThat(file).content().contains("a");
    }

    private CompletableFuture<Void> export(Path file, PendingWrites writes) {
        return execute(() -> MarkTable.export(
                List.of(Mark.at(1, "a")), false, file, writes, (line, isFault) -> told.add(isFault + " " + line)));
    }
}
