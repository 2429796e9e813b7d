// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stripchart.chart.ChartImage;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveSeries;
import org.stripchart.chart.XAxis;

/** Draws a chart into a file; works without a display. */
public final class PictureWithoutWindow {

    private PictureWithoutWindow() {}

    /**
     * Draws, and writes.
     *
     * @param args the PNG file to write
     */
    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        BufferedImage[] image = new BufferedImage[1];
        EventQueue.invokeAndWait(() -> image[0] = draw());
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
            ChartImage.writePng(image[0], out);
        }
    }

    private static BufferedImage draw() {
        try (LiveChart chart = LiveChart.builder()
                .xAxis(XAxis.NUMBER)
                .xLabel("Distance (m)")
                .yLabel("Height (m)")
                .windowAll()
                .build()) {
            LiveSeries hill = chart.series("hill");
            for (int x = 0; x <= 1000; x++) {
                hill.add(x, 120 + 40 * Math.sin(x / 90.0) + 8 * Math.sin(x / 11.0));
            }
            chart.refresh();
            return ChartImage.of(chart, 800, 450, 1);
        }
    }
}
