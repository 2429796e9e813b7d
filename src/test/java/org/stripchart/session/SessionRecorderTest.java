// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.record.Recorder;
import org.stripchart.record.RecorderStatus;
import org.stripchart.source.FakeSink;
import org.stripchart.source.SourceResult;
import org.stripchart.testing.FaultyDisk;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class SessionRecorderTest {

    private final TrialSession trial = new TrialSession("a", "b");
    private final List<FakeSource> opened = trial.opened;
    private final LiveChart chart = trial.chart;
    private final RunningSession session = trial.session;

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void recordsWhatArrivesBeforeTheChartHasIt(@TempDir Path folder) throws Exception {
        trial.start();
        Path file = folder.resolve("run.csv");
        execute(() -> session.recorder().start(file)).join();
        opened.get(0).sink().series("x").add(1, 10);
        opened.get(1).sink().series("y").add(2, 20);
        assertThat(execute(() -> session.recorder().isRunning())).isTrue();

        execute(() -> session.recorder().stop());
        opened.get(0).sink().series("x").add(3, 30);

        Recording recording = execute(() -> session.recorder().latest());
        assertThat(recording.ended().join().written()).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("time,series,value\n1,x,10\n2,y,20\n");
        execute(chart::refresh);
        assertThat(execute(chart::statistics).appended()).isEqualTo(3);
        // The same file is not overwritten.
        assertThatThrownBy(() -> execute(() -> session.recorder().start(file)).join())
                .cause()
                .hasMessage(file + ": is there already, and is not overwritten");
    }

    @Test
    void aFileThatIsToBeReplacedGivesWayWithItsMarks(@TempDir Path folder) throws Exception {
        trial.start();
        Path file = Files.writeString(folder.resolve("run.csv"), "before");
        Path marks = Files.writeString(folder.resolve("run.marks.csv"), "before");
        Recording recording =
                execute(() -> session.recorder().start(file, true)).join();
        opened.get(0).sink().series("x").add(1, 10);
        execute(() -> session.recorder().stop());
        recording.ended().join();
        assertThat(file).hasContent("time,series,value\n1,x,10\n");
        assertThat(marks).doesNotExist();

        Path full = Files.createDirectory(folder.resolve("folder"));
        assertThatThrownBy(() ->
                        execute(() -> session.recorder().start(full, true)).join())
                .cause()
                .hasMessage(full + ": is a directory; expected a file");
    }

    @Test
    void endsTheRecordingWithTheSession(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("run.csv");
        execute(() -> session.recorder().start(file)).join();
        trial.start();
        opened.get(0).sink().series("x").add(1, 10);
        execute(session::close);
        assertThat(execute(() -> session.recorder().latest()).ended().join().written())
                .isEqualTo(1);
    }

    @Test
    void theEndWaitsForARecordingWhoseRestIsStillWrittenWhenTheNextBegins(@TempDir Path folder) throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        SessionRecorder recorder = execute(() -> new SessionRecorder(
                TrialSession.OWNER,
                session.recorder().marks(),
                (file, isForced) -> Recorder.open(file, () -> {
                    try {
                        return goOn.await(20, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                })));
        FakeSink chart = new FakeSink();
        SeriesSink series = recorder.into(chart, OverflowPolicy.WAIT).series(SeriesInfo.of("x"));
        Recording slow =
                execute(() -> recorder.start(folder.resolve("slow.csv"))).join();
        series.add(1, 10);
        execute(recorder::stop);
        Recording next =
                execute(() -> recorder.start(folder.resolve("next.csv"))).join();
        assertThat(execute(recorder::recordings)).containsExactly(slow, next);

        goOn.countDown();
        slow.ended().join();
        execute(recorder::stop);
        next.ended().join();
        Recording last =
                execute(() -> recorder.start(folder.resolve("last.csv"))).join();
        assertThat(execute(recorder::recordings)).as("what is written is told").containsExactly(last);
        execute(recorder::close);
        last.ended().join();
    }

    @Test
    void hasTheDiskKeepItIfAsked(@TempDir Path folder) throws Exception {
        for (boolean isForced : new boolean[] {false, true}) {
            FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.ONCE, Integer.MAX_VALUE);
            SessionRecorder recorder = execute(() -> new SessionRecorder(
                    TrialSession.OWNER, session.recorder().marks(), SessionRecorder.Opener.ofFiles(() -> true)));
            Path file = disk.at(folder.resolve("run " + isForced + ".csv"));
            execute(() -> recorder.force(isForced));
            execute(() -> recorder.start(file)).join();
            execute(recorder::close);
            execute(recorder::latest).ended().join();
            assertThat(disk.changes().contains("force")).isEqualTo(isForced);
        }
    }

    @Test
    void theRecorderAsksTheSourceThatRunsForTheKindOfX(@TempDir Path folder) throws Exception {
        LiveChart rows = execute(() -> LiveChart.builder().xAxis(XAxis.NUMBER).build());
        OpenedSources source = trial.opened("a");
        FakeSource first = opened.get(opened.size() - 1);
        RunningSession times = execute(() -> new RunningSession(rows, source, TrialSession.OWNER));
        Path file = folder.resolve("run.csv");
        execute(() -> times.recorder().start(file)).join();
        execute(times::start);
        first.result.complete(SourceResult.failed("gone"));
        trial.settle();
        trial.retry(execute(times::sources).get(0));
        FakeSource second = opened.get(opened.size() - 1);
        second.foundTimes = true;

        second.sink().series("x").add(1, 10);
        execute(times::close);
        execute(() -> times.recorder().latest()).ended().join();

        assertThat(Files.readString(file)).startsWith("time,");
        rows.close();
    }

    @Test
    void endsARecordingThoughThereIsNoMemoryForAThread(@TempDir Path folder) throws Exception {
        Recorder recorder = Recorder.open(folder.resolve("run.csv"), () -> true);
        Recording recording = new Recording(folder.resolve("run.csv"), recorder, task -> {
            throw new OutOfMemoryError("unable to create native thread");
        });

        recording.stop();

        assertThat(recording.ended().join().state()).isEqualTo(RecorderStatus.State.STOPPED);
    }
}
