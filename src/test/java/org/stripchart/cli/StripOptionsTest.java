// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.plot.StripRule;
import picocli.CommandLine;

class StripOptionsTest {

    private static StripRule rule(String... arguments) throws UsageException {
        StripchartCommand command = new StripchartCommand();
        new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return CommandLineSpec.of(command).chart().strips();
    }

    @Test
    void stripsComeByThemselves() throws UsageException {
        assertThat(rule()).isEqualTo(new StripRule(StripRule.Kind.AUTO, List.of()));
    }

    @Test
    void limitsAreMeantForOneAxis() throws UsageException {
        assertThat(rule("-m", "0", "-M", "100").kind()).isEqualTo(StripRule.Kind.ONE);
        assertThat(rule("-m", "0", "--strips", "auto").kind()).isEqualTo(StripRule.Kind.AUTO);
    }

    @Test
    void theyAreWhatIsSaid() throws UsageException {
        assertThat(rule("--strips=each").kind()).isEqualTo(StripRule.Kind.EACH);
        assertThat(rule("--strips=one", "--strip", "cpu*, load", "--strip=mem"))
                .isEqualTo(new StripRule(StripRule.Kind.ONE, List.of(List.of("cpu*", "load"), List.of("mem"))));
        assertThatThrownBy(() -> rule("--strip", "a,,b"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--strip: 'a,,b' must be globs with commas between them");
    }
}
