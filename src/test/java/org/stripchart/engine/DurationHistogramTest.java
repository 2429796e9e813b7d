// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class DurationHistogramTest {

    private final DurationHistogram histogram = new DurationHistogram();

    @Test
    void knowsNothingAtFirst() {
        assertThat(histogram.percentileMillis(50)).isNaN();
    }

    @Test
    void tellsSmallNumbersExactly() {
        for (int nanos = 1; nanos <= 100; nanos++) {
            histogram.record(nanos);
        }
        assertThat(histogram.percentileMillis(50)).isEqualTo(50e-6);
        assertThat(histogram.percentileMillis(1)).isEqualTo(1e-6);
        assertThat(histogram.percentileMillis(0)).isEqualTo(1e-6);
        assertThat(histogram.percentileMillis(100)).isEqualTo(100e-6, within(1e-6));
    }

    @Test
    void countsNoneTooMany() {
        for (int nanos = 1; nanos < 1000; nanos++) {
            histogram.record(nanos % 10);
        }
        histogram.record(1_000_000);
        assertThat(histogram.percentileMillis(99.9)).isEqualTo(9e-6);
        assertThat(histogram.percentileMillis(100)).isEqualTo(1, within(0.01));
    }

    @Test
    void takesAllThereIs() {
        histogram.record(-5);
        assertThat(histogram.percentileMillis(100)).isZero();
        histogram.record(Long.MAX_VALUE);
        assertThat(histogram.percentileMillis(100)).isGreaterThan(20 * 60 * 1000);
    }

    @Test
    void doesNotForget() {
        histogram.record(1_000_000);
        for (int i = 0; i < 1_000_000; i++) {
            histogram.record(2_000_000);
        }
        assertThat(histogram.percentileMillis(0)).isEqualTo(1, within(0.01));
    }

    /** HdrHistogram at three digits is within a thousandth itself. */
    @Property(tries = 200, seed = "1")
    void agreesWithHdrHistogram(@ForAll long seed) {
        Random random = new Random(seed);
        DurationHistogram ours = new DurationHistogram();
        Histogram theirs = new Histogram(1L << 41, 3);
        int count = 1 + random.nextInt(2000);
        double octaves = 1 + random.nextInt(39);
        for (int i = 0; i < count; i++) {
            long nanos = (long) Math.pow(2, random.nextDouble() * octaves);
            ours.record(nanos);
            theirs.recordValue(nanos);
        }
        for (double percent : new double[] {0.1, 1, 25, 50, 90, 99, 99.9, 100}) {
            double expected = theirs.getValueAtPercentile(percent) / 1e6;
            assertThat(ours.percentileMillis(percent))
                    .as("%s per cent, seed %d", percent, seed)
                    .isCloseTo(expected, within(expected * 0.0115));
        }
    }
}
