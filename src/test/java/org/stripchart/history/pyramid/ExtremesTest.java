// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExtremesTest {

    private static Extremes of(double min, long minIndex, double max, long maxIndex) {
        Extremes extremes = new Extremes();
        extremes.min = min;
        extremes.minIndex = minIndex;
        extremes.minX = 10 * minIndex;
        extremes.max = max;
        extremes.maxIndex = maxIndex;
        extremes.maxX = 10 * maxIndex;
        return extremes;
    }

    private static List<Double> told(Extremes extremes) {
        return List.of(
                extremes.min,
                (double) extremes.minIndex,
                extremes.minX,
                extremes.max,
                (double) extremes.maxIndex,
                extremes.maxX);
    }

    @Test
    void beginWithTheEarlierOfTheTwo() {
        assertThat(of(1, 3, 9, 7).firstX()).isEqualTo(30);
        assertThat(of(1, 7, 9, 3).firstX()).isEqualTo(30);
        assertThat(of(1, 4, 1, 4).firstX()).isEqualTo(40);
    }

    @Test
    void takeWhatIsBeyondThemAndKeepTheEarlierOfEquals() {
        Extremes extremes = of(1, 3, 9, 7);
        extremes.include(of(2, 1, 8, 2));
        assertThat(told(extremes)).isEqualTo(told(of(1, 3, 9, 7)));
        extremes.include(of(1, 8, 9, 9));
        assertThat(told(extremes)).isEqualTo(told(of(1, 3, 9, 7)));
        extremes.include(of(0, 8, 9, 9));
        assertThat(told(extremes)).isEqualTo(told(of(0, 8, 9, 7)));
        extremes.include(of(0, 8, 10, 9));
        assertThat(told(extremes)).isEqualTo(told(of(0, 8, 10, 9)));
    }

    @Test
    void areEntryOrExitIfEitherIs() {
        for (int which = 0; which < 4; which++) {
            Extremes extremes = of(1, 1, 2, 2);
            Extremes other = of(1, 1, 2, 2);
            extremes.entry = (which & 1) != 0;
            extremes.exit = (which & 2) != 0;
            other.entry = which == 1;
            other.exit = which == 2;
            other.include(extremes);
            extremes.include(of(5, 5, 5, 5));
            assertThat(extremes.entry).isEqualTo((which & 1) != 0);
            assertThat(extremes.exit).isEqualTo((which & 2) != 0);
            assertThat(other.entry).isEqualTo((which & 1) != 0);
            assertThat(other.exit).isEqualTo((which & 2) != 0);
        }
        Extremes plain = of(1, 1, 2, 2);
        Extremes last = of(1, 1, 2, 2);
        last.exit = true;
        plain.include(last);
        assertThat(plain.exit).isTrue();
        assertThat(plain.entry).isFalse();
    }
}
