// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.feed.PointFeed;
import org.stripchart.source.FakeSink;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.Sources;
import org.stripchart.source.rows.XFrom;
import org.stripchart.testing.RequiresProgram;

@Timeout(60)
@RequiresProgram({"sh", "sleep", "seq"})
class ExecSourceIT {

    private static final SourceOptions BY_INDEX = SourceOptions.DEFAULTS.withX(XFrom.INDEX);

    private final FakeSink sink = new FakeSink();
    private final List<Source> opened = new ArrayList<>();
    /** Such as the window manager of other tests. */
    private final Set<ProcessHandle> others =
            ProcessHandle.current().descendants().collect(Collectors.toSet());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        opened.forEach(Source::close);
    }

    @Test
    void readsToTheEndOfTheProgram() throws Exception {
        Source source = open("exec:seq 1 1000");
        assertThat(source.title()).isEqualTo("seq 1 1000");
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
        assertThat(reason("exec:sh -c 'echo nothing to see >&2'"))
                .isEqualTo("sh -c 'echo nothing to see >&2' was empty: nothing to see");
    }

    @Test
    void doesNotLetComplaintsHoldTheProgramUp() throws Exception {
        assertThat(open("exec:sh -c 'seq 1 200000 >&2; echo 7'").start(sink).join())
                .isEqualTo(SourceResult.ended());
        assertThat(sink.ys.get("value")).containsExactly(7.0);
    }

    @Test
    void leavesNothingBehindThatIsClosedBeforeItsProgramIsStarted() {
        ExecSource source = new ExecSource("sleep 60", List.of("sleep", "60"), SourceOptions.DEFAULTS);
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

    @Test
    void endsTheProgramAndWhatItStarted() throws Exception {
        Source source = start("exec:sh -c 'sh -c \"echo \\$\\$; sleep 300; true\"; true'");
        List<ProcessHandle> family = family(3);
        source.close();
        await(() -> family.stream().noneMatch(ExecSourceIT::isRunning));
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.ENDED);
    }

    @Test
    void killsAProgramThatDoesNotListen() throws Exception {
        Source source = start("exec:sh -c 'trap \"\" TERM; echo 1; while true; do sleep 1; done'");
        List<ProcessHandle> family = family(2);
        long start = System.nanoTime();
        source.close();
        assertThat(System.nanoTime() - start).as("does not wait for it").isLessThan(TimeUnit.MILLISECONDS.toNanos(900));
        await(() -> family.stream().noneMatch(ExecSourceIT::isRunning));
    }

    @Test
    void tellsWhatTheProgramComplainsOfMeanwhile() throws Exception {
        Source source = start("exec:sh -c 'echo 1; echo hot >&2; sleep 300'");
        await(() -> source.status().detail().equals("sh: hot"));
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.RUNNING);
    }

    @Test
    void endsTheProgramWhenThisProcessIsToldToEnd() throws Exception {
        Path pid = folder.resolve("pid");
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.home=" + folder,
                        "-jar",
                        System.getProperty("stripchart.jar"),
                        "exec:sh -c 'trap \"\" TERM; echo 1; echo $$ >" + pid + "; while true; do sleep 1; done'",
                        "--headless",
                        "--stats")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            await(() -> Files.exists(pid) && !read(pid).isBlank());
            ProcessHandle stubborn =
                    ProcessHandle.of(Long.parseLong(read(pid).strip())).orElseThrow();
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            await(() -> !isRunning(stubborn));
        } finally {
            process.destroyForcibly();
        }
        assertThat(read(output)).startsWith("{\"published\":").hasLineCount(1);
    }

    @Test
    void refusesWhatNamesNoProgram() {
        assertThatThrownBy(() -> open("exec: "))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("exec: : names no program; expected exec:COMMAND, such as exec:vmstat 1");
        assertThatThrownBy(() -> open("exec:sh -c 'x"))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("exec:sh -c 'x: a quote (') is not closed; expected exec:COMMAND, such as exec:vmstat 1");
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
        await(() -> sink.count() > 0);
        return source;
    }

    private String reason(String location) throws InvalidSourceException {
        SourceResult result = open(location).start(sink).join();
        assertThat(result.kind()).isEqualTo(SourceResult.Kind.FAILED);
        return result.reason();
    }

    /** What the source started, once there are so many. */
    private List<ProcessHandle> family(int count) throws InterruptedException {
        List<ProcessHandle> family = new ArrayList<>();
        await(() -> {
            family.clear();
            ProcessHandle.current()
                    .descendants()
                    .filter(each -> !others.contains(each))
                    .forEach(family::add);
            return family.size() >= count;
        });
        return family;
    }

    /** Not so what has ended and was not yet asked for its status by whoever is its parent now. */
    private static boolean isRunning(ProcessHandle process) {
        String status = read(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return process.isAlive() && !status.contains(") Z ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
