// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;
import org.stripchart.words.TimeStyle;

final class SceneWordsTest {

    /** 2023-11-14 22:13:20. */
    private static final double START = 1_700_000_000;

    private final History history = new History(HistoryLimit.points(1000));

    private String words(double from, double to, XText xText, String... names) {
        return SceneWords.of(new FakeScene(history, List.of(names), from, to, xText), xText);
    }

    private void points(int number, double... points) {
        for (int i = 0; i < points.length; i += 2) {
            history.append(number, new double[] {points[i]}, new double[] {points[i + 1]}, 0, 1);
        }
    }

    @Test
    void tellHowManyLinesAndFromWhenAndTheLatestValuesInThePicture() {
        XText times = XText.ofTimes(6000, TimeStyle.in(ZoneOffset.UTC), 0);
        points(0, START, 100, START + 50, 99, START + 90, 5);
        assertThat(words(START, START + 60, times, "cpu user"))
                .isEqualTo("1 line, 2023-11-14 22:13:20 to 22:14:20, cpu user 99");
    }

    @Test
    void tellOfAFewSeriesThatAreShownAndHaveSomething() {
        for (int i = 1; i < 6; i++) {
            points(i, 1, i);
        }
        assertThat(words(0, 2, XText.ofNumbers(), "empty", "a", "taken away", "b", "state c", "d"))
                .isEqualTo("4 lines, 1 band of states, 0 to 2, a 1, b 3, state c 4");
    }

    @Test
    void sayThatThereIsNothing() {
        assertThat(words(0, 0, XText.ofNumbers())).isEqualTo("No lines");
        assertThat(words(0, 0, XText.ofNumbers(), "a")).isEqualTo("1 line");
    }
}
