// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stripchart.chart.paint.band.BandColors;

/** Whether states can be told apart and read, whatever kind of sight one has. */
class StateColorsTest {

    static final List<ChartTheme> THEMES = List.of(ChartTheme.LIGHT, ChartTheme.DARK);

    static Stream<Arguments> themesAndSights() {
        return THEMES.stream().flatMap(theme -> Sight.values().stream().map(sight -> Arguments.of(theme, sight)));
    }

    private static BandColors colors(ChartTheme theme) {
        return new BandColors(theme.plot(), theme.text(), theme::line);
    }

    @ParameterizedTest
    @MethodSource("themesAndSights")
    void whatMattersIsToldApart(ChartTheme theme, Sight sight) {
        List<Color> fills = Stream.of("ON", "OFF", "idle", "warning", "FAULT")
                .map(colors(theme)::fill)
                .toList();
        for (int i = 0; i < fills.size(); i++) {
            for (int k = 0; k < i; k++) {
                assertThat(ColorDifference.of(sight.sees(fills.get(i)), sight.sees(fills.get(k))))
                        .as("colours %d and %d, %s", k, i, sight)
                        .isGreaterThan(10);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("THEMES")
    void everyTextCanBeRead(ChartTheme theme) {
        Stream.concat(Stream.of("ON", "OFF", "idle", "warning", "FAULT"), Stream.iterate(0, i -> i < 100, i -> i + 1))
                .forEach(state -> {
                    Color fill = colors(theme).fill("" + state);
                    assertThat(contrast(fill, BandColors.textOn(fill)))
                            .as("%s", state)
                            .isGreaterThan(4.5);
                });
    }

    @ParameterizedTest
    @FieldSource("THEMES")
    void theSameTextHasTheSameColourAndOthersShareEight(ChartTheme theme) {
        assertThat(colors(theme).fill(" on")).isEqualTo(colors(theme).fill("Open"));
        assertThat(colors(theme).fill("OFF")).isEqualTo(colors(theme).fill("closed"));
        assertThat(colors(theme).fill("FAULT")).isEqualTo(colors(theme).fill("alarm"));
        assertThat(Stream.iterate(0, i -> i < 100, i -> i + 1)
                        .map(i -> colors(theme).fill("state " + i))
                        .collect(Collectors.toSet()))
                .hasSize(8);
    }

    private static double contrast(Color a, Color b) {
        double first = ColorDifference.luminance(Sight.linear(a)) + 0.05;
        double second = ColorDifference.luminance(Sight.linear(b)) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }
}
