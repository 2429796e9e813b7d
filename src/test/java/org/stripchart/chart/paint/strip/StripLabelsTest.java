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

    @Test
    void namesThatDifferInTheirMiddleAreCutWhereTheyDiffer() {
        String front = "server_rack_temperature_of_the_front_sensor_in_degrees_celsius";
        String rear = "server_rack_temperature_of_the_rear_sensor_in_degrees_celsius";
        List<String> cut = StripLabels.cut(List.of(front, "cpu", rear));
        assertThat(cut)
                .containsExactly(
                        "\u2026f_the_front_sensor_in_degr\u2026", "cpu", "\u2026f_the_rear_sensor_in_degre\u2026");
        assertThat(cut).allMatch(each -> each.length() <= 28);
    }

    @Test
    void namesThatDifferAtTheirEndsKeepThese() {
        String one = "server_rack_temperature_of_the_sensor_1";
        String two = "server_rack_temperature_of_the_sensor_2";
        assertThat(StripLabels.cut(List.of(one, two))).containsExactly(StripLabels.cut(one), StripLabels.cut(two));
    }

    @Test
    void whatIsWrittenOnceIsWholeWhereThereIsRoom() {
        List<StripLabels.Label> labels = Stream.of("idle", "user")
                .map(each -> new StripLabels.Label(
                        "rack/first row on the left/temperatures/" + each, Color.BLUE, Dash.SOLID))
                .toList();
        StripLabels strip = new StripLabels(new Font(Font.DIALOG, Font.PLAIN, 12), Color.BLACK, Color.GRAY);
        Graphics2D g = new BufferedImage(1000, 100, BufferedImage.TYPE_INT_RGB).createGraphics();
        double wide = strip.draw(g, new Rectangle2D.Double(0, 40, 1000, 50), labels, 0, null)
                .get(0)
                .area()
                .getX();
        double narrow = strip.draw(g, new Rectangle2D.Double(0, 40, 300, 50), labels, 0, null)
                .get(0)
                .area()
                .getX();
        g.dispose();
        assertThat(wide).as("behind what both have").isGreaterThan(narrow + 20);
    }

    @Test
    void takesTheMiddleOutOfLongNames() {
        String name = "node_network_transmit_bytes_total{device=\"eth0\"}";
        assertThat(StripLabels.cut(name))
                .isEqualTo("node_network_t\u2026evice=\"eth0\"}")
                .hasSize(28);
        assertThat(StripLabels.cut("short")).isEqualTo("short");
    }
}
