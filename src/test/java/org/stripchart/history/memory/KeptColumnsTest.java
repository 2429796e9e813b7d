// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.ColumnReducer;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;

class KeptColumnsTest {

    /** Gaps that follow each other, or that nothing comes before, make no difference to a picture. */
    /** Returns x and y of each point by turns, and one NaN for a gap. */
    private static List<Double> drawn(PointBuffer buffer) {
        List<Double> points = new ArrayList<>();
        boolean gap = true;
        for (int i = 0; i < buffer.size(); i++) {
            if (!Double.isNaN(buffer.y(i))) {
                points.add(buffer.x(i));
                points.add(buffer.y(i));
            } else if (!gap) {
                points.add(Double.NaN);
            }
            gap = Double.isNaN(buffer.y(i));
        }
        return points;
    }

    @Property(seed = "1")
    void givesWhatAReductionFromScratchGivesHoweverTheWindowMovesAndPointsCome(
            @ForAll @IntRange(max = 1 << 20) int seed) {
        Random random = new Random(seed);
        HistoryLimit limit = HistoryLimit.points(random.nextBoolean() ? 20_000 : 3_000);
        History history = Waves.history(limit, seed);
        ColumnReducer reducer = history.series(0).reducer();
        PointBuffer fromKept = new PointBuffer();
        PointBuffer fromScratch = new PointBuffer();
        boolean gappy = random.nextBoolean();
        double newest = 0;
        double width = 8;
        long first = 0;
        for (int frame = 0; frame < 60; frame++) {
            int count = random.nextInt(600);
            double[] xs = new double[count];
            double[] ys = new double[count];
            for (int i = 0; i < count; i++) {
                boolean late = random.nextInt(2000) == 0;
                newest += late ? 0 : random.nextInt(3) * random.nextDouble();
                xs[i] = late ? newest * random.nextDouble() : newest;
                ys[i] = gappy && random.nextInt(20) == 0 ? Double.NaN : random.nextInt(1000);
            }
            history.append(0, xs, ys, 0, count);
            if (history.series(0).isEmpty()) {
                continue;
            }
            switch (random.nextInt(6)) {
                case 0 -> first += random.nextInt(41) - 20;
                case 1 -> width = random.nextBoolean() ? 8 : 5.3;
                case 2 -> first = (long) Math.floor(history.firstX() / width);
                default -> first = (long) Math.floor(newest / width) - 59;
            }
            ColumnGrid grid = new ColumnGrid(first, width, 60);
            reducer.reduce(grid, fromKept);
            history.series(0).reducer().reduce(grid, fromScratch);

            assertThat(drawn(fromKept))
                    .as("seed %d, frame %d, %s", seed, frame, grid)
                    .isEqualTo(drawn(fromScratch));
        }
    }
}
