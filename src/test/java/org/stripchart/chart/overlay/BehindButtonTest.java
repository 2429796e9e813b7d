// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class BehindButtonTest {

    /** Not the font that a button has by itself. */
    private static final Look LOOK =
            new Look(Color.WHITE, Color.BLACK, Color.GRAY, Color.LIGHT_GRAY, new Font(Font.DIALOG, Font.PLAIN, 19));

    @Test
    void saysHowFarTheViewIsBehindInTheUnitOfX() {
        assertThat(BehindButton.text(0, 100, false)).isEqualTo("\u00bb Live");
        assertThat(BehindButton.text(-5, 100, false)).isEqualTo("\u00bb Live");
        assertThat(BehindButton.text(Double.NaN, 100, false)).isEqualTo("\u00bb Live");
        assertThat(BehindButton.text(0.2, 100, false)).as("a pixel or two").isEqualTo("\u00bb Live");
        assertThat(BehindButton.text(0.25, 100, false)).isEqualTo("\u00bb Live, 0.25 behind");
    }

    @Test
    void saysThreeDigitsAndWholeNumbers() {
        assertThat(BehindButton.text(12.3456, 10, false)).isEqualTo("\u00bb Live, 12.3 behind");
        assertThat(BehindButton.text(99.96, 10, false)).isEqualTo("\u00bb Live, 100 behind");
        assertThat(BehindButton.text(123.456, 10, false)).isEqualTo("\u00bb Live, 123 behind");
        assertThat(BehindButton.text(100.4, 10, false)).isEqualTo("\u00bb Live, 100 behind");
        assertThat(BehindButton.text(12345.6, 10, false)).isEqualTo("\u00bb Live, 12\u202f346 behind");
    }

    @Test
    void saysTimesInWholeSeconds() {
        assertThat(BehindButton.text(65.9, 10, true)).isEqualTo(BehindButton.text(65, 10, true));
        assertThat(BehindButton.text(0.5, 10, true)).isNotEqualTo(BehindButton.text(0.9, 10, true));
    }

    @Test
    void standsBelowTheLabelsOfTheAxisAndIsAsWideAsItsText() {
        BehindButton button = button();
        int line = button.getFontMetrics(LOOK.font()).getHeight();
        int bottom = 420 + 2 * line + 12;
        button.place(true, "\u00bb Live", new Rectangle2D.Double(50, 20, 600, 400), bottom);
        assertThat(button.getX() + button.getWidth()).isEqualTo(650);
        assertThat(button.getY()).as("no label is covered").isGreaterThan(420 + line);
        assertThat(button.getY() + button.getHeight()).isLessThanOrEqualTo(bottom);
        assertThat(button.getWidth())
                .isEqualTo(button.getFontMetrics(LOOK.font()).stringWidth("\u00bb Live") + 20);
    }

    @Test
    void standsAtTheLowerRightCornerOfTheDataWhereThereIsNoRoomBelow() {
        BehindButton button = button();
        Rectangle2D data = new Rectangle2D.Double(50, 20, 600, 400);
        double bottom = 420 + button.getFontMetrics(LOOK.font()).getHeight() + 10.0;
        button.place(true, "\u00bb Live", data, bottom);
        assertThat(button.isVisible()).isTrue();
        assertThat(button.getX() + button.getWidth()).isEqualTo(642);
        assertThat(button.getY() + button.getHeight()).isEqualTo(412);
        button.place(false, "other", data, bottom);
        assertThat(button.isVisible()).isFalse();
        assertThat(button.getText()).isEqualTo("\u00bb Live");
    }

    @Test
    void takesNoFocusIsFoundByNameAndHidesAtFirst() {
        BehindButton button = button();
        assertThat(button.getName()).isEqualTo("behind");
        assertThat(button.isFocusable()).isFalse();
        assertThat(button.isVisible()).isFalse();
        assertThat(button.isOpaque()).isFalse();
        assertThat(button.getCursor().getType()).isEqualTo(Cursor.HAND_CURSOR);
        assertThat(button.getToolTipText()).isNotBlank();
    }

    @Test
    void goesBackWhenItIsPressed() {
        int[] pressed = new int[1];
        new BehindButton(() -> LOOK, () -> pressed[0]++).doClick();
        assertThat(pressed[0]).isEqualTo(1);
    }

    private static BehindButton button() {
        return new BehindButton(() -> LOOK, () -> {});
    }
}
