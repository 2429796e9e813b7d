// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStyleTest {

    @Test
    void readsZonesAndElapsed() {
        assertThat(TimeStyle.parse("Europe/Berlin")).isEqualTo(TimeStyle.in(ZoneId.of("Europe/Berlin")));
        assertThat(TimeStyle.parse("+02:00")).isEqualTo(TimeStyle.in(ZoneOffset.ofHours(2)));
        assertThat(TimeStyle.parse("utc")).isEqualTo(TimeStyle.in(ZoneId.of("UTC")));
        assertThat(TimeStyle.parse("Z").text()).isEqualTo("UTC");
        assertThat(TimeStyle.in(ZoneOffset.UTC)).isEqualTo(TimeStyle.parse("utc"));
        assertThat(TimeStyle.parse(" Local ")).isEqualTo(TimeStyle.in(ZoneId.systemDefault()));
        assertThat(TimeStyle.parse("Elapsed").isElapsed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "elapsed", "Pacific/Kiritimati", "+13:45"})
    void isReadAgainFromItsText(String text) {
        TimeStyle style = TimeStyle.parse(text);
        assertThat(style.text()).isEqualTo(text);
        assertThat(TimeStyle.parse(style.text())).isEqualTo(style);
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> TimeStyle.parse("Europe/Nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Europe/Nowhere is not a time zone; expected local, UTC,");
    }
}
