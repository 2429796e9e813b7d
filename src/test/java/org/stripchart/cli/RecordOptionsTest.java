// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
        assertThat(record("--record", "a.csv")).isEqualTo(new RecordSpec(Path.of("a.csv"), false));
        assertThat(record("--record", "a.csv", "--record-sync")).isEqualTo(new RecordSpec(Path.of("a.csv"), true));
    }

    @Test
    void thoseThatAreBegunInAWindowAreForcedAsWell() throws UsageException {
        assertThat(record("--record-sync")).isEqualTo(new RecordSpec(null, true));
        assertThat(SessionSpec.NOTHING_SAID.withRecord(record("--record-sync")).record())
                .isEqualTo(new RecordSpec(null, true));
    }

    @Test
    void withoutAWindowThereMustBeOne() {
        assertThatThrownBy(() -> record("--record-sync", "--headless", "--stats"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--record-sync: goes with --record only");
    }
}
