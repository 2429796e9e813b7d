// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.source.FakeSink;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.Sources;
import org.stripchart.source.Wait;
import org.stripchart.source.rows.XFrom;

class FileSourceTest {

    private static final String CUT = "the end of the gzip data is missing; read as far as it goes";

    @TempDir
    private Path folder;

    private final FakeSink sink = new FakeSink();

    private static byte[] packed() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 100_000; i < 200_000; i++) {
            text.append(i).append('\n');
        }
        return packed(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text);
        }
        return packed.toByteArray();
    }

    private SourceResult read(byte[] bytes) throws IOException, InvalidSourceException {
        Path file = Files.write(folder.resolve("a.gz"), bytes);
        try (Source source = Sources.open(file.toString(), SourceOptions.DEFAULTS.withX(XFrom.OWN))) {
            SourceResult result = source.start(sink).join();
            assertThat(source.status().detail()).isEqualTo(result.reason());
            assertThat(source.status().state())
                    .isEqualTo(
                            result.kind() == SourceResult.Kind.ENDED
                                    ? SourceStatus.State.ENDED
                                    : SourceStatus.State.FAILED);
            return result;
        }
    }

    @Test
    void readsGzipWithoutAnEndAsFarAsItGoes() throws Exception {
        byte[] packed = packed();
        assertThat(read(Arrays.copyOf(packed, packed.length / 2))).isEqualTo(SourceResult.ended(CUT));
        // Half a number would be a number, too.
        assertThat(sink.ys.get("value")).hasSizeBetween(40_000, 60_000).allMatch(y -> y >= 100_000);
        assertThat(sink.xs.get("value")).last().isEqualTo(sink.count() - 1.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8})
    void missesNothingWhereOnlyTheTrailerIsMissing(int bytes) throws Exception {
        byte[] packed = packed();
        assertThat(read(Arrays.copyOf(packed, packed.length - bytes))).isEqualTo(SourceResult.ended(CUT));
        assertThat(sink.count()).isEqualTo(100_000);
    }

    @Test
    void readsGzipInSeveralParts() throws Exception {
        byte[] packed = packed();
        byte[] twice = Arrays.copyOf(packed, 2 * packed.length);
        System.arraycopy(packed, 0, twice, packed.length, packed.length);
        assertThat(read(twice)).isEqualTo(SourceResult.ended());
        assertThat(sink.count()).isEqualTo(200_000);
    }

    @Test
    void keepsWhatCameBeforeTheDamageOfAGzipFile() throws Exception {
        byte[] text = table().getBytes(StandardCharsets.UTF_8);
        byte[] packed = packed(text);
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 20; round++) {
            byte[] damaged = packed.clone();
            int at = packed.length / 4 + random.nextInt(packed.length / 2);
            for (int i = 0; i < 100; i++) {
                damaged[at + i] = (byte) (round % 3 == 0 ? 0 : round % 3 == 1 ? 0xff : random.nextInt());
            }
            int sound = Arrays.mismatch(text, unpackedAsFarAsItGoes(damaged));
            // The few bytes that are read together with the damage are lost.
            int rows = (int) new String(text, 0, sound - 16, StandardCharsets.UTF_8)
                            .lines()
                            .count()
                    - 2;
            sink.xs.clear();
            sink.ys.clear();
            SourceResult result = read(damaged);
            assertThat(result.kind()).as("round %d", round).isEqualTo(SourceResult.Kind.FAILED);
            assertThat(result.reason())
                    .matches("a.gz: the gzip data is damaged; it was read as far as line [0-9]+, and numbers before"
                            + " that may be wrong");
            assertThat(sink.ys.keySet()).as("round %d", round).containsExactly("temp", "hum");
            assertThat(sink.ys.get("temp")).as("round %d", round).hasSizeGreaterThanOrEqualTo(rows);
            assertThat(sink.ys.get("temp"))
                    .as("round %d", round)
                    .startsWith(IntStream.range(0, rows)
                            .mapToObj(i -> i % 977 / 8.0)
                            .toArray(Double[]::new));
        }
    }

    @Test
    void takesASoundGzipFileWholeWhateverItsLinesHold() throws Exception {
        String text = table() + "what is this\n" + "1,2,3,4\n".repeat(1000);
        assertThat(read(packed(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo(SourceResult.ended());
        assertThat(sink.ys.keySet()).containsExactly("temp", "hum", "column 4");
        assertThat(sink.ys.get("column 4")).hasSize(1000);
    }

    @Test
    void replaysWhatCameBeforeTheDamageOfAGzipFile() throws Exception {
        byte[] packed = packed();
        Arrays.fill(packed, packed.length / 2, packed.length / 2 + 100, (byte) 0xff);
        Path file = Files.write(folder.resolve("b.gz"), packed);
        SourceOptions options = SourceOptions.DEFAULTS.withX(XFrom.OWN).withReplaySpeed(1e12);
        try (Source source = Sources.open(file.toString(), options)) {
            assertThat(source.start(sink).join().reason()).startsWith("b.gz: the gzip data is damaged; it was read");
        }
        assertThat(sink.count()).isGreaterThan(10_000);
    }

    private static String table() {
        StringBuilder table = new StringBuilder("x,temp,hum\n");
        for (int i = 0; i < 30_000; i++) {
            table.append(i / 10.0)
                    .append(',')
                    .append(i % 977 / 8.0)
                    .append(',')
                    .append(i % 53)
                    .append('\n');
        }
        return table.toString();
    }

    private static byte[] unpackedAsFarAsItGoes(byte[] packed) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                text.write(b);
            }
        } catch (IOException e) {
            // There is no more of it.
        }
        return text.toByteArray();
    }

    @Test
    void saysThatNothingIsLeftOfAGzipFile() throws Exception {
        assertThat(read(Arrays.copyOf(packed(), 5))).isEqualTo(SourceResult.failed("a.gz was empty"));
    }

    /** Where it was tried again, the next one would miss what the one before takes away. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(30)
    void takesNothingFromANamedPipeOnceItIsClosed() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Source opening = open(pipe);
        CompletableFuture<SourceResult> unused = opening.start(new FakeSink());
        while (readers().noneMatch(FileSourceTest::isOpening)) {
            Thread.onSpinWait();
        }
        opening.close();
        Source reading = open(pipe);
        FakeSink readingSink = new FakeSink();
        CompletableFuture<SourceResult> unusedToo = reading.start(readingSink);
        // It reads as well, so that the pipe never breaks, whoever of the others has come to open it.
        try (RandomAccessFile writer = new RandomAccessFile(pipe.toFile(), "rw")) {
            writer.write("10\n".getBytes(StandardCharsets.UTF_8));
            Wait.forPoints(readingSink, 1, reading);
            reading.close();
            try (Source next = open(pipe)) {
                CompletableFuture<SourceResult> result = next.start(sink);
                // The one that was closed must have left its read.
                while (readers().count() > 1 || readers().anyMatch(FileSourceTest::isOpening)) {
                    Thread.onSpinWait();
                }
                writer.write("20\n30\n".getBytes(StandardCharsets.UTF_8));
                Wait.forPoints(sink, 2, next);
                assertThat(result).isNotDone();
            }
        }
        assertThat(readingSink.ys.get("value")).containsExactly(10.0);
        assertThat(sink.ys.get("value")).containsExactly(20.0, 30.0);
    }

    /** What the threads that read the pipe are about, from the innermost call. */
    private static Stream<StackTraceElement[]> readers() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("stripchart pipe"))
                .map(Map.Entry::getValue);
    }

    private static boolean isOpening(StackTraceElement... stack) {
        return stack.length > 0 && stack[0].getMethodName().startsWith("open");
    }

    private static Source open(Path file) throws InvalidSourceException {
        return Sources.open(file.toString(), SourceOptions.DEFAULTS.withX(XFrom.OWN));
    }
}
