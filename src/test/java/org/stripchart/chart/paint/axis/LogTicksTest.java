// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogTicksTest {

    private static List<Double> values(double from, double to, int most) {
        return LogTicks.in(from, to, most, "").stream()
                .map(NumberTicks.Place::value)
                .toList();
    }

    @Test
    void areDecades() {
        assertThat(values(0.5, 2000, 4)).containsExactly(1.0, 10.0, 100.0, 1000.0);
    }

    @Test
    void haveTwosAndFivesWhereThereIsRoom() {
        assertThat(values(0.9, 60, 9)).containsExactly(1.0, 2.0, 5.0, 10.0, 20.0, 50.0);
    }

    @Test
    void leaveDecadesOutWhereThereIsNone() {
        assertThat(values(1e-12, 1e12, 5)).hasSizeBetween(3, 6);
        assertThat(values(1e-300, 1e300, 3)).hasSizeLessThan(6);
    }

    @Test
    void stayWhereTheyAreWhileTheRangeMoves() {
        List<Double> before = values(1e-7, 1e5, 5);
        assertThat(values(1.1e-7, 1.1e5, 5)).isEqualTo(before);
    }

    @Test
    void areAllWrittenPlainOrAllWithAnExponent() {
        assertThat(texts(1e-5, 1e8, "")).contains("1E-5", "1E0", "1E7").allMatch(text -> text.contains("E"));
        assertThat(texts(1e-4, 9e6, ""))
                .contains("0.001", "1", "1000", "10\u202f000")
                .noneMatch(text -> text.contains("E"));
        assertThat(texts(2e-5, 1e3, "rpm")).contains("0.0001", "100");
    }

    @Test
    void haveUnitsWithPrefixesWherePeopleWriteThem() {
        assertThat(texts(1, 1e7, "B"))
                .containsExactly("1 B", "10 B", "100 B", "1 kB", "10 kB", "100 kB", "1 MB", "10 MB");
        assertThat(texts(0.001, 1, "V")).contains("1 mV", "20 mV", "500 mV", "1 V");
        assertThat(texts(1, 1000, "B")).as("as plain as other numbers").contains("1", "20", "500", "1000");
    }

    private static List<String> texts(double from, double to, String unit) {
        return LogTicks.in(from, to, 14, unit).stream()
                .map(NumberTicks.Place::text)
                .toList();
    }
}
