// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointBatchTest {

    private final PointFeed feed = new PointFeed(8);

    @Test
    void aBatchGrowsToItsCapacityAndKeepsItsPoints() {
        PointFeed wide = new PointFeed(1024);
        PointBatch batch = new PointBatch(wide.sink(OverflowPolicy.DROP).series("s"), 200);
        List<Double> sums = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            batch.add(i, -2.0 * i);
            assertThat(wide.queued()).isEqualTo((i + 1) / 200 * 200);
        }
        batch.flush();

        wide.drainTo(
                (series, xs, ys, from, to) -> IntStream.range(from, to).forEach(i -> sums.add(xs[i] + ys[i])), 1024);
        assertThat(sums)
                .isEqualTo(IntStream.range(0, 450).mapToObj(i -> (double) -i).toList());
        assertThatThrownBy(() -> new PointBatch(wide.sink(OverflowPolicy.DROP).series("s"), 0))
                .hasMessage("capacity (0) must be positive");
    }

    @Test
    void aBatchOfOnePassesEveryPointOn() {
        PointBatch batch = new PointBatch(feed.sink(OverflowPolicy.DROP).series("s"), 1);
        batch.add(1, 1);
        batch.add(2, 2);
        assertThat(feed.queued()).isEqualTo(2);
    }

    @Test
    void gathersPointsInABatchUntilItIsFullOrFlushed() {
        PointBatch batch = new PointBatch(feed.sink(OverflowPolicy.DROP).series("s"), 3);
        batch.add(1, 1);
        batch.add(2, 2);
        assertThat(feed.queued()).isZero();
        batch.add(3, 3);
        assertThat(feed.queued()).isEqualTo(3);
        batch.add(4, 4);
        batch.flush();
        batch.flush();
        assertThat(feed.queued()).isEqualTo(4);
    }
}
