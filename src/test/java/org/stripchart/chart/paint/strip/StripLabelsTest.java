// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stripchart.plot.Dash;

class StripLabelsTest {

    private static StripLabels.Label label(String name) {
        return new StripLabels.Label(name, Color.BLUE, Dash.SOLID);
    }

    @Test
    void namesOfDifferentStripsAreNotCutToTheSame() {
        String front = "server_rack_temperature_of_the_front_sensor_in_degrees_celsius";
        String rear = "server_rack_temperature_of_the_rear_sensor_in_degrees_celsius";
        List<StripLabels.Row> rows =
                StripLabels.Row.of(List.of(List.of(label(front), label("cpu")), List.of(label(rear))), List.of(0, 0));
        assertThat(rows.get(0).cut(front))
                .hasSizeLessThanOrEqualTo(28)
                .isNotEqualTo(rows.get(1).cut(rear));
    }

    @Test
    void whatIsWrittenOnceIsWholeWhereThereIsRoom() {
        List<StripLabels.Label> labels = Stream.of("idle", "user")
                .map(each -> label("rack/first row on the left/temperatures/" + each))
                .toList();
        StripLabels.Row row = StripLabels.Row.of(List.of(labels), List.of(0)).get(0);
        double wide = firstName(row, 1000, 1).getX();
        double narrow = firstName(row, 300, 1).getX();
        assertThat(wide).as("behind what both have").isGreaterThan(narrow + 20);
        assertThat(firstName(row, 300, 2).getX()).as("and where there are rows").isEqualTo(wide);
    }

    private static Rectangle2D firstName(StripLabels.Row row, int width, int rows) {
        StripLabels strip = new StripLabels(new Font(Font.DIALOG, Font.PLAIN, 12), Color.BLACK, Color.GRAY);
        Graphics2D g = new BufferedImage(1000, 100, BufferedImage.TYPE_INT_RGB).createGraphics();
        List<StripLabels.Spot> spots =
                strip.draw(g, new Rectangle2D.Double(0, 40, width, 50), strip.layOut(g, row, width, rows), null);
        g.dispose();
        return spots.get(0).area();
    }

    @Test
    void aNameThatIsWiderThanItsRowIsCountedOnly() {
        StripLabels.Row row = StripLabels.Row.of(List.of(List.of(label("temperature"), label("b"))), List.of(1))
                .get(0);
        StripLabels strip = new StripLabels(new Font(Font.DIALOG, Font.PLAIN, 12), Color.BLACK, Color.GRAY);
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        StripLabels.Layout layout = strip.layOut(g, row, 40, 5);
        assertThat(layout.rows()).isEqualTo(1);
        assertThat(layout.isWhole()).isFalse();
        assertThat(strip.draw(g, new Rectangle2D.Double(0, 40, 40, 50), layout, null))
                .extracting(StripLabels.Spot::label)
                .containsExactly(StripLabels.MORE);
        g.dispose();
    }

    @Test
    void howManyMoreThereAreHasNoRowToItself() {
        StripLabels strip = new StripLabels(new Font(Font.DIALOG, Font.PLAIN, 12), Color.BLACK, Color.GRAY);
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        StripLabels.Row row = StripLabels.Row.of(
                        List.of(Stream.of("aaaa", "bbbb", "cccc", "dddd")
                                .map(StripLabelsTest::label)
                                .toList()),
                        List.of(5))
                .get(0);
        // From where a name and that have room beside each other.
        for (int width = 130; width < 400; width++) {
            List<StripLabels.Spot> spots =
                    strip.draw(g, new Rectangle2D.Double(0, 90, width, 50), strip.layOut(g, row, width, 4), null);
            if (spots.size() > 1) {
                assertThat(spots.get(spots.size() - 1).area().getY())
                        .as("in %s", width)
                        .isEqualTo(spots.get(spots.size() - 2).area().getY());
            }
        }
        g.dispose();
    }
}
