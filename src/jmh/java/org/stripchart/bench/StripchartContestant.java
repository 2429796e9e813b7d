// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.LiveSeries;
import org.stripchart.chart.XAxis;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.Trace;

/** Ours. A frame drains the queue, lays out and draws. Event dispatch thread. */
final class StripchartContestant implements Contestant, AutoCloseable {

    /** Eight series' slices fit into the queue. */
    private static final int SLICE = 1 << 14;

    private final LiveChart chart;
    private final List<LiveSeries> lines = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final int newPoints;
    private final Consumer<StripchartContestant> view;
    private final double[] xs = new double[SLICE];
    private final double[] ys = new double[SLICE];
    private @Nullable LiveChartPanel panel;
    private long frames;

    /**
     * @param points of each series
     * @param view what happens to the view before each frame
     */
    StripchartContestant(
            int series, long points, int newPoints, LiveWindow window, Consumer<StripchartContestant> view) {
        this.newPoints = newPoints;
        this.view = view;
        chart = LiveChart.builder()
                .title("Benchmark")
                .xAxis(XAxis.NUMBER)
                .window(window)
                .historyPoints(series * (2 * points + 1_000_000))
                .build();
        for (int i = 0; i < series; i++) {
            lines.add(chart.series("series " + i));
            signals.add(new Signal(i, Math.max(points, 1)));
        }
        for (long left = points; left > 0; left -= SLICE) {
            add((int) Math.min(left, SLICE));
            chart.refresh();
        }
        if (chart.statistics().retained() != series * points) {
            throw new IllegalStateException("the heap is too small for " + series + " x " + points + " points");
        }
    }

    static StripchartContestant whole(long points) {
        return new StripchartContestant(1, points, Contestant.newPoints(points), new LiveWindow.All(), chart -> {});
    }

    /** Gives each series a strip of its own. */
    StripchartContestant inStrips() {
        Arrangement arrangement = chart.arrangement();
        arrangement.change(() -> {
            for (Trace trace : arrangement.traces().subList(1, lines.size())) {
                trace.axis(arrangement.addStrip().axis());
            }
        });
        return this;
    }

    /** Draws it as a panel of a window does, painted on the same picture. */
    StripchartContestant inPanel() {
        LiveChartPanel made = new LiveChartPanel(chart);
        made.setOverview(false);
        made.setSize(WIDTH, HEIGHT);
        panel = made;
        return this;
    }

    @Override
    public void frame(Graphics2D graphics) {
        add(newPoints);
        view.accept(this);
        chart.refresh();
        if (panel == null) {
            chart.draw(graphics, AREA);
        } else {
            panel.paint(graphics);
        }
        frames++;
    }

    LiveChart chart() {
        return chart;
    }

    /** How many frames there were. */
    long frames() {
        return frames;
    }

    @Override
    public void close() {
        chart.close();
    }

    private void add(int count) {
        for (int i = 0; i < lines.size(); i++) {
            signals.get(i).fill(xs, ys, count);
            if (lines.get(i).addAll(xs, ys, 0, count) != count) {
                throw new IllegalStateException("the queue refused points");
            }
        }
    }
}
