// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerKind;
import org.stripchart.analysis.trigger.TriggerKind.Values;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.analysis.trigger.TriggerRule.Mode;
import org.stripchart.words.NumberText;

final class TriggerFormTest {

    private static TriggerForm form(
            TriggerKind kind, String level, String upper, String hysteresis, String width, String before) {
        return new TriggerForm(
                "s", kind, level, upper, hysteresis, width, "open", "20 ms", Mode.NORMAL, before, "3", true, true);
    }

    @ParameterizedTest
    @EnumSource(TriggerKind.class)
    void whatIsShownOfATriggerIsThatTrigger(TriggerKind kind) {
        Trigger trigger = kind.of(new Values(-0.125, 1e6, 0.01, 0.25));
        TriggerRule rule = new TriggerRule("s", trigger, kind == TriggerKind.STATE ? "open" : "", 0.02, Mode.AUTO, 0.2);
        assertThat(TriggerForm.of(rule, true).rule()).isEqualTo(rule);
        assertThat(TriggerForm.of(rule, false).rule()).isEqualTo(rule);
    }

    @Test
    void keepsAllDigits() {
        TriggerRule rule = new TriggerRule(
                "s", new Trigger.Pulse(1_234_567.89, 0.123_456_789_1, true, 0.1 / 3, true), "", 1.1, Mode.AUTO, 0.29);
        assertThat(TriggerForm.of(rule, true).rule()).isEqualTo(rule);
        assertThat(TriggerForm.of(rule, false).rule()).isEqualTo(rule);
        TriggerForm begun = form(TriggerKind.ENTERING, "", "", "", "10 ms", "50");
        TriggerForm around = TriggerForm.around("s", 10_000_000, 10_000_000.2, begun);
        assertThat(NumberText.withoutGaps(around.level())).isEqualTo("10000000.067");
        assertThat(NumberText.withoutGaps(around.upper())).isEqualTo("10000000.133");
    }

    @Test
    void readsDurationsAndShares() {
        assertThat(form(TriggerKind.ABOVE_LONGER, NumberText.of(10_000), "", "", "5 ms", "20 %")
                        .rule())
                .isEqualTo(new TriggerRule(
                        "s", new Trigger.Pulse(10_000, 0, true, 0.005, true), "", 0.02, Mode.NORMAL, 0.2, 3, true));
    }

    @Test
    void saysWhatIsWrong() {
        assertWrong(form(TriggerKind.RISING, "", "", "", "", "50"), "The level (\u201c\u201d) must be a number");
        assertWrong(form(TriggerKind.RISING, "1", "", "-1", "", "50"), "The hysteresis must be 0 or more");
        assertWrong(form(TriggerKind.LEAVING, "2", "1", "", "", "50"), "The level must be below the upper level");
        assertWrong(
                form(TriggerKind.LEAVING, "1", "2", "0.6", "", "50"),
                "The hysteresis must be at most half of the band");
        assertWrong(
                form(TriggerKind.BELOW_SHORTER, "1", "", "", "soon", "50"),
                "The length (\u201csoon\u201d) must be such as 10 ms");
        assertWrong(form(TriggerKind.BELOW_SHORTER, "1", "", "", "0", "50"), "The length must be more than 0");
        assertWrong(
                form(TriggerKind.RISING, "1", "", "", "", "150"), "The share before the event (1.5) must be 0 to 1");
    }

    private static void assertWrong(TriggerForm form, String message) {
        assertThatThrownBy(form::rule)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void suggestsTheMiddleOfWhatIsShownInFewDigits() {
        TriggerForm begun = form(TriggerKind.RISING, "", "", "", "10 ms", "50");
        TriggerForm around = TriggerForm.around("s", 1000.123456, 1001.123456, begun);
        assertThat(around.level()).isEqualTo("1000.623");
        assertThat(around.hysteresis()).isEqualTo("0.05");
        assertThat(TriggerForm.around("s", 5, 5, begun).level()).isEqualTo("5");
        assertThat(TriggerForm.around("s", Double.NaN, Double.NaN, begun).level())
                .isEqualTo("0");
    }
}
