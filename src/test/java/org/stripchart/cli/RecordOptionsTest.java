// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.session.spec.RecordSpec;
import org.stripchart.session.spec.SessionSpec;
import picocli.CommandLine;

final class RecordOptionsTest {

    private static RecordSpec record(String... arguments) throws UsageException {
        StripchartCommand command = new StripchartCommand();
        new CommandLine(command).parseArgs(arguments);
        return CommandLineSpec.of(command).record();
    }

    @Test
    void aRecordingIsForcedToTheDiskOnlyIfAsked() throws UsageException {
        assertThat(record()).isEqualTo(RecordSpec.NONE);
        assertThat(record("--record", "a.csv")).isEqualTo(new RecordSpec(Path.of("a.csv"), false, null));
        assertThat(record("--record", "a.csv", "--record-sync"))
                .isEqualTo(new RecordSpec(Path.of("a.csv"), true, null));
    }

    @Test
    void thoseThatAreBegunInAWindowAreForcedAsWell() throws UsageException {
        assertThat(record("--record-sync")).isEqualTo(new RecordSpec(null, true, null));
        assertThat(SessionSpec.NOTHING_SAID.withRecord(record("--record-sync")).record())
                .isEqualTo(new RecordSpec(null, true, null));
    }

    @Test
    void withoutAWindowThereMustBeOne() {
        assertThatThrownBy(() -> record("--record-sync", "--headless", "--stats"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--record-sync: goes with --record only");
    }

    @Test
    void whatNoLongerFitsGoesWhereAFolderIs(@TempDir Path folder) throws Exception {
        assertThat(record("--spill", folder.toString()).spill()).isEqualTo(folder);
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> record("--spill", none.toString()))
                .isInstanceOf(UsageException.class)
                .hasMessage("--spill " + none + ": the folder does not exist");
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> record("--spill", file.toString()))
                .hasMessage("--spill " + file + ": the folder does not exist");
    }
}
