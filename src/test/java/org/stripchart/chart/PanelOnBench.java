// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;

/** A panel without a window, laid out and painted by hand. It shows 100 of 400 seconds of a sine. */
final class PanelOnBench implements AutoCloseable {

    static final int WIDTH = 900;
    static final int HEIGHT = 500;

    final LiveChart chart;
    final LiveChartPanel panel;

    PanelOnBench() {
        this(LiveChart.builder().xAxis(XAxis.NUMBER).window(Duration.ofSeconds(100)));
        add(0, 400);
        paint();
    }

    PanelOnBench(LiveChartBuilder builder) {
        chart = builder.build();
        panel = new LiveChartPanel(chart);
        panel.addNotify();
        panel.setSize(WIDTH, HEIGHT);
    }

    /** Shows 100 seconds of some two hundred points a pixel, all 0 but one, which is 1. */
    static PanelOnBench withSpikeAt(int second) {
        PanelOnBench bench =
                new PanelOnBench(LiveChart.builder().xAxis(XAxis.NUMBER).window(Duration.ofSeconds(100)));
        LiveSeries series = bench.chart.series("s");
        for (int i = 0; i <= 160_000; i++) {
            series.add(i / 1600.0, i == 1600 * second ? 1 : 0);
        }
        bench.chart.refresh();
        bench.paint();
        return bench;
    }

    /** Adds points of a sine, one a second. */
    void add(int from, int to) {
        LiveSeries series = chart.series("s");
        for (int i = from; i < to; i++) {
            series.add(i, Math.sin(i / 9.0));
        }
        chart.refresh();
    }

    BufferedImage paint() {
        return paint(panel);
    }

    static BufferedImage paint(Container component) {
        lay(component);
        BufferedImage image =
                new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        component.paint(g);
        g.dispose();
        return image;
    }

    FakeMouse mouse() {
        return FakeMouse.on(panel);
    }

    /** A place in the panel. */
    double pixel(double x) {
        Rectangle2D area = panel.dataArea();
        return area.getX() + (x - from()) / span() * area.getWidth();
    }

    /** The x of a place in the panel. */
    double x(double pixel) {
        Rectangle2D area = panel.dataArea();
        return from() + (pixel - area.getX()) / area.getWidth() * span();
    }

    /** The y of a place in the panel. */
    double y(double pixel) {
        Rectangle2D area = panel.dataArea();
        return chart.yScale().range().lower()
                + (area.getMaxY() - pixel)
                        / area.getHeight()
                        * chart.yScale().range().length();
    }

    /** The place in the panel of a y. */
    double pixelOfY(double y) {
        Rectangle2D area = panel.dataArea();
        return area.getMaxY()
                - (y - chart.yScale().range().lower()) / chart.yScale().range().length() * area.getHeight();
    }

    double from() {
        return chart.viewport().from();
    }

    double to() {
        return chart.viewport().to();
    }

    double span() {
        return to() - from();
    }

    static int differences(BufferedImage a, BufferedImage b) {
        if (a.getType() == b.getType() && Arrays.equals(words(a), words(b))) {
            return 0; // at once, since most tests expect that
        }
        int count = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                count += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    private static int[] words(BufferedImage image) {
        return (int[]) image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), null);
    }

    @Override
    public void close() {
        chart.close();
    }

    private static void lay(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                lay(inner);
            }
        }
    }
}
