// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.plot.mark.Mark;

class MarkTableTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhyItCannotExport() {
        List<String> told = new ArrayList<>();
        Path file = folder.resolve("none").resolve("marks.csv");
        MarkTable.export(List.of(Mark.at(1, "a")), false, file, (line, isFault) -> told.add(isFault + " " + line))
                .join();
        assertThat(told).containsExactly("true Cannot export marks to " + file + ": no such folder");
    }

    @Test
    void aNameWithoutAnExtensionGetsThatOfATable() {
        assertThat(MarkTable.withExtension(Path.of("a.b", "marks"))).isEqualTo(Path.of("a.b", "marks.csv"));
        assertThat(MarkTable.withExtension(Path.of("marks.txt"))).isEqualTo(Path.of("marks.txt"));
        assertThat(MarkTable.withExtension(Path.of(".marks"))).isEqualTo(Path.of(".marks.csv"));
    }
}
