// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.chart.LiveChart;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class RunningSessionTest {

    private static final OwnerThread OWNER = new OwnerThread(EventQueue::invokeLater, EventQueue::isDispatchThread);

    private final List<FakeSource> opened = new ArrayList<>();
    private LiveChart chart;
    private RunningSession session;

    @BeforeEach
    void newSession() {
        chart = execute(() -> LiveChart.builder().build());
        session =
                execute(() -> new RunningSession(chart, List.of("a", "b"), SourceOptions.DEFAULTS, OWNER, this::open));
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
    void startsNoneWhenOneIsInvalid() {
        RunningSession other = execute(
                () -> new RunningSession(chart, List.of("a", "invalid"), SourceOptions.DEFAULTS, OWNER, this::open));

        assertThatThrownBy(() -> execute(() -> other.start()))
                .cause()
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("invalid: no such thing");
        assertThat(opened).hasSize(1).allMatch(source -> source.closed && !source.wasStarted());
        assertThat(execute(other::sources)).isEmpty();
    }

    @Test
    void endsWithItsLastSource() {
        start();
        opened.get(0).result.complete(SourceResult.ended());
        settle();
        assertThat(session.ended()).isNotDone();

        opened.get(1).result.complete(SourceResult.ended());

        assertThat(session.ended().join()).isEqualTo(SourceResult.ended());
    }

    @Test
    void endsWithTheFirstFailure() {
        start();
        opened.get(1).result.complete(SourceResult.failed("b: gone"));
        opened.get(0).result.complete(SourceResult.ended());

        assertThat(session.ended().join()).isEqualTo(SourceResult.failed("b: gone"));
    }

    @Test
    void triesAFailedSourceAgain() {
        start();
        opened.get(0).rejected = 3;
        opened.get(0).result.complete(SourceResult.failed("a: gone"));
        settle();
        SessionSource source = execute(session::sources).get(0);
        assertThat(execute(source::status).detail()).isEqualTo("a: gone");

        execute(source::retry);

        assertThat(opened).hasSize(3);
        assertThat(execute(source::status).state()).isEqualTo(SourceStatus.State.RUNNING);
        opened.get(2).rejected = 1;
        assertThat(execute(session::rejected)).isEqualTo(4);
        opened.get(1).result.complete(SourceResult.ended());
        settle();
        assertThat(session.ended()).isNotDone();
    }

    @Test
    void staysFailedWhenItCannotBeOpenedAgain() {
        start();
        opened.get(0).result.complete(SourceResult.failed("a: gone"));
        settle();
        SessionSource source = execute(session::sources).get(0);
        refused = "a";

        execute(source::retry);

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
        assertThat(session.ended()).isCompletedWithValue(SourceResult.closed());
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
    void changesTheIntervalOfTheRandomSource() {
        RunningSession random =
                execute(() -> new RunningSession(chart, List.of("random"), SourceOptions.DEFAULTS, OWNER));
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

    private String refused = "invalid";

    private FakeSource open(String location, SourceOptions options) throws InvalidSourceException {
        if (location.equals(refused)) {
            throw new InvalidSourceException(location + ": no such thing");
        }
        FakeSource source = new FakeSource(location);
        opened.add(source);
        return source;
    }

    @Test
    void recordsWhatArrivesBeforeTheChartHasIt(@TempDir Path folder) throws Exception {
        start();
        Path file = folder.resolve("run.csv");
        execute(() -> session.record(file));
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
        assertThatThrownBy(() -> execute(() -> session.record(file)))
                .cause()
                .hasMessage(file + ": is there already, and is not overwritten");
    }

    @Test
    void endsTheRecordingWithTheSession(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("run.csv");
        execute(() -> session.start(file));
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
    void addsNothingOnceItIsClosed() {
        start();
        execute(session::close);

        assertThatThrownBy(() -> execute(() -> session.add("c")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the session is closed");
        assertThat(opened).hasSize(2);
    }
}
