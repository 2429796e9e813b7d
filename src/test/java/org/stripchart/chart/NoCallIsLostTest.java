// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesSink;

/** Points that come at all moments of a pump that falls asleep, which has no timer that would find them later. */
@Tag("threads")
class NoCallIsLostTest {

    private static final int SOURCES = 2;
    private static final int POINTS = 150;

    @Test
    @Timeout(60)
    void everyPointIsTakenThoughNoOtherFollows() throws Exception {
        LiveChart chart = OnEdt.call(
                () -> LiveChart.builder().xAxis(XAxis.NUMBER).queuePoints(64).build());
        Thread[] sources = new Thread[SOURCES];
        for (int i = 0; i < SOURCES; i++) {
            Random random = new Random(i);
            SeriesSink sink = chart.sink(OverflowPolicy.WAIT).series("s" + i);
            sources[i] = new Thread(() -> addEachWhenTheLastIsTaken(chart, sink, random));
            sources[i].start();
        }
        for (Thread source : sources) {
            source.join(TimeUnit.SECONDS.toMillis(50));
            assertThat(source.isAlive()).as("waits for ever").isFalse();
        }
        assertThat(OnEdt.call(() -> chart.statistics().appended())).isEqualTo((long) SOURCES * POINTS);
        chart.close();
    }

    private static void addEachWhenTheLastIsTaken(LiveChart chart, SeriesSink sink, Random random) {
        for (int i = 0; i < POINTS; i++) {
            // So long that some come before, some while and some after the pump falls asleep.
            long until = System.nanoTime() + random.nextInt(40_000);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            sink.add(i, 1);
            while (chart.engine().counters().queued() > 0) {
                Thread.onSpinWait();
            }
        }
    }
}
