// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.app.Edt;
import org.stripchart.chart.LiveChart;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.source.FakeRejections;
import org.stripchart.source.Rejection;
import org.stripchart.source.SourceOptions;

final class RejectedLinesTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;

    @Test
    void tellsReasonsOfEachSourceAndWhatTheChartCouldNotTake() throws Exception {
        FakeSource source = new FakeSource("log.csv");
        source.rejections = FakeRejections.of(new Rejection("", 3, "not a number", "a,b"), 1200, 1_700_000_000)
                .plus(FakeRejections.of(Rejection.whole("10.0.0.1", "too many clients"), 1, 1_700_000_001));
        OpenedSources opened = OpenedSources.open(List.of("log.csv"), SourceOptions.DEFAULTS, (at, options) -> source);
        LiveChart chart = execute(() -> LiveChart.builder().build());
        RunningSession session = execute(() -> new RunningSession(chart, opened, Edt.OWNER));
        execute(session::start);

        assertThat(execute(() -> RejectedLines.rows(session, ZONE)))
                .containsExactly(
                        List.of("log.csv", "too many clients", "1", "10.0.0.1: ", "2023-11-14 22:13:21"),
                        List.of("log.csv", "not a number", "1200", "line 3: a,b", "2023-11-14 22:13:20"));

        execute(() -> source.sink().series("temp").add(Double.NaN, 1));
        execute(chart::refresh);
        assertThat(execute(() -> RejectedLines.rows(session, ZONE)))
                .last()
                .isEqualTo(List.of("", "x is not a finite number", "1", "", ""));
        execute(session::close);
        chart.close();
    }
}
