// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stripchart.plot.Dash;

/** Whether the colours of lines can be told apart, whatever kind of sight one has. */
class PaletteTest {

    /** What is easy to tell apart side by side; a difference of 1 is just seen. */
    private static final double LEAST_DIFFERENCE = 10;

    /** Of WCAG 2.1, for what is no text. */
    private static final double LEAST_CONTRAST = 3;

    static Stream<Arguments> themesAndSights() {
        return Stream.of(ChartTheme.LIGHT, ChartTheme.DARK)
                .flatMap(theme -> Sight.values().stream().map(sight -> Arguments.of(theme, sight)));
    }

    @ParameterizedTest
    @MethodSource("themesAndSights")
    void allColoursAreToldApart(ChartTheme theme, Sight sight) {
        List<Color> lines = theme.lines();
        assertThat(lines).hasSize(8);
        for (int i = 0; i < lines.size(); i++) {
            for (int k = 0; k < i; k++) {
                assertThat(ColorDifference.of(sight.sees(lines.get(i)), sight.sees(lines.get(k))))
                        .as("colours %d and %d, %s", k, i, sight)
                        .isGreaterThan(LEAST_DIFFERENCE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themesAndSights")
    void allColoursStandOutFromTheirBackground(ChartTheme theme, Sight sight) {
        assertThat(theme.lines()).allSatisfy(line -> assertThat(contrast(line, theme.plot()))
                .as("contrast of %s", line)
                .isGreaterThan(LEAST_CONTRAST));
    }

    private static double contrast(Color a, Color b) {
        double first = ColorDifference.luminance(Sight.linear(a)) + 0.05;
        double second = ColorDifference.luminance(Sight.linear(b)) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    /** Pairs from the test data of Sharma, Wu and Dalal (2005). */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "50, 2.5, 0, 56, -27, -3, 31.9030",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "22.7233, 20.0904, -46.694, 23.0331, 14.973, -42.5619, 2.0373",
        "2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082"
    })
    void measuresAsThoseWhoPublishedIt(
            double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        assertThat(ColorDifference.ofLab(new double[] {l1, a1, b1}, new double[] {l2, a2, b2}))
                .isEqualTo(expected, within(1e-4));
    }

    @Test
    void whatTheColoursWereOnceIsNotToldApart() {
        assertThat(ColorDifference.of(
                        Sight.PROTANOPIA.sees(new Color(0xd1570a)), Sight.PROTANOPIA.sees(new Color(0x9a6700))))
                .isEqualTo(0.6, within(0.05));
    }

    @Test
    void theNinthIsDashedAndTheSeventeenthDotted() {
        ChartTheme theme = ChartTheme.LIGHT;
        assertThat(theme.line(8)).isEqualTo(theme.line(0));
        assertThat(List.of(theme.dash(7), theme.dash(8), theme.dash(15), theme.dash(16), theme.dash(23)))
                .containsExactly(Dash.SOLID, Dash.DASHED, Dash.DASHED, Dash.DOTTED, Dash.DOTTED);
        assertThat(theme.dash(24)).isEqualTo(Dash.SOLID);
    }
}
