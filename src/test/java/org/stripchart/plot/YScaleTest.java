// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.stripchart.history.Extent;

class YScaleTest {

    private final YScale scale = new YScale(what -> {}, () -> {});

    private Interval fit(double low, double high) {
        Extent visible = new Extent();
        visible.include(low);
        visible.include(high);
        return scale.fit(visible);
    }

    @Test
    void leavesAMarginAroundTheData() {
        assertThat(fit(0, 100)).isEqualTo(new Interval(-5, 105));
    }

    @Test
    void fitsAnewOnAnotherScale() {
        fit(1.5, 9);
        scale.scale(Scale.LOGARITHMIC);
        assertThat(fit(1.5, 9).lower()).isBetween(1.3, 1.5);
        assertThat(scale.range().upper()).isBetween(9.0, 9.9);
    }

    @Test
    void growsAtOnce() {
        fit(0, 100);
        assertThat(fit(0, 200).upper()).isEqualTo(210);
    }

    @Test
    void doesNotTrembleWhileValuesComeAndGo() {
        Interval before = fit(0, 100);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1000; i++) {
            double low = random.nextDouble(0, 10);
            double high = random.nextDouble(90, 104);
            assertThat(fit(low, high)).as("frame %d", i).isEqualTo(before);
        }
    }

    @Test
    void shrinksWhenTheDataLeavesMuchOfItEmpty() {
        fit(0, 100);
        assertThat(fit(40, 60)).isEqualTo(new Interval(39, 61));
    }

    @Test
    void neverShrinksWhenItOnlyExpands() {
        scale.fitting(YScale.Mode.EXPAND);
        Interval before = fit(0, 100);
        assertThat(fit(50, 51)).isEqualTo(before);
        assertThat(fit(50, 300).contains(300)).isTrue();
        assertThat(fit(50, 51).lower()).isEqualTo(-5);
    }

    @Test
    void fitsTheDataCloselyWhenALimitIsTakenAway() {
        scale.fixed(-20, 120);
        fit(0, 100);
        scale.fitting(YScale.Mode.AUTO);
        assertThat(fit(0, 100)).isEqualTo(new Interval(-5, 105));
        scale.soft(-30, 130);
        assertThat(fit(0, 100)).isEqualTo(new Interval(-30, 130));
        scale.soft(-20, 120);
        assertThat(fit(0, 100)).isEqualTo(new Interval(-20, 120));
    }

    @Test
    void holdsFixedLimitsWhateverComes() {
        scale.fixed(-1, 1);
        assertThat(fit(-100, 100)).isEqualTo(new Interval(-1, 1));
        scale.fixed(0, Double.NaN);
        assertThat(fit(-100, 100).lower()).isZero();
        assertThat(fit(-100, 100).upper()).isGreaterThan(100);
    }

    @Test
    void reachesSoftLimitsAndFurtherWhenValuesDo() {
        scale.soft(0, 100);
        assertThat(fit(20, 30)).isEqualTo(new Interval(0, 100));
        assertThat(fit(20, 200).upper()).isGreaterThan(200);
        assertThat(fit(20, 200).lower()).isZero();
        assertThat(fit(20, 30)).isEqualTo(new Interval(0, 100));
    }

    @Test
    void letsTheUpperOfTwoLimitsYield() {
        scale.floor(0, 100);
        assertThat(fit(-20, 30)).isEqualTo(new Interval(0, 100));
        assertThat(fit(-20, 300).lower()).isZero();
        assertThat(fit(-20, 300).upper()).isGreaterThan(300);
    }

    @Test
    void hasARangeForAnyNumbers() {
        double[][] extents = {
            {5, 5},
            {0, 0},
            {-3, -3},
            {Double.MIN_VALUE, Double.MIN_VALUE},
            {1e300, 1e300},
            {-1e308, 1e308},
            {1e9, Math.nextUp(1e9)},
            {-Double.MAX_VALUE, Double.MAX_VALUE},
            {0, 1e-300}
        };
        for (double[] extent : extents) {
            scale.reset();
            Interval range = fit(extent[0], extent[1]);
            assertThat(range.length())
                    .as("%s to %s", extent[0], extent[1])
                    .isPositive()
                    .isFinite();
        }
    }

    @Test
    void putsALimitThatAllValuesLieBeyondAtItsEnd() {
        scale.fixed(Double.NaN, 0);
        Interval range = fit(10, 20);
        assertThat(range.upper()).isZero();
        assertThat(range.length()).isPositive();
    }

    @Test
    void keepsItsRangeWhileNothingIsVisible() {
        Interval before = fit(0, 100);
        assertThat(scale.fit(new Extent())).isEqualTo(before);
    }

    @Test
    void refusesLimitsInTheWrongOrder() {
        assertThatThrownBy(() -> scale.fixed(2, 1)).hasMessage("lower (2.0) must be below upper (1.0)");
    }

    @Test
    void refusesLimitsWithNothingBetweenOrTooFarOut() {
        double end = Viewport.LARGEST;
        double beyond = 1.01 * end;
        scale.fixed(-end, end);
        assertThat(fit(0, 1)).isEqualTo(new Interval(-end, end));
        assertThatThrownBy(() -> scale.soft(1, 1)).hasMessage("lower (1.0) must be below upper (1.0)");
        assertThatThrownBy(() -> scale.fixed(-beyond, 0))
                .hasMessage("lower (" + -beyond + ") must be within " + -end + " to " + end);
        assertThatThrownBy(() -> scale.fixed(0, beyond))
                .hasMessage("upper (" + beyond + ") must be within " + -end + " to " + end);
        assertThatThrownBy(() -> scale.fitting(YScale.Mode.SOFT)).hasMessage("mode (SOFT) must be AUTO or EXPAND");
        assertThat(fit(0, 1)).as("as it was").isEqualTo(new Interval(-end, end));
    }

    @Test
    void saysItsLimitsAndForgetsThemWhenItFits() {
        scale.soft(-1, 2);
        assertThat(scale.lower()).isEqualTo(-1);
        assertThat(scale.upper()).isEqualTo(2);
        scale.fitting(YScale.Mode.AUTO);
        assertThat(scale.lower()).isNaN();
        assertThat(scale.upper()).isNaN();
    }

    @Test
    void leavesNoMarginWhereValuesReachASoftLimitExactly() {
        scale.soft(0, 100);
        assertThat(fit(0, 100)).isEqualTo(new Interval(0, 100));
    }

    @Test
    void staysWhenValuesReachItsEndsExactly() {
        Interval before = fit(0, 100);
        assertThat(fit(before.lower(), before.upper())).isEqualTo(before);
    }

    @Test
    void startsAtALimitThatAllValuesLieBelow() {
        scale.fixed(200, Double.NaN);
        assertThat(fit(0, 100)).isEqualTo(new Interval(200, 400));
        scale.fixed(105, Double.NaN);
        assertThat(fit(0, 100)).as("where the values' margin ends").isEqualTo(new Interval(105, 210));
    }

    @Test
    void givesASingleValueRoomOfItsOwnSize() {
        assertThat(fit(100, 100)).isEqualTo(new Interval(95, 105));
        scale.reset();
        assertThat(fit(0, 0)).isEqualTo(new Interval(-1, 1));
        scale.reset();
        assertThat(fit(1, 1 + 8 * Math.ulp(1.0)).length())
                .as("but for rounding")
                .isGreaterThan(0.09);
        scale.reset();
        assertThat(fit(1, 1 + 9 * Math.ulp(1.0)).length()).as("two values").isLessThan(1e-10);
    }

    @Test
    void followsAHandToTheEndsOfWhatCanBeShownAndToSixteenNumbers() {
        double end = Viewport.LARGEST;
        scale.drag(-end, end);
        assertThat(fit(0, 1)).isEqualTo(new Interval(-end, end));
        double from = 1L << 30;
        double ulp = Math.ulp(from);
        scale.drag(from, from + 16 * ulp);
        assertThat(fit(0, 1)).isEqualTo(new Interval(-end, end));
        scale.drag(from, from + 17 * ulp);
        assertThat(fit(0, 1)).isEqualTo(new Interval(from, from + 17 * ulp));
    }

    @Test
    void showsMovementsThatAreSmallAgainstTheirValue() {
        for (double value : new double[] {1, 1e6, 1e9, -1e12, 3e-200}) {
            double span = 64 * Math.ulp(value);
            scale.reset();
            Interval range = fit(value, value + span);
            assertThat(range.length()).as("%s", value).isBetween(span, span * 1.3);
            assertThat(range.contains(value) && range.contains(value + span)).isTrue();
        }
    }

    @Test
    void leavesRoomAroundWhatOnlyRoundingMoves() {
        for (double value : new double[] {1, 1e9, -1e12}) {
            scale.reset();
            Interval range = fit(value, value + 4 * Math.ulp(value));
            assertThat(range.length()).as("%s", value).isGreaterThan(Math.abs(value) * 0.05);
        }
    }

    @Test
    void followsAHandWhereThereIsSomethingToShow() {
        fit(0, 100);
        scale.drag(20, 80);
        assertThat(scale.mode()).isEqualTo(YScale.Mode.FIXED);
        assertThat(fit(0, 1)).isEqualTo(new Interval(20, 80));
        scale.drag(-Double.MAX_VALUE, 5);
        scale.drag(0, Double.POSITIVE_INFINITY);
        scale.drag(1, Math.nextUp(1.0));
        scale.drag(7, 7);
        assertThat(fit(0, 1)).isEqualTo(new Interval(20, 80));
    }

    @Test
    void leavesAMarginInDecadesOnALogarithmicAxis() {
        scale.scale(Scale.LOGARITHMIC);
        Interval range = fit(1, 1e10);
        assertThat(range.lower()).isCloseTo(Math.pow(10, -0.5), within(1e-9));
        assertThat(range.upper() / Math.pow(10, 10.5)).isCloseTo(1, within(1e-9));
        assertThat(fit(2, 5e9)).as("hysteresis").isEqualTo(range);
        assertThat(fit(100, 1e4).upper()).isLessThan(1e5);
        scale.reset();
        assertThat(fit(7, 7).contains(7)).isTrue();
        assertThat(scale.range().upper() / scale.range().lower()).isCloseTo(10, within(1e-9));
    }

    @Test
    void takesOnlyPositiveLimitsOnALogarithmicAxis() {
        scale.scale(Scale.LOGARITHMIC);
        scale.fixed(-5, 1000);
        assertThat(fit(1, 10).lower()).isPositive();
        assertThat(scale.range().upper()).isEqualTo(1000);
        scale.fixed(0.1, 1000);
        assertThat(fit(1, 10)).isEqualTo(new Interval(0.1, 1000));
        scale.drag(-1, 10);
        assertThat(scale.lower()).isEqualTo(0.1);
        scale.drag(0.01, 10);
        assertThat(fit(1, 10)).isEqualTo(new Interval(0.01, 10));
        scale.fixed(1e5, Double.NaN);
        assertThat(fit(1, 10).length()).isPositive();
        scale.scale(Scale.LINEAR);
        scale.fitting(YScale.Mode.AUTO);
        assertThat(fit(0, 100)).isEqualTo(new Interval(-5, 105));
    }

    @Test
    void hasARangeOnALogarithmicAxisBeforeThereIsAnything() {
        scale.scale(Scale.LOGARITHMIC);
        Interval range = scale.fit(new Extent());
        assertThat(range.lower()).isPositive();
        assertThat(range.length()).isPositive();
    }
}
