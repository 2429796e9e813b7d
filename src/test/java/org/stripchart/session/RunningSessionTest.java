// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.feed.SeriesSink;
import org.stripchart.record.Recorder;
import org.stripchart.record.RecorderStatus;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class RunningSessionTest {

    private static final OwnerThread OWNER = new OwnerThread(EventQueue::invokeLater, EventQueue::isDispatchThread);

    private final List<FakeSource> opened = new CopyOnWriteArrayList<>();
    private LiveChart chart;
    private RunningSession session;

    @BeforeEach
    void newSession() throws InvalidSourceException {
        chart = execute(() -> LiveChart.builder().build());
        OpenedSources first = opened("a", "b");
        session = execute(() -> new RunningSession(chart, first, OWNER, this::open));
    }

    @AfterEach
    void close() {
        execute(session::close);
        chart.close();
    }

    @Test
    void feedsTheChartFromAllSources() {
        start();
        opened.get(0).sink().series("x").add(1, 10);
        opened.get(1).sink().series("y").add(1, 20);

        execute(chart::refresh);

        assertThat(execute(chart::statistics).appended()).isEqualTo(2);
        assertThat(execute(session::title)).isEqualTo("a, b");
    }

    @Test
    void opensNoneWhenOneIsInvalid() {
        assertThatThrownBy(() -> opened("c", "invalid"))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("invalid: no such thing");
        assertThat(opened.get(2).closed).isTrue();
    }

    @Test
    void endsWithItsLastSource() {
        start();
        opened.get(0).result.complete(SourceResult.ended());
        settle();
        assertThat(session.allEnded()).isNotDone();

        opened.get(1).result.complete(SourceResult.ended());

        assertThat(session.allEnded().join()).isEqualTo(SourceResult.ended());
    }

    @Test
    void endsWithTheFirstFailure() {
        start();
        opened.get(1).result.complete(SourceResult.failed("b: gone"));
        opened.get(0).result.complete(SourceResult.ended());

        assertThat(session.allEnded().join()).isEqualTo(SourceResult.failed("b: gone"));
    }

    @Test
    void triesAFailedSourceAgain() {
        start();
        opened.get(0).rejected = 3;
        opened.get(0).result.complete(SourceResult.failed("a: gone"));
        settle();
        SessionSource source = execute(session::sources).get(0);
        assertThat(execute(source::status).detail()).isEqualTo("a: gone");

        retry(source);

        assertThat(opened).hasSize(3);
        assertThat(execute(source::status).state()).isEqualTo(SourceStatus.State.RUNNING);
        opened.get(2).rejected = 1;
        assertThat(execute(session::rejected)).isEqualTo(4);
        opened.get(1).result.complete(SourceResult.ended());
        settle();
        assertThat(session.allEnded()).isNotDone();
    }

    @Test
    void staysFailedWhenItCannotBeOpenedAgain() {
        start();
        opened.get(0).result.complete(SourceResult.failed("a: gone"));
        settle();
        SessionSource source = execute(session::sources).get(0);
        refused = "a";

        retry(source);

        assertThat(execute(source::status))
                .extracting(SourceStatus::state, SourceStatus::detail)
                .containsExactly(SourceStatus.State.FAILED, "a: no such thing");
        assertThat(execute(source::hasEnded)).isTrue();
    }

    @Test
    void doesNotTryARunningSourceAgain() {
        start();

        execute(() -> session.sources().get(0).retry());

        assertThat(opened).hasSize(2);
    }

    @Test
    void closesItsSourcesAndLeavesTheChart() {
        start();

        execute(session::close);
        execute(session::close);

        assertThat(opened).allMatch(source -> source.closed);
        assertThat(session.allEnded()).isCompletedWithValue(SourceResult.closed());
        assertThat(execute(() -> chart.series("more").add(1, 2))).isTrue();
    }

    @Test
    void countsWhatSourcesRejectAndKeepsTheLatest() {
        start();
        assertThat(execute(session::latestRejected)).isNull();
        opened.get(1).rejected = 2;

        assertThat(execute(session::rejected)).isEqualTo(2);
        assertThat(execute(session::latestRejected)).hasToString("line 2: not a number: bad");
    }

    @Test
    void changesTheIntervalOfTheRandomSource() throws InvalidSourceException {
        OpenedSources source = OpenedSources.open(List.of("random"), SourceOptions.DEFAULTS);
        RunningSession random = execute(() -> new RunningSession(chart, source, OWNER));
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
    void recordsWhatArrivesBeforeTheChartHasIt(@TempDir Path folder) throws Exception {
        start();
        Path file = folder.resolve("run.csv");
        execute(() -> session.record(file)).join();
        opened.get(0).sink().series("x").add(1, 10);
        opened.get(1).sink().series("y").add(2, 20);
        assertThat(execute(session::isRecording)).isTrue();

        execute(session::stopRecording);
        opened.get(0).sink().series("x").add(3, 30);

        Recording recording = execute(session::recording);
        assertThat(recording.ended().join().written()).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("time,series,value\n1,x,10\n2,y,20\n");
        execute(chart::refresh);
        assertThat(execute(chart::statistics).appended()).isEqualTo(3);
        // The same file is not overwritten.
        assertThatThrownBy(() -> execute(() -> session.record(file)).join())
                .cause()
                .hasMessage(file + ": is there already, and is not overwritten");
    }

    @Test
    void endsTheRecordingWithTheSession(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("run.csv");
        execute(() -> session.record(file)).join();
        start();
        opened.get(0).sink().series("x").add(1, 10);
        execute(session::close);
        assertThat(execute(session::recording).ended().join().written()).isEqualTo(1);
    }

    private void start() {
        execute(() -> session.start());
    }

    /** What was sent to the event dispatch thread before this has been done after it. */
    private static void settle() {
        execute(() -> {});
    }

    @Test
    void replacesThePointsOfAFileThatIsTriedAgain() {
        opened.get(0).beginsAnew = true;
        start();
        opened.get(0).sink().series("x").addAll(new double[] {1, 2}, new double[] {10, 20}, 0, 2);
        opened.get(1).sink().series("y").add(1, 30);
        opened.get(0).rejected = 3;
        opened.get(0).result.complete(SourceResult.ended());
        settle();

        beginsAnew = true;
        retry(execute(session::sources).get(0));
        opened.get(2).sink().series("x").addAll(new double[] {1, 2}, new double[] {11, 21}, 0, 2);

        execute(chart::refresh);
        assertThat(points("x")).isEqualTo(2);
        assertThat(points("y")).isEqualTo(1);
        assertThat(execute(session::rejected)).isZero();
        assertThat(execute(session::ends).get(0).points()).isEqualTo(2);
    }

    @Test
    void keepsThePointsOfAStreamThatIsTriedAgain() {
        start();
        opened.get(0).sink().series("x").add(1, 10);
        opened.get(0).result.complete(SourceResult.failed("a: gone"));
        settle();

        retry(execute(session::sources).get(0));
        opened.get(2).sink().series("x").add(2, 20);

        execute(chart::refresh);
        assertThat(points("x")).isEqualTo(2);
    }

    @Test
    void filesNameTheirSeriesInTheOrderOfTheCommandLine() throws InterruptedException {
        opened.get(0).beginsAnew = true;
        opened.get(1).beginsAnew = true;
        start();
        Thread second = new Thread(() -> opened.get(1).sink().series("y").add(1, 2));
        second.start();
        while (second.isAlive() && second.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        List<SeriesSink> first =
                List.of(opened.get(0).sink().series("x1"), opened.get(0).sink().series("x2"));
        first.get(0).add(1, 2);
        second.join();

        assertThat(chart.seriesNames()).containsExactly("x1", "x2", "y");
    }

    @Test
    void aFileThatEndsLetsTheNextOneGo() throws InterruptedException {
        opened.get(0).beginsAnew = true;
        opened.get(1).beginsAnew = true;
        start();
        opened.get(0).result.complete(SourceResult.failed("a: empty"));

        opened.get(1).sink().series("y").add(1, 2);

        assertThat(chart.seriesNames()).containsExactly("y");
    }

    @Test
    void changesItsOwnLabelOfXOnly() throws InvalidSourceException {
        for (boolean kept : new boolean[] {false, true}) {
            LiveChart rows = execute(() ->
                    LiveChart.builder().xAxis(XAxis.NUMBER).xLabel("Index").build());
            OpenedSources source = opened("times");
            opened.get(opened.size() - 1).foundTimes = true;
            RunningSession times = execute(() -> new RunningSession(rows, source, OWNER, null));
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
    void theRecorderAsksTheSourceThatRunsForTheKindOfX(@TempDir Path folder) throws Exception {
        LiveChart rows = execute(() -> LiveChart.builder().xAxis(XAxis.NUMBER).build());
        OpenedSources source = opened("a");
        FakeSource first = opened.get(opened.size() - 1);
        RunningSession times = execute(() -> new RunningSession(rows, source, OWNER));
        Path file = folder.resolve("run.csv");
        execute(() -> times.record(file)).join();
        execute(times::start);
        first.result.complete(SourceResult.failed("gone"));
        settle();
        retry(execute(times::sources).get(0));
        FakeSource second = opened.get(opened.size() - 1);
        second.foundTimes = true;

        second.sink().series("x").add(1, 10);
        execute(times::close);
        execute(times::recording).ended().join();

        assertThat(Files.readString(file)).startsWith("time,");
        rows.close();
    }

    @Test
    void whatDoesNotAnswerHoldsUpNothing(@TempDir Path folder) throws Exception {
        start();
        CountDownLatch answer = new CountDownLatch(1);
        opening = () -> await(answer);
        opened.get(0).result.complete(SourceResult.failed("a: gone"));
        settle();

        CompletableFuture<Void> added = execute(() -> session.add("c"));
        execute(() -> session.sources().get(0).retry());
        CompletableFuture<Recording> recorded = execute(() -> session.record(folder.resolve("run.csv")));

        // The thread of the session goes on.
        settle();
        assertThat(added).isNotDone();
        assertThat(recorded).isNotDone();
        assertThat(execute(session::isRecording)).isTrue();
        assertThat(execute(() -> session.sources().get(0).status().detail())).isEqualTo("opening");
        execute(session::close);
        answer.countDown();
        assertThat(recorded.join().ended().join().state()).isEqualTo(RecorderStatus.State.STOPPED);
        assertThatThrownBy(added::join).isInstanceOf(CancellationException.class);
        settle();
        assertThat(opened.stream().skip(2)).allMatch(source -> !source.wasStarted());
    }

    @Test
    void tellsHowEachSourceCameToItsEnd() {
        start();
        opened.get(0).sink().series("x").add(1, 10);
        opened.get(0).rejected = 2;
        opened.get(1).state = SourceStatus.State.RETRYING;
        opened.get(1).detail = "connection refused; trying again in 2 s";

        execute(session::close);

        List<SourceEnd> ends = execute(session::ends);
        assertThat(ends).extracting(SourceEnd::failed).containsExactly(false, true);
        assertThat(ends)
                .extracting(end -> end.line(true))
                .containsExactly(
                        "a: 1 point; 2 lines did not fit, the latest: line 2: not a number: bad",
                        "b: connection refused");
    }

    @Test
    void addsNothingOnceItIsClosed() {
        start();
        execute(session::close);

        assertThatThrownBy(() -> execute(() -> session.add("c")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the session is closed");
        assertThat(opened).hasSize(2);
    }

    private String refused = "invalid";
    private boolean beginsAnew;
    private Runnable opening = () -> {};

    private OpenedSources opened(String... locations) throws InvalidSourceException {
        return OpenedSources.open(List.of(locations), SourceOptions.DEFAULTS, this::open);
    }

    private FakeSource open(String location, SourceOptions options) throws InvalidSourceException {
        opening.run();
        if (location.equals(refused)) {
            throw new InvalidSourceException(location + ": no such thing");
        }
        FakeSource source = new FakeSource(location);
        source.beginsAnew = beginsAnew;
        opened.add(source);
        return source;
    }

    /** A recorder that is opened as slowly as a source. */
    private Recorder open(Path file) throws IOException {
        opening.run();
        return Recorder.open(file, () -> true);
    }

    /** Returns when the source runs again, or could not be opened. */
    private static void retry(SessionSource source) {
        execute(source::retry);
        while (execute(() -> source.status().detail().equals("opening"))) {
            Thread.onSpinWait();
        }
    }

    private long points(String series) {
        return execute(() -> chart.history(chart.seriesNames().indexOf(series)).size());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
