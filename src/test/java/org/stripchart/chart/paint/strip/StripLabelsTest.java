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
        StripLabels strip = new StripLabels(new Font(Font.DIALOG, Font.PLAIN, 12), Color.BLACK, Color.GRAY);
        Graphics2D g = new BufferedImage(1000, 100, BufferedImage.TYPE_INT_RGB).createGraphics();
        double wide = strip.draw(g, new Rectangle2D.Double(0, 40, 1000, 50), row, null)
                .get(0)
                .area()
                .getX();
        double narrow = strip.draw(g, new Rectangle2D.Double(0, 40, 300, 50), row, null)
                .get(0)
                .area()
                .getX();
        g.dispose();
        assertThat(wide).as("behind what both have").isGreaterThan(narrow + 20);
    }
}
