// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LineClipTest {

    private final LineClip box = new LineClip(-10, -20, 110, 220);

    @Test
    void leavesWhatIsInside() {
        assertThat(box.cut(0, 0, 50, 100)).isTrue();
        assertThat(new double[] {box.x0(), box.y0(), box.x1(), box.y1()}).containsExactly(0, 0, 50, 100);
    }

    @Test
    void dropsWhatIsOutside() {
        assertThat(box.cut(-100, 50, -11, 50)).isFalse();
        assertThat(box.cut(111, 50, 1e300, 50)).isFalse();
        assertThat(box.cut(0, -1e300, 100, -21)).isFalse();
        assertThat(box.cut(0, 221, 100, 221)).isFalse();
        // Past a corner.
        assertThat(box.cut(-40, 0, 0, -60)).isFalse();
    }

    @Test
    void keepsTheSlopeHoweverFarTheEndsAre() {
        for (double far = 1e5; far < 1e301; far *= 1e5) {
            String how = "far " + far;
            assertThat(box.cut(-far, 50, 60, 50)).as(how).isTrue();
            assertThat(box.x0()).as(how).isEqualTo(-10);
            assertThat(box.y0()).as(how).isEqualTo(50);
            assertThat(box.cut(60, 50, far, 50 + far / 4)).as(how).isTrue();
            assertThat(box.y1()).as(how).isCloseTo(50 + 50 / 4.0, within(0.01));
            assertThat(box.cut(60, 50, 61, far)).as(how).isTrue();
            assertThat(box.y1()).as(how).isEqualTo(220);
            assertThat(box.x1()).as(how).isCloseTo(60 + 170 / far, within(1e-6));
            assertThat(box.cut(-far, 40, far, 60)).as(how).isTrue();
            assertThat(box.y0()).as(how).isCloseTo(50, within(0.02));
            assertThat(box.y1()).as(how).isCloseTo(50, within(0.02));
        }
    }

    @Test
    void cutsWhereTheLineCrosses() {
        SplittableRandom random = new SplittableRandom(23);
        int cut = 0;
        for (int round = 0; round < 20_000; round++) {
            double[] p = new double[4];
            for (int i = 0; i < 4; i++) {
                p[i] = (random.nextDouble() - 0.4) * Math.pow(10, random.nextInt(1, 7));
            }
            if (box.cut(p[0], p[1], p[2], p[3])) {
                cut++;
                for (double[] end : new double[][] {{box.x0(), box.y0()}, {box.x1(), box.y1()}}) {
                    assertThat(box.contains(end[0], end[1]))
                            .as("round %d", round)
                            .isTrue();
                    assertThat(distance(p, end)).as("round %d", round).isLessThan(1e-6);
                }
            }
        }
        assertThat(cut).isGreaterThan(1000);
    }

    /** How far a point is from a line, without rounding. */
    private static double distance(double[] line, double[] point) {
        BigDecimal dx = exact(line[2]).subtract(exact(line[0]));
        BigDecimal dy = exact(line[3]).subtract(exact(line[1]));
        BigDecimal cross = dx.multiply(exact(point[1]).subtract(exact(line[1])))
                .subtract(dy.multiply(exact(point[0]).subtract(exact(line[0]))));
        return cross.abs()
                .divide(exact(Math.hypot(dx.doubleValue(), dy.doubleValue())), MathContext.DECIMAL128)
                .doubleValue();
    }

    private static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }
}
