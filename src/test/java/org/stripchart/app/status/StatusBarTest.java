// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.app.Edt;
import org.stripchart.app.table.Messages;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.clock.Ticker;
import org.stripchart.history.HistoryLimit;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.source.SourceOptions;

final class StatusBarTest {

    private static TabularLabel spill(StatusBar bar) {
        return Arrays.stream(bar.getComponents())
                .flatMap(each -> Arrays.stream(((JPanel) each).getComponents()))
                .filter(each -> "spill".equals(each.getName()))
                .map(TabularLabel.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysThatWhatNoLongerFitsIntoMemoryCannotBeKept(@TempDir Path folder) throws Exception {
        Path none = folder.resolve("none");
        OpenedSources opened =
                OpenedSources.open(List.of("one"), SourceOptions.DEFAULTS, (at, options) -> new FakeSource(at));
        LiveChart chart = execute(() -> LiveChart.builder()
                .xAxis(XAxis.NUMBER)
                .history(HistoryLimit.bytes(2 << 20))
                .spill(none)
                .build());
        RunningSession session = execute(() -> new RunningSession(chart, opened, Edt.OWNER));
        Messages messages = new Messages(Ticker.SYSTEM);
        StatusBar bar = execute(() -> new StatusBar(session, messages, () -> {}));
        execute(() -> bar.refresh(0));
        assertThat(execute(() -> spill(bar).isVisible())).isFalse();

        Random random = new Random(1);
        for (int round = 0; round < 40; round++) {
            for (int i = 0; i < 10_000; i++) {
                chart.series("s").add(10_000.0 * round + i, random.nextGaussian());
            }
            execute(chart::refresh);
        }
        execute(() -> bar.refresh(1));
        execute(() -> bar.refresh(2));

        String fault =
                none + ": cannot be written: no such folder; what no longer fits into memory goes, the oldest points"
                        + " first";
        ChartStatistics statistics = execute(chart::statistics);
        assertThat(statistics.spillFault()).isEqualTo(fault);
        assertThat(statistics.evicted()).isPositive().isEqualTo(400_000 - statistics.retained());
        assertThat(execute(() -> spill(bar).isVisible())).isTrue();
        assertThat(execute(() -> spill(bar).text())).isEqualTo("failed");
        assertThat(execute(() -> spill(bar).getToolTipText())).contains(fault);
        assertThat(messages.rows(ZoneOffset.UTC)).singleElement().satisfies(row -> assertThat(row)
                .contains(fault));
        execute(bar::stop);
        execute(session::close);
        chart.close();
    }
}
