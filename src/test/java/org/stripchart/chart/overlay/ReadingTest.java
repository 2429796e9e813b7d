// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;
import org.stripchart.words.NumberText;
import org.stripchart.words.TimeStyle;

/** What the read-out says, as values. */
class ReadingTest {

    private final History history = new History(HistoryLimit.points(1_000_000));
    private final List<String> names = new ArrayList<>();

    /** Points as x, y, x, y. */
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

    private Reading at(double x, double from, double to) {
        return Reading.at(new FakeScene(history, names, from, to, XText.ofNumbers()), x, 0, null);
    }

    @Test
    void saysTheNearestPointOfEachSeries() {
        series("a", 0, 10, 1, 11.5, 2, 12);
        series("b", 0, -1, 1, -1.25, 2, -3);
        assertThat(at(1.2, 0, 2).head()).isEqualTo("1");
        assertThat(at(1.2, 0, 2).rows())
                .containsExactly(
                        new Reading.Row(0, "a", "11.5", "", 1, 11.5, false),
                        new Reading.Row(1, "b", "-1.25", "", 1, -1.25, true));
        assertThat(at(1.6, 0, 2).rows()).extracting(Reading.Row::value).containsExactly("12", "-3");
    }

    @Test
    void tellsWhoseXIsAnother() {
        series("quick", 0, 1, 0.9, 2, 2, 3);
        series("slow", 0, 7, 5, 8);
        Reading reading = at(1, 0, 5);
        assertThat(reading.head()).as("where the pointer is").isEqualTo("1");
        assertThat(reading.rows())
                .extracting(Reading.Row::name, Reading.Row::value, Reading.Row::at)
                .containsExactly(tuple("slow", "7", "0"), tuple("quick", "2", "0.9"));
    }

    @Test
    void saysNothingTwiceWhereAPointIsRightUnderThePointer() {
        series("quick", 1, 2);
        series("slow", 0, 7);
        assertThat(at(1, 0, 5).rows()).extracting(Reading.Row::at).containsExactly("0", "");
    }

    @Test
    void tellsTimesWithTheDateOnce() {
        series("a", 1_700_000_000, 1);
        series("b", 1_700_000_005, 2);
        Reading reading = Reading.at(
                new FakeScene(history, names, 1.6e9, 1.8e9, XText.ofTimes(2e8, TimeStyle.in(ZoneOffset.UTC), 0)),
                1_700_000_001,
                0,
                null);
        assertThat(reading.head()).isEqualTo("2023-11-14 22:13:21");
        assertThat(reading.rows()).extracting(Reading.Row::at).containsExactly("22:13:25", "22:13:20");
    }

    @Test
    void doesNotReadOnWhatHasEnded() {
        series("ended", 0, 1, 10, 2);
        series("going", 0, 3, 10, 4, 100, 5);
        assertThat(at(95, 80, 100).rows()).extracting(Reading.Row::name).containsExactly("going");
        assertThat(at(11, 5, 25).rows()).extracting(Reading.Row::name).containsExactly("going", "ended");
        assertThat(at(50, 40, 60).rows()).isEmpty();
    }

    @Test
    void readsWhatIsInTheWindowThoughSomethingOutsideIsNearer() {
        series("s", 9, 1, 30, 2);
        assertThat(at(10, 9.5, 40).rows()).extracting(Reading.Row::x).containsExactly(30.0);
        series("t", 9, 1, 31, 2);
        assertThat(at(30, 5, 30.5).rows()).extracting(Reading.Row::x).containsExactly(30.0, 9.0);
    }

    @Test
    void readsNothingOfWhatIsHidden() {
        series("taken away", 1, 5);
        series("a", 1, 7);
        assertThat(at(1, 0, 2).rows()).extracting(Reading.Row::name).containsExactly("a");
        assertThat(at(1, 0, 2).more()).isZero();
    }

