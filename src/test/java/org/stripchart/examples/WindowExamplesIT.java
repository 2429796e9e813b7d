// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import javax.swing.LookAndFeel;
import javax.swing.UIManager;
import javax.swing.plaf.nimbus.NimbusLookAndFeel;
import org.jfree.chart.event.ChartProgressEvent;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;
import org.stripchart.testing.RequiresDisplay;

/** The examples that open windows. */
@RequiresDisplay
final class WindowExamplesIT {

    private static final long PATIENCE_SECONDS = 30;

    @Test
    void nothingIsLeftOfChartsThatWereClosed() throws InterruptedException {
        LookAndFeel before = UIManager.getLookAndFeel();
        try {
            look(new NimbusLookAndFeel());

            OpenAndClose.Leftovers leftovers = OpenAndClose.run(20);

            assertThat(leftovers).matches(OpenAndClose.Leftovers::isNothing);
        } finally {
            look(before);
        }
    }

    @Test
    void severalChartsRunSideBySideAndEndWithTheirWindow() throws InterruptedException {
        SeveralCharts example = OnEdt.call(SeveralCharts::new);
        List<LiveChart> charts = example.charts();
        CountDownLatch drawn = new CountDownLatch(charts.size() * 3);
        OnEdt.run(() -> charts.forEach(chart -> countFrames(chart, drawn)));

        JFrame frame = OnEdt.call(example::open);

        assertThat(drawn.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        OnEdt.run(frame::dispose);
        assertThat(example.threads().awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();
        for (LiveChart chart : charts) {
            ChartStatistics s = OnEdt.call(chart::statistics);
            assertThat(s.appended()).isPositive();
            assertThat(s.published()).isEqualTo(s.appended() + s.dropped() + s.queued());
            assertThat(chart.series("late").add(1))
                    .as("taken by a closed chart")
                    .isFalse();
        }
    }

    private static void countFrames(LiveChart chart, CountDownLatch drawn) {
        int[] mine = {0};
        chart.jfreeChart().addProgressListener(event -> {
            if (event.getType() == ChartProgressEvent.DRAWING_FINISHED && mine[0]++ < 3) {
                drawn.countDown();
            }
        });
    }

    private static void look(LookAndFeel lookAndFeel) throws InterruptedException {
        OnEdt.call(() -> {
            UIManager.setLookAndFeel(lookAndFeel);
            return true;
        });
    }
}
