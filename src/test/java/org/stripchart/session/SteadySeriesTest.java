// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.EventQueue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.memory.History;

/** Nothing else touches these histories while they are copied, so each is the test's own in between. */
final class SteadySeriesTest {

    private static final OwnerThread OWNER = new OwnerThread(EventQueue::invokeLater, EventQueue::isDispatchThread);
    private static final int COUNT = 20_000;

    private final History history = new History(HistoryLimit.points(COUNT));
    private final PointBuffer block = new PointBuffer();
    private final List<Double> xs = new ArrayList<>();
    private final List<Double> ys = new ArrayList<>();

    private void append(double x, double y) {
        history.append(0, new double[] {x}, new double[] {y}, 0, 1);
    }

    private void appendCounting(int from, int to) {
        double[] counting = IntStream.range(from, to).asDoubleStream().toArray();
        history.append(0, counting, counting, 0, counting.length);
    }

    private SteadySeries all() {
        return new SteadySeries(OWNER, history.series(0), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Returns whether there was something. */
    private boolean take(SteadySeries steady) throws IOException {
        steady.next(block);
        for (int i = 0; i < block.size(); i++) {
            xs.add(block.x(i));
            ys.add(block.y(i));
        }
        return block.size() > 0;
    }

    private void takeRest(SteadySeries steady) throws IOException {
        while (take(steady)) {
            assertThat(block.size()).isPositive();
        }
    }

    @Test
    void latePointsThatComeMeanwhileDoubleAndLoseNothing() throws IOException {
        appendCounting(0, 10_000);
        SteadySeries steady = all();
        take(steady);
        append(100.5, -1);
        append(9000.5, -2);

        takeRest(steady);

        assertThat(xs).isSorted().doesNotHaveDuplicates().contains(9000.5).doesNotContain(100.5);
        assertThat(xs).hasSize(10_001);
        assertThat(steady.missing()).isZero();
    }

    /** A run of equal x is longer than what is copied at a time. */
    @Test
    void goesOnInTheMidstOfPointsOfOneX() throws IOException {
        double[] same = new double[10_000];
        double[] counting = IntStream.range(0, 10_000).asDoubleStream().toArray();
        history.append(0, same, counting, 0, same.length);
        append(1, 10_000);
        SteadySeries steady = all();
        take(steady);
        append(-1, -1);
        take(steady);
        append(-2, -1);

        takeRest(steady);

        assertThat(ys)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 10_000)
                        .mapToObj(i -> (double) i)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hasEachPointOnceAndInOrderHoweverLateOthersCome(long seed) throws IOException {
        Random random = new Random(seed);
        double[] some = DoubleStream.generate(() -> random.nextInt(3000))
                .limit(15_000)
                .sorted()
                .toArray();
        double[] numbers = IntStream.range(0, some.length).asDoubleStream().toArray();
        history.append(0, some, numbers, 0, some.length);
        SteadySeries steady = all();
        do {
            for (int late = random.nextInt(300); late > 0; late--) {
                append(random.nextInt(3000), -1);
            }
        } while (take(steady));

        assertThat(xs).isSorted();
        assertThat(ys.stream().filter(y -> y >= 0))
                .containsExactlyElementsOf(Arrays.stream(numbers).boxed().toList());
        assertThat(steady.missing()).isZero();
    }

    @Test
    void countsWhatHasMadeRoomForNewerOnes() throws IOException {
        appendCounting(0, 10_000);
        SteadySeries steady = all();
        take(steady);
        appendCounting(10_000, 26_000);
        long first = (long) history.series(0).firstX();
        assertThat(first).isBetween((long) xs.size() + 1, 9_999L);

        takeRest(steady);

        assertThat(xs).isSorted().doesNotHaveDuplicates().last().isEqualTo(9_999.0);
        assertThat(steady.missing()).isEqualTo(10_000 - xs.size()).isPositive();
        assertThat(steady.done()).isEqualTo(10_000);
    }

    @Test
    void countsWhatHasMadeRoomWhereALatePointCameAsWell() throws IOException {
        appendCounting(0, 10_000);
        SteadySeries steady = all();
        take(steady);
        append(9_999.5, -1);
        appendCounting(10_000, 26_000);
        append(9_000.5, -1);

        takeRest(steady);

        assertThat(xs).isSorted().doesNotHaveDuplicates().contains(9_000.5);
        assertThat(steady.missing()).isEqualTo(10_000 - (xs.size() - 1)).isPositive();
    }

    @Test
    void endsWithAFaultWhereAllIsTakenOff() throws IOException {
        appendCounting(0, 10_000);
        SteadySeries steady = all();
        take(steady);
        history.clear();
        appendCounting(0, 10_000);

        assertThatThrownBy(() -> take(steady))
                .isInstanceOf(IOException.class)
                .hasMessage("the points were taken off the chart meanwhile");
    }

    @Test
    void isWholeWhereThatIsTakenOffWhichWasCopied() throws IOException {
        appendCounting(0, 1000);
        SteadySeries steady = all();
        take(steady);
        history.clear();
        takeRest(steady);
        assertThat(xs).hasSize(1000);
        assertThat(steady.missing()).isZero();
    }

    @Test
    void countsWhatIsTakenBackMeanwhileAndCopiesWhatIsComputedAgain() throws IOException {
        appendCounting(0, 10_000);
        SteadySeries steady = all();
        take(steady);
        history.takeBack(0, 5000);
        appendCounting(5000, 7000);

        takeRest(steady);

        assertThat(xs).isSorted().doesNotHaveDuplicates().hasSize(7000);
        assertThat(steady.missing()).isEqualTo(3000);
    }
}
