// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

/** Where points land, told by points that come as a test says. */
class ArrivalsTest {

    private static final double WINDOW = 60;

    private final History history = new History(HistoryLimit.points(100_000));
    private final Arrivals arrivals = new Arrivals(() -> WINDOW);
    private double seconds;

    /** Takes in a point, so many seconds after the one before. */
    private void point(double after, double x) {
        point(0, after, x);
    }

    private void point(int series, double after, double x) {
        seconds += after;
        history.append(series, new double[] {x}, new double[] {1}, 0, 1);
        arrivals.begin((long) (seconds * 1e9));
        arrivals.arrived(series, history.series(series), x);
        arrivals.settle();
    }

    private Leap leap() {
        return Objects.requireNonNull(arrivals.leap(), "no leap");
    }

    private void everySecond(double fromX, int count) {
        for (int i = 0; i < count; i++) {
            point(1, fromX + i);
        }
    }

    @Test
    void comesBackToWhereItWasBesideASeriesThatEndedLongAgo() {
        point(0, 1, 1000);
        point(1, 1, 500_000);
        point(1, 1, 500_001);
        Arrivals.Past past = arrivals.setAside(Set.of(1));
        assertThat(arrivals.head()).isEqualTo(1000);

        assertThat(arrivals.bringBack(past)).isFalse();
        assertThat(arrivals.head()).isEqualTo(500_001);
    }

    @Test
    void hasGoneBackWhereASeriesHasPointsAgainThatAreFarBehind() {
        point(0, 1, 5000);
        Arrivals.Past past = arrivals.setAside(null);
        point(0, 1, 0);

        assertThat(arrivals.bringBack(past)).isTrue();
        assertThat(arrivals.head()).isZero();
    }

    @Test
    void isNowhereBeforeTheFirstPoint() {
        assertThat(arrivals.head()).isNaN();
        assertThat(arrivals.leap()).isNull();
    }

    @Test
    void goesWithTheGreatestX() {
        everySecond(1000, 30);
        assertThat(arrivals.head()).isEqualTo(1029);
        point(1, 990);
        assertThat(arrivals.head()).as("a point that is a little late").isEqualTo(1029);
        assertThat(arrivals.leap()).isNull();
    }

    @Test
    void goesBackWhenTheClockWasSetBack() {
        everySecond(10_000, 30);
        everySecond(6430, 3);
        assertThat(arrivals.head()).as("three points may be late").isEqualTo(10_029);
        everySecond(6433, 2);
        assertThat(arrivals.head()).isEqualTo(6434);
        assertThat(arrivals.leap()).isEqualTo(new Leap(1, 10_029, 6433));
        assertThat(leap().by()).isEqualTo(-3596);
        everySecond(6435, 10);
        assertThat(arrivals.head()).isEqualTo(6444);
        assertThat(leap().number()).isEqualTo(1);
    }

    @Test
    void goesForwardsAtOnceWhenTheClockWasSetForwards() {
        everySecond(1000, 30);
        point(1, 4630);
        assertThat(arrivals.head()).isEqualTo(4630);
        assertThat(arrivals.leap()).isEqualTo(new Leap(1, 1029, 4630));
        everySecond(4631, 30);
        assertThat(leap().number()).isEqualTo(1);
    }

    @Test
    void countsItsLeaps() {
        everySecond(1000, 30);
        point(1, 4630);
        everySecond(4631, 30);
        everySecond(1030, 10);
        assertThat(leap().number()).isEqualTo(2);
        assertThat(leap().by()).isNegative();
    }

    @Test
    void comesBackFromOnePointFarAhead() {
        everySecond(1000, 30);
        point(1, 4e9);
        assertThat(arrivals.head()).isEqualTo(4e9);
        everySecond(1031, 5);
        assertThat(arrivals.head()).isEqualTo(1035);
    }

    @Test
    void takesAnOutageForNoLeap() {
        everySecond(1000, 30);
        point(7200, 1030 + 7200);
        assertThat(arrivals.head()).isEqualTo(8230);
        assertThat(arrivals.leap()).as("time went by").isNull();
    }

