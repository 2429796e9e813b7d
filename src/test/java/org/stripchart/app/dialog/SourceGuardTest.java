// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.app.PendingWrites;

final class SourceGuardTest {

    @Test
    void refusesTheFileOfASourceByWhateverName(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "1\n");
        PendingWrites.Guard guard = SourceGuard.of(List.of(file.toString()));
        Path link = Files.createSymbolicLink(folder.resolve("b.csv"), file);

        for (Path each : List.of(
                file, link, folder.resolve("c").resolve("..").resolve("a.csv").normalize())) {
            assertThatThrownBy(() -> guard.check(each))
                    .isInstanceOf(IOException.class)
                    .hasMessage("it is the source " + file + ", which is not overwritten");
        }
        assertThatCode(() -> guard.check(folder.resolve("d.csv"))).doesNotThrowAnyException();
    }
}
