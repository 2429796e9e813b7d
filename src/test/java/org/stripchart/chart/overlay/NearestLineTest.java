// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

/** Scenes are 600 pixels wide from x 0 to 6, and a value is so many pixels from the top, as a negative number. */
class NearestLineTest {

    private final History history = new History(HistoryLimit.points(1_000_000));
    private final List<String> names = new ArrayList<>();

    private void series(String name, double... points) {
        double[] xs = new double[points.length / 2];
        double[] ys = new double[points.length / 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = points[2 * i];
            ys[i] = points[2 * i + 1];
        }
        history.append(names.size(), xs, ys, 0, xs.length);
        names.add(name);
    }

    private int at(double x, double y) {
        return NearestLine.at(new FakeScene(history, names, 0, 6, XText.ofNumbers()), new Point2D.Double(x, y));
    }

    @Test
    void aLineBetweenTwoPointsIsNearerThanAPointOfAnother() {
        series("level", 0, -200, 6, -200);
        series("steep", 0, -10, 6, -390);
        assertThat(at(300, 205)).as("they cross here").isIn(0, 1);
        assertThat(at(150, 195)).isZero();
        assertThat(at(150, 110)).isEqualTo(1);
        assertThat(at(450, 290)).isEqualTo(1);
    }

    @Test
    void manyPointsInAColumnAreALineFromTheLeastToTheGreatest() {
        double[] noise = new double[2 * 6000];
        for (int i = 0; i < 6000; i++) {
            noise[2 * i] = i / 1000.0;
            noise[2 * i + 1] = i % 2 == 0 ? -100 : -300;
        }
        series("flat", 0, -220, 6, -220);
        series("noise", noise);
        assertThat(at(300, 150)).isEqualTo(1);
        assertThat(at(300, 340)).isEqualTo(1);
    }

    @Test
    void whatIsHiddenOrOfStatesOrElsewhereIsNone() {
        series("taken away", 0, -100, 6, -100);
        series("state", 0, -100, 6, -100);
        series("ended", 0, -100, 1, -100);
        assertThat(at(50, 120)).isEqualTo(2);
        assertThat(at(500, 100)).isEqualTo(-1);
    }

    @Test
    void theLineIsTheOneThatIsDrawnWhateverHasComeSince() {
        series("drawn", 0, -100, 6, -100);
        series("since", 0, -390, 6, -390);
        FakeScene scene = new FakeScene(history, names, 0, 6, XText.ofNumbers());
        history.append(1, new double[] {3}, new double[] {-150}, 0, 1);
        assertThat(NearestLine.at(scene, new Point2D.Double(300, 150))).isZero();
    }

    @Test
    void theLineThatComesFromFarAndTheOneThatGoesFarAreFound() {
        series("from the left", -5, -100, 1, -100);
        series("to the right", 2, -300, 100, -300);
        assertThat(at(20, 110)).isZero();
        assertThat(at(590, 290)).isEqualTo(1);
    }
}