    @Test
    void takesLongStepsForNoLeapWhereTheyAreUsual() {
        for (int i = 0; i < 50; i++) {
            point(0.001, i * 3600.0);
        }
        assertThat(arrivals.head()).isEqualTo(49 * 3600.0);
        assertThat(arrivals.leap()).isNull();
    }

    @Test
    void staysWithASlowSeriesBesideAQuickOneThatLags() {
        for (int i = 0; i < 300; i++) {
            if (i % 10 == 0) {
                point(0, 0, 10_000 + i);
            }
            point(1, 1, 1000 + i);
        }
        assertThat(arrivals.head()).isEqualTo(10_290);
    }

    @Test
    void goesToTheSeriesThatLagsOnceTheOtherHasEnded() {
        for (int i = 0; i < 30; i++) {
            point(0, 0.5, 10_000 + i);
            point(1, 0.5, 1000 + i);
        }
        assertThat(arrivals.head()).isEqualTo(10_029);
        for (int i = 30; i < 60; i++) {
            point(1, 1, 1000 + i);
        }
        assertThat(arrivals.head()).isEqualTo(1059);
    }

    @Test
    void forgetsAnOutageOncePointsComeAgain() {
        everySecond(100_000, 30);
        point(7200, 107_230);
        everySecond(107_231, 60);
        everySecond(1000, 30);
        assertThat(arrivals.head()).isEqualTo(1029);
    }

