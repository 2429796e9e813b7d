// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

/** Scenes are 600 pixels wide from x 0 to 6, and a value is so many pixels from the top, as a negative number. */
class NearestPointTest {

    /** So many points a pixel. */
    private static final int DENSE = 100;

    private final History history = new History(HistoryLimit.points(1_000_000));
    private final List<String> names = new ArrayList<>();

    private void series(String name, double[] xs, double[] ys) {
        history.append(names.size(), xs, ys, 0, xs.length);
        names.add(name);
    }

    /** A level line of many points a pixel. */
    private static double[] level(double y) {
        double[] ys = new double[600 * DENSE];
        Arrays.fill(ys, y);
        return ys;
    }

    private void dense(String name, double[] ys) {
        double[] xs = new double[ys.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x(i);
        }
        series(name, xs, ys);
    }

    private static double x(int index) {
        return index / (100.0 * DENSE);
    }

    private @Nullable NearestPoint at(double x, double y) {
        return NearestPoint.at(new FakeScene(history, names, 0, 6, XText.ofNumbers()), new Point2D.Double(x, y));
    }

    @Test
    void aSpikeIsFoundWhereItsLineIsSeen() {
        double[] ys = level(-300);
        ys[200 * DENSE + 37] = -50;
        dense("s", ys);
        NearestPoint spike = new NearestPoint(0, x(200 * DENSE + 37), -50);
        assertThat(at(200.5, 50.5)).as("at its tip").isEqualTo(spike);
        assertThat(at(203.2, 47)).as("beside its tip").isEqualTo(spike);
        assertThat(at(198.2, 120)).as("beside its line").isEqualTo(spike);
        assertThat(at(200.5, 20)).as("right above it").isEqualTo(spike);
    }

    @Test
    void besideASpikeTheLevelIsRead() {
        double[] ys = level(-300);
        ys[200 * DENSE + 37] = -50;
        dense("s", ys);
        for (double x : new double[] {190.5, 194, 207, 210.5}) {
            assertThat(at(x, 50)).as("at %f", x).extracting(NearestPoint::y).isEqualTo(-300.0);
        }
        assertThat(at(201.5, 299)).as("at its foot").extracting(NearestPoint::y).isEqualTo(-300.0);
    }

    @Test
    void whereThereIsNoPointThereIsNone() {
        series("sparse", new double[] {1, 2, 3}, new double[] {-100, -200, -100});
        assertThat(at(150, 150)).as("on a line between two points").isNull();
        assertThat(at(202, 198)).isEqualTo(new NearestPoint(0, 2, -200));
        assertThat(at(203, 100)).as("far above it, and not at its x").isNull();
        assertThat(at(201, 100)).as("far above it").isEqualTo(new NearestPoint(0, 2, -200));
    }

    @Test
    void theLineThatIsNearestSaysWhichPoint() {
        dense("low", level(-300));
        double[] ys = level(-100);
        ys[400 * DENSE + 5] = -200;
        dense("high", ys);
        assertThat(at(400.5, 190)).isEqualTo(new NearestPoint(1, x(400 * DENSE + 5), -200));
        assertThat(at(400.5, 290)).extracting(NearestPoint::series).isEqualTo(0);
    }

    @Test
    void gapsStatesAndWhatIsHiddenHaveNone() {
        dense("taken away", level(-100));
        dense("state", level(-100));
        dense("gaps", level(Double.NaN));
        assertThat(at(300, 100)).isNull();
    }

    @Test
    void whatHasNoPlaceOnALogarithmicAxisIsNone() {
        dense("log", level(-100));
        assertThat(at(300, 100)).isNull();
    }

    @Property(seed = "1", tries = 50)
    void amongManyPointsItIsAboutTheNearestOfAll(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 50, max = 550) double x,
            @ForAll @DoubleRange(max = 399) double y) {
        Random random = new Random(seed);
        double[] ys = level(0);
        for (int i = 0; i < ys.length; i++) {
            ys[i] = -random.nextInt(400);
        }
        history.clear();
        names.clear();
        dense("noise", ys);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ys.length; i++) {
            least = Math.min(least, Math.hypot(100 * x(i) - x, -ys[i] - y));
        }
        NearestPoint found = Objects.requireNonNull(at(x, y), "nothing is found");
        assertThat(Math.hypot(100 * found.x() - x, -found.y() - y)).isCloseTo(least, within(3.0));
    }
}
