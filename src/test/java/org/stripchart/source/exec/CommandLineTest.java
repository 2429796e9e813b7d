// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void splitsAtBlanks() {
        assertThat(CommandLine.split("vmstat  1\t3\n")).containsExactly("vmstat", "1", "3");
        assertThat(CommandLine.split("  ")).isEmpty();
    }

    @Test
    void keepsQuotedWordsTogether() {
        assertThat(CommandLine.split("sh -c 'echo $1 | cat \\n' \"a 'b' c\" d' 'e"))
                .containsExactly("sh", "-c", "echo $1 | cat \\n", "a 'b' c", "d e");
        assertThat(CommandLine.split("a '' \"\"")).containsExactly("a", "", "");
    }

    @Test
    void takesTheMeaningFromQuotesBlanksAndBackslashes() {
        assertThat(CommandLine.split("a\\ b \\'c \\\"d e\\\\f")).containsExactly("a b", "'c", "\"d", "e\\f");
        assertThat(CommandLine.split("\"a\\\"b\\\\c\"")).containsExactly("a\"b\\c");
    }

    @Test
    void leavesOtherBackslashesAlone() {
        assertThat(CommandLine.split("C:\\bin\\x.exe \"\\n\\ t\" end\\"))
                .containsExactly("C:\\bin\\x.exe", "\\n\\ t", "end\\");
    }

    @Test
    void takesNothingForAShellWould() {
        assertThat(CommandLine.split("a|b $HOME *.txt >x;y")).containsExactly("a|b", "$HOME", "*.txt", ">x;y");
    }

    @Test
    void refusesAQuoteThatIsNotClosed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandLine.split("sh -c 'x"))
                .withMessage("a quote (') is not closed");
    }
}
