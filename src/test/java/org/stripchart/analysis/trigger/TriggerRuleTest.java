// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.analysis.trigger.Trigger.Slope;
import org.stripchart.analysis.trigger.TriggerKind.Values;
import org.stripchart.analysis.trigger.TriggerRule.Mode;

class TriggerRuleTest {

    private static final Trigger EDGE = new Trigger.Edge(5, 0, Slope.RISING);
    private static final Values ALL = new Values(2, 4, 0.5, 3);

    private static TriggerRule rule(double holdOff, double before, int overlay) {
        return new TriggerRule("a", EDGE, "", holdOff, Mode.AUTO, before, overlay, false);
    }

    @Test
    void takesWhatIsJustAllowed() {
        assertThat(rule(0, 0, 0).holdOff()).isZero();
        assertThat(rule(Double.MAX_VALUE, 1, TriggerRule.MOST_OVERLAY).overlay())
                .isEqualTo(TriggerRule.MOST_OVERLAY);
    }

    @Test
    void refusesWhatIsJustNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(-0.1, 0.5, 0))
                .withMessage("The hold-off (-0.1) must be 0 or more");
        assertThatIllegalArgumentException().isThrownBy(() -> rule(Double.POSITIVE_INFINITY, 0.5, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(0, 1.1, 0))
                .withMessage("The share before the event (1.1) must be 0 to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> rule(0, -0.1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(0, 0.5, TriggerRule.MOST_OVERLAY + 1))
                .withMessage("The number of events that are drawn too (51) must be 0 to 50");
        assertThatIllegalArgumentException().isThrownBy(() -> rule(0, 0.5, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TriggerRule(" ", EDGE))
                .withMessage("A trigger needs a series");
    }

    @Test
    void aStateIsNamedForStatesOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TriggerRule.becomes("a", " "))
                .withMessage("A state must be named");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TriggerRule("a", EDGE, "on", 0, Mode.AUTO, 0.5))
                .withMessage("Only a series of states becomes one");
        assertThat(TriggerRule.becomes("door", "open"))
                .isEqualTo(new TriggerRule("door", new Trigger.State(0), "open", 0, Mode.NORMAL, 0.5, 0, false));
    }

    @Test
    void changesOneThingAtATime() {
        TriggerRule rule = new TriggerRule("a", EDGE, "", 7, Mode.AUTO, 0.25, 3, true);
        assertThat(rule.with(Mode.SINGLE)).isEqualTo(new TriggerRule("a", EDGE, "", 7, Mode.SINGLE, 0.25, 3, true));
        assertThat(rule.with(9, false)).isEqualTo(new TriggerRule("a", EDGE, "", 7, Mode.AUTO, 0.25, 9, false));
    }

    @ParameterizedTest
    @EnumSource(TriggerKind.class)
    void aTriggerIsMadeAgainOfItsKindAndItsValues(TriggerKind kind) {
        Trigger trigger = kind.of(ALL);
        assertThat(TriggerKind.of(trigger)).isEqualTo(kind);
        assertThat(kind.of(TriggerKind.values(trigger))).isEqualTo(trigger);
        Values values = TriggerKind.values(trigger);
        assertThat(Double.isNaN(values.level())).isEqualTo(!kind.hasLevel());
        assertThat(Double.isNaN(values.upper())).isEqualTo(!kind.isBand());
        assertThat(Double.isNaN(values.width())).isEqualTo(!kind.isPulse());
        assertThat(values.hysteresis()).isEqualTo(kind == TriggerKind.STATE ? 0 : 0.5);
    }

    @Test
    void eachKindIsAnotherTrigger() {
        assertThat(TriggerKind.values())
                .extracting(kind -> kind.of(ALL))
                .doesNotHaveDuplicates()
                .contains(
                        new Trigger.Edge(2, 0.5, Slope.FALLING),
                        new Trigger.Band(2, 4, 0.5, true),
                        new Trigger.Pulse(2, 0.5, false, 3, true));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -0.1})
    void refusesAHysteresisOrAWidthThatIsNone(double number) {
        Values wrong = new Values(2, 4, number, 3);
        for (TriggerKind kind : TriggerKind.values()) {
            if (kind.hasLevel()) {
                assertThatIllegalArgumentException().as("%s", kind).isThrownBy(() -> kind.of(wrong));
            }
        }
        if (!(number > 0)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TriggerKind.BELOW_LONGER.of(new Values(2, 4, 0, number)));
        }
    }

    @Test
    void aBandMayBeALineUnlessItIsToBeLeftFromFarInside() {
        assertThat(TriggerKind.LEAVING.of(new Values(2, 2, 0, 0))).isEqualTo(new Trigger.Band(2, 2, 0, true));
        assertThat(TriggerKind.LEAVING.of(new Values(2, 4, 1, 0))).isEqualTo(new Trigger.Band(2, 4, 1, true));
        assertThat(TriggerKind.ENTERING.of(new Values(2, 4, 9, 0))).isEqualTo(new Trigger.Band(2, 4, 9, false));
        assertThatIllegalArgumentException().isThrownBy(() -> TriggerKind.LEAVING.of(new Values(2, 4, 1.1, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TriggerKind.ENTERING.of(new Values(2, Double.POSITIVE_INFINITY, 0, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> TriggerKind.ENTERING.of(new Values(4, 2, 0, 0)));
    }
}
