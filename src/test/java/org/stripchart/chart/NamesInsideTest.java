// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Trace;

/** Names within strips that are too low for a row above each. */
@ExtendWith(OnEdt.class)
class NamesInsideTest {

    @Test
    void aHandleOfACursorCoversNoNameWhereNamesAreInsideTheStrips() {
        try (PanelOnBench bench = new PanelOnBench()) {
            for (int i = 0; i < 12; i++) {
                bench.chart.series("strip " + i).add(50, 1000.0 * i);
            }
            bench.chart.refresh();
            List<Trace> traces = bench.chart.arrangement().traces();
            traces.subList(1, traces.size())
                    .forEach(trace ->
                            trace.axis(bench.chart.arrangement().addStrip().axis()));
            BufferedImage before = bench.paint();
            StripPlace first = bench.panel.places().get(0);
            Rectangle2D name = first.names().get(0).area();
            assertThat(first.area().intersects(name)).as("inside").isTrue();
            bench.chart.cursors().put(Cursor.A, bench.from());
            BufferedImage after = bench.paint();
            for (int y = (int) name.getY(); y < name.getMaxY(); y++) {
                for (int x = (int) name.getX() + 2; x < name.getMaxX(); x++) {
                    assertThat(after.getRGB(x, y)).as("at %s, %s", x, y).isEqualTo(before.getRGB(x, y));
                }
            }
        }
    }
}
