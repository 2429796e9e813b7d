// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;

/** Records for ever into the file that is its argument, and says each time when more points are flushed how many. */
final class RecordingProcess {

    private RecordingProcess() {}

    public static void main(String[] args) throws Exception {
        Telling told = new Telling(System.out);
        try (Recorder recorder = Recorder.open(Path.of(args[0]), () -> true, told)) {
            told.recorder = recorder;
            feed(recorder.sink(OverflowPolicy.WAIT));
        }
    }

    /** The system's time, which tells what is flushed whenever the recorder is done with what came and waits for more. */
    private static final class Telling implements Ticker {

        private final PrintStream out;
        private volatile @Nullable Recorder recorder;
        private long told;

        Telling(PrintStream out) {
            this.out = out;
        }

        @Override
        public double epochSeconds() {
            return SYSTEM.epochSeconds();
        }

        @Override
        public long nanos() {
            return SYSTEM.nanos();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            SYSTEM.sleep(time);
        }

        @Override
        public void rest(long nanos) {
            SYSTEM.rest(nanos);
        }

        @Override
        public void await(Object monitor, long nanos) throws InterruptedException {
            Recorder known = recorder;
            long written = known == null ? 0 : known.status().written();
            if (written > told) {
                told = written;
                out.println(written);
                out.flush();
            }
            SYSTEM.await(monitor, nanos);
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
