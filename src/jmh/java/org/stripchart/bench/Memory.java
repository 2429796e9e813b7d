// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.util.Locale;
import java.util.function.Supplier;
import org.jfree.data.xy.XYSeries;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

/** How much memory a retained point takes: what the heap says after a collection, and what the history says itself. */
final class Memory {

    private static final double MOST_BYTES = 18;
    private static final int SLICE = 1 << 13;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final MarkdownTable table =
            new MarkdownTable("points", "what keeps them", "bytes a point, measured", "by its own account");

    private Memory() {}

    static void run(Scale scale) throws InterruptedException {
        int size = scale.isMoment() ? 100_000 : 10_000_000;
        Memory run = new Memory();
        run.history(size);
        double largest = 0;
        if (!scale.isMoment()) {
            largest = run.history(10 * size);
        }
        run.peer("JFreeChart's `XYSeries`", size, () -> series(size));
        run.peer("XChart's arrays", size, () -> arrays(size));
        System.out.println(run.table);
        Bar.atMost("retained memory", MOST_BYTES, largest, " bytes a point").print();
    }

    private double history(int size) throws InterruptedException {
        long before = used();
        History history = new History(HistoryLimit.points(2L * size));
        Signal signal = new Signal(0, size);
        double[] xs = new double[SLICE];
        double[] ys = new double[SLICE];
        for (int left = size; left > 0; left -= SLICE) {
            int count = Math.min(left, SLICE);
            signal.fill(xs, ys, count);
            history.append(0, xs, ys, 0, count);
        }
        double measured = (double) (used() - before) / size;
        if (history.size() == size) {
            row(size, "Stripchart", measured, (double) history.bytes() / size);
        } else {
            row(size, "Stripchart: the heap is too small", Double.NaN, Double.NaN);
        }
        return history.size() == size ? measured : Double.NaN;
    }

    private void peer(String name, int size, Supplier<Object> made) throws InterruptedException {
        long before = used();
        Object peer = made.get();
        try {
            row(size, name, (double) (used() - before) / size, Double.NaN);
        } finally {
            Reference.reachabilityFence(peer);
        }
    }

    private void row(int size, String name, double measured, double told) {
        table.row(
                String.format(Locale.ROOT, "%,d", size),
                name,
                MarkdownTable.number(measured),
                MarkdownTable.number(told));
    }

    private static Object series(int size) {
        XYSeries series = new XYSeries("series 0");
        Signal signal = new Signal(0, size);
        double[] xs = new double[SLICE];
        double[] ys = new double[SLICE];
        for (int left = size; left > 0; left -= SLICE) {
            int count = Math.min(left, SLICE);
            signal.fill(xs, ys, count);
            for (int i = 0; i < count; i++) {
                series.add(xs[i], ys[i], false);
            }
        }
        return series;
    }

    private static Object arrays(int size) {
        double[] xs = new double[size];
        double[] ys = new double[size];
        new Signal(0, size).fill(xs, ys, size);
        XYChart chart = new XYChartBuilder()
                .width(Contestant.WIDTH)
                .height(Contestant.HEIGHT)
                .build();
        chart.addSeries("series 0", xs, ys);
        return chart;
    }

    private long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
