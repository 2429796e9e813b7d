// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.analysis.formula.Formula;

class AlarmRuleTest {

    @Test
    void readsLimits() {
        AlarmRule rule = AlarmRule.parse("`cpu user` + 1 >= 80 hysteresis 2.5 for 1.5 min");
        AlarmRule.Limits limits = (AlarmRule.Limits) rule.condition();
        assertThat(limits.high()).isEqualTo(80);
        assertThat(limits.low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(limits.strict()).isFalse();
        assertThat(limits.of().series()).containsExactly("cpu user");
        assertThat(rule.hysteresis()).isEqualTo(2.5);
        assertThat(rule.delay()).isEqualTo(Duration.ofSeconds(90));
        assertThat(((AlarmRule.Limits) AlarmRule.parse("-5 > rate(a)").condition()).low())
                .isEqualTo(-5);
        assertThat(((AlarmRule.Limits) AlarmRule.parse("a outside -1e3..+.5").condition()).low())
                .isEqualTo(-1000);
    }

    @Test
    void takesAHysteresisThatOneValueIsWithin() {
        assertThat(AlarmRule.parse("a outside 1..3 hysteresis 1").hysteresis()).isEqualTo(1);
        assertThat(AlarmRule.parse("a outside 2..2 hysteresis 0").hysteresis()).isZero();
    }

    @Test
    void readsStatesSilenceAndFormulas() throws Exception {
        assertThat(AlarmRule.parse("door is open for 5min").condition())
                .isEqualTo(new AlarmRule.State(Formula.parse("door"), "open", false));
        assertThat(AlarmRule.parse("`the door` is not \"half open\"").condition())
                .isEqualTo(new AlarmRule.State(Formula.parse("`the door`"), "half open", true));
        assertThat(AlarmRule.parse("temp stale for 30s").condition())
                .isEqualTo(new AlarmRule.Stale(Formula.parse("temp"), Duration.ofSeconds(30)));
        assertThat(AlarmRule.parse("a > 1 for 3s hysteresis 2").delay()).isEqualTo(Duration.ofSeconds(3));
        assertThat(AlarmRule.parse("a > 1 for 3s hysteresis 2").hysteresis()).isEqualTo(2);
        assertThat(AlarmRule.parse("a > b").condition()).isInstanceOf(AlarmRule.Truth.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a > 1 record 30s before, 1min after",
                "a > 1 for 3s record 30 s before 1 min after as warning hysteresis 2",
                "a > 1 as info record 30s before, 60s after for 3s",
                "a stale for 3s record 30s before, 1min after as warning",
                "a stale for 3s as warning record 30s before, 1min after",
                "a is open record 30s before, 1min after",
            })
    void readsWhatIsToBeKeptAroundIt(String text) {
        AlarmRule rule = AlarmRule.parse(text);
        assertThat(rule.around()).isEqualTo(new AlarmRule.Around(Duration.ofSeconds(30), Duration.ofMinutes(1)));
        AlarmRule without = AlarmRule.parse(text.replaceAll(" record.*after", ""));
        assertThat(without.around()).isNull();
        assertThat(rule.condition()).isEqualTo(without.condition());
        assertThat(rule.delay()).isEqualTo(without.delay());
        assertThat(rule.severity()).isEqualTo(without.severity());
    }

    @ParameterizedTest
    @CsvSource({
        "a > 1, ALARM",
        "a > 1 as alarm, ALARM",
        "a > 1 as warning, WARNING",
        "a > 1 for 3s as info, INFO",
        "a > 1 as info for 3s, INFO",
        "a > 1 hysteresis 2 as warning for 3s, WARNING",
        "a stale for 30s as warning, WARNING",
        "door is open as info, INFO",
        "`a as info` > 1, ALARM",
        "door is \"as info\", ALARM",
    })
    void readsHowMuchItMatters(String text, Severity wanted) {
        assertThat(AlarmRule.parse(text).severity()).isEqualTo(wanted);
    }

    @Test
    void severityChangesNothingElse() {
        AlarmRule rule = AlarmRule.parse("a > 1 hysteresis 2 as warning for 3s");
        AlarmRule plain = AlarmRule.parse("a > 1 for 3s hysteresis 2");
        assertThat(rule.condition()).isEqualTo(plain.condition());
        assertThat(rule.delay()).isEqualTo(plain.delay());
        assertThat(rule.hysteresis()).isEqualTo(plain.hysteresis());
        assertThat(rule.text()).isEqualTo("a > 1 hysteresis 2 as warning for 3s");
        assertThat(AlarmRule.parse("a stale for 30s as info").condition())
                .isEqualTo(AlarmRule.parse("a stale for 30s").condition());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a >| alarm a >: expected a number, a series or a function, not the end, at character 4",
                "a > 1 for ever| alarm a > 1 for ever: ever is not a duration; expected such as 100ms, 1s or PT0.5S",
                "a outside 5..1| alarm a outside 5..1: nothing is within 5..1",
                "a > b hysteresis 1| alarm a > b hysteresis 1: a hysteresis of 0 or more belongs to a comparison with a number",
                "a > 1 hysteresis -1| alarm a > 1 hysteresis -1: a hysteresis of 0 or more belongs to a comparison with a number",
                "a outside 1..3 hysteresis 1.1| alarm a outside 1..3 hysteresis 1.1: no value is 1.1 within both limits, so the alarm would never go",
                "a > 1 as fatal| alarm a > 1 as fatal: severity (fatal) must be info, warning or alarm",
                "a + b stale for 1s| alarm a + b stale for 1s: \"a + b\" is no series",
            },
            maxCharsPerColumn = 1000)
    void saysWhatIsWrong(String text, String wanted) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlarmRule.parse(text))
                .withMessage(wanted);
    }
}
