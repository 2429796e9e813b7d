// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.LiveWindow;

final class WindowTextTest {

    @Test
    void readsTimePointsAndAll() {
        assertThat(WindowText.parse("60s")).isEqualTo(LiveWindow.of(Duration.ofMinutes(1)));
        assertThat(WindowText.parse(" 5000 ")).isEqualTo(new LiveWindow.Points(5000));
        assertThat(WindowText.parse("5,000 points")).isEqualTo(new LiveWindow.Points(5000));
        assertThat(WindowText.parse("All")).isEqualTo(new LiveWindow.All());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "abc", "-5s", "99999999999999999999", ",", "60 x"})
    void saysWhatIsNoWindow(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowText.parse(text))
                .withMessageStartingWith(text + " ");
    }

    @Test
    void writesWhatAButtonShows() {
        assertThat(WindowText.of(LiveWindow.of(Duration.ofMinutes(1)), XAxis.TIME))
                .isEqualTo("1 min");
        assertThat(WindowText.of(new LiveWindow.Span(60), XAxis.NUMBER)).isEqualTo("60 units");
        assertThat(WindowText.of(new LiveWindow.Span(1e30), XAxis.TIME)).endsWith(" s");
        assertThat(WindowText.of(new LiveWindow.Points(5000), XAxis.TIME)).isEqualTo("5000 points");
        assertThat(WindowText.of(new LiveWindow.All(), XAxis.TIME)).isEqualTo("All");
    }

    @ParameterizedTest
    @CsvSource({
        "24.386526390, 24.4 s",
        "60.000000286, 1 min",
        "59.999999964, 1 min",
        "12345, 12345 s",
        "0.25, 250 ms",
        "0.000123456789, 123 us",
        "4444.44444, 1.23 h",
        "100000.5, 1.16 d"
    })
    void writesThreeDigitsOfAWindowThatNobodyTyped(double seconds, String shown) {
        String text = WindowText.of(new LiveWindow.Span(seconds), XAxis.TIME);

        assertThat(text).isEqualTo(shown);
        assertThat(((LiveWindow.Span) WindowText.parse(text)).span()).isCloseTo(seconds, withinPercentage(0.5));
    }
}
