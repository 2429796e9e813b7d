// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.source.FakeSink;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus.State;
import org.stripchart.source.Sources;
import org.stripchart.source.rows.XFrom;

@Timeout(60)
class FollowedFileTest {

    private static final SourceOptions FOLLOW =
            SourceOptions.DEFAULTS.withFollow(true).withX(XFrom.OWN);

    @TempDir
    private Path folder;

    private final FakeSink sink = new FakeSink();
    private Source source;
    private CompletableFuture<SourceResult> result;

    @BeforeEach
    void open() throws InvalidSourceException {
        source = Sources.open(folder.resolve("a.csv").toString(), FOLLOW);
        result = CompletableFuture.completedFuture(SourceResult.closed());
    }

    private Path start(String content) throws IOException {
        Path file = folder.resolve("a.csv");
        if (!content.isEmpty()) {
            Files.writeString(file, content);
        }
        result = source.start(sink);
        return file;
    }

    @AfterEach
    void close() {
        source.close();
        assertThat(result.join()).isEqualTo(SourceResult.closed());
    }

    @Test
    void readsTheWholeFileAndThenWhatIsAdded() throws Exception {
        Path file = start("a\n1\n2\n");
        awaitPoints(1, 2);
        Files.writeString(file, "3\n4", APPEND);
        awaitPoints(1, 2, 3);
        assertThat(source.status().bytesTotal()).isEqualTo(9);
        Files.writeString(file, "5\n", APPEND);
        awaitPoints(1, 2, 3, 45);
        await(() -> source.status().bytesRead() == 11);
        assertThat(source.status().bytesTotal()).isEqualTo(11);
        assertThat(source.status().state()).isEqualTo(State.RUNNING);
        assertThat(source.title()).isEqualTo("a.csv");
    }

    @Test
    void readsTheRestOfAFileThatIsRenamed() throws Exception {
        Path file = start("a\n1\n");
        awaitPoints(1);
        Path old = Files.move(file, folder.resolve("a.csv.1"));
        Files.writeString(old, "2\n", APPEND);
        Files.writeString(file, "a\n3\n");
        awaitPoints(1, 2, 3);
        assertThat(source.status().rejected()).isZero();
    }

    @Test
    void takesTheLastLineOfAnOldFileAsWhole() throws Exception {
        Path file = start("a\n1\n2");
        awaitPoints(1);
        Files.move(file, folder.resolve("a.csv.1"));
        Files.writeString(file, "a\n3\n");
        awaitPoints(1, 2, 3);
    }

    @Test
    void goesOnInAFileThatReplacesIt() throws Exception {
        Path file = start("a\n1\n");
        awaitPoints(1);
        Path next = Files.writeString(folder.resolve("next"), "a,b\n7,8\n");
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        awaitPoints(1, 7);
        await(() -> List.of(8.0).equals(sink.ys.get("b")));
    }

    @Test
    void beginsAnewInAFileThatWasCut() throws Exception {
        Path file = start("a\n1\n2\n3");
        awaitPoints(1, 2);
        Files.writeString(file, "");
        await(() -> source.status().bytesTotal() == 0);
        Files.writeString(file, "a\n4\n", APPEND);
        awaitPoints(1, 2, 4);
        assertThat(source.status().latestRejected()).hasToString("line 4: breaks off: 3");
    }

    @Test
    void waitsForAFileToComeBack() throws Exception {
        Path file = start("a\n1\n");
        awaitPoints(1);
        Path away = Files.move(file, folder.resolve("away"));
        await(() -> source.status().state() == State.RETRYING);
        assertThat(source.status().detail()).isEqualTo("gone; waiting for it to come back");
        Files.writeString(away, "2\n", APPEND);
        Files.move(away, file);
        awaitPoints(1, 2);
        assertThat(source.status().state()).isEqualTo(State.RUNNING);
        Files.delete(file);
        await(() -> source.status().state() == State.RETRYING);
        Files.writeString(file, "a\n3\n");
        awaitPoints(1, 2, 3);
    }

    @Test
    void waitsForAFileThatIsNotThereYet() throws Exception {
        Path file = start("");
        await(() -> source.status().detail().equals("no such file yet; waiting for it"));
        assertThat(source.status().state()).isEqualTo(State.WAITING);
        Files.writeString(file, "a\n1\n");
        awaitPoints(1);
    }

    @Test
    void refusesWhatCannotBeFollowed() throws Exception {
        Path packed = folder.resolve("a.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write('1');
        }
        assertRefused(packed, FOLLOW, "gzip cannot be followed; leave --follow out to read what there is");
        assertRefused(folder, FOLLOW, "is a directory; expected a file");
        assertRefused(
                folder.resolve("a.csv"),
                FOLLOW.withReplaySpeed(1),
                "cannot be both followed and replayed; expected one of them");
        assertThatThrownBy(() -> Sources.open("a\u0000", FOLLOW))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("a\\x00: no such file");
    }

    private static void assertRefused(Path file, SourceOptions options, String what) {
        assertThatThrownBy(() -> Sources.open(file.toString(), options))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage(file + ": " + what);
    }

    private void awaitPoints(double... ys) throws InterruptedException {
        await(() -> sink.count() >= ys.length);
        synchronized (sink) {
            assertThat(sink.ys.get("a")).startsWith(box(ys));
        }
    }

    private static Double[] box(double... values) {
        Double[] boxed = new Double[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return boxed;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(1);
        }
    }
}
