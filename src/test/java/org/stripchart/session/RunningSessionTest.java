// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.record.RecorderStatus;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.source.Explanation;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.Wait;
import org.stripchart.source.rows.XFrom;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class RunningSessionTest {

    private final TrialSession trial = new TrialSession("a", "b");
    private final List<FakeSource> opened = trial.opened;
    private final LiveChart chart = trial.chart;
    private final RunningSession session = trial.session;

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void feedsTheChartFromAllSources() {
        trial.start();
        opened.get(0).sink().series("x").add(1, 10);
        opened.get(1).sink().series("y").add(1, 20);

        execute(chart::refresh);

        assertThat(execute(chart::statistics).appended()).isEqualTo(2);
        assertThat(execute(session::title)).isEqualTo("a, b");
    }

    @Test
    void leavesNoRoomForMorePointsOnceAllSourcesHaveEnded() {
        trial.start();
        opened.get(0).result.complete(SourceResult.ended());
        trial.settle();
        assertThat(chart.viewport().isComplete()).isFalse();
        opened.get(1).result.complete(SourceResult.failed("b: gone"));
        trial.settle();
        assertThat(chart.viewport().isComplete()).isTrue();

        trial.retry(execute(session::sources).get(1));
        assertThat(chart.viewport().isComplete()).isFalse();
        execute(session::close);
        assertThat(chart.viewport().isComplete()).isTrue();
    }

    @Test
    void opensNoneWhenOneIsInvalid() {
        assertThatThrownBy(() -> trial.opened("c", "invalid"))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("invalid: no such thing");
        assertThat(opened.get(2).closed).isTrue();
    }

    @Test
    void closesItsSourcesAndLeavesTheChart() {
        trial.start();

        execute(session::close);
        execute(session::close);

        assertThat(opened).allMatch(source -> source.closed);
        assertThat(session.allEnded()).isCompletedWithValue(SourceResult.closed());
        assertThat(execute(() -> chart.series("more").add(1, 2))).isTrue();
    }

    @Test
    void countsWhatSourcesRejectAndKeepsTheLatest() {
        trial.start();
        assertThat(execute(session::latestRejected)).isNull();
        opened.get(1).rejected = 2;

        assertThat(execute(session::rejected)).isEqualTo(2);
        assertThat(execute(session::latestRejected)).hasToString("line 2: not a number: bad");
    }

    @Test
    void changesTheIntervalOfTheRandomSource() throws InvalidSourceException {
        OpenedSources source = OpenedSources.open(List.of("random"), SourceOptions.DEFAULTS);
        RunningSession random = execute(() -> new RunningSession(chart, source, TrialSession.OWNER));
        execute(() -> random.start());

        execute(() -> random.interval(Duration.ofMillis(5)));

        assertThat(execute(random::hasInterval)).isTrue();
        assertThat(execute(() -> random.interval())).isEqualTo(Duration.ofMillis(5));
        assertThat(execute(session::hasInterval)).isFalse();
        execute(random::close);
    }

    @Test
    void isForTheEventDispatchThreadOnly() {
        assertThatIllegalStateException().isThrownBy(session::start).withMessageContaining("the session's own thread");
        assertThatIllegalStateException().isThrownBy(session::close);
    }

    @Test
    void changesItsOwnLabelOfXOnly() throws InvalidSourceException {
        for (boolean kept : new boolean[] {false, true}) {
            LiveChart rows = execute(() ->
                    LiveChart.builder().xAxis(XAxis.NUMBER).xLabel("Index").build());
            OpenedSources source = trial.opened("times");
            opened.get(opened.size() - 1).foundTimes = true;
            RunningSession times = execute(() -> new RunningSession(rows, source, TrialSession.OWNER, null));
            execute(() -> {
                if (kept) {
                    times.keepLabel();
                }
                times.start();
                times.adoptTimes();
                times.close();
            });

            assertThat(rows.xAxis()).isEqualTo(XAxis.TIME);
            assertThat(execute(
                            () -> rows.jfreeChart().getXYPlot().getDomainAxis().getLabel()))
                    .isEqualTo(kept ? "Index" : "Time");
            rows.close();
        }
    }

    @Test
    void callsXWhatTheDataCallsIt() throws InvalidSourceException {
        for (boolean kept : new boolean[] {false, true}) {
            LiveChart rows = execute(() ->
                    LiveChart.builder().xAxis(XAxis.NUMBER).xLabel("Index").build());
            OpenedSources source = trial.opened("distances");
            RunningSession session = execute(() -> new RunningSession(rows, source, TrialSession.OWNER, null));
            execute(() -> {
                if (kept) {
                    session.keepLabel();
                }
                session.adoptXName();
            });
            assertThat(labelOfX(rows)).isEqualTo("Index");
            opened.get(opened.size() - 1).explanations = List.of(new Explanation(
                    "",
                    "",
                    List.of(
                            new Explanation.Column("h", "m", Explanation.Kind.NUMBER, List.of(), "", false),
                            new Explanation.Column("way", "km", Explanation.Kind.X, List.of(), "", false)),
                    List.of()));
            execute(session::adoptXName);
            assertThat(labelOfX(rows)).isEqualTo(kept ? "Index" : "way (km)");
            execute(session::close);
            rows.close();
        }
    }

    private static @Nullable String labelOfX(LiveChart chart) {
        return execute(() -> chart.jfreeChart().getXYPlot().getDomainAxis().getLabel());
    }

    /** The recorder asks on a thread of its own, whenever it writes: half a file with times, and half without, is none. */
    @Test
    void xStaysTimesWhenTheSourceThatHasThemGoes() throws Exception {
        for (String way : List.of("removed", "tried again")) {
            LiveChart rows =
                    execute(() -> LiveChart.builder().xAxis(XAxis.NUMBER).build());
            OpenedSources sources = trial.opened("times", "other");
            FakeSource source = opened.get(opened.size() - 2);
            RunningSession times = execute(() -> new RunningSession(rows, sources, TrialSession.OWNER, null));
            execute(times::start);
            source.foundTimes = true;
            source.result.complete(SourceResult.failed("times: gone"));
            trial.settle();

            execute(() -> {
                SessionSource first = times.sources().get(0);
                if (way.equals("removed")) {
                    times.remove(first);
                } else {
                    first.retry();
                }
            });
            trial.settle();
            execute(times::adoptTimes);

            assertThat(rows.xAxis()).as(way).isEqualTo(XAxis.TIME);
            execute(times::close);
            rows.close();
        }
    }

    @Test
    void whatDoesNotAnswerHoldsUpNothing(@TempDir Path folder) throws Exception {
        trial.start();
        CountDownLatch answer = new CountDownLatch(1);
        trial.opening = () -> await(answer);
        opened.get(0).result.complete(SourceResult.failed("a: gone"));
        trial.settle();

        CompletableFuture<Void> added = execute(() -> session.add("c", SourceChoice.NONE));
        execute(() -> session.sources().get(0).retry());
        CompletableFuture<Recording> recorded = execute(() -> session.recorder().start(folder.resolve("run.csv")));

        // The thread of the session goes on.
        trial.settle();
        assertThat(added).isNotDone();
        assertThat(recorded).isNotDone();
        assertThat(execute(() -> session.recorder().isRunning())).isTrue();
        assertThat(execute(() -> session.sources().get(0).status().detail())).isEqualTo("opening");
        execute(session::close);
        answer.countDown();
        assertThat(recorded.join().ended().join().state()).isEqualTo(RecorderStatus.State.STOPPED);
        assertThatThrownBy(added::join)
                .hasCauseInstanceOf(InvalidSourceException.class)
                .hasRootCauseMessage("The session has ended");
        trial.settle();
        assertThat(opened.stream().skip(2)).allMatch(source -> !source.wasStarted());
    }

    @Test
    void givesSourcesThatAreAddedAtOncePrefixesOfTheirOwn() throws Exception {
        TrialSession files = new TrialSession("a.csv");
        files.start();
        CountDownLatch together = new CountDownLatch(2);
        files.opening = () -> {
            together.countDown();
            await(together);
        };
        CompletableFuture<Void> one = execute(() -> files.session.add("one/log.csv", SourceChoice.NONE));
        CompletableFuture<Void> two = execute(() -> files.session.add("two/log.csv", SourceChoice.NONE));
        CompletableFuture.allOf(one, two).join();
        assertThat(files.prefixes).containsExactlyInAnyOrder("", "log.csv", "log.csv#2");

        // Their names are free again once they cannot come back.
        files.opening = () -> {};
        for (int i = 0; i < 2; i++) {
            execute(() -> files.session.remove(files.session.sources().get(1)));
        }
        execute(() -> files.chart.clear());
        execute(() -> files.session.add("three/log.csv", SourceChoice.NONE)).join();
        assertThat(files.prefixes).last().isEqualTo("log.csv");
        files.close();
    }

    @Test
    void aSourceThatIsAddedBesideTimesHasTimes() throws Exception {
        LiveChart rows = execute(() -> LiveChart.builder().xAxis(XAxis.NUMBER).build());
        OpenedSources opened = OpenedSources.open(
                List.of("a"),
                SourceOptions.DEFAULTS.withX(XFrom.OWN),
                (location, options) -> trial.open(location, options));
        FakeSource first = trial.opened.get(trial.opened.size() - 1);
        RunningSession times = execute(() -> new RunningSession(rows, opened, TrialSession.OWNER, null));
        execute(times::start);
        execute(() -> times.add("b", SourceChoice.NONE)).join();
        assertThat(trial.xs).last().isEqualTo(XFrom.OWN);
        first.foundTimes = true;
        execute(() -> times.add("c", SourceChoice.NONE)).join();
        assertThat(trial.xs).last().isEqualTo(XFrom.TIME);
        execute(times::close);
        rows.close();
    }

    @Test
    void readsTheHeadOfASourceAndForgetsItsPoints() throws Exception {
        trial.start();
        CompletableFuture<SourcePreview.Found> told = execute(() -> session.preview("c", SourceChoice.NONE));
        Wait.until(() -> opened.size() == 3 && opened.get(2).wasStarted(), () -> opened);
        opened.get(2).sink().series("temp").add(1, 21.5);

        SourcePreview.Found found = told.get(20, TimeUnit.SECONDS);

        assertThat(found.title()).isEqualTo("c");
        assertThat(found.fault()).isEmpty();
        assertThat(found.explanations()).hasSize(1);
        assertThat(found.explanations().get(0).columns())
                .extracting(Explanation.Column::name)
                .containsExactly("temp");
        assertThat(opened.get(2).closed).isTrue();
        assertThat(execute(session::sources)).hasSize(2);
        assertThat(execute(() -> session.chart().statistics()).published()).isZero();
    }

    @Test
    void aLookThatIsCancelledClosesTheSource() throws Exception {
        trial.start();
        CompletableFuture<SourcePreview.Found> told = execute(() -> session.preview("c", SourceChoice.NONE));
        Wait.until(() -> opened.size() == 3 && opened.get(2).wasStarted(), () -> opened);

        told.cancel(false);

        assertThat(opened.get(2).closed).isTrue();
    }

    @Test
    void findingOutWhetherAFileFitsEndsWhenThatIsCancelled() throws Exception {
        trial.start();
        trial.beginsAnew = true;
        CompletableFuture<SourcePreview.Fit> told = execute(() -> session.fit("c", SourceChoice.NONE));
        Wait.until(() -> opened.size() == 3 && opened.get(2).wasStarted(), () -> opened);

        told.cancel(false);

        assertThat(opened.get(2).closed).isTrue();
    }

    @Test
    void addsNothingOnceItIsClosed() {
        trial.start();
        execute(session::close);

        assertThatThrownBy(
                        () -> execute(() -> session.add("c", SourceChoice.NONE)).get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(InvalidSourceException.class)
                .hasRootCauseMessage("The session has ended");
        assertThat(opened).hasSize(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
