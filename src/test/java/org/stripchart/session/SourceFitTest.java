// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.history.SeriesView;
import org.stripchart.session.SourcePreview.Fit;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.session.spec.Spread;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.rows.XFrom;

/** Which files go with the x of a chart, and what becomes of those that do not. */
@SuppressWarnings("NullAway.Init") // a session is made in each test
final class SourceFitTest {

    private static final String TIMED = "time,a\n2026-11-26T14:00:00Z,1\n2026-11-26T14:00:01Z,2\n";
    private static final String UNTIMED = "a,b\n1,10\n2,20\n3,30\n";

    @TempDir
    private Path folder;

    private LiveChart chart;
    private RunningSession session;

    private void open(String first, XFrom x) throws Exception {
        open(first, SourceOptions.DEFAULTS.withX(x));
    }

    private void open(String first, SourceOptions options) throws Exception {
        OpenedSources opened = OpenedSources.open(List.of(first), options);
        XFrom x = options.x();
        chart = execute(() -> LiveChart.builder()
                .xAxis(x.isTime() ? XAxis.TIME : XAxis.NUMBER)
                .build());
        session = execute(() -> new RunningSession(chart, opened, TrialSession.OWNER));
        execute(session::start);
    }

    @AfterEach
    void close() {
        execute(session::close);
        chart.close();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Fit fit(String location, SourceChoice choice) throws Exception {
        return execute(() -> session.fit(location, choice)).get();
    }

    @Test
    void aFileWithoutTimesDoesNotGoWithTimes() throws Exception {
        open("random", XFrom.TIME);
        assertThat(fit(file("untimed.csv", UNTIMED), SourceChoice.NONE)).isEqualTo(Fit.WITHOUT_TIMES);
        assertThat(fit(file("timed.csv", TIMED), SourceChoice.NONE)).isEqualTo(Fit.FITS);
        assertThat(fit(file("untimed.csv", UNTIMED), new SourceChoice(XFrom.INDEX, null, List.of())))
                .isEqualTo(Fit.WITHOUT_TIMES);
        assertThat(fit(file("untimed.csv", UNTIMED), new SourceChoice(XFrom.ARRIVAL, null, List.of())))
                .as("somebody wants the moment at which it is read")
                .isEqualTo(Fit.FITS);
    }

    @Test
    void aFileWithTimesDoesNotGoWithRows() throws Exception {
        open(file("first.csv", UNTIMED), XFrom.OWN);
        assertThat(fit(file("timed.csv", TIMED), SourceChoice.NONE)).isEqualTo(Fit.WITH_TIMES);
        assertThat(fit(file("untimed.csv", UNTIMED), SourceChoice.NONE)).isEqualTo(Fit.FITS);
    }

    @Test
    void whatGivesNothingOrComesByAndByGoesWithAnything() throws Exception {
        open("random", XFrom.TIME);
        assertThat(fit(file("empty.csv", ""), SourceChoice.NONE)).isEqualTo(Fit.FITS);
        assertThat(fit("random", SourceChoice.NONE)).isEqualTo(Fit.FITS);
        assertThatThrownBy(() -> fit(folder.resolve("missing").toString(), SourceChoice.NONE))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void whatIsFollowedAndHasNothingYetGoesWithAnythingAtOnce() throws Exception {
        open("random", SourceOptions.DEFAULTS.withX(XFrom.TIME).withFollow(true));
        for (String location :
                List.of(file("empty.csv", ""), folder.resolve("later.csv").toString())) {
            assertThat(execute(() -> session.fit(location, SourceChoice.NONE)).get(5, TimeUnit.SECONDS))
                    .isEqualTo(Fit.FITS);
        }
    }

    @Test
    void whatWasSaidOfXGoesForWhatIsAdded() throws Exception {
        open(file("first.csv", UNTIMED), XFrom.INDEX);
        assertThat(fit(file("timed.csv", TIMED), SourceChoice.NONE)).isEqualTo(Fit.FITS);
        SourcePreview.Found found = execute(() -> session.preview(file("timed.csv", TIMED), SourceChoice.NONE))
                .get();
        assertThat(found.explanations().get(0).sentence()).doesNotContain("x from");
    }

    @Test
    void aColumnThatWasSaidToBeXIsLookedForInWhatIsAdded() throws Exception {
        open(file("first.csv", UNTIMED), XFrom.column("a"));
        assertThat(fit(file("timed.csv", TIMED), SourceChoice.NONE)).isEqualTo(Fit.FITS);
    }

    @Test
    void whoWantsTheMomentAtWhichALineComesIsNotAsked() throws Exception {
        open("random", XFrom.ARRIVAL);
        assertThat(fit(file("untimed.csv", UNTIMED), SourceChoice.NONE)).isEqualTo(Fit.FITS);
    }

    private SeriesView spread(String location, Spread spread, String series) throws Exception {
        execute(() -> session.add(location, SourceChoice.NONE.spread(spread))).get();
        while (execute(() -> session.sources().get(1).result()) == null) {
            Thread.onSpinWait();
        }
        execute(chart::refresh);
        return execute(() -> chart.history(chart.seriesNames().indexOf(series)));
    }

    @Test
    void ratesOfRowsThatGetTimesArePerSecond() throws Exception {
        open("random", SourceOptions.DEFAULTS.withX(XFrom.TIME).withRate(true));
        SeriesView series = spread(file("counter.csv", "n\n100\n200\n300\n"), new Spread(1000, 10), "n");
        assertThat(execute(() -> List.of(series.x(0), series.y(0), series.x(1), series.y(1))))
                .containsExactly(1010.0, 10.0, 1020.0, 10.0);
    }

    @Test
    void rowsGetTheTimesThatSomebodyChooses() throws Exception {
        open("random", XFrom.TIME);
        double start = Instant.parse("2026-11-26T14:00:00Z").getEpochSecond();
        SeriesView series = spread(file("untimed.csv", UNTIMED), new Spread(start, 60), "b");
        assertThat(execute(() -> List.of(series.x(0), series.x(1), series.x(2))))
                .containsExactly(start, start + 60, start + 120);
        assertThat(execute(() -> session.sources().get(1).place().choice().spread()))
                .isEqualTo(new Spread(start, 60));
    }
}
