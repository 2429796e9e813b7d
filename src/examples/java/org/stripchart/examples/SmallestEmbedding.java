// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import java.awt.EventQueue;
import javax.swing.JFrame;
import javax.swing.Timer;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.LiveSeries;

/** A window with a live chart, and nothing more. */
public final class SmallestEmbedding {
    public static void main(String[] args) {
        EventQueue.invokeLater(() -> {
            LiveChart chart = LiveChart.builder().title("Boiler").yLabel("°C").build();
            JFrame frame = new JFrame("Boiler");
            frame.add(new LiveChartPanel(chart));
            frame.pack();
            frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
            frame.setVisible(true);
            LiveSeries temperature = chart.series("temperature");
            new Timer(100, tick -> temperature.add(60 + 20 * Math.sin(System.nanoTime() / 1e9))).start();
        });
    }
}
