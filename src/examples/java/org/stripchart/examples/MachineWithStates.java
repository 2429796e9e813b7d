// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;
import org.stripchart.chart.ChartImage;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveSeries;
import org.stripchart.plot.Scale;
import org.stripchart.plot.YAxis;

/** Draws what a machine measures above the states that it was in, and writes that as PNG. */
public final class MachineWithStates {

    private static final double START = Instant.parse("2026-03-04T09:20:00Z").getEpochSecond();
    private static final int SECONDS = 900;

    private MachineWithStates() {}

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

    static BufferedImage draw() {
        try (LiveChart chart = LiveChart.builder()
                .windowAll()
                .strip("\u00b0C")
                .axis("bar", Scale.LINEAR, YAxis.Side.RIGHT)
                .build()) {
            LiveSeries temperature = chart.series("temperature");
            LiveSeries pressure = chart.series("pressure").axis(0, 1);
            LiveSeries mode = chart.states("mode");
            LiveSeries heater = chart.states("heater");
            LiveSeries door = chart.states("door");
            mode.add(START, "heating");
            heater.add(START, "ON");
            door.add(START, "closed");
            mode.add(START + 240, "running");
            mode.add(START + 520, "FAULT");
            heater.add(START + 520, "OFF");
            door.add(START + 545, "open");
            door.add(START + 610, "closed");
            mode.add(START + 615, "heating");
            heater.add(START + 615, "ON");
            mode.add(START + 700, "running");
            SplittableRandom random = new SplittableRandom(1);
            double degrees = 24;
            boolean isHot = true;
            for (int t = 0; t < SECONDS; t++) {
                boolean isRunning = (t >= 240 && t < 520) || t >= 700;
                boolean isHeated = isHot && (t < 520 || t >= 615);
                degrees += (isHeated ? (235 - degrees) / 70 : (24 - degrees) / 400) + random.nextDouble(-0.3, 0.3);
                boolean wasHot = isHot;
                isHot = isHot ? degrees < 222 : degrees < 212;
                if (isRunning && isHot != wasHot) {
                    heater.add(START + t, isHot ? "ON" : "OFF");
                }
                temperature.add(START + t, degrees);
                pressure.add(START + t, isRunning && t % 20 < 12 ? 88 + random.nextDouble(4) : 2 + random.nextDouble());
            }
            chart.viewport().complete(true);
            chart.refresh();
            return ChartImage.of(chart, 1040, 460, 2);
        }
    }
}
