// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopwatchTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0:00:00",
        "90, 0, 0:01:30",
        "59.6, 0, 0:01:00",
        "3599.96, 1, 1:00:00.0",
        "7384.25, 2, 2:03:04.25",
        "86399, 0, 23:59:59",
        "183600.5, 1, 2 d 3:00:00.5",
        "-0.2, 0, 0:00:00",
        "-61, 0, \u22120:01:01",
        "1e15, 0, 1\u202f000\u202f000\u202f000\u202f000\u202f000 s"
    })
    void showsHoursMinutesAndSeconds(double seconds, int digits, String text) {
        assertThat(StopwatchText.of(seconds, digits)).isEqualTo(text);
    }

    @Test
    void readsWhatPeopleType() {
        assertThat(StopwatchText.find("1:30")).isEqualTo(90);
        assertThat(StopwatchText.find("90:00.5")).isEqualTo(5400.5);
        assertThat(StopwatchText.find("1 d 0:00:01")).isEqualTo(86_401);
        assertThat(StopwatchText.find("-0:10")).isEqualTo(-10);
        assertThat(StopwatchText.find("1:3")).isNaN();
        assertThat(StopwatchText.find("90")).isNaN();
        assertThat(StopwatchText.find("noon")).isNaN();
    }

    @Property(tries = 1000, seed = "1")
    void readsWhatItShows(@ForAll long seed) {
        Random random = new Random(seed);
        double seconds = random.nextDouble(-1e6, 1e6);
        int digits = random.nextInt(7);
        assertThat(StopwatchText.find(StopwatchText.of(seconds, digits)))
                .isCloseTo(seconds, within(0.51 * Math.pow(10, -digits)));
    }
}
