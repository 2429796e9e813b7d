// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.clock.FakeTicker;
import org.stripchart.feed.PointFeed;
import org.stripchart.source.FakeSink;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.Sources;
import org.stripchart.source.Wait;
import org.stripchart.source.rows.XFrom;
import org.stripchart.testing.RequiresProgram;

@Timeout(60)
@RequiresProgram({"sh", "sleep", "seq"})
class ExecSourceIT {

    private static final SourceOptions BY_INDEX = SourceOptions.DEFAULTS.withX(XFrom.INDEX);

    private final FakeSink sink = new FakeSink();
    private final List<Source> opened = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        opened.forEach(Source::close);
    }

    @Test
    void readsToTheEndOfTheProgram() throws Exception {
        Source source = open("exec:seq 1 1000");
        assertThat(source.title()).isEqualTo("seq");
        assertThat(source.start(sink).join()).isEqualTo(SourceResult.ended());
        assertThat(sink.ys.get("value")).hasSize(1000).startsWith(1.0).endsWith(1000.0);
    }

    @Test
    void saysThatThereIsNoSuchProgram() throws Exception {
        assertThat(reason("exec:vmstatt 1")).isEqualTo("vmstatt: no such program");
        Path file = Files.writeString(folder.resolve("data"), "1\n");
        assertThat(reason("exec:" + file)).isEqualTo(file + ": permission denied");
    }

    @Test
    void saysHowItEndedAndWhatItComplainedOf() throws Exception {
        assertThat(reason("exec:sh -c 'echo 1; echo first >&2; echo bad thing >&2; exit 3'"))
                .isEqualTo("sh: exit status 3: bad thing");
        assertThat(reason("exec:sh -c 'echo 1; kill -9 $$'")).isEqualTo("sh: killed by signal 9 (KILL)");
        assertThat(reason("exec:sh -c 'echo nothing to see >&2'")).isEqualTo("sh was empty: nothing to see");
    }

    @Test
    void doesNotLetComplaintsHoldTheProgramUp() throws Exception {
        assertThat(open("exec:sh -c 'seq 1 200000 >&2; echo 7'").start(sink).join())
                .isEqualTo(SourceResult.ended());
        assertThat(sink.ys.get("value")).containsExactly(7.0);
    }

    @Test
    void leavesNothingBehindThatIsClosedBeforeItsProgramIsStarted() {
        ExecSource source = new ExecSource(List.of("sleep", "60"), SourceOptions.DEFAULTS);
        source.close();
        assertThatThrownBy(() -> source.run(sink)).isInstanceOf(InterruptedException.class);
        assertThat(Runtime.getRuntime().removeShutdownHook(source.lastHook)).isFalse();
    }

    @Test
    void givesTheProgramAnEmptyStandardInput() throws Exception {
        assertThat(open("exec:sh -c 'cat; echo 5'").start(sink).join()).isEqualTo(SourceResult.ended());
        assertThat(sink.ys.get("value")).containsExactly(5.0);
    }

    @Test
    void makesTheProgramWaitWhenTheChartIsSlow() throws Exception {
        PointFeed feed = new PointFeed(64);
        Source source = open("exec:seq 1 300000");
        CompletableFuture<SourceResult> result = source.start(feed.sink(source.overflowPolicy()));
        double[] next = {1};
        while (!result.isDone() || feed.queued() > 0) {
            feed.drainTo(
                    (series, xs, ys, from, to) -> {
                        for (int i = from; i < to; i++) {
                            assertThat(ys[i]).isEqualTo(next[0]++);
                        }
                    },
                    1000);
        }
        assertThat(next[0]).isEqualTo(300_001);
        assertThat(feed.counters().dropped()).isZero();
    }

    /** All of them hold the pipe open: it ends with the last of them. */
    @Test
    @RequiresProgram("mkfifo")
    void endsTheProgramAndWhatItStarted() throws Exception {
        Path pipe = pipe();
        try (HeldPipe held = new HeldPipe(pipe)) {
            Source source =
                    start("exec:sh -c 'exec 3>" + pipe + "; sh -c \"echo 7 >&3; echo 1; sleep 300; true\"; true'");
            assertThat(held.next()).isEqualTo("7");
            source.close();
            assertThat(held.next()).as("all have ended").isEqualTo(HeldPipe.END);
            assertThat(source.status().state()).isEqualTo(SourceStatus.State.ENDED);
        }
    }

    @Test
    @RequiresProgram("mkfifo")
    void killsAProgramThatDoesNotListen() throws Exception {
        Path pipe = pipe();
        try (HeldPipe held = new HeldPipe(pipe)) {
            Source source = start("exec:sh -c 'exec 3>" + pipe
                    + "; trap \"\" TERM; echo 7 >&3; echo 1; while true; do sleep 1; done'");
            assertThat(held.next()).isEqualTo("7");
            source.close();
            assertThat(held.next()).as("all have ended").isEqualTo(HeldPipe.END);
        }
    }

    @Test
    void takesNoNumberFromALineThatTheProgramDidNotEnd() throws Exception {
        Source source = open("exec:sh -c 'echo temp=19; printf temp=20; kill -9 $$'");
        assertThat(source.start(sink).join().kind()).isEqualTo(SourceResult.Kind.FAILED);
        assertThat(sink.ys.get("temp")).containsExactly(19.0);
        assertThat(source.status().rejected()).isEqualTo(1);
        assertThat(source.status().latestRejected()).asString().contains("temp=20");
    }

    @Test
    void takesTheLastNumberOfAProgramThatEndedByItself() throws Exception {
        Source source = open("exec:sh -c 'echo temp=19; printf temp=20'");
        assertThat(source.start(sink).join()).isEqualTo(SourceResult.ended());
        assertThat(sink.ys.get("temp")).containsExactly(19.0, 20.0);
        assertThat(source.status().rejected()).isZero();
    }

    /** What a command is told may be a secret, and threads' names are in the log. */
    @Test
    void showsOfACommandItsProgramOnly() throws Exception {
        Source source = start("exec:sh -c 'echo 1; sleep 300' --password=secret");
        assertThat(source.title()).isEqualTo("sh");
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .contains("stripchart sh", "stripchart sh standard error")
                .noneMatch(name -> name.contains("secret"));
    }

    @Test
    void tellsWhatTheProgramComplainsOfMeanwhile() throws Exception {
        Source source = start("exec:sh -c 'echo 1; echo hot >&2; sleep 300'");
        Wait.forDetail(source, "sh: hot");
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.RUNNING);
    }

    @Test
    void asksForLinesOnceAProgramHasBeenSilentForLong() throws Exception {
        FakeTicker ticker = new FakeTicker();
        ExecSource source = new ExecSource(List.of("sleep", "300"), BY_INDEX, ticker);
        opened.add(source);
        CompletableFuture<SourceResult> unused = source.start(sink);
        assertThat(source.status().detail()).isEmpty();
        Wait.until(
                () -> {
                    ticker.step(Duration.ofSeconds(6));
                    return source.status().detail().startsWith("no output yet")
                            || source.status().detail().startsWith("sleep: no output yet");
                },
                source::status);
    }

    @Test
    @RequiresProgram("mkfifo")
    void endsTheProgramWhenThisProcessIsToldToEnd() throws Exception {
        Path pipe = pipe();
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.home=" + folder,
                        "-jar",
                        System.getProperty("stripchart.jar"),
                        "exec:sh -c 'exec 3>" + pipe
                                + "; trap \"\" TERM; echo 1; echo 7 >&3; while true; do sleep 1; done'",
                        "--headless",
                        "--stats")
                .redirectError(errors.toFile())
                .redirectOutput(output.toFile())
                .start();
        try {
            try (HeldPipe held = new HeldPipe(pipe)) {
                assertThat(held.next()).isEqualTo("7");
                process.destroy();
                assertThat(held.next()).as("all have ended").isEqualTo(HeldPipe.END);
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(output)).startsWith("{\"published\":").hasLineCount(1);
        // Whether its first line was read before the end is up to chance.
        assertThat(Files.readString(errors)).isIn("", "sh: nothing came" + System.lineSeparator());
    }

    @Test
    void refusesWhatNamesNoProgram() {
        assertThatThrownBy(() -> open("exec: "))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("exec: names no program; expected exec:COMMAND, such as exec:vmstat 1");
        assertThatThrownBy(() -> open("exec:sh -c 'curl -u ada:secret"))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("exec:sh …: a quote (') is not closed; expected exec:COMMAND, such as exec:vmstat 1");
    }

    @Test
    @RequiresProgram({"vmstat", "free", "ping", "top"})
    void chartsWhatPeopleRun() throws Exception {
        assertThat(open("exec:vmstat 1 2").start(sink).join()).isEqualTo(SourceResult.ended());
        assertThat(sink.ys).containsKeys("free", "us", "id");
        assertThat(open("exec:free -m -s 1 -c 2").start(sink).join()).isEqualTo(SourceResult.ended());
        assertThat(sink.ys).containsKeys("Mem used", "Swap total");
        assertThat(open("exec:ping -c 2 -i 0.3 127.0.0.1").start(sink).join()).isEqualTo(SourceResult.ended());
        assertThat(sink.ys.get("time")).hasSize(2);
        assertThat(open("exec:top -b -n 2 -d 0.5").start(sink).join()).isEqualTo(SourceResult.ended());
        assertThat(sink.ys.get("%Cpu(s) us")).hasSize(2);
    }

    private Source open(String location) throws InvalidSourceException {
        Source source = Sources.open(location, BY_INDEX);
        opened.add(source);
        return source;
    }

    private Source start(String location) throws Exception {
        Source source = open(location);
        CompletableFuture<SourceResult> unused = source.start(sink);
        Wait.forPoints(sink, 1, source);
        return source;
    }

    private String reason(String location) throws InvalidSourceException {
        SourceResult result = open(location).start(sink).join();
        assertThat(result.kind()).isEqualTo(SourceResult.Kind.FAILED);
        return result.reason();
    }

    private Path pipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }
}
