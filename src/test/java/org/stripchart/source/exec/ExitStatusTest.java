// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ExitStatusTest {

    @Test
    void saysWhyAProgramWasNotStarted() {
        assertThat(why("Cannot run program \"vmstatt\": error=2, No such file or directory"))
                .isEqualTo("no such program");
        // As later JDKs write it.
        assertThat(why("Cannot run program \"x\": Exec failed, error: 13 (Permission denied) ".strip()))
                .isEqualTo("permission denied");
        assertThat(why("Cannot run program \"x\": error=8, Exec format error")).isEqualTo("Exec format error");
        assertThat(why("something else")).isEqualTo("something else");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void namesTheSignal() {
        assertThat(ExitStatus.text(1)).isEqualTo("exit status 1");
        assertThat(ExitStatus.text(137)).isEqualTo("killed by signal 9 (KILL)");
        assertThat(ExitStatus.text(128 + 29)).isEqualTo("killed by signal 29");
        assertThat(ExitStatus.text(255)).isEqualTo("exit status 255");
    }

    private static String why(String message) {
        return ExitStatus.whyNotStarted(new IOException(message));
    }
}
