// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.awt.Dimension;
import java.awt.EventQueue;
import javax.swing.JFrame;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartPanel;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The least that a Swing program with a chart does: a window with a stock JFreeChart, and no look of its own. */
final class BareWindow {

    private BareWindow() {}

    public static void main(String[] args) {
        EventQueue.invokeLater(() -> {
            XYSeries series = new XYSeries("Data");
            series.add(0, 50);
            series.add(1, 60);
            ChartPanel panel =
                    new ChartPanel(ChartFactory.createXYLineChart("", "Time", "Data", new XYSeriesCollection(series)));
            panel.setPreferredSize(new Dimension(1080, 680));
            JFrame frame = new JFrame("JFreeChart");
            frame.add(panel);
            frame.pack();
            frame.setLocationRelativeTo(null);
            frame.setVisible(true);
        });
    }
}
