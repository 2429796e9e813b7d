// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.jfree.data.xy.XYSeries;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

/** How much memory a retained point takes: what the heap says after a collection, and what the history says itself. */
final class Memory {

    private static final double MOST_BYTES = 18;
    private static final double MOST_OF_SENSOR = 4;
    private static final double MOST_OF_RANDOM = 17.5;
    private static final String SENSOR = "Stripchart, decimals of five digits, packed";
    private static final String RANDOM = "Stripchart, random doubles at irregular x, packed";
    private static final int SLICE = 1 << 13;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final MarkdownTable table =
            new MarkdownTable("points", "what keeps them", "bytes a point, measured", "by its own account");

    private Memory() {}

    static void run(Scale scale) throws InterruptedException {
        int size = scale.isMoment() ? 100_000 : 10_000_000;
        Memory run = new Memory();
        run.history("Stripchart", size, false, new Signal(0, size)::fill);
        double largest = 0;
        double sensor = run.history(SENSOR, size, true, sensor());
        double random = run.history(RANDOM, size, true, random());
        if (!scale.isMoment()) {
            largest = run.history("Stripchart", 10L * size, false, new Signal(0, 10L * size)::fill);
            sensor = run.history(SENSOR, 10L * size, true, sensor());
            random = run.history(RANDOM, 10L * size, true, random());
            if (Runtime.getRuntime().maxMemory() > 100 * MOST_OF_SENSOR * size * 1.6) {
                sensor = run.history(SENSOR, 100L * size, true, sensor());
            }
        }
        run.peer("JFreeChart's `XYSeries`", size, () -> series(size));
        run.peer("XChart's arrays", size, () -> arrays(size));
        System.out.println(run.table);
        Bar.atMost("retained memory", MOST_BYTES, largest, " bytes a point").print();
        Bar.atMost("decimals of five digits, packed", MOST_OF_SENSOR, sensor, " bytes a point")
                .print();
        Bar.atMost("random doubles at irregular x, packed", MOST_OF_RANDOM, random, " bytes a point")
                .print();
    }

    /** Makes the next points of a series. */
    private interface Source {
        void fill(double[] xs, double[] ys, int count);
    }

    private static Source sensor() {
        Random random = new Random(1);
        long[] next = new long[1];
        return (xs, ys, count) -> {
            for (int i = 0; i < count; i++) {
                long n = next[0]++;
                xs[i] = n / 1e3;
                ys[i] = Math.round(20_000 + 5_000 * Math.sin(n * 1e-5) + random.nextInt(100)) / 1e3;
            }
        };
    }

    private static Source random() {
        Random random = new Random(2);
        double[] last = new double[1];
        return (xs, ys, count) -> {
            for (int i = 0; i < count; i++) {
                last[0] += 2 * random.nextDouble();
                xs[i] = last[0];
                ys[i] = random.nextDouble();
            }
        };
    }

    /**
     * @param packed whether there is time to pack what is kept
     */
    private double history(String name, long size, boolean packed, Source source) throws InterruptedException {
        long before = used();
        History history = new History(HistoryLimit.points(2 * size));
        double[] xs = new double[SLICE];
        double[] ys = new double[SLICE];
        for (long left = size; left > 0; left -= SLICE) {
            int count = (int) Math.min(left, SLICE);
            source.fill(xs, ys, count);
            history.append(0, xs, ys, 0, count);
            while (packed && history.sealNext()) {
                // As the pump does when there is time.
            }
        }
        double measured = (double) (used() - before) / size;
        if (history.size() == size) {
            row(size, name, measured, (double) history.bytes() / size);
        } else {
            row(size, name + ": the heap is too small", Double.NaN, Double.NaN);
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

    private void row(long size, String name, double measured, double told) {
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
