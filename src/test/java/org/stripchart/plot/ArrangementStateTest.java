// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stripchart.history.Extent;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;
import org.stripchart.plot.ArrangementState.AxisState;
import org.stripchart.plot.ArrangementState.ByHand;
import org.stripchart.plot.ArrangementState.StripState;
import org.stripchart.plot.ArrangementState.TraceState;

/** An arrangement that is kept as a value and comes back, whichever of its series come again. */
class ArrangementStateTest {

    /** Series as they come, all of like size, and how they are divided. */
    private static final class Run {

        private final History history = new History(HistoryLimit.points(1000));
        private final Arrangement arrangement = new Arrangement(what -> {}, () -> {});
        private final Arranger arranger =
                new Arranger(arrangement, history, number -> "", number -> "", StripRule.AUTO);
        private final List<String> names = new ArrayList<>();
        private final Set<String> states;

        Run(String... states) {
            this.states = Set.of(states);
        }

        void come(String... more) {
            for (String name : more) {
                history.append(names.size(), new double[] {0, 1, 2}, new double[] {1, 2, 1}, 0, 3);
                names.add(name);
            }
            arrangement.adopt(names, number -> states.contains(names.get(number)));
            arranger.update();
        }

        Trace trace(String name) {
            return arrangement.traces().get(names.indexOf(name));
        }

        /** The traces by axis and strip: {@code a,b/c | d} has a second axis in the first strip. */
        String places() {
            return arrangement.strips().stream()
                    .map(strip -> strip.axes().stream()
                            .map(axis -> arrangement.traces().stream()
                                    .filter(trace -> trace.axis() == axis)
                                    .map(trace -> trace.visible() ? trace.name() : "(" + trace.name() + ")")
                                    .collect(Collectors.joining(",")))
                            .collect(Collectors.joining("/")))
                    .collect(Collectors.joining(" | "));
        }
    }

    private static final YScale.Limits FIXED = new YScale.Limits(YScale.Mode.FIXED, 1, 50);

    /** {@code a/(c) | b | s}: of numbers but the last, each otherwise than it would be by itself. */
    private static Run arranged() {
        Run run = new Run("s");
        run.come("a", "b", "s", "c");
        run.arrangement.line(2, LineStyle.STEP);
        run.trace("b").moveToOwnStrip();
        run.trace("c").moveTo(YAxis.Side.RIGHT);
        run.trace("c").visible(false);
        run.trace("a").color(17);
        run.trace("a").style(LineStyle.LINE);
        run.trace("a").label("Outside");
        YAxis axis = run.trace("b").axis();
        axis.strip().share(2.5);
        axis.side(YAxis.Side.RIGHT);
        axis.label("V");
        axis.limits().scale(Scale.LOGARITHMIC);
        axis.limits().limits(FIXED);
        return run;
    }

    @Test
    void comesBackAsItWas() {
        ArrangementState state = arranged().arranger.state();
        Run again = new Run("s");
        again.arranger.restore(state);
        again.come("a", "b", "s", "c");

        assertThat(again.places()).isEqualTo("a/(c) | b | s");
        assertThat(again.arrangement.width()).isEqualTo(2);
        assertThat(again.arrangement.style()).isEqualTo(LineStyle.STEP);
        assertThat(again.trace("c").axis().side()).isEqualTo(YAxis.Side.RIGHT);
        assertThat(again.trace("c").style()).isEqualTo(LineStyle.STEP);
        assertThat(again.trace("c").width()).isEqualTo(2);
        assertThat(again.trace("c").shownByHand()).isTrue();
        assertThat(again.trace("c").placedByHand()).isTrue();
        assertThat(again.trace("a").shownByHand()).isFalse();
        assertThat(again.trace("a").placedByHand()).isFalse();
        assertThat(again.trace("a").colorByHand()).isTrue();
        assertThat(again.trace("a").color()).isEqualTo(17);
        assertThat(again.trace("a").style()).isEqualTo(LineStyle.LINE);
        assertThat(again.trace("a").label()).isEqualTo("Outside");
        YAxis axis = again.trace("b").axis();
        assertThat(axis.strip().share()).isEqualTo(2.5);
        assertThat(axis.side()).isEqualTo(YAxis.Side.RIGHT);
        assertThat(axis.label()).isEqualTo("V");
        assertThat(axis.limits().scale()).isEqualTo(Scale.LOGARITHMIC);
        assertThat(axis.limits().limits()).isEqualTo(FIXED);
        assertThat(again.arranger.state()).isEqualTo(state);
    }

    @Test
    void comesBackWithTheRangesThatDependOnWhatWasSeenBefore() {
        Run run = new Run();
        run.come("a");
        assertThat(fit(run, 0, 100)).isEqualTo(new Interval(-5, 105));
        ArrangementState state = run.arranger.state();

        Run again = new Run();
        again.arranger.restore(state);
        again.come("a");

        assertThat(fit(again, 0, 95)).as("a range that does not tremble").isEqualTo(new Interval(-5, 105));
    }

    private static Interval fit(Run run, double low, double high) {
        Extent visible = new Extent();
        visible.include(low, high);
        return run.trace("a").axis().limits().fit(visible);
    }

    @Test
    void keepsThePlacesOfThoseThatHaveNotCome() {
        ArrangementState state = arranged().arranger.state();
        Run again = new Run("s");
        again.arranger.restore(state);
        assertThat(again.arranger.state()).isEqualTo(state);

        again.come("c");
        assertThat(again.places()).isEqualTo("/(c) |  | ");
        assertThat(again.arranger.state().traces()).containsExactlyInAnyOrderElementsOf(state.traces());
        again.come("b", "s");
        again.come("a");
        assertThat(again.places()).isEqualTo("a/(c) | b | s");
    }

