// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.analysis.alarm.AlarmRule;
import org.stripchart.analysis.formula.FormulaRun;

/** A formula for which there is no memory ends, and nothing else does. */
class NoMemoryForAFormulaTest extends PipelineFixture {

    @Test
    void endsItAndLeavesOthersAndTheAlarms() {
        engine.units("", () -> {
            throw new OutOfMemoryError("a test's");
        });
        derive("bad", "2 * a");
        engine.pipeline().watch(AlarmRule.parse("a > 1"));
        a.add(1, 1);
        a.add(2, 2);
        engine.takePublished();
        assertThat(engine.compute(false)).isEqualTo(Pipeline.State.DONE);

        engine.units("", () -> "s");
        derive("good", "a + 1");
        a.add(3, 3);
        engine.takePublished();
        assertThat(engine.compute(false)).isEqualTo(Pipeline.State.DONE);
        assertThat(points("good")).isEqualTo("1:2 2:3 3:4");
        assertThat(engine.pipeline().alarms().events()).hasSize(1);
        assertThat(engine.pipeline().faults())
                .containsExactly("bad = 2 * a: is computed no more, as there is no memory for it");
    }

    @Test
    void endsOneOfWhichASpanIsTooLargeAndSaysSo() {
        engine.units("", () -> {
            throw new FormulaRun.SpanTooLargeException(7);
        });
        derive("bad", "mean(a, 9)");
        a.add(1, 1);
        engine.takePublished();
        assertThat(engine.compute(false)).isEqualTo(Pipeline.State.DONE);
        assertThat(engine.pipeline().faults())
                .containsExactly("bad = mean(a, 9): is computed no more, as a span of it has more than 7 values");
    }
}
