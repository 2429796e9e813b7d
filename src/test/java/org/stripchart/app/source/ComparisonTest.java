// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stripchart.app.Edt;
import org.stripchart.chart.LiveChart;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;
import org.stripchart.source.SourceOptions;

final class ComparisonTest {

    private final LiveChart chart = execute(() -> LiveChart.builder().build());
    private final RunningSession session;

    ComparisonTest() throws Exception {
        OpenedSources opened = OpenedSources.open(List.of("a", "b"), SourceOptions.DEFAULTS, (at, options) -> {
            FakeSource source = new FakeSource(at);
            source.beginsAnew = true;
            return source;
        });
        session = execute(() -> new RunningSession(chart, opened, Edt.OWNER));
    }

    @AfterEach
    void close() {
        execute(session::close);
        chart.close();
    }

    @Test
    void whatIsUndoneIsWhereItWasToTheLastBit() {
        SessionSource run = execute(session::sources).get(1);
        Comparison comparison = execute(() -> new Comparison(session));
        execute(() -> comparison.move(run, 0.1));
        execute(() -> comparison.move(run, 0.2));
        double moved = run.choice().moved();
        execute(chart.viewHistory()::undo);
        assertThat(run.choice().moved()).isEqualTo(0.1);
        execute(chart.viewHistory()::undo);
        assertThat(run.choice().moved()).isZero();
        execute(chart.viewHistory()::redo);
        execute(chart.viewHistory()::redo);
        assertThat(run.choice().moved()).isEqualTo(moved);
    }
}