    @Test
    void losesThePlacesOfThoseThatHaveNotComeWithTheirStrips() {
        Run again = new Run("s");
        again.arranger.restore(arranged().arranger.state());
        again.come("a", "c");
        again.arrangement.remove(again.arrangement.strips().get(2));
        again.arrangement.remove(again.arrangement.strips().get(1));
        assertThat(again.arranger.state().traces())
                .extracting(TraceState::series)
                .containsExactly("a", "c");
        again.come("b");
        assertThat(again.places()).as("the last there is").isEqualTo("a,b/(c)");
    }

    @Test
    void isArrangedAnewOnlyForOthersAndLeavesWhatAPersonHasChosen() {
        Run again = new Run("s");
        again.arranger.restore(arranged().arranger.state());
        again.come("a", "b", "s", "c", "other");
        assertThat(again.places()).isEqualTo("a,other/(c) | b | s");
        assertThat(again.trace("a").color()).isEqualTo(17);

        again.arranger.again();
        assertThat(again.places()).as("in automatic strips alone").doesNotContain("(c)");
        assertThat(again.trace("b").placedByHand()).isFalse();
    }

    @Test
    void isForgottenWhenAllIsArrangedAnew() {
        Run again = new Run("s");
        again.arranger.restore(arranged().arranger.state());
        again.come("a");
        again.arranger.again();
        assertThat(again.arranger.state().traces())
                .extracting(TraceState::series)
                .containsExactly("a");
        again.come("c");
        assertThat(again.trace("c").visible()).isTrue();
        assertThat(again.trace("c").label()).isEqualTo("c");
    }

    @Test
    void givesNoPlaceToWhatIsOfAnotherKindNow() {
        Run again = new Run("a", "s");
        again.arranger.restore(arranged().arranger.state());
        again.come("a", "b", "s", "c");
        assertThat(again.trace("a").axis().strip().isOfStates()).isTrue();
        assertThat(again.trace("a").label()).isEqualTo("a");
        assertThat(again.trace("b").axis().label()).isEqualTo("V");
    }

    @Test
    void showsAgainOnlyWhatWasSetApart() {
        Run run = arranged();
        run.arrangement.isolate(run.trace("b"));
        run.trace("c").visible(true);
        Run again = new Run("s");
        again.arranger.restore(run.arranger.state());
        assertThat(again.arrangement.isIsolated()).isFalse();
        again.come("a", "b", "s", "c");
        assertThat(again.places()).isEqualTo("(a)/c | b | (s)");
        again.arrangement.endIsolation();
        assertThat(again.places()).isEqualTo("a/(c) | b | s");
    }

    private static AxisState axis(double lower, double upper) {
        return new AxisState(YAxis.Side.LEFT, "", "", Scale.LINEAR, YScale.Mode.AUTO, lower, upper, null);
    }

    private static StripState strip(boolean ofStates, double share, int axes) {
        List<AxisState> all = new ArrayList<>();
        for (int i = 0; i < axes; i++) {
            all.add(axis(Double.NaN, Double.NaN));
        }
        return new StripState(ofStates, share, true, all);
    }

    private static TraceState trace(int strip, int axis, int color, float width) {
        ByHand byHand = new ByHand(false, false, false);
        return new TraceState("a", "a", strip, axis, true, false, color, LineStyle.LINE, width, byHand);
    }

    private static ArrangementState state(StripState strip, float width, TraceState... traces) {
        return new ArrangementState(List.of(strip), List.of(traces), width, LineStyle.LINE);
    }

    @Test
    void refusesStripsAndAxesThatCannotBe() {
        assertThatThrownBy(() -> state(strip(true, 0, 1), 1)).hasMessage("strips (1) must have one of lines");
        assertThatThrownBy(() -> state(strip(false, 1, 1), 5)).hasMessage("width (5.0) must be 1 to 4");
        assertThatThrownBy(() -> strip(false, 1, 0)).hasMessage("axes (0) must be 1 to 4");
        assertThatThrownBy(() -> strip(false, 1, 5)).hasMessage("axes (5) must be 1 to 4");
        assertThatThrownBy(() -> strip(true, 1, 2)).hasMessage("axes (2) must be 1 to 1");
        assertThatThrownBy(() -> strip(false, 0, 1)).hasMessage("share (0.0) must be positive");
        assertThatThrownBy(() -> axis(5, 5)).hasMessage("lower (5.0) must be below upper (5.0)");
        assertThat(strip(false, 1, 4).axes()).hasSize(4);
    }

    @Test
    void refusesTracesThatCannotBe() {
        assertThatThrownBy(() -> state(strip(false, 1, 1), 1, trace(0, 1, 0, 1)))
                .hasMessage("trace (a) must be on an axis that there is, not on 1 of strip 0");
        assertThatThrownBy(() -> state(strip(false, 1, 1), 1, trace(1, 0, 0, 1)))
                .hasMessage("trace (a) must be on an axis that there is, not on 0 of strip 1");
        assertThatThrownBy(() -> trace(-1, 0, 0, 1)).hasMessage("strip (-1) and axis (0) must not be negative");
        assertThatThrownBy(() -> trace(0, -1, 0, 1)).hasMessage("strip (0) and axis (-1) must not be negative");
        assertThatThrownBy(() -> trace(0, 0, 24, 1)).hasMessage("color (24) must be 0 to 23, or -1");
        assertThatThrownBy(() -> trace(0, 0, -2, 1)).hasMessage("color (-2) must be 0 to 23, or -1");
        assertThatThrownBy(() -> trace(0, 0, 0, 0.5f)).hasMessage("width (0.5) must be 1 to 4");
        assertThat(state(strip(false, 1, 2), 1, trace(0, 1, -1, 1)).traces()).hasSize(1);
    }
}
