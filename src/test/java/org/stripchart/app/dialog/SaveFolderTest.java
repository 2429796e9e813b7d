// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SaveFolderTest {

    @Test
    void isWhereTheProgramWasStartedUntilAFileWasSaved() {
        SaveFolder folder = new SaveFolder("");

        assertThat(folder.file()).isEqualTo(new File("").getAbsoluteFile());
        assertThat(folder.text()).isEmpty();

        Path file = Path.of("made", "today.csv").toAbsolutePath();
        folder.note(file);

        assertThat(folder.file().toPath()).isEqualTo(file.getParent());
        assertThat(new SaveFolder(folder.text()).file()).isEqualTo(folder.file());
    }
}
