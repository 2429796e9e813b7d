// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackedColumnTest {

    /** Doubles as charts have them, and as they should not. */
    enum Kind {
        RANDOM_BITS,
        RANDOM,
        GAUSSIAN,
        FIVE_DIGITS,
        MULTIPLIED,
        WHOLE,
        HUGE_WHOLE,
        CONSTANT,
        GAPS,
        ONLY_GAPS,
        PAYLOADS,
        SIGNED_ZEROS,
        SUBNORMAL,
        INFINITE,
        REGULAR,
        FROM_A_START,
        COUNTED,
        ADDED_UP,
        JITTERED,
        SECONDS_OF_EPOCH,
        ALTERNATING_EXTREMES,
        LONG_DIGITS,
        OUTLIERS;

        double[] values(int count, Random random) {
            double[] values = new double[count];
            IntToDoubleFunction next = next(random);
            for (int i = 0; i < count; i++) {
                values[i] = next.applyAsDouble(i);
            }
            return values;
        }

        private IntToDoubleFunction next(Random random) {
            double[] sum = {random.nextInt(1000)};
            double step = random.nextDouble();
            return switch (this) {
                case RANDOM_BITS -> i -> Double.longBitsToDouble(random.nextLong());
                case RANDOM -> i -> random.nextDouble();
                case GAUSSIAN -> i -> 1e-3 * random.nextGaussian();
                case FIVE_DIGITS -> i -> Math.round(5000 * Math.sin(i * 1e-3) + 50 * random.nextGaussian()) / 1e3;
                case MULTIPLIED -> i -> random.nextInt(4096) * 0.001;
                case WHOLE -> i -> random.nextInt(1024) - 512;
                case HUGE_WHOLE -> i -> random.nextLong();
                case CONSTANT -> i -> 1e9 * step;
                case GAPS -> i -> random.nextInt(3) == 0 ? Double.NaN : random.nextInt(100) / 10.0;
                case ONLY_GAPS -> i -> Double.NaN;
                case PAYLOADS ->
                    i -> random.nextBoolean()
                            ? Double.longBitsToDouble(0x7FF0_0000_0000_0001L + random.nextInt(5))
                            : random.nextInt(10);
                case SIGNED_ZEROS -> i -> random.nextBoolean() ? -0.0 : 0.0;
                case SUBNORMAL -> i -> Double.MIN_VALUE * random.nextInt(9) * (random.nextBoolean() ? 1 : -1);
                case INFINITE -> i -> random.nextInt(50) == 0 ? Double.NEGATIVE_INFINITY : random.nextInt(10);
                case REGULAR -> i -> (1000 * sum[0] + i) / 1000.0;
                case FROM_A_START -> i -> sum[0] + i / 1000.0;
                case COUNTED -> i -> (sum[0] + i) * step;
                case ADDED_UP -> i -> sum[0] += step;
                case JITTERED -> i -> sum[0] += 2 * random.nextDouble();
                case SECONDS_OF_EPOCH -> i -> (1_700_000_000_000L + 20L * i + random.nextInt(3)) / 1000.0;
                case ALTERNATING_EXTREMES -> i -> i % 2 == 0 ? Double.MAX_VALUE : -Double.MAX_VALUE;
                case LONG_DIGITS -> i -> random.nextLong() / 1e15;
                case OUTLIERS -> i -> random.nextInt(100) == 0 ? random.nextDouble() : random.nextInt(100) / 100.0;
            };
        }
    }

    private static PackedColumn pack(double[] values) {
        ColumnPacker packer = new ColumnPacker();
        packer.begin(values.length);
        while (!packer.isDone()) {
            packer.packBlock(values, packer.packed());
        }
        return packer.column();
    }

    private static void assertGivesBack(PackedColumn column, double[] values, String description) {
        double[] all = new double[values.length];
        column.unpack(0, values.length, all, 0);
        for (int i = 0; i < values.length; i++) {
            long expected = Double.doubleToRawLongBits(values[i]);
            if (Double.doubleToRawLongBits(all[i]) != expected
                    || Double.doubleToRawLongBits(column.value(i)) != expected) {
                assertThat(new double[] {all[i], column.value(i)})
                        .as("%s, at %d", description, i)
                        .containsExactly(values[i], values[i]);
                assertThat(Double.doubleToRawLongBits(all[i])).as(description).isEqualTo(expected);
                assertThat(Double.doubleToRawLongBits(column.value(i)))
                        .as(description)
                        .isEqualTo(expected);
            }
        }
    }

    @Property(tries = 150, seed = "1")
    void givesBackEveryBit(@ForAll Kind kind, @ForAll @IntRange(max = 1 << 20) int seed) {
        Random random = new Random(seed);
        double[] values = kind.values(1 + random.nextInt(3000), random);

        assertGivesBack(pack(values), values, kind + ", seed " + seed);
    }

    @Property(tries = 150, seed = "1")
    void givesBackWhatChangesItsKindOnTheWay(@ForAll @IntRange(max = 1 << 20) int seed) {
        Random random = new Random(seed);
        double[] values = new double[1 + random.nextInt(4000)];
        for (int from = 0; from < values.length; ) {
            int count = Math.min(values.length - from, 1 + random.nextInt(1500));
            double[] piece = Kind.values()[random.nextInt(Kind.values().length)].values(count, random);
            System.arraycopy(piece, 0, values, from, count);
            from += count;
        }
        assertGivesBack(pack(values), values, "seed " + seed);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void unpacksAnyStretchAlone(Kind kind) {
        Random random = new Random(5);
        double[] values = kind.values(3000, random);
        PackedColumn column = pack(values);
        double[] some = new double[3011];
        for (int i = 0; i < 100; i++) {
            int from = random.nextInt(3000);
            int to = from + random.nextInt(3001 - from);
            some[9] = 17;
            some[10 + to - from] = 18;
            column.unpack(from, to, some, 10);
            assertThat(some[9]).isEqualTo(17);
            assertThat(some[10 + to - from]).isEqualTo(18);
            for (int j = from; j < to; j++) {
                assertThat(Double.doubleToRawLongBits(some[10 + j - from]))
                        .as("%s, %d of %d to %d", kind, j, from, to)
                        .isEqualTo(Double.doubleToRawLongBits(values[j]));
            }
        }
    }

    @Test
    void takesLittleWhereLittleIsTold() {
        assertThat(bytesEach(Kind.FIVE_DIGITS)).isLessThan(1.9);
        assertThat(bytesEach(Kind.REGULAR)).isLessThan(0.05);
        assertThat(bytesEach(Kind.FROM_A_START)).isLessThan(0.4);
        assertThat(bytesEach(Kind.ADDED_UP)).isLessThan(0.7);
        assertThat(bytesEach(Kind.COUNTED)).isLessThan(0.8);
        assertThat(bytesEach(Kind.SECONDS_OF_EPOCH)).isLessThan(0.5);
        assertThat(bytesEach(Kind.CONSTANT)).isLessThan(0.05);
        assertThat(bytesEach(Kind.ONLY_GAPS)).isLessThan(0.05);
        assertThat(bytesEach(Kind.WHOLE)).isLessThan(1.3);
        assertThat(bytesEach(Kind.MULTIPLIED)).isLessThan(1.6);
        assertThat(bytesEach(Kind.JITTERED)).isLessThan(6.5);
        assertThat(bytesEach(Kind.RANDOM)).isLessThan(7.0);
        assertThat(bytesEach(Kind.GAUSSIAN)).isLessThan(7.3);
        assertThat(bytesEach(Kind.OUTLIERS)).isLessThan(1.2);
        for (Kind kind : Kind.values()) {
            assertThat(bytesEach(kind)).as("%s", kind).isLessThan(8.05);
        }
    }

    private static double bytesEach(Kind kind) {
        int count = 1 << 16;
        return (double) pack(kind.values(count, new Random(7))).bytes() / count;
    }

    @Test
    void readsWhatIsDirectWithoutTheOthers() {
        PackedColumn jittered = pack(Kind.JITTERED.values(2000, new Random(1)));
        assertThat(jittered.isDirect(0)).isTrue();
        assertThat(jittered.isDirect(1)).isFalse();
        assertThat(jittered.isDirect(1024 + 256)).isTrue();
        assertThat(pack(Kind.WHOLE.values(2000, new Random(1))).isDirect(1)).isTrue();
    }

    @Test
    void givesNoColumnBeforeAllIsPacked() {
        ColumnPacker packer = new ColumnPacker();
        packer.begin(2000);
        packer.packBlock(new double[1024], 0);
        assertThat(packer.packed()).isEqualTo(1024);
        assertThatThrownBy(packer::column).hasMessage("packed (1024) must be size (2000)");
    }
}