    @Test
    void saysHowManyOfALogarithmicAxisAreNotPositive() {
        series("log of none", 1, 5, 2, 6);
        series("log of some", 1, -5, 2, 0, 3, 7, 9, -1);
        assertThat(at(3, 0, 4).rows())
                .extracting(Reading.Row::name)
                .containsExactlyInAnyOrder("log of none", "log of some (2 not positive)");
        double[] many = new double[30_000];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = 1 + i * 1e-9;
        }
        series("log of many", many);
        assertThat(at(3, 0, 4).rows())
                .extracting(Reading.Row::name)
                .anyMatch(name -> name.endsWith(" or more not positive)"));
    }

    @Test
    void skipsGaps() {
        series("s", 0, 1, 5, Double.NaN, 9, 3);
        series("nothing", 5, Double.NaN);
        assertThat(at(4.9, 0, 10).rows()).extracting(Reading.Row::x).containsExactly(9.0);
    }

    @Test
    void readsTheTwelveThatAreNearestInYAsTheyLieInThePicture() {
        for (int i = 0; i < 200; i++) {
            series("s" + i, 0, (i * 37) % 200);
        }
        series("elsewhere", 99, 0);
        FakeScene scene = new FakeScene(history, names, -1, 1, XText.ofNumbers());
        // The fake's y of the picture is that of the points turned round.
        Reading reading = Reading.at(scene, 0, -100.2, null);
        assertThat(reading.rows())
                .extracting(Reading.Row::y)
                .containsExactly(106.0, 105.0, 104.0, 103.0, 102.0, 101.0, 100.0, 99.0, 98.0, 97.0, 96.0, 95.0);
        assertThat(reading.rows().stream().filter(Reading.Row::isNearest))
                .extracting(Reading.Row::y)
                .containsExactly(100.0);
        assertThat(reading.more()).isEqualTo(188);
    }

    @Test
    void readsLastWhatItsStripDoesNotShow() {
        series("hidden", 0, FakeScene.NOT_SHOWN);
        series("seen", 0, 5);
        Reading reading = Reading.at(new FakeScene(history, names, -1, 1, XText.ofNumbers()), 0, 1e6, null);
        assertThat(reading.rows()).extracting(Reading.Row::name).containsExactly("seen", "hidden");
        assertThat(reading.rows()).extracting(Reading.Row::isNearest).containsExactly(true, false);
    }

    @Test
    void hasAHeadWhereThereIsNothing() {
        assertThat(at(2.5, 0, 5)).isEqualTo(new Reading("2.5", List.of(), 0));
    }

    @Property(seed = "1")
    void isWhatAPlainSearchOfTheWindowFinds(@ForAll long seed) {
        Random random = new Random(seed);
        History kept = new History(HistoryLimit.points(500));
        int count = 1 + random.nextInt(600);
        double[] xs = new double[count];
        double[] ys = new double[count];
        double last = -5;
        for (int i = 0; i < count; i++) {
            last += random.nextInt(4);
            xs[i] = last;
            ys[i] = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(100);
        }
        kept.append(0, xs, ys, 0, count);
        int first = (int) kept.series(0).firstIndex();
        double from = random.nextDouble() * last;
        double to = from + random.nextDouble() * 40;
        double x = from + random.nextDouble() * (to - from);
        int best = best(xs, ys, x, from, to, first);
        Reading reading = Reading.at(new FakeScene(kept, List.of("s"), from, to, XText.ofNumbers()), x, 0, null);
        if (best < 0) {
            assertThat(reading.rows()).isEmpty();
            return;
        }
        assertThat(reading.head()).isEqualTo(NumberText.of(xs[best]));
        assertThat(reading.rows())
                .extracting(Reading.Row::x, Reading.Row::value)
                .containsExactly(
                        tuple(xs[best], NumberText.of(reading.rows().get(0).y())));
        // Of points at the same x, any may be read.
        assertThat(reading.rows().get(0).y()).isIn(valuesAt(xs[best], xs, ys));
    }

    private static List<Double> valuesAt(double x, double[] xs, double[] ys) {
        return IntStream.range(0, xs.length)
                .filter(i -> xs[i] == x)
                .mapToObj(i -> ys[i])
                .toList();
    }

    private static int best(double[] xs, double[] ys, double x, double from, double to, int first) {
        int best = -1;
        for (int i = first; i < xs.length; i++) {
            boolean counts = xs[i] >= from && xs[i] <= to && !Double.isNaN(ys[i]);
            if (counts && (best < 0 || Math.abs(xs[i] - x) < Math.abs(xs[best] - x))) {
                best = i;
            }
        }
        return best;
    }

    @Test
    void thePointUnderThePointerSaysWhereTheOthersAreRead() {
        series("spike", 0, 1, 1, 1, 1.01, 9, 1.02, 1, 2, 1);
        series("other", 0, 5, 0.99, 6, 1.02, 7, 2, 8);
        FakeScene scene = new FakeScene(history, names, 0, 6, XText.ofNumbers());
        Reading reading = Reading.at(scene, 0.99, -9, new NearestPoint(0, 1.01, 9));
        assertThat(reading.rows())
                .extracting(Reading.Row::name, Reading.Row::x, Reading.Row::y)
                .containsExactly(tuple("spike", 1.01, 9.0), tuple("other", 1.02, 7.0));
        assertThat(reading.head()).as("of its x").isEqualTo("1.01");
    }
}
