// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CommandWordsTest {

    @Test
    void splitsAtBlanks() {
        assertThat(CommandWords.split("vmstat  1\t3\n")).containsExactly("vmstat", "1", "3");
        assertThat(CommandWords.split("  ")).isEmpty();
    }

    @Test
    void keepsQuotedWordsTogether() {
        assertThat(CommandWords.split("sh -c 'echo $1 | cat \\n' \"a 'b' c\" d' 'e"))
                .containsExactly("sh", "-c", "echo $1 | cat \\n", "a 'b' c", "d e");
        assertThat(CommandWords.split("a '' \"\"")).containsExactly("a", "", "");
    }

    @Test
    void takesTheMeaningFromQuotesBlanksAndBackslashes() {
        assertThat(CommandWords.split("a\\ b \\'c \\\"d e\\\\f")).containsExactly("a b", "'c", "\"d", "e\\f");
        assertThat(CommandWords.split("\"a\\\"b\\\\c\"")).containsExactly("a\"b\\c");
    }

    @Test
    void leavesOtherBackslashesAlone() {
        assertThat(CommandWords.split("C:\\bin\\x.exe \"\\n\\ t\" end\\"))
                .containsExactly("C:\\bin\\x.exe", "\\n\\ t", "end\\");
    }

    @Test
    void takesNothingForAShellWould() {
        assertThat(CommandWords.split("a|b $HOME *.txt >x;y")).containsExactly("a|b", "$HOME", "*.txt", ">x;y");
    }

    @Test
    void refusesAQuoteThatIsNotClosed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandWords.split("sh -c 'x"))
                .withMessage("a quote (') is not closed");
    }
}
