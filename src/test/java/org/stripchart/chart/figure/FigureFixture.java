// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.OnEdt;
import org.stripchart.chart.pump.FakeFrameClock;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesInfo;

/** A chart whose points come a thousand a second, and figures of it that compute when a test says so. */
@ExtendWith(OnEdt.class)
abstract class FigureFixture {

    static final double EPOCH = 1.7e9;
    static final double RATE = 1000;

    /** So many points the queue takes. */
    static final int BATCH = 10_000;

    static final Dimension SIZE = new Dimension(640, 240);

    final FakeFrameClock clock = new FakeFrameClock();
    final LiveChart chart = LiveChart.builder().windowAll().build();

    @AfterEach
    void close() {
        chart.close();
    }

    void feed(String name, int count, DoubleUnaryOperator ofTime) {
        var sink = chart.sink(OverflowPolicy.DROP).series(SeriesInfo.of(name).withUnit("V"));
        for (int i = 0; i < count; i++) {
            sink.add(EPOCH + i / RATE, ofTime.applyAsDouble(i / RATE));
            if (i % BATCH == 0) {
                chart.refresh();
            }
        }
        chart.refresh();
    }

    /** Makes a figure, and lets it compute. */
    Figure figure(FigureSpec spec) {
        Figure figure = new Figure(chart, spec, clock);
        figure.setSize(SIZE);
        figure.follow(true);
        settle();
        return figure;
    }

    void settle() {
        chart.refresh();
        clock.step(2000);
    }

    static BufferedImage picture(Figure figure) {
        BufferedImage picture = new BufferedImage(SIZE.width, SIZE.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        figure.paint(g);
        g.dispose();
        return picture;
    }

    static int count(BufferedImage picture, Rectangle2D in, Color color) {
        int count = 0;
        for (int y = (int) in.getMinY(); y < in.getMaxY(); y++) {
            for (int x = (int) in.getMinX(); x < in.getMaxX(); x++) {
                count += (picture.getRGB(x, y) & 0xffffff) == (color.getRGB() & 0xffffff) ? 1 : 0;
            }
        }
        return count;
    }
}
