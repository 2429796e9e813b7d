// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.history.memory.History;

/** The points of a series as they are read by and by. */
class SeriesPointsTest {

    private final History history = new History(HistoryLimit.points(5000));
    private final SeriesView series = history.series(0);
    private final Horizon horizon = new Horizon();
    private final PointBuffer read = new PointBuffer();

    /** Adds points at the whole numbers from one to below another. */
    private void add(int from, int to) {
        double[] xs = IntStream.range(from, to).asDoubleStream().toArray();
        history.append(0, xs, xs, 0, xs.length);
    }

    private double[] next(SeriesPoints points) {
        points.read(read);
        return Arrays.copyOf(read.xs(), read.size());
    }

    @Test
    void readsWhatIsThereAndThenWhatHasCome() {
        SeriesPoints points = new SeriesPoints(series, horizon);
        assertThat(next(points)).isEmpty();
        assertThat(points.known()).isNegative().isInfinite();
        add(0, 3);
        assertThat(points.left()).isEqualTo(3);
        assertThat(points.leftUntil(1)).isEqualTo(2);
        assertThat(points.share()).isZero();
        assertThat(next(points)).containsExactly(0, 1, 2);
        assertThat(next(points)).isEmpty();
        add(3, 4);
        assertThat(points.share()).isEqualTo(0.75);
        assertThat(next(points)).containsExactly(3);
        assertThat(points.position()).isEqualTo(4);
        assertThat(points.isStale()).isFalse();
    }

    @Test
    void readsAPartAtATime() {
        add(0, 4500);
        SeriesPoints points = new SeriesPoints(series, horizon, 100);
        assertThat(next(points)).hasSize(2048).startsWith(100, 101);
        assertThat(next(points)).hasSize(2048);
        assertThat(next(points)).hasSize(4500 - 100 - 4096);
    }

    @Test
    void aPointWhereItWasTakenToBeSilentIsLate() {
        SeriesPoints points = new SeriesPoints(series, horizon);
        add(0, 3);
        horizon.moveTo(10);
        assertThat(points.known()).isEqualTo(10);
        assertThat(points.reached()).isEqualTo(2);
        add(10, 11);
        assertThat(points.known()).isEqualTo(10);
        assertThat(points.isLate()).isFalse();
        horizon.moveTo(20);
        points.known();
        add(15, 16);
        add(18, 19);
        points.known();
        assertThat(points.isLate()).isTrue();
        assertThat(points.isStale()).isTrue();
        assertThat(points.wrongFrom((of, version) -> Double.NEGATIVE_INFINITY)).isEqualTo(15);
    }

    @Test
    void aPointThatIsPutBeforeOthersMakesItStaleFromThere() {
        SeriesPoints points = new SeriesPoints(series, horizon);
        add(0, 10);
        next(points);
        assertThat(points.wrongFrom((of, version) -> 4)).isPositive().isInfinite();
        add(4, 5);
        assertThat(points.isStale()).isTrue();
        assertThat(points.isLate()).isFalse();
        assertThat(points.wrongFrom((of, version) -> 4)).isEqualTo(4);
    }

    @Test
    void pointsThatWentUnreadAreAGapAndCounted() {
        SeriesPoints points = new SeriesPoints(series, horizon);
        add(0, 4000);
        assertThat(next(points)).hasSize(2048);
        for (int x = 4000; x < 20_000; x += 1000) {
            add(x, x + 1000);
        }
        long gone = series.firstIndex() - 2048;
        assertThat(next(points)).containsExactly(series.firstX());
        assertThat(read.y(0)).isNaN();
        assertThat(points.passedOver()).isEqualTo(gone).isPositive();
        assertThat(next(points)).hasSize(2048).startsWith(series.firstX());
        assertThat(read.y(0)).isEqualTo(series.firstX());
        assertThat(points.passedOver()).isEqualTo(gone);
    }

    @Test
    void whatIsClearedOrWasGoneAtTheBeginIsNone() {
        add(0, 4000);
        SeriesPoints points = new SeriesPoints(series, horizon);
        history.clear();
        add(4000, 4010);
        assertThat(next(points)).startsWith(4000);
        add(5000, 9000);
        add(9000, 12_000);
        SeriesPoints later = new SeriesPoints(series, horizon, 0);
        assertThat(next(later)).startsWith(series.firstX());
        assertThat(read.y(0)).isEqualTo(series.firstX());
        assertThat(points.passedOver() + later.passedOver()).isZero();
    }

    @Test
    void isCutWherePointsThatWereReadHaveGoneFromTheEnd() {
        SeriesPoints points = new SeriesPoints(series, horizon);
        add(0, 10);
        next(points);
        assertThat(points.isCut()).isFalse();
        history.takeBack(0, 5);
        assertThat(points.isCut()).isTrue();
    }
}
