// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitOrderTest {

    /** Of a text with a full stop for a zero byte and n for a line end, behind a byte that is not of it. */
    private static UnitOrder of(String text, boolean isAll) {
        byte[] bytes = ("x" + text.replace('.', '\0').replace('n', '\n')).getBytes(StandardCharsets.ISO_8859_1);
        return UnitOrder.of(bytes, 1, bytes.length, isAll);
    }

    @ParameterizedTest
    @CsvSource({
        "ÿþ, LITTLE_ENDIAN",
        "þÿ, BIG_ENDIAN",
        "ÿþ1., LITTLE_ENDIAN",
        "ÿ, UNCLEAR",
        "þþ, UNCLEAR",
        "ÿÿ, UNCLEAR",
        "1.n., LITTLE_ENDIAN",
        "'~. .n.', LITTLE_ENDIAN",
        ".1.n, BIG_ENDIAN",
        "1., UNCLEAR",
        ".1, UNCLEAR",
        "1.2.3., UNCLEAR",
        "12n, SINGLE_BYTES",
        "1n, SINGLE_BYTES",
        "n, UNCLEAR",
        "n1, SINGLE_BYTES",
        "12, UNCLEAR",
        "1..n, SINGLE_BYTES",
        "1.1212n., SINGLE_BYTES",
        "\u007f.n., SINGLE_BYTES",
        "'\u001f.n.', SINGLE_BYTES",
        "1...n., LITTLE_ENDIAN",
        "1.....n., SINGLE_BYTES"
    })
    void showsByTheMarkOrByZerosBesideTextOnceALineHasCome(String text, UnitOrder order) {
        assertThat(of(text, false)).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"1., LITTLE_ENDIAN", ".1, BIG_ENDIAN", "12, SINGLE_BYTES", "1, SINGLE_BYTES", "ÿ, SINGLE_BYTES"})
    void isJudgedByWhatThereIsWhereNoMoreWillCome(String text, UnitOrder order) {
        assertThat(of(text, true)).isEqualTo(order);
    }
}
