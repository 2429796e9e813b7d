// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.awt.Graphics2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.xy.SamplingXYLineRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A stock JFreeChart. It notifies once a frame and collects no entities, which is the kindest use of it.
 */
final class JFreeChartContestant implements Contestant {

    private final JFreeChart chart;
    private final XYSeries series = new XYSeries("series 0");
    private final Signal signal;
    private final double[] xs = new double[1000];
    private final double[] ys = new double[1000];
    private final int newPoints;

    JFreeChartContestant(long points, boolean sampling) {
        signal = new Signal(0, Math.max(points, 1));
        newPoints = Contestant.newPoints(points);
        for (long left = points; left > 0; left -= xs.length) {
            add((int) Math.min(left, xs.length));
        }
        chart = ChartFactory.createXYLineChart(
                "Benchmark",
                "Time",
                "Data",
                new XYSeriesCollection(series),
                PlotOrientation.VERTICAL,
                false,
                false,
                false);
        if (sampling) {
            chart.getXYPlot().setRenderer(new SamplingXYLineRenderer());
        }
    }

    @Override
    public void frame(Graphics2D graphics) {
        if (newPoints > 0) {
            add(newPoints);
            series.fireSeriesChanged();
        }
        chart.draw(graphics, AREA);
    }

    private void add(int count) {
        signal.fill(xs, ys, count);
        for (int i = 0; i < count; i++) {
            series.add(xs[i], ys[i], false);
        }
    }
}
