// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import org.jspecify.annotations.Nullable;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
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
        return name -> new Tapped(name, next.series(name), policy);
    }

    private final class Tapped implements SeriesSink {

        private record Way(Recorder recorder, SeriesSink series) {}

        private final String name;
        private final SeriesSink next;
        private final OverflowPolicy policy;
        private volatile @Nullable Way way;

        Tapped(String name, SeriesSink next, OverflowPolicy policy) {
            this.name = name;
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
                known = new Way(current, current.sink(policy).series(name));
                way = known;
            }
            return known.series;
        }

        @Override
        public boolean add(double x, double y) {
            SeriesSink recording = recording();
            if (recording != null) {
                recording.add(x, y);
            }
            return next.add(x, y);
        }

        @Override
        public int addAll(double[] xs, double[] ys, int from, int to) {
            SeriesSink recording = recording();
            if (recording != null) {
                recording.addAll(xs, ys, from, to);
            }
            return next.addAll(xs, ys, from, to);
        }
    }
}
