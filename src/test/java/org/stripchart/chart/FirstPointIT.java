// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.lines.LineSource;

/** A live pipe is on the chart at once, whatever is held back to find out what it is. */
@Timeout(120)
class FirstPointIT {

    private static final Duration AT_ONCE = Duration.ofMillis(300);

    /** What else the machine does may hold one up, and another. */
    private static final int TRIES = 20;

    @Test
    void aNumberIsOnTheChartAtOnce() throws Exception {
        assertThat(least("21.5\n")).isLessThan(AT_ONCE);
    }

    @Test
    void aRowUnderItsNamesIsOnTheChartAtOnce() throws Exception {
        assertThat(least("time,a,b\n0,1,2\n")).isLessThan(AT_ONCE);
    }

    /** Returns how long it took at best. */
    private static Duration least(String rows) throws Exception {
        Duration least = Duration.ofDays(1);
        for (int i = 0; i < TRIES && least.compareTo(AT_ONCE) >= 0; i++) {
            Duration took = untilShown(rows);
            least = took.compareTo(least) < 0 ? took : least;
        }
        return least;
    }

    private static Duration untilShown(String rows) throws Exception {
        LiveChart[] chart = new LiveChart[1];
        PointSink[] sink = new PointSink[1];
        SwingUtilities.invokeAndWait(() -> {
            chart[0] = LiveChart.builder().build();
            sink[0] = chart[0].sink(OverflowPolicy.WAIT);
        });
        PipedInputStream in = new PipedInputStream();
        try (OutputStream out = new PipedOutputStream(in);
                Source source = new LineSource("pipe", () -> in, SourceOptions.DEFAULTS)) {
            var unused = source.start(sink[0]);
            long start = System.nanoTime();
            out.write(rows.getBytes(StandardCharsets.UTF_8));
            out.flush();
            boolean[] shown = new boolean[1];
            while (!shown[0]) {
                SwingUtilities.invokeAndWait(() -> shown[0] = isShown(chart[0]));
            }
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            SwingUtilities.invokeAndWait(chart[0]::close);
        }
    }

    private static boolean isShown(LiveChart chart) {
        var lines = chart.jfreeChart().getXYPlot().getDataset();
        return lines.getSeriesCount() > 0 && lines.getItemCount(0) > 0;
    }
}
