// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.awt.Graphics2D;
import java.util.Arrays;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** XChart, which takes its data as whole arrays: every frame gives it longer ones. */
final class XChartContestant implements Contestant {

    private static final String LINE = "series 0";

    private final XYChart chart;
    private final Signal signal;
    private final int newPoints;
    private double[] xs;
    private double[] ys;

    /**
     * @param points at least 1, as it takes no empty series
     */
    XChartContestant(int points) {
        signal = new Signal(0, points);
        newPoints = Contestant.newPoints(points);
        xs = new double[points];
        ys = new double[points];
        signal.fill(xs, ys, points);
        chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Benchmark")
                .xAxisTitle("Time")
                .yAxisTitle("Data")
                .build();
        chart.getStyler().setLegendVisible(false);
        chart.addSeries(LINE, xs, ys).setMarker(SeriesMarkers.NONE);
    }

    @Override
    public void frame(Graphics2D graphics) {
        double[] newXs = new double[newPoints];
        double[] newYs = new double[newPoints];
        signal.fill(newXs, newYs, newPoints);
        xs = joined(xs, newXs);
        ys = joined(ys, newYs);
        chart.updateXYSeries(LINE, xs, ys, null);
        chart.paint(graphics, WIDTH, HEIGHT);
    }

    private static double[] joined(double[] a, double[] b) {
        double[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
