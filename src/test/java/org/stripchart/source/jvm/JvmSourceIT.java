// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.source.FakeSink;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.Sources;
import org.stripchart.source.Wait;
import org.stripchart.testing.RequiresProgram;

/** Against JVMs of their own. */
@Timeout(120)
class JvmSourceIT {

    private static final SourceOptions FAST = SourceOptions.DEFAULTS.withInterval(Duration.ofMillis(100));

    /** Of the JDK, which tells on standard error that a JVM is gone that a test has ended; kept, or its level is lost. */
    private static final Logger CONNECTIONS = Logger.getLogger("javax.management.remote.misc");

    private final FakeSink sink = new FakeSink();
    private final List<Process> children = new ArrayList<>();
    private final List<Source> opened = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void beQuiet() {
        CONNECTIONS.setLevel(Level.OFF);
    }

    @AfterEach
    void end() {
        opened.forEach(Source::close);
        children.forEach(Process::destroyForcibly);
    }

    @Test
    void tellsHowItselfIsDoing() throws Exception {
        start("jvm:", FAST);
        await(() -> points("process CPU %") > 2);
        assertThat(sink.ys).containsKeys("heap used MB", "non-heap used MB", "GC time %", "threads");
    }

    @Test
    void attachesToAProcessAndSeesItEnd() throws Exception {
        Process child = child();
        Source source = start("jvm:" + child.pid(), FAST.withInterval(Duration.ofSeconds(1)));
        await(() -> points("GC time %") > 0);
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.RUNNING);
        // The poll would come too late to tell.
        source.interval(Duration.ofHours(1));
        child.destroyForcibly();
        await(() -> source.status().state() == SourceStatus.State.FAILED);
        assertThat(source.status().detail()).isEqualTo("jvm:" + child.pid() + ": the process has ended");
    }

    @Test
    void opensNoJvmToOtherComputers() throws Exception {
        Process child = child("-Dcom.sun.management.jmxremote.local.only=false");
        assertThat(open("jvm:" + child.pid(), FAST).start(sink).join().reason())
                .isEqualTo("jvm:" + child.pid() + ": would be opened to other computers by this, since"
                        + " com.sun.management.jmxremote.local.only is false");
    }

    @Test
    void readsAnyNumber() throws Exception {
        Process child = child();
        start(
                "jvm:" + child.pid() + "?metrics=pools&mbean=java.lang:type=GarbageCollector,name=*/Collection*;"
                        + "java.lang:type=Threading/ThreadCount",
                FAST);
        await(() -> points("Threading/ThreadCount") > 0);
        assertThat(sink.ys).containsKey("Metaspace used MB");
        assertThat(sink.ys.keySet()).anyMatch(name -> name.matches("GarbageCollector/.*/CollectionCount"));
    }

    @Test
    @RequiresProgram({"sleep"})
    void neverHarmsAProcessThatIsNoJvm() throws Exception {
        Process sleep = new ProcessBuilder("sleep", "300").start();
        children.add(sleep);
        SourceResult result = open("jvm:" + sleep.pid(), FAST).start(sink).join();
        assertThat(result.reason()).startsWith("jvm:" + sleep.pid() + ": is not a JVM");
        assertThat(sleep.isAlive()).isTrue();
        sleep.destroy();
        sleep.waitFor();
        assertThat(open("jvm:" + sleep.pid(), FAST).start(sink).join())
                .isEqualTo(SourceResult.failed("jvm:" + sleep.pid() + ": no such process"));
    }

    @Test
    void connectsByJmxAndComesBackWithTheOtherSide() throws Exception {
        int port = freePort();
        Process first = jmxChild(port, "-Dcom.sun.management.jmxremote.authenticate=false");
        Source source = start("jmx://127.0.0.1:" + port, FAST);
        await(() -> points("heap used MB") > 2);
        first.destroyForcibly().waitFor();
        await(() -> source.status().state() == SourceStatus.State.RETRYING);
        await(() -> source.status().detail().startsWith("connection refused; trying again in "));
        int before = points("heap used MB");
        jmxChild(port, "-Dcom.sun.management.jmxremote.authenticate=false");
        await(() -> points("heap used MB") > before + 2);
        assertThat(source.status().state()).isEqualTo(SourceStatus.State.RUNNING);
    }

    @Test
    void asksForThePasswordOnceAndNeverShowsIt() throws Exception {
        int port = freePort();
        String[] protection = {
            "-Dcom.sun.management.jmxremote.password.file=" + secret("password", "ada geheim\n"),
            "-Dcom.sun.management.jmxremote.access.file=" + secret("access", "ada readonly\n")
        };
        Process child = jmxChild(port, protection);
        String location = "jmx://ada@127.0.0.1:" + port;
        List<String> purposes = new ArrayList<>();
        start(location, FAST.withPasswords(purpose -> {
            purposes.add(purpose);
            return "geheim".toCharArray();
        }));
        await(() -> points("heap used MB") > 1);
        child.destroyForcibly().waitFor();
        jmxChild(port, protection);
        int before = points("heap used MB");
        await(() -> points("heap used MB") > before + 1);
        assertThat(purposes).containsExactly(location);

        SourceResult wrong = open(location, FAST.withPasswords(purpose -> "falsch".toCharArray()))
                .start(sink)
                .join();
        assertThat(wrong.reason())
                .startsWith(location + ": does not let ada in: ")
                .doesNotContain("falsch");
        assertThat(open(location, FAST).start(sink).join().reason())
                .isEqualTo(
                        location + ": needs a password for ada, and there is nobody to ask; set STRIPCHART_PASSWORD");
        assertThat(open("jmx://127.0.0.1:" + port, FAST).start(sink).join().reason())
                .isEqualTo("jmx://127.0.0.1:" + port + ": wants a user; expected jmx://USER@HOST:PORT");
    }

    @Test
    void saysWhyThereIsNoConnection() throws Exception {
        int port = freePort();
        Source source = start("jmx://127.0.0.1:" + port, FAST);
        await(() -> source.status().state() == SourceStatus.State.RETRYING);
        assertThat(source.status().detail()).isEqualTo("connection refused; trying again in 0.5 s");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Source other = start("jmx://127.0.0.1:" + silent.getLocalPort(), FAST);
            await(() -> other.status().state() == SourceStatus.State.RETRYING
                    || other.status().detail().startsWith("no answer for"));
        }
    }

    @Test
    void refusesWhatNamesNoJvm() {
        assertRefused("jvm:abc", "jvm:abc: expected the number of a process, or jvm: alone for this one");
        assertRefused("jmx://host", "jmx://host: expected jmx://HOST:PORT, or jmx://USER@HOST:PORT");
        assertRefused("jmx://a:b@host:1", "jmx://…: a password must not stand on the command line");
        assertRefused(
                "jvm:?metrics=foo",
                "jvm:?\u2026: no metric foo; there are heap, non-heap, gc, threads, cpu, system-cpu, classes,"
                        + " heap-committed, heap-max, pools, buffers, gc-count, files, and any other attribute by"
                        + " mbean=OBJECT/ATTRIBUTE");
        assertRefused("jvm:?x=1", "jvm:?…: unknown parameter x; expected metrics, mbean");
    }

    private static void assertRefused(String location, String message) {
        assertThatThrownBy(() -> Sources.open(location, FAST))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage(message);
    }

    private Source open(String location, SourceOptions options) throws InvalidSourceException {
        Source source = Sources.open(location, options);
        opened.add(source);
        return source;
    }

    private Source start(String location, SourceOptions options) throws InvalidSourceException {
        Source source = open(location, options);
        CompletableFuture<SourceResult> unused = source.start(sink);
        return source;
    }

    private int points(String series) {
        synchronized (sink) {
            return sink.ys.containsKey(series) ? sink.ys.get(series).size() : 0;
        }
    }

    private Process jmxChild(int port, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "-Dcom.sun.management.jmxremote.port=" + port,
                "-Dcom.sun.management.jmxremote.rmi.port=" + port,
                "-Dcom.sun.management.jmxremote.host=127.0.0.1",
                "-Djava.rmi.server.hostname=127.0.0.1",
                "-Dcom.sun.management.jmxremote.ssl=false"));
        all.addAll(Arrays.asList(options));
        return child(all.toArray(String[]::new));
    }

    /** A JVM that has come up. */
    private Process child(String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m"));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChildJvm.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        children.add(process);
        assertThat(process.getInputStream().read()).isEqualTo('u');
        return process;
    }

    private Path secret(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        Wait.until(condition, () -> opened.stream().map(Source::status).toList());
    }
}
