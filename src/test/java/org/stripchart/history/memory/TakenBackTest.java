// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;

/** Points that turn out wrong are taken off as if they had never come. */
class TakenBackTest {

    @Property(tries = 50, seed = "1")
    void leavesWhatWasBefore(@ForAll long seed) {
        Random random = new Random(seed);
        History history = Waves.history(HistoryLimit.points(1_000_000), (int) seed);
        SeriesHistory series = history.series(0);
        List<double[]> expected = new ArrayList<>();
        double x = 0;
        for (int part = 0; part < 20; part++) {
            int count = random.nextInt(500);
            double[] xs = new double[count];
            double[] ys = new double[count];
            for (int i = 0; i < count; i++) {
                x += random.nextInt(2);
                xs[i] = x;
                ys[i] = random.nextGaussian();
                expected.add(new double[] {xs[i], ys[i]});
            }
            history.appendComputed(0, xs, ys, 0, count);
            if (random.nextBoolean()) {
                long version = series.version();
                double from = x - random.nextInt(300);
                int before = expected.size();
                expected.removeIf(each -> each[0] >= from);
                x = expected.isEmpty() ? 0 : expected.get(expected.size() - 1)[0];
                assertThat(history.takeBack(0, from)).isEqualTo(before - expected.size());
                assertThat(series.version() != version).isEqualTo(expected.size() < before);
            }
            assertThat(history.size()).as("seed %d", seed).isEqualTo(expected.size());
            assertThat(history.appended()).as("seed %d", seed).isEqualTo(expected.size());
        }
        PointBuffer points = new PointBuffer();
        series.copy(0, series.endIndex(), points);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(points.x(i)).as("seed %d, %d", seed, i).isEqualTo(expected.get(i)[0]);
            assertThat(points.y(i)).as("seed %d, %d", seed, i).isEqualTo(expected.get(i)[1]);
        }
        assertThat(series.aggregate(0, series.endIndex()).count()).isEqualTo(expected.size());
    }

    @Test
    void takesAllBack() {
        History history = new History(HistoryLimit.points(1_000));
        history.appendComputed(0, new double[] {1, 2}, new double[] {1, 2}, 0, 2);
        long bytes = history.held();
        assertThat(history.takeBack(0, 3)).isZero();
        assertThat(history.takeBack(0, Double.NEGATIVE_INFINITY)).isEqualTo(2);
        assertThat(history.series(0).isEmpty()).isTrue();
        assertThat(history.size()).isZero();
        history.appendComputed(0, new double[] {0, 2}, new double[] {1, 2}, 0, 2);
        assertThat(history.held()).as("the memory is used again").isEqualTo(bytes);
        assertThat(history.late()).isZero();
    }
}
