// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class DurationConverterTest {

    private final DurationConverter converter = new DurationConverter();

    @ParameterizedTest
    @CsvSource({
        "1s, PT1S",
        "100ms, PT0.1S",
        "10us, PT0.00001S",
        "10\u00b5s, PT0.00001S",
        "10\u03bcs, PT0.00001S",
        "1us, PT0.000001S",
        "1000ns, PT0.000001S",
        "5m, PT5M",
        "5min, PT5M",
        "2h, PT2H",
        "1d, PT24H",
        "0.5s, PT0.5S",
        ".5s, PT0.5S",
        "1.5h, PT1H30M",
        "2 s, PT2S",
        "' 2s ', PT2S",
        "PT0.5S, PT0.5S",
        "pt1m, PT1M",
        "10000d, PT240000H",
    })
    void readsWhatPeopleWrite(String text, Duration duration) {
        assertThat(converter.convert(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "s", "1x", "1S", "1e3s", "1.s.", "NaN", "1m30", "PT", "1,5s"})
    void refusesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(text + " is not a duration; expected such as 100ms, 1s or PT0.5S");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "60", "-3"})
    void refusesANumberWithoutUnit(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .hasMessage(text + " is not a duration; expected such as 100ms, 1s or PT0.5S (the unit is missing)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0s", "-5s", "PT0S", "-PT1S", "PT-1S", "0.4ns"})
    void refusesWhatIsNotPositive(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(text + " must be more than zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500ns", "999 ns", "0.5us", "PT0.0000005S"})
    void refusesWhatNoTimerTells(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(text + " must be at least 1us");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10001d", "999999999999999999d", "PT1000000000000H"})
    void refusesWhatIsTooLong(String text) {
        assertThatThrownBy(() -> converter.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage(text + " must be at most 10000d");
    }
}