    @Test
    void goesBackThoughTheHistoryIsFullAndKeepsNoneOfThesePointsYet() {
        History small = new History(HistoryLimit.points(100));
        double[] xs = new double[1000];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = 10_000 + i;
        }
        small.append(0, xs, new double[xs.length], 0, xs.length);
        arrivals.begin(0);
        arrivals.arrived(0, small.series(0), 10_999);
        for (int i = 1; i < 20; i++) {
            small.append(0, new double[] {i}, new double[1], 0, 1);
            arrivals.begin(i * 1_000_000_000L);
            arrivals.arrived(0, small.series(0), i);
            assertThat(arrivals.settle()).as("second %d", i).isEqualTo(i == 1);
        }
        assertThat(arrivals.head()).isEqualTo(19);
        assertThat(leap()).isEqualTo(new Leap(1, 10_999, 1));
    }

    @Test
    void beginsAnewWhenItsOnlySeriesIsCleared() {
        everySecond(1000, 30);
        arrivals.clear(0);
        history.clear(0);
        assertThat(arrivals.head()).isNaN();
        point(1, 5);
        assertThat(arrivals.head()).isEqualTo(5);
        assertThat(arrivals.leap()).isNull();
    }

    @Test
    void goesBackToTheOthersWhenASeriesIsCleared() {
        point(0, 1, 500);
        point(1, 1, 480);
        arrivals.clear(0);
        assertThat(arrivals.head()).isEqualTo(480);
        arrivals.clear(7);
        assertThat(arrivals.head()).as("no series").isEqualTo(480);
        assertThat(arrivals.leap()).isNull();
    }

    @Test
    void beginsAnewWhenItIsCleared() {
        everySecond(1000, 30);
        arrivals.clear();
        history.clear();
        assertThat(arrivals.head()).isNaN();
        point(1, 5);
        assertThat(arrivals.head()).isEqualTo(5);
        assertThat(arrivals.leap()).isNull();
    }

    private double headAfter(double silence) {
        return arrivals.headByClock((long) ((seconds + silence) * 1e9));
    }

    @Test
    void goesOnByTheClockOnceThePointsAreLate() {
        assertThat(headAfter(100)).isNaN();
        everySecond(1000, 10);
        assertThat(headAfter(3)).isEqualTo(1009);
        assertThat(headAfter(4)).isEqualTo(1010);
        assertThat(headAfter(29)).isEqualTo(1035);
        assertThat(arrivals.head()).as("where points land").isEqualTo(1009);
    }

    /** Twenty points, one in 200 ms, of which the last is of the second 1003.8, are there at once or after the first. */
    @ParameterizedTest
    @CsvSource({"true, 1009.9", "false, 1009.9", "true, 5000", "false, 5000"})
    void pointsThatWaitedForTheStartTellWhatIsUsual(boolean atOnce, double timeOfDay) {
        Arrivals begun = new Arrivals(() -> WINDOW, number -> false, () -> timeOfDay);
        for (int i = 0; i < 20; i++) {
            history.append(0, new double[] {1000 + i / 5.0}, new double[] {i}, 0, 1);
            if (i == 19 || (i == 0 && !atOnce)) {
                begun.begin(i * 1_000_000L);
                begun.arrived(0, history.series(0), 1000 + i / 5.0);
            }
        }

        assertThat(begun.silentFor(IntStream.of(0), 1_000_000_000L)).isZero();
        assertThat(begun.silentFor(IntStream.of(0), 12_019_000_000L)).isEqualTo(12_000_000_000L);
        assertThat(begun.headByClock(12_019_000_000L))
                .as("time goes on where the points are of now, not where they are of a file")
                .isEqualTo(timeOfDay < 2000 ? 1003.8 + 10 : 1003.8);
    }

    @Test
    void twoPointsAtOnceTellNothing() {
        Arrivals begun = new Arrivals(() -> WINDOW, number -> false, () -> 1001);
        history.append(0, new double[] {1000, 1001}, new double[] {0, 0}, 0, 2);
        begun.begin(0);
        begun.arrived(0, history.series(0), 1001);

        assertThat(begun.lateAt()).isEqualTo(Arrivals.NEVER);
    }

    @Test
    void aStateGoesOnFromItsPointAndOnlyWhereThereIsNothingElse() {
        Arrivals states = new Arrivals(() -> WINDOW, number -> number == 1, () -> Double.NaN);
        for (int i = 0; i < 3; i++) {
            history.append(1, new double[] {1000 + 10 * i}, new double[] {i}, 0, 1);
            states.begin(i * 10_000_000_000L);
            states.arrived(1, history.series(1), 1000 + 10 * i);
            assertThat(states.headByClock(i * 10_000_000_000L + 7_000_000_000L)).isEqualTo(1007 + 10 * i);
        }
        for (int i = 0; i < 3; i++) {
            history.append(0, new double[] {1020 + i}, new double[] {i}, 0, 1);
            states.begin((20 + i) * 1_000_000_000L);
            states.arrived(0, history.series(0), 1020 + i);
        }
        assertThat(states.headByClock(24_000_000_000L))
                .as("numbers are not late yet")
                .isEqualTo(1022);
        assertThat(states.headByClock(25_000_000_000L)).isEqualTo(1022);
        assertThat(states.headByClock(26_000_000_000L)).as("nothing jumps").isEqualTo(1023);
    }

    @Test
    void standsWhileOneSeriesStillComes() {
        everySecond(1000, 10);
        for (int i = 0; i < 20; i++) {
            point(1, 1, 1010 + i);
        }
        assertThat(headAfter(2)).isEqualTo(1029);
        assertThat(headAfter(5)).isEqualTo(1031);
    }

    @Test
    void whatIsReadAtOnceDoesNotGoOn() {
        for (int i = 0; i < 100; i++) {
            point(0.0001, 1000 + i);
        }
        assertThat(headAfter(100)).isEqualTo(1099);
    }

    @Test
    void tellsHowLongNothingHasComeOfSomeSeries() {
        everySecond(1000, 10);
        for (int i = 0; i < 5; i++) {
            point(1, 1, 1010 + i);
        }
        long now = (long) (seconds * 1e9);
        assertThat(arrivals.silentFor(IntStream.of(0, 7), now)).isEqualTo(5_000_000_000L);
        assertThat(arrivals.silentFor(IntStream.of(0, 1), now))
                .as("one of them still comes")
                .isZero();
        assertThat(arrivals.silentFor(IntStream.of(7), now)).as("unknown").isZero();
        assertThat(arrivals.silentFor(IntStream.of(1), now + 2_900_000_000L)).isZero();
        assertThat(arrivals.silentFor(IntStream.of(0, 1), now + 26_000_000_000L))
                .isEqualTo(26_000_000_000L);
    }
}
