// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import org.junit.jupiter.api.Test;
import org.stripchart.app.Edt;
import org.stripchart.chart.LiveChart;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.source.SourceOptions;

final class SourceBarTest {

    @Test
    void isPaintedAnewWhereASourceWas() throws Exception {
        OpenedSources opened =
                OpenedSources.open(List.of("one", "two"), SourceOptions.DEFAULTS, (at, options) -> new FakeSource(at));
        try (LiveChart chart = execute(() -> LiveChart.builder().build())) {
            RunningSession session = execute(() -> new RunningSession(chart, opened, Edt.OWNER));
            execute(() -> {
                List<Component> painted = new ArrayList<>();
                SourceBar bar = new SourceBar(session);
                bar.refresh();
                RepaintManager before = RepaintManager.currentManager(bar);
                RepaintManager.setCurrentManager(new RepaintManager() {
                    @Override
                    public void addDirtyRegion(JComponent part, int x, int y, int width, int height) {
                        painted.add(part);
                    }
                });
                try {
                    session.remove(session.sources().get(0));
                    bar.refresh();
                } finally {
                    RepaintManager.setCurrentManager(before);
                }
                assertThat(painted).contains(bar);
            });
            execute(session::close);
        }
    }
}
