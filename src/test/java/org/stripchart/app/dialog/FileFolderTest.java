// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileFolderTest {

    @Test
    void isWhereTheProgramWasStartedUntilAFileWasSaved() {
        FileFolder folder = new FileFolder("");

        assertThat(folder.file()).isEqualTo(new File("").getAbsoluteFile());
        assertThat(folder.text()).isEmpty();

        Path file = Path.of("made", "today.csv").toAbsolutePath();
        folder.note(file);

        assertThat(folder.file().toPath()).isEqualTo(file.getParent());
        assertThat(new FileFolder(folder.text()).file()).isEqualTo(folder.file());
    }
}
