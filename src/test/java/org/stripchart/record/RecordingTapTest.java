// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;

/** On the way to a chart, while the recording has no room left. */
@Timeout(60)
class RecordingTapTest {

    private final FakeFile disk = new FakeFile().stuck();
    private final Recorder recorder = new Recorder(disk, false, () -> true, Ticker.SYSTEM, Duration.ofSeconds(30));
    private final RecordingTap tap = new RecordingTap();
    private final List<Double> asked = new ArrayList<>();
    private boolean answer = true;

    private final PointSink chart = name -> new SeriesSink() {
        @Override
        public boolean add(double x, double y) {
            asked.add(y);
            return answer;
        }

        @Override
        public int addAll(double[] xs, double[] ys, int from, int to) {
            for (int i = from; i < to; i++) {
                asked.add(ys[i]);
            }
            return to - from;
        }
    };

    @AfterEach
    void close() {
        Thread.interrupted();
        disk.letWrite();
        recorder.close();
    }

    private SeriesSink tapped(OverflowPolicy policy) {
        return tap.sink(chart, policy).series("a");
    }

    private void fillRecorder() throws InterruptedException {
        SeriesSink series = recorder.sink(OverflowPolicy.DROP).series("b");
        double[] points = new double[1_000_000];
        series.addAll(points, points, 0, 100_000);
        disk.awaitWrite();
        assertThat(series.addAll(points, points, 0, points.length)).isLessThan(points.length);
        tap.record(recorder);
    }

    @Test
    void saysWhoRecords() {
        assertThat(tap.recorder()).isNull();
        tap.record(recorder);
        assertThat(tap.recorder()).isSameAs(recorder);
    }

    @Test
    void saysWhatTheChartSays() {
        SeriesSink series = tapped(OverflowPolicy.WAIT);
        for (boolean recording : new boolean[] {false, true}) {
            tap.record(recording ? recorder : null);
            answer = true;
            assertThat(series.add(1, 2)).isTrue();
            answer = false;
            assertThat(series.add(1, 2)).isFalse();
        }
        assertThat(asked).hasSize(4);
    }

    @Test
    void givesTheChartWhatTheRecordingHasNoRoomForIfTheSourceCannotWait() throws InterruptedException {
        fillRecorder();
        SeriesSink series = tapped(OverflowPolicy.DROP);
        assertThat(series.add(1, 2)).isTrue();
        Thread.currentThread().interrupt();
        assertThat(series.add(1, 3)).isTrue();
        assertThat(asked).containsExactly(2.0, 3.0);
    }

    @Test
    void givesUpForTheChartTooWhatASourceGivesUpThatIsToldToEndWhileItWaits() throws InterruptedException {
        fillRecorder();
        SeriesSink series = tapped(OverflowPolicy.WAIT);
        Thread.currentThread().interrupt();
        assertThat(series.add(1, 2)).isFalse();
        assertThat(asked).isEmpty();
        assertThat(series.add(1, Double.POSITIVE_INFINITY))
                .as("as the chart says")
                .isTrue();
        assertThat(asked).as("what is no point is the chart's to refuse").containsExactly(Double.POSITIVE_INFINITY);
    }
}
