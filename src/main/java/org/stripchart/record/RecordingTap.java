// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import org.jspecify.annotations.Nullable;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointFeed;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;

/**
 * A place on the way of the points to the chart where a recorder can be put on, and taken off, while they flow. It gets
 * each point before the chart does.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class RecordingTap {

    private volatile @Nullable Recorder recorder;

    /** Records every point that comes from now on; null: none. The one before is not closed by this. */
    public void record(@Nullable Recorder newRecorder) {
        recorder = newRecorder;
    }

    /** Who records now, or null. */
    public @Nullable Recorder recorder() {
        return recorder;
    }

    /** Passes points on to another sink, and to the recorder before, both with that policy. */
    public PointSink sink(PointSink next, OverflowPolicy policy) {
        return PointSink.of(info -> new Tapped(info, next.series(info), policy));
    }

    private final class Tapped implements SeriesSink {

        private record Way(Recorder recorder, SeriesSink series) {}

        private final SeriesInfo info;
        private final SeriesSink next;
        private final OverflowPolicy policy;
        private volatile @Nullable Way way;

        Tapped(SeriesInfo info, SeriesSink next, OverflowPolicy policy) {
            this.info = info;
            this.next = next;
            this.policy = policy;
        }

        private @Nullable SeriesSink recording() {
            Recorder current = recorder;
            if (current == null) {
                return null;
            }
            Way known = way;
            if (known == null || known.recorder != current) {
                known = new Way(current, current.sink(policy).series(info));
                way = known;
            }
            return known.series;
        }

        @Override
        public boolean add(double x, double y) {
            SeriesSink recording = recording();
            boolean gaveUp = recording != null
                    && !recording.add(x, y)
                    && policy == OverflowPolicy.WAIT
                    && PointFeed.isPoint(x, y)
                    && Thread.currentThread().isInterrupted();
            return !gaveUp && next.add(x, y);
        }

        @Override
        public int addAll(double[] xs, double[] ys, int from, int to) {
            SeriesSink recording = recording();
            int end = to;
            if (recording != null) {
                int taken = recording.addAll(xs, ys, from, to);
                if (policy == OverflowPolicy.WAIT && Thread.currentThread().isInterrupted()) {
                    end = endOf(taken, xs, ys, from, to);
                }
            }
            return next.addAll(xs, ys, from, end);
        }

        /** Finds the end of what was recorded: a source that is told to end while it waits gives up the rest, for the chart too. */
        private static int endOf(int taken, double[] xs, double[] ys, int from, int to) {
            int at = from;
            for (int left = taken; at < to && (left > 0 || !PointFeed.isPoint(xs[at], ys[at])); at++) {
                left -= PointFeed.isPoint(xs[at], ys[at]) ? 1 : 0;
            }
            return at;
        }
    }
}
