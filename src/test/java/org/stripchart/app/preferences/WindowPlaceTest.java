// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WindowPlaceTest {

    private static final List<Rectangle> SCREENS =
            List.of(new Rectangle(0, 0, 1920, 1080), new Rectangle(-1280, 0, 1280, 1024));
    private static final Dimension LEAST = new Dimension(480, 320);

    @Test
    void comesBackFromItsText() {
        WindowPlace place = new WindowPlace(new Rectangle(-1200, 30, 960, 600), true);

        assertThat(place.toText()).isEqualTo("960x600-1200+30 maximized");
        assertThat(WindowPlace.parse(place.toText())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "960x600", "ax b", "960x600+1+2 huge", "999999999999x1+0+0"})
    void isNotMadeFromDamagedText(String text) {
        assertThat(WindowPlace.parse(text)).isNull();
    }

    @Test
    void staysWhereItWasWhileThatScreenIsThere() {
        WindowPlace place = new WindowPlace(new Rectangle(-1200, 30, 960, 600), false);

        assertThat(place.on(SCREENS, LEAST)).isEqualTo(place);
        assertThat(place.on(SCREENS.subList(0, 1), LEAST)).isNull();
    }

    @Test
    void isGivenUpWhenItsTitleBarCannotBeReached() {
        assertThat(new WindowPlace(new Rectangle(100, -200, 960, 600), false).on(SCREENS, LEAST))
                .isNull();
        assertThat(new WindowPlace(new Rectangle(1900, 100, 960, 600), false).on(SCREENS, LEAST))
                .isNull();
    }

    @Test
    void isNoLargerThanTheScreenAndNoSmallerThanCanBeUsed() {
        WindowPlace huge = new WindowPlace(new Rectangle(0, 0, 9000, 9000), false).on(SCREENS, LEAST);
        WindowPlace tiny = new WindowPlace(new Rectangle(0, 0, 110, 30), false).on(SCREENS, LEAST);

        assertThat(huge).isNotNull().extracting(WindowPlace::bounds).isEqualTo(new Rectangle(0, 0, 1920, 1080));
        assertThat(tiny).isNotNull().extracting(WindowPlace::bounds).isEqualTo(new Rectangle(0, 0, 480, 320));
    }
}
