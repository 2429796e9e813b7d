// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.record.Recorder;
import org.stripchart.record.RecorderStatus;

/**
 * How many points a second the recorder writes, of four series at times with a fraction: values of all the digits that a
 * double has, and of three decimals, with {@code --record-sync} and without. Its arguments are a file that is not there, and how many
 * points. The median of several rounds, which take turns.
 */
final class RecordingRate {

    private static final int SERIES = 4;
    private static final int BATCH = 1000;
    private static final int ROUNDS = 7;

    /** A kind of recording. */
    private record Kind(boolean digits, boolean isForced) {

        @Override
        public String toString() {
            return (digits ? "all digits" : "decimals") + (isForced ? ", forced" : "");
        }
    }

    private RecordingRate() {}

    public static void main(String[] args) throws IOException {
        int points = Integer.parseInt(args[1]);
        Kind[] kinds = {new Kind(true, false), new Kind(true, true), new Kind(false, false), new Kind(false, true)};
        double[][] rates = new double[kinds.length][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < kinds.length; i++) {
                rates[i][round] = rate(Path.of(args[0]), points, kinds[i]);
            }
        }
        for (int i = 0; i < kinds.length; i++) {
            Arrays.sort(rates[i]);
            System.out.printf(Locale.ROOT, "%s: %.2f million points a second%n", kinds[i], rates[i][ROUNDS / 2] / 1e6);
        }
    }

    private static double rate(Path file, int points, Kind kind) throws IOException {
        long start = System.nanoTime();
        Recorder recorder = kind.isForced ? Recorder.openForced(file, () -> true) : Recorder.open(file, () -> true);
        try (recorder) {
            feed(recorder.sink(OverflowPolicy.WAIT), points, kind.digits);
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        RecorderStatus status = recorder.status();
        Files.delete(file);
        return status.written() / seconds;
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
