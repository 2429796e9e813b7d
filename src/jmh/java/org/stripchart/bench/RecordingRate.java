// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.record.Recorder;
import org.stripchart.record.RecorderStatus;

/**
 * How many points a second the recorder writes, of four series at times with a fraction: values of all the digits that a
 * double has, and of three decimals. Its arguments are a file that is not there, and how many points.
 */
final class RecordingRate {

    private static final int SERIES = 4;
    private static final int BATCH = 1000;

    private RecordingRate() {}

    public static void main(String[] args) throws IOException {
        int points = Integer.parseInt(args[1]);
        for (boolean digits : new boolean[] {true, false}) {
            Path file = Path.of((digits ? "all-digits-" : "decimals-") + args[0]);
            long start = System.nanoTime();
            Recorder recorder = Recorder.open(file, () -> true);
            try (recorder) {
                feed(recorder.sink(OverflowPolicy.WAIT), points, digits);
            }
            double seconds = (System.nanoTime() - start) * 1e-9;
            RecorderStatus status = recorder.status();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d points, %,d bytes, %.2f s, %.2f million points a second%n",
                    file,
                    status.written(),
                    status.bytes(),
                    seconds,
                    status.written() / seconds / 1e6);
        }
    }

    private static void feed(PointSink sink, int points, boolean digits) {
        SeriesSink[] series = new SeriesSink[SERIES];
        for (int i = 0; i < SERIES; i++) {
            series[i] = sink.series("channel " + i);
        }
        SplittableRandom random = new SplittableRandom(1);
        double[] xs = new double[BATCH];
        double[] ys = new double[BATCH];
        for (int at = 0; at < points; at += BATCH) {
            for (int i = 0; i < BATCH; i++) {
                double x = 1.7e9 + (at + i) * 1e-6;
                double y = random.nextDouble() * 100;
                xs[i] = digits ? x + random.nextDouble() * 1e-6 : Math.rint(x * 1e6) / 1e6;
                ys[i] = digits ? y : Math.rint(y * 1e3) / 1e3;
            }
            series[at / BATCH % SERIES].addAll(xs, ys, 0, BATCH);
        }
    }
}
