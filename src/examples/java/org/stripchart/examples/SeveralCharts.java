// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GridLayout;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.LiveSeries;

/**
 * Four charts in one window, fed by four threads at very different rates: from one point a second to a hundred thousand
 * in slices. One chart takes points from two threads.
 */
public final class SeveralCharts {

    private static final double SAMPLE_SECONDS = 1e-5;
    private static final int SLICE = 1000;

    private final LiveChart boiler = LiveChart.builder()
            .title("Boiler")
            .yLabel("°C")
            .window(Duration.ofMinutes(2))
            .build();
    private final LiveChart requests = LiveChart.builder()
            .title("Requests")
            .yLabel("1/s")
            .window(Duration.ofSeconds(30))
            .build();
    private final LiveChart queue = LiveChart.builder()
            .title("Queue")
            .yLabel("jobs")
            .window(Duration.ofSeconds(30))
            .build();
    private final LiveChart vibration = LiveChart.builder()
            .title("Vibration")
            .yLabel("g")
            .window(Duration.ofSeconds(5))
            .historyPoints(10_000_000)
            .build();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
    private final JFrame frame = new JFrame("Several charts");

    public static void main(String[] args) {
        EventQueue.invokeLater(() -> new SeveralCharts().open());
    }

    /** The charts in the window, from the top left. */
    List<LiveChart> charts() {
        return List.of(boiler, requests, queue, vibration);
    }

    /** What feeds them. */
    ExecutorService threads() {
        return threads;
    }

    /** Opens the window and starts the threads; closing the window ends both. Event dispatch thread. */
    JFrame open() {
        frame.setLayout(new GridLayout(2, 2, 1, 1));
        charts().forEach(chart -> frame.add(new LiveChartPanel(chart)));
        frame.getContentPane().setPreferredSize(new Dimension(1200, 760));
        frame.pack();
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                close();
            }
        });
        feed();
        frame.setVisible(true);
        return frame;
    }

    private void close() {
        threads.shutdownNow();
        charts().forEach(LiveChart::close);
    }

    private void feed() {
        every(1000, new Walk(boiler.series("flow"), 1, 62, 4));
        every(1000, new Walk(boiler.series("return"), 2, 48, 3));
        every(50, new Walk(requests.series("web"), 3, 900, 60));
        every(20, new Walk(requests.series("api"), 4, 400, 30));
        every(200, new Walk(queue.series("waiting"), 5, 30, 5));
        every(10, new Vibration(vibration.series("bearing")));
    }

    private void every(int millis, Runnable task) {
        var unused = threads.scheduleAtFixedRate(task, 0, millis, TimeUnit.MILLISECONDS);
    }

    /** A value that wanders about a mean. */
    private static final class Walk implements Runnable {

        private final LiveSeries series;
        private final SplittableRandom random;
        private final double mean;
        private final double spread;
        private double offset;

        Walk(LiveSeries series, long seed, double mean, double spread) {
            this.series = series;
            this.random = new SplittableRandom(seed);
            this.mean = mean;
            this.spread = spread;
        }

        @Override
        public void run() {
            offset = 0.95 * offset + (random.nextDouble() - 0.5) * spread;
            series.add(mean + offset);
        }
    }

    /** A sensor that delivers its samples in slices, each sample with its own time. */
    private static final class Vibration implements Runnable {

        private final LiveSeries series;
        private final SplittableRandom random = new SplittableRandom(6);
        private final double[] times = new double[SLICE];
        private final double[] values = new double[SLICE];
        private final double start = System.currentTimeMillis() / 1e3;
        private long samples;

        Vibration(LiveSeries series) {
            this.series = series;
        }

        @Override
        public void run() {
            for (int i = 0; i < SLICE; i++) {
                double seconds = samples++ * SAMPLE_SECONDS;
                times[i] = start + seconds;
                double swell = 1 + 0.6 * Math.sin(seconds * 2);
                values[i] = swell * Math.sin(seconds * 3000) + (random.nextDouble() - 0.5) * 0.4;
            }
            series.addAll(times, values, 0, SLICE);
        }
    }
}
