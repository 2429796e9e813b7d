// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;

/** Records for ever into the file that is its argument, and says each time when more points are flushed how many. */
final class RecordingProcess {

    private RecordingProcess() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        try (Recorder recorder = Recorder.open(Path.of(args[0]), () -> true)) {
            PointSink sink = recorder.sink(OverflowPolicy.WAIT);
            Thread feeder = new Thread(() -> feed(sink), "feeder");
            feeder.setDaemon(true);
            feeder.start();
            long told = 0;
            while (feeder.isAlive()) {
                long written = recorder.status().written();
                if (written > told) {
                    told = written;
                    out.println(written);
                    out.flush();
                }
                Thread.sleep(1);
            }
        }
    }

    private static void feed(PointSink sink) {
        SeriesSink[] series = {sink.series("even"), sink.series("odd, \"quoted\"")};
        double[] xs = new double[100];
        double[] ys = new double[100];
        for (long i = 0; true; i += xs.length) {
            for (int k = 0; k < xs.length; k++) {
                xs[k] = x(i + k);
                ys[k] = y(i + k);
            }
            series[(int) (i / xs.length % 2)].addAll(xs, ys, 0, xs.length);
            // Some hundred thousand points a second: each of them is looked at.
            LockSupport.parkNanos(200_000);
        }
    }

    static double x(long point) {
        return 1.7e9 + point * 1.1e-6;
    }

    static double y(long point) {
        return new SplittableRandom(point).nextDouble() * 1e3 - 500;
    }
}
