// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerKind;
import org.stripchart.analysis.trigger.TriggerKind.Values;
import org.stripchart.analysis.trigger.TriggerRule;

final class TriggerTreeTest {

    private static TriggerRule readAgain(TriggerRule rule) {
        return TriggerTree.read(new Fields("", TriggerTree.of(rule)));
    }

    @ParameterizedTest
    @EnumSource(TriggerKind.class)
    void eachKindComesBack(TriggerKind kind) {
        Trigger trigger = kind.of(new Values(0.1, 1e300, 1 / 3.0, 2));
        String state = kind == TriggerKind.STATE ? "stand by" : "";
        for (TriggerRule.Mode mode : List.of(TriggerRule.Mode.values())) {
            TriggerRule rule = new TriggerRule("a `b`", trigger, state, 0.25, mode, 1);
            assertThat(readAgain(rule)).isEqualTo(rule);
        }
        assertThat(TriggerKind.of(trigger)).isEqualTo(kind);
    }

    @Test
    void whatIsNoTriggerIsToldWithItsPlace() {
        var tree = TriggerTree.of(new TriggerRule("a", new Trigger.Edge(1, 0, Trigger.Slope.RISING)));
        tree.remove("level");
        assertThatThrownBy(() -> TriggerTree.read(new Fields("", tree)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kind");
        tree.put("level", 1);
        tree.put("before", 2);
        assertThatThrownBy(() -> TriggerTree.read(new Fields("", tree))).hasMessageContaining("(2.0) must be 0 to 1");
        tree.put("before", 0.5);
        tree.put("state", "open");
        assertThatThrownBy(() -> TriggerTree.read(new Fields("", tree)))
                .hasMessageContaining("Only a series of states");
    }
}
