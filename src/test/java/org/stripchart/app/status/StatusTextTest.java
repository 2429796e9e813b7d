// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.XAxis;
import org.stripchart.engine.Leap;
import org.stripchart.session.StateSummary;
import org.stripchart.source.Rejection;
import org.stripchart.source.Rejections;
import org.stripchart.source.SourceStatus;

final class StatusTextTest {

    private static final ChartStatistics STATISTICS =
            new ChartStatistics(1_234_567, 1_234_000, 0, 500, 20, 67, 3, 1000, 1_233_000, 2, 60, 1.23, 4.5, 8, 17, "");

    @Test
    void roundsRatesAndTimesToWhatCanBeRead() {
        assertThat(StatusText.perSecond(0)).isEqualTo("0/s");
        assertThat(StatusText.perSecond(0.97)).isEqualTo("1.0/s");
        assertThat(StatusText.perSecond(99_999.7)).isEqualTo("100\u202f000/s");
        assertThat(StatusText.millis(Double.NaN)).isEqualTo("–");
        assertThat(StatusText.millis(1.234)).isEqualTo("1.2 ms");
        assertThat(StatusText.millis(1234)).isEqualTo("1234 ms");
    }

    @Test
    void saysThatTimeJumped() {
        assertThat(StatusText.leap(new Leap(1, 10_000, 6404), XAxis.TIME)).isEqualTo("Time jumped back by 1 h");
        assertThat(StatusText.leap(new Leap(1, 0, 90.2), XAxis.TIME)).isEqualTo("Time jumped ahead by 90 s");
        assertThat(StatusText.leap(new Leap(1, 0, 1e300), XAxis.TIME)).startsWith("Time jumped ahead by");
        assertThat(StatusText.leap(new Leap(1, 5000, 1.5), XAxis.NUMBER)).isEqualTo("x jumped back by 4998.5");
    }

    @Test
    void saysOfEachSourceWhatItDoes() {
        assertThat(StatusText.source("random", status(SourceStatus.State.RUNNING, "")))
                .isEqualTo("random · running");
        assertThat(StatusText.source("a.csv", status(SourceStatus.State.ENDED, "")))
                .isEqualTo("a.csv · ended");
        assertThat(StatusText.source("x", status(SourceStatus.State.WAITING, "")))
                .isEqualTo("x · waiting for data");
        assertThat(StatusText.source("x", status(SourceStatus.State.RETRYING, "refused")))
                .isEqualTo("x · retrying: refused");
    }

    @Test
    void saysAFailuresTitleOnce() {
        assertThat(StatusText.source("a.csv", status(SourceStatus.State.FAILED, "a.csv: no such file")))
                .isEqualTo("a.csv · failed: no such file");
        assertThat(StatusText.source("a.csv", status(SourceStatus.State.FAILED, "no numbers found")))
                .isEqualTo("a.csv · failed: no numbers found");
    }

    @Test
    void tipsTellTheLatestRejectedLineAndNoMarkupOfItsOwn() {
        Rejection line = new Rejection("", 4, "not a number", "<b>bad</b> & line");
        assertThat(StatusText.rejectedTip(STATISTICS, 7, line))
                .contains("7 lines did not fit", "line 4: not a number: &lt;b&gt;bad&lt;/b&gt; &amp; line")
                .doesNotContain("<b>");
        assertThat(StatusText.rejectedTip(STATISTICS, 7, null)).doesNotContain("Latest");
    }

    @Test
    void tipsAccountForEveryPoint() {
        assertThat(StatusText.pointsTip(STATISTICS, List.of(new StateSummary("door", 2, "open"))))
                .contains(
                        "1\u202f234\u202f567 points in",
                        "1\u202f234\u202f000 on the chart",
                        "500 dropped",
                        "67 waiting",
                        "door: open (2 states)");
        assertThat(StatusText.droppedTip(STATISTICS)).contains("480 dropped", "20 came too late");
        assertThat(StatusText.frameTip(STATISTICS)).contains("1.2 ms", "4.5 ms", "60 frames");
    }

    private static SourceStatus status(SourceStatus.State state, String detail) {
        return new SourceStatus(state, detail, Rejections.NONE, 0, -1);
    }

    @Test
    void cutsTheTitleRatherThanTheReason() {
        SourceStatus failed =
                new SourceStatus(SourceStatus.State.FAILED, "vmstat 1: exit status 3", Rejections.NONE, 0, -1);
        assertThat(StatusText.inShort("vmstat 1", failed)).isEqualTo("vmstat 1 \u00b7 exit status 3");
        SourceStatus ended = new SourceStatus(SourceStatus.State.ENDED, "", Rejections.NONE, 0, -1);
        assertThat(StatusText.inShort("sh -c 'while true; do date; done'", ended))
                .isEqualTo("sh -c 'while true; \u2026 \u00b7 ended");
        SourceStatus running = new SourceStatus(SourceStatus.State.RUNNING, "", Rejections.NONE, 0, -1);
        assertThat(StatusText.inShort("vmstat 1", running)).isEqualTo("vmstat 1");
    }

    @Test
    void saysForHowLongNothingHasCome() {
        Duration silence = Duration.ofMillis(72_900);
        assertThat(StatusText.late("vmstat 1", silence, true)).isEqualTo("vmstat 1 \u00b7 no data for 1 min 12 s");
        assertThat(StatusText.late("a source of a long name", silence, false))
                .isEqualTo("a source of a long \u2026 \u00b7 no data for 1 min 12 s");
    }

    @Test
    void saysHowFarFormulasHaveGot() {
        assertThat(StatusText.computing(0.379)).isEqualTo("Computing 37 %");
        assertThat(StatusText.computing(1)).isEmpty();
    }
}
