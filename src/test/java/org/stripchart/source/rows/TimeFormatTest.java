// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatTest {

    @ParameterizedTest
    @CsvSource({
        "auto, AUTO, 1, false",
        "none, NONE, 1, false",
        "iso, ISO, 1, true",
        "s, UNIT, 1, true",
        "ms, UNIT, 1e3, true",
        "us, UNIT, 1e6, true",
        "ns, UNIT, 1e9, true",
        "HH:mm, PATTERN, 1, true"
    })
    void isWhatTheCommandLineSays(String text, TimeFormat.Kind kind, double perSecond, boolean isTime) {
        TimeFormat format = TimeFormat.parse(text);
        assertThat(format.kind()).isEqualTo(kind);
        assertThat(format.perSecond()).isEqualTo(perSecond);
        assertThat(format.isTime()).isEqualTo(isTime);
        assertThat(format.formatter() != null).isEqualTo(kind == TimeFormat.Kind.PATTERN);
        assertThat(format).hasToString(text);
    }

    @Test
    void readsByItsPatternWhateverTheCase() {
        TimeFormat format = TimeFormat.parse("dd MMM yyyy HH:mm");
        assertThat(LocalDateTime.parse("03 MAR 2026 14:30", Objects.requireNonNull(format.formatter())))
                .isEqualTo(LocalDateTime.of(2026, 3, 3, 14, 30));
    }

    @Test
    void refusesWhatIsNoPattern() {
        assertThatThrownBy(() -> TimeFormat.parse("bogus"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "time format (bogus) must be auto, none, iso, s, ms, us, ns, or a pattern such as"
                                + " yyyy-MM-dd HH:mm:ss: ");
    }

    @Test
    void equalsWhatWasGivenInTheSameWords() {
        assertThat(TimeFormat.parse("HH:mm"))
                .isEqualTo(TimeFormat.parse("HH:mm"))
                .hasSameHashCodeAs(TimeFormat.parse("HH:mm"));
        assertThat(TimeFormat.parse("HH:mm"))
                .isNotEqualTo(TimeFormat.parse("HH:mm:ss"))
                .isNotEqualTo("HH:mm");
    }
}
