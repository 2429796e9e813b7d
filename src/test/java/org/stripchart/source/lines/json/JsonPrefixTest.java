// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.source.lines.format.FormatReading;

/** What stands in a line before its JSON. */
class JsonPrefixTest {

    private static byte[] amidOthers(String text) {
        return ("1" + text + "1").getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'pump {x' ! 5",
                "'pump\t{x' ! 5",
                "'a:{' ! 2",
                "'a={' ! 2",
                "'a>{' ! 2",
                "'a|{' ! 2",
                "'[5]{' ! 3",
                "'a{' ! -1",
                "'{' ! -1",
                "'a [5' ! 2",
                "'a [0' ! 2",
                "'a [9' ! 2",
                "'a [ -1' ! 2",
                "'a [[' ! 2",
                "'a [{' ! 2",
                "'a [/' ! -1",
                "'a [:' ! -1",
                "'a [' ! -1",
                "'a [ ' ! -1",
                "'a [x] {' ! 6",
                "'' ! -1"
            })
    void findsWhereJsonMayBegin(String text, int at) {
        byte[] bytes = amidOthers(text);
        int found = JsonPrefix.jsonStart(bytes, 1, bytes.length - 1);
        assertThat(found < 0 ? found : found - 1).isEqualTo(at);
    }

    /** The time and the label, or nothing where JSON cannot be behind it. */
    private static String read(String text, boolean isArray) {
        JsonPrefix prefix = new JsonPrefix();
        byte[] bytes = amidOthers(text);
        if (!prefix.read(bytes, 1, bytes.length - 1, isArray, FormatReading.TIMES)) {
            return "none";
        }
        String time = prefix.hasTime()
                ? new String(bytes, prefix.timeFrom(), prefix.timeTo() - prefix.timeFrom(), StandardCharsets.UTF_8)
                : "";
        String label = prefix.hasLabel()
                ? new String(bytes, prefix.labelFrom(), prefix.labelTo() - prefix.labelFrom(), StandardCharsets.UTF_8)
                : "";
        return time + "|" + label;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'pump' ! |pump",
                "' pump/1 : ' ! |pump/1",
                "'pump =>' ! |pump",
                "'pump -' ! |pump",
                "'pump|' ! |pump",
                "'1700000000' ! 1700000000|",
                "'1700000000,' ! 1700000000|",
                "'1700000000: ' ! 1700000000|",
                "'1700000000 pump' ! 1700000000|pump",
                "'1700000000 - pump' ! 1700000000|pump",
                "'1700000000 -- | pump' ! 1700000000|pump",
                "'(1700000000) pump' ! 1700000000|pump",
                "'[1700000000] pump' ! 1700000000|pump",
                "'[1700000000]' ! 1700000000|",
                "'[1700000000' ! none",
                "'[12] pump' ! |[12] pump",
                "'2024-05-01T12:00:00Z pump' ! 2024-05-01T12:00:00Z|pump",
                "'2024-05-01 12:00:00, pump' ! 2024-05-01 12:00:00|pump",
                "'2024-05-01 12:00:00,' ! 2024-05-01 12:00:00|",
                "'2024-05-01T12:00:00Z INFO pump' ! 2024-05-01T12:00:00Z|pump",
                "'[INFO] pump' ! |pump",
                "'<warning>: pump' ! |pump",
                "'ERR pump' ! |pump",
                "'CRITICAL pump' ! |pump",
                "'ER pump' ! |ER pump",
                "'INFO' ! |",
                "'INFORMED pump' ! |INFORMED pump",
                "'5' ! |",
                "'9 pump' ! |9 pump",
                "'0' ! |",
                "'_' ! none",
                "'# pump' ! none",
                "'a=1 b' ! none",
                "'a,b' ! none",
                "'a;b' ! none",
                "'a\"b' ! none",
                "'a{b' ! none",
                "'' ! none",
                "' : ' ! none"
            })
    void tellsTheTimeAndTheLabel(String text, String found) {
        assertThat(read(text, false)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'pump' ! none",
                "'1700000000' ! 1700000000|",
                "'1700000000 pump' ! none",
                "'INFO' ! none",
                "'1700000000 INFO' ! 1700000000|"
            })
    void takesOnlyATimeBeforeAnArray(String text, String found) {
        assertThat(read(text, true)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"400, true", "401, false"})
    void takesNoEndlessLabel(int length, boolean isLabel) {
        assertThat(read("x".repeat(length), false)).isEqualTo(isLabel ? "|" + "x".repeat(length) : "none");
    }
}
