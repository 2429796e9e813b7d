// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.clock.FakeTicker;
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

    private static final String MISSED = "was written anew; what came and went in between is missed";

    @TempDir
    private Path folder;

    private final FakeSink sink = new FakeSink();
    private final FakeTicker ticker = new FakeTicker();
    private Path file;
    private Source source;
    private CompletableFuture<SourceResult> result = CompletableFuture.completedFuture(SourceResult.closed());

    @BeforeEach
    void open() {
        file = folder.resolve("a.csv");
        source = new FollowedFile("a.csv", file, FOLLOW, ticker);
    }

    private void start(String content) throws Exception {
        if (!content.isEmpty()) {
            Files.writeString(file, content);
        }
        result = source.start(sink);
        ticker.awaitWaiters(1);
    }

    /** Lets the source look at the file as often as it takes to go over to another one. */
    private void look() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            ticker.stepToNext();
            ticker.awaitWaiters(1);
        }
    }

    @AfterEach
    void close() {
        source.close();
        result.join();
    }

    @Test
    void saysThatItHasCaughtUpOnceItHasHandedOverWhatThereIs() throws Exception {
        assertThat(source.hasCaughtUp()).isFalse();
        start("a\n1\n2\n");
        assertPoints(1, 2);
        assertThat(source.hasCaughtUp()).isTrue();
    }

    @Test
    void aFileThatIsNotThereHoldsNobodyUp() throws Exception {
        start("");
        assertThat(source.hasCaughtUp()).isTrue();
    }

    @Test
    void readsTheWholeFileAndThenWhatIsAdded() throws Exception {
        start("a\n1\n2\n");
        assertPoints(1, 2);
        Files.writeString(file, "3\n4", APPEND);
        look();
        assertPoints(1, 2, 3);
        assertThat(source.status().bytesTotal()).isEqualTo(9);
        Files.writeString(file, "5\n", APPEND);
        look();
        assertPoints(1, 2, 3, 45);
        assertThat(source.status().bytesRead()).isEqualTo(11);
        assertThat(source.status().bytesTotal()).isEqualTo(11);
        assertThat(source.status().state()).isEqualTo(State.RUNNING);
        assertThat(source.status().detail()).isEmpty();
    }

    @Test
    void looksTenTimesASecond() throws Exception {
        start("a\n1\n");
        for (int i = 0; i < 3; i++) {
            assertThat(ticker.stepToNext()).isEqualTo(Duration.ofMillis(100));
            ticker.awaitWaiters(1);
        }
        source.close();
        assertThat(result.join()).isEqualTo(SourceResult.closed());
    }

    @Test
    void readsTheRestOfAFileThatIsRenamed() throws Exception {
        start("a\n1\n");
        Path old = Files.move(file, folder.resolve("a.csv.1"));
        Files.writeString(old, "2\n", APPEND);
        Files.writeString(file, "a\n3\n");
        look();
        assertPoints(1, 2, 3);
        assertThat(source.status().rejected()).isZero();
        assertThat(source.status().detail()).isEmpty();
    }

    @Test
    void takesTheLastLineOfAnOldFileAsWhole() throws Exception {
        start("a\n1\n2");
        Files.move(file, folder.resolve("a.csv.1"));
        Files.writeString(file, "a\n3\n");
        look();
        assertPoints(1, 2, 3);
    }

    @Test
    void goesOnInAFileThatReplacesIt() throws Exception {
        start("a\n1\n");
        Path next = Files.writeString(folder.resolve("next"), "a,b\n7,8\n");
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        look();
        assertPoints(1, 7);
        assertThat(sink.ys.get("b")).containsExactly(8.0);
    }

    @Test
    void beginsAnewInAFileThatWasCut() throws Exception {
        start("a\n1\n2\n3");
        assertPoints(1, 2);
        Files.writeString(file, "");
        look();
        assertThat(source.status().bytesTotal()).isZero();
        Files.writeString(file, "a\n4\n", APPEND);
        look();
        assertPoints(1, 2, 4);
        assertThat(source.status().latestRejected()).hasToString("line 4: breaks off: 3");
        assertThat(source.status().detail()).isEqualTo(MISSED);
    }

    @Test
    void beginsAnewInAFileThatWasCutAndIsLongerAtTheNextLook() throws Exception {
        start("a\n100\n200\n");
        String longer = "a\n" + "3000\n".repeat(500);
        Files.writeString(file, longer);
        look();
        assertThat(sink.ys.get("a"))
                .hasSize(502)
                .startsWith(100.0, 200.0, 3000.0)
                .endsWith(3000.0);
        assertThat(sink.ys.get("a")).containsOnly(100.0, 200.0, 3000.0).containsOnlyOnce(100.0, 200.0);
        assertThat(source.status().rejected()).isZero();
        assertThat(source.status().detail()).isEqualTo(MISSED);
        assertThat(source.status().state()).isEqualTo(State.RUNNING);
        Files.writeString(file, "4000\n", APPEND);
        look();
        assertThat(sink.ys.get("a")).hasSize(503).endsWith(4000.0);
    }

    /** What was missed long ago is no news, and hides what is. */
    @Test
    void saysForAMinuteThatSomethingWasMissed() throws Exception {
        start("a\n1\n2\n");
        Files.writeString(file, "a\n3\n");
        look();
        ticker.step(Duration.ofSeconds(58));
        ticker.awaitWaiters(1);
        assertThat(source.status().detail()).isEqualTo(MISSED);
        ticker.step(Duration.ofSeconds(3));
        ticker.awaitWaiters(1);
        assertThat(source.status().detail()).isEmpty();
        Files.writeString(file, "4\n", APPEND);
        look();
        assertThat(source.status().detail()).isEmpty();
    }

    @Test
    void beginsAnewInAFileThatIsOverwrittenAtTheSameLength() throws Exception {
        start("a\n1\n2\n");
        Files.writeString(file, "a\n1\n3\n");
        look();
        assertPoints(1, 2, 1, 3);
        Files.writeString(file, "a\n4\n5\n");
        look();
        assertPoints(1, 2, 1, 3, 4, 5);
        assertThat(source.status().detail()).isEqualTo(MISSED);
    }

    @Test
    void readsNothingAgainOfAFileThatIsOnlyTouched() throws Exception {
        start("a\n1\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        look();
        assertPoints(1);
        assertThat(source.status().detail()).isEmpty();
    }

    @Test
    void beginsAnewWhereTheSameFileIsShorterThanItsHalfLine() throws Exception {
        start("a\n1\n234");
        Files.writeString(file, "a\n5\n");
        look();
        assertPoints(1, 5);
        assertThat(source.status().rejected()).isEqualTo(1);
    }

    @Test
    void waitsForAFileToComeBack() throws Exception {
        start("a\n1\n");
        Path away = Files.move(file, folder.resolve("away"));
        look();
        assertThat(source.status().state()).isEqualTo(State.RETRYING);
        assertThat(source.status().detail()).isEqualTo("gone; waiting for it to come back");
        Files.writeString(away, "2\n", APPEND);
        Files.move(away, file);
        look();
        assertPoints(1, 2);
        assertThat(source.status().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void readsAFileThatIsDeletedAndMadeAnew() throws Exception {
        start("a\n1\n");
        Files.delete(file);
        look();
        assertThat(source.status().state()).isEqualTo(State.RETRYING);
        // It may get the number that the old one had.
        Files.writeString(file, "a\n3\n44\n");
        look();
        assertPoints(1, 3, 44);
        Files.delete(file);
        Files.writeString(file, "a\n5\n");
        look();
        assertPoints(1, 3, 44, 5);
    }

    @Test
    void waitsForAFileThatIsNotThereYet() throws Exception {
        start("");
        assertThat(source.status().detail()).isEqualTo("no such file yet; waiting for it");
        assertThat(source.status().state()).isEqualTo(State.WAITING);
        Files.writeString(file, "a\n1\n");
        look();
        assertPoints(1);
    }

    @Test
    void failsWhereGzipIsWrittenInItsPlace() throws Exception {
        start("a\n1\n");
        Files.write(file, packed());
        while (!result.isDone()) {
            ticker.step(Duration.ofMillis(100));
        }
        assertThat(result.join())
                .isEqualTo(SourceResult.failed(
                        "a.csv: gzip cannot be followed; leave --follow out to read what there is"));
        assertPoints(1);
    }

    @Test
    void opensWhatIsToBeFollowed() throws Exception {
        Files.writeString(file, "a\n1\n");
        try (Source opened = Sources.open(file.toString(), FOLLOW)) {
            assertThat(opened).isInstanceOf(FollowedFile.class);
            assertThat(opened.title()).isEqualTo("a.csv");
        }
    }

    @Test
    void refusesWhatCannotBeFollowed() throws Exception {
        Path packed = folder.resolve("a.gz");
        Files.write(packed, packed());
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

    private static byte[] packed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write('1');
        }
        return packed.toByteArray();
    }

    private static void assertRefused(Path file, SourceOptions options, String what) {
        assertThatThrownBy(() -> Sources.open(file.toString(), options))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage(file + ": " + what);
    }

    private void assertPoints(double... ys) {
        assertThat(sink.ys.get("a")).containsExactly(Arrays.stream(ys).boxed().toArray(Double[]::new));
    }
}
