// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTextTest {

    @ParameterizedTest
    @CsvSource({
        "'',NOTHING",
        "n/a,NOTHING",
        "-,NOTHING",
        "21.5,READING",
        "21.5raw,READING",
        "-3,READING",
        "51 C,READING",
        "34 %,READING",
        "nan,READING",
        "-inf,READING",
        "2.15e+01,READING",
        "10.0.0.1:54321,READING",
        "1.2.3,READING",
        "2,CODE",
        "0815,CODE",
        "2A,CODE",
        "512raw,CODE",
        "3of8,CODE",
        "pump,WORD",
        "kitchen 2,WORD",
        "10.0.0.1,WORD",
        "28-0316a2795aff,WORD",
        "00:11:22:33:44:55,WORD",
        "70B3D57ED0001234,WORD",
        "2nd floor,WORD",
    })
    void tellsDevicesFromReadings(String text, LabelText.Kind kind) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        assertThat(new LabelText().of(bytes, 1, bytes.length - 1)).isEqualTo(kind);
    }

    @Test
    void seesWhatBeginsAgain() {
        assertThat(LabelText.cycle(List.of("0", "1", "0", "1", "0"))).isTrue();
        assertThat(LabelText.cycle(List.of("0", "1", "0"))).isFalse();
        assertThat(LabelText.cycle(List.of("0", "1", "0", "2"))).isFalse();
        assertThat(LabelText.cycle(List.of("0", "1", "1", "0"))).isFalse();
        assertThat(LabelText.cycle(List.of("0", "0", "0"))).isFalse();
        assertThat(LabelText.mayCycle(List.of("0", "1", "2"))).isTrue();
        assertThat(LabelText.mayCycle(List.of("0", "0"))).isFalse();
        assertThat(LabelText.mayCycle(Collections.nCopies(8, List.of("0", "1")).stream()
                        .flatMap(List::stream)
                        .toList()))
                .isFalse();
    }

    @Test
    void takesReadingsThatGoUpAndDownForNoDevices() {
        assertThat(LabelText.comeAgain(List.of("512", "513", "512", "513"))).isFalse();
        assertThat(LabelText.comeAgain(repeated("512", "513"))).isTrue();
        assertThat(LabelText.comeAgain(repeated("7", "9", "4"))).isTrue();
        assertThat(LabelText.comeAgain(List.of("7", "9", "4", "7", "9", "4"))).isFalse();
        assertThat(LabelText.comeAgain(List.of("0", "1", "0", "1"))).isTrue();
        assertThat(LabelText.comeAgain(List.of("1", "2", "3", "1", "2", "3"))).isTrue();
        assertThat(LabelText.comeAgain(List.of("2", "3", "2", "3"))).isFalse();
    }

    @Test
    void waitsForFurtherNumbersOnlyWhereThereAreMany() {
        assertThat(LabelText.areOpen(List.of("7"), 1)).isTrue();
        assertThat(LabelText.areOpen(List.of("7"), 4)).isFalse();
        assertThat(LabelText.areOpen(List.of("7", "8"), 7)).isTrue();
        assertThat(LabelText.areOpen(List.of("7", "8"), 8)).isFalse();
        assertThat(LabelText.areOpen(List.of("0", "1", "0", "1"), 4)).isFalse();
        assertThat(LabelText.areOpen(List.of("512", "513", "512", "513"), 4)).isTrue();
    }

    @Test
    void tellsUnitsFromNames() {
        assertThat(hasUnit("42C")).isTrue();
        assertThat(hasUnit("21°C")).isTrue();
        assertThat(hasUnit("12ms")).isTrue();
        assertThat(hasUnit("512MB")).isTrue();
        assertThat(hasUnit("42")).isFalse();
        assertThat(hasUnit("3of8")).isFalse();
    }

    private static boolean hasUnit(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new LabelText().hasUnit(bytes, 0, bytes.length);
    }

    private static List<String> repeated(String... values) {
        return Collections.nCopies(4, List.of(values)).stream()
                .flatMap(List::stream)
                .toList();
    }
}
