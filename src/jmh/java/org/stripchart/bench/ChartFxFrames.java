// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.List;
import javafx.stage.Stage;

/** The frames of chart-fx, as {@link PeerFrames} has them told. */
final class ChartFxFrames {

    /** For the new points, so that nothing is copied for want of it. */
    private static final int ROOM = 1_000_000;

    private static final int WARM_UP_FRAMES = 100;

    private ChartFxFrames() {}

    /** Arguments: the most frames of a size, the nanoseconds after which there are enough, and for one frame; then the sizes. */
    public static void main(String[] args) throws InterruptedException {
        int frames = Integer.parseInt(args[0]);
        long nanos = Long.parseLong(args[1]);
        long reasonable = Long.parseLong(args[2]);
        ChartFx fx = ChartFx.start().orElseThrow();
        long first = 0;
        for (int i = 3; i < args.length && first < reasonable; i++) {
            int size = Integer.parseInt(args[i]);
            // It lays out no axis for a single point.
            first = size < 2 ? 0 : measure(fx, size, frames, nanos);
        }
        System.exit(0);
    }

    /** Returns how long the first frame took. */
    private static long measure(ChartFx fx, int size, int frames, long nanos) {
        Signal signal = new Signal(0, size);
        DoubleDataSet line = new DoubleDataSet("series 0", size + ROOM);
        double[] xs = new double[size];
        double[] ys = new double[size];
        signal.fill(xs, ys, size);
        line.add(xs, ys);
        double[] newXs = new double[Contestant.newPoints(size)];
        double[] newYs = new double[newXs.length];
        Runnable change = () -> {
            signal.fill(newXs, newYs, newXs.length);
            line.add(newXs, newYs);
        };
        Stage stage = fx.show(List.of(line));
        Samples first = new Samples();
        fx.frame(change, first, new Samples());
        Samples before = new Samples();
        while (before.count() < WARM_UP_FRAMES && before.sumNanos() < nanos / 2) {
            fx.frame(change, before, new Samples());
        }
        Samples wall = new Samples();
        Samples processor = new Samples();
        while (wall.count() < frames && (wall.count() < 5 || wall.sumNanos() < nanos)) {
            fx.frame(change, wall, processor);
        }
        fx.close(stage);
        PeerFrames.print(size, "chart-fx", wall.medianMillis(), processor.medianMillis());
        return first.sumNanos();
    }
}
