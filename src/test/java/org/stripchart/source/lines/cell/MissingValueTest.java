// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "--",
                "NA",
                "n/a",
                "N/A",
                "#N/A",
                "[N/A]",
                "null",
                "NULL",
                "None",
                "no reading",
                "OL",
                "ERR",
                "#DIV/0!"
            })
    void standsForNothing(String text) {
        assertThat(is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok",
                "off",
                "n",
                "nan",
                "0",
                "-1",
                "erratic",
                "olive",
                "[n/a",
                "?",
                "nb",
                "-x",
                "nux",
                "nonf",
                "#nam",
                "@",
                "`",
                "[",
                "nulL\u0000"
            })
    void isAWordOrANumber(String text) {
        assertThat(is(text)).isFalse();
    }

    /** Amidst a line. */
    private static boolean is(String text) {
        byte[] line = ("1," + text + ",2").getBytes(StandardCharsets.UTF_8);
        return MissingValue.is(line, 2, line.length - 2);
    }
}
