// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stripchart.history.memory.Reference.Point;

class LatePointsTest {

    @Test
    void sortsAnyNumberOfPointsAndKeepsTheOrderOfEquals() {
        LatePoints late = new LatePoints();
        for (int count = 0; count < 200; count++) {
            Random random = new Random(count);
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                points.add(new Point(random.nextInt(1 + count / 2), i));
            }
            late.points().clear();
            points.forEach(point -> late.points().add(point.x(), point.y()));
            late.sort();

            points.sort(Comparator.comparingDouble(Point::x));
            assertThat(Reference.of(late.points()).points)
                    .as("%d points", count)
                    .isEqualTo(points);
        }
    }

    @Test
    void leavesWhatIsInOrderWhereItIs() {
        LatePoints late = new LatePoints();
        for (int i = 0; i < 100; i++) {
            int pair = i / 2;
            late.points().add(pair, i);
        }
        double[] before = late.points().xs();
        late.sort();
        assertThat(late.points().xs()).isSameAs(before);
    }
}
