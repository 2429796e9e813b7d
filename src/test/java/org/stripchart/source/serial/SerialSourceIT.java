// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.clock.FakeTicker;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.Wait;
import org.stripchart.testing.RequiresProgram;

@Timeout(60)
@RequiresProgram("socat")
class SerialSourceIT {

    @TempDir
    Path folder;

    private final FakeTicker ticker = new FakeTicker();
    private final FakeSink sink = new FakeSink();
    private @Nullable Process board;
    private @Nullable Source opened;

    @AfterEach
    void close() throws Exception {
        Source started = opened;
        if (started != null) {
            started.close();
        }
        unplug();
    }

    @Test
    void chartsWhatABoardPrints() throws Exception {
        plugIn();
        start("");
        awaitOpen();
        send("temp:21.5,hum:40\r\ntemp:21.75,hum:41\r\n");
        awaitPoints(4);
        assertThat(sink.ys.get("temp")).containsExactly(21.5, 21.75);
        assertThat(sink.ys.get("hum")).containsExactly(40.0, 41.0);
        assertThat(source().status().state()).isEqualTo(SourceStatus.State.RUNNING);
        assertThat(source().status().rejected()).isZero();
        source().close();
        await("no thread is left", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().contains(device().toString())));
    }

    @Test
    void takesTheNamesOfAHeader() throws Exception {
        plugIn();
        start("?baud=9600");
        awaitOpen();
        send("left\tright\r\n1\t2\r\n3\t4\r\n");
        awaitPoints(4);
        assertThat(sink.ys.get("left")).containsExactly(1.0, 3.0);
        assertThat(sink.ys.get("right")).containsExactly(2.0, 4.0);
    }

    @Test
    void leavesOutTheEndOfALineThatCameBefore() throws Exception {
        plugIn();
        send("999\n1\n2\n");
        start("?baud=57600&flow=rtscts&dtr=off");
        awaitPoints(2);
        assertThat(sink.ys.get("value")).containsExactly(1.0, 2.0);
    }

    @Test
    void leavesOutTheEndOfALineAlsoWhereLinesEndInCarriageReturns() throws Exception {
        plugIn();
        send("999\r1\r2\r");
        start("");
        awaitPoints(2);
        assertThat(sink.ys.get("value")).containsExactly(1.0, 2.0);
    }

    @Test
    void survivesThePlug() throws Exception {
        plugIn();
        start("?bits=7&parity=even&stop=2");
        awaitOpen();
        send("1\n2\n3");
        awaitPoints(2);
        unplug();
        ticker.stepToNext();
        awaitRetrying("no such port; trying again in 1 s");
        plugIn();
        ticker.stepToNext();
        awaitOpen();
        send("4\n5\n");
        awaitPoints(5);
        assertThat(sink.ys.get("value")).containsExactly(1.0, 2.0, Double.NaN, 4.0, 5.0);
    }

    @Test
    void saysWhatIsWrongWithTheDevice() throws Exception {
        Files.writeString(device(), "1\n");
        start("");
        awaitRetrying("not a serial port; trying again in ");
    }

    @Test
    void saysThatThePortIsBusy() throws Exception {
        plugIn();
        start("");
        awaitOpen();
        try (Source second = new SerialProvider().open("serial://" + device(), SourceOptions.DEFAULTS)) {
            CompletableFuture<SourceResult> unused = second.start(sink);
            await("busy", () -> second.status().detail().startsWith("busy: another program has it open; trying again"));
        }
    }

    @Test
    void leavesNothingInTheTemporaryFolder() throws Exception {
        assertThat(SerialPorts.list()).isNotNull();
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.startsWith("stripchart-serial"));
        }
    }

    private Source source() {
        return Objects.requireNonNull(opened);
    }

    private Path device() {
        return folder.resolve("board");
    }

    private void plugIn() throws Exception {
        Process started = new ProcessBuilder("socat", "-u", "-", "pty,raw,echo=0,link=" + device())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("socat.log").toFile())
                .start();
        board = started;
        await("the board is there", () -> Files.exists(device()));
    }

    private void unplug() throws Exception {
        Process plugged = board;
        if (plugged != null) {
            plugged.destroy();
            plugged.waitFor();
            Files.deleteIfExists(device());
        }
    }

    private void send(String text) throws IOException {
        OutputStream out = Objects.requireNonNull(board).getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void start(String parameters) throws Exception {
        Source source = SerialProvider.open("serial://" + device() + parameters, SourceOptions.DEFAULTS, ticker);
        opened = source;
        CompletableFuture<SourceResult> unused = source.start(sink);
    }

    /** Open, and quiet for so long that the next line is taken for a whole one. */
    private void awaitOpen() throws Exception {
        await("open", () -> source().status().detail().startsWith("connected"));
        ticker.step(Duration.ofMillis(150));
    }

    private void awaitRetrying(String detail) throws Exception {
        ticker.awaitWaiters(1);
        assertThat(source().status().state()).isEqualTo(SourceStatus.State.RETRYING);
        assertThat(source().status().detail()).startsWith(detail);
    }

    private void awaitPoints(int count) throws Exception {
        await(count + " points", () -> sink.count() >= count);
    }

    private void await(String what, BooleanSupplier condition) throws Exception {
        Wait.until(condition, () -> what + (opened == null ? "" : "; it is " + source().status()));
    }
}
