// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.junit.jupiter.api.Test;
import org.stripchart.plot.Scale;

class PlainAxisTest {

    private final PlainAxis axis = new PlainAxis(null);

    PlainAxisTest() {
        axis.setTickLabelFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        axis.setTickLabelInsets(new RectangleInsets(12, 6, 12, 6));
    }

    /** The ticks beside so high a strip. */
    private List<String> ticks(double lower, double upper, double height) {
        axis.setRange(lower, upper);
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        List<String> texts = new ArrayList<>();
        Rectangle2D area = new Rectangle2D.Double(50, 0, 100, height);
        for (Object tick : axis.refreshTicks(g, new AxisState(), area, RectangleEdge.LEFT)) {
            texts.add(((ValueTick) tick).getText());
        }
        g.dispose();
        return texts;
    }

    @Test
    void standWellApartWhereThereIsRoom() {
        assertThat(ticks(0, 100, 300)).containsExactly("0", "20", "40", "60", "80", "100");
        assertThat(ticks(0, 100, 90)).containsExactly("0", "50", "100");
    }

    @Test
    void aLowStripHasTwoSoThatItsValuesCanBeTold() {
        assertThat(ticks(-0.7, 14, 40)).containsExactly("0", "10");
        assertThat(ticks(-3, 63, 68)).containsExactly("0", "50");
        assertThat(ticks(-1, 1, 20)).as("no room for a second").containsExactly("0");
        assertThat(ticks(-1, 1, 0)).isEmpty();
    }

    @Test
    void theLastLabelOfALevelAxisKeepsOffTheEdgeOfThePicture() {
        Rectangle2D area = new Rectangle2D.Double(50, 0, 400, 100);
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        FontMetrics metrics = g.getFontMetrics(axis.getTickLabelFont());
        for (int upper = 1000; upper < 1300; upper++) {
            axis.setRange(0, upper);
            for (Object each : axis.refreshTicks(g, new AxisState(), area, RectangleEdge.BOTTOM)) {
                ValueTick tick = (ValueTick) each;
                double end = axis.valueToJava2D(tick.getValue(), area, RectangleEdge.BOTTOM)
                        + metrics.stringWidth(tick.getText()) / 2.0;
                assertThat(tick.getText().isEmpty() ? 0 : end)
                        .as("%s of %d", tick.getText(), upper)
                        .isLessThanOrEqualTo(area.getMaxX() + StripAxis.OVERHANG - 2);
            }
        }
        g.dispose();
    }

    @Test
    void aLevelLogarithmicAxisHasPowersOfTenAsFarApart() {
        axis.scale(Scale.LOGARITHMIC);
        axis.setRange(0.5, 5000);
        Rectangle2D area = new Rectangle2D.Double(50, 0, 400, 100);
        assertThat(axis.valueToJava2D(0.5, area, RectangleEdge.BOTTOM)).isEqualTo(50);
        assertThat(axis.valueToJava2D(5000, area, RectangleEdge.BOTTOM)).isEqualTo(450);
        assertThat(axis.valueToJava2D(50, area, RectangleEdge.BOTTOM)).isEqualTo(250, within(1e-9));
        assertThat(axis.java2DToValue(250, area, RectangleEdge.BOTTOM)).isEqualTo(50, within(1e-9));
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        List<String> texts = new ArrayList<>();
        for (Object tick : axis.refreshTicks(g, new AxisState(), area, RectangleEdge.BOTTOM)) {
            texts.add(((ValueTick) tick).getText());
        }
        g.dispose();
        assertThat(texts).containsExactly("1", "10", "100", "1000");
    }
}
