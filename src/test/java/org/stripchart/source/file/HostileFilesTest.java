// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.feed.FeedCounters;
import org.stripchart.feed.PointFeed;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.Sources;
import org.stripchart.source.lines.LineSource;
import org.stripchart.source.rows.XFrom;

/** Whatever a file holds: it is read to its end, in bounded memory, and the counters tell what was left out. */
@Timeout(120)
class HostileFilesTest {

    private static final SourceOptions OWN = SourceOptions.DEFAULTS.withX(XFrom.OWN);

    @TempDir
    private Path folder;

    private final FakeSink sink = new FakeSink();

    /** Makes its bytes as they are read. */
    private static InputStream stream(long length, String beginning, byte filling) {
        byte[] first = beginning.getBytes(StandardCharsets.US_ASCII);
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                throw new UnsupportedOperationException("byte by byte");
            }

            @Override
            public int read(byte[] bytes, int offset, int size) {
                if (at == 0) {
                    System.arraycopy(first, 0, bytes, offset, first.length);
                    at = first.length;
                    return first.length;
                }
                int count = (int) Math.min(size, length - at);
                Arrays.fill(bytes, offset, offset + count, filling);
                at += count;
                return count == 0 ? -1 : count;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\n2\n", "time,series,value\n1,a,1\n2,a,2\n3,\"a", "{\"a\":1}\n{\"a\":2}\n{\"a\":"})
    void passesOverALineOfAGigabyte(String beginning) throws Exception {
        try (Source source = new LineSource("line", () -> stream(1L << 30, beginning, (byte) '7'), OWN)) {
            assertThat(source.start(sink).join()).isEqualTo(SourceResult.ended());
            assertThat(source.status().rejected()).isEqualTo(1);
            assertThat(String.valueOf(source.status().latestRejected())).contains("longer than 1 MiB");
        }
        assertThat(sink.count()).isEqualTo(2);
    }

    @Test
    void readsALineOfAGigabyteInLittleMemory() throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] allocated = new long[1];
        InputStream line = stream(1L << 30, "1\n", (byte) '7');
        InputStream measured = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException("byte by byte");
            }

            @Override
            public int read(byte[] bytes, int offset, int size) throws IOException {
                allocated[0] =
                        threads.getThreadAllocatedBytes(Thread.currentThread().getId());
                return line.read(bytes, offset, size);
            }
        };
        try (Source source = new LineSource("line", () -> measured, OWN)) {
            assertThat(source.start(sink).join()).isEqualTo(SourceResult.ended());
        }
        assertThat(allocated[0]).isBetween(1L << 17, 20L << 20);
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 'time,series,value\n', '%d,label %d,1\n'",
        "1000000, '', 'label%d=%d\n'",
        "20000, '', '{\"at\":%d,\"label%d\":1}\n'"
    })
    void boundsTheSeriesOfAMillionLabels(int labels, String header, String row) throws Exception {
        StringBuilder text = new StringBuilder(header);
        for (int i = 0; i < labels; i++) {
            text.append(String.format(row, i, i));
        }
        Path file = Files.writeString(folder.resolve("labels"), text);
        PointFeed feed = new PointFeed(1 << 22);
        try (Source source = Sources.open(file.toString(), OWN)) {
            assertThat(source.start(feed.sink(source.overflowPolicy())).join()).isEqualTo(SourceResult.ended());
            assertThat(feed.seriesNames()).hasSizeLessThanOrEqualTo(SourceOptions.DEFAULTS.maxSeries());
            assertThat(source.status().rejected()).isBetween(labels - 1100L, (long) labels);
            assertThat(String.valueOf(source.status().latestRejected())).contains("more series than the limit");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void survivesRandomBytes(boolean packed) throws Exception {
        byte[] bytes = new byte[5_000_000];
        new Random(5).nextBytes(bytes);
        Path file = folder.resolve("random");
        try (var out = packed ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file)) {
            out.write(bytes);
        }
        for (SourceOptions options : new SourceOptions[] {OWN, OWN.withReplaySpeed(1e9)}) {
            try (Source source = Sources.open(file.toString(), options)) {
                SourceResult result = source.start(sink).join();
                assertThat(result.kind()).isEqualTo(SourceResult.Kind.FAILED);
                assertThat(result.reason()).contains(" numbers found in ");
                assertThat(source.status().rejected()).isGreaterThan(10_000);
                assertThat(source.status().bytesRead()).isEqualTo(Files.size(file));
            }
        }
    }

    @Test
    void survivesTextThatBreaksOffWithinACharacter() throws Exception {
        byte[] text = "time,series,value\n1,températur\u00e9,5\n2,温度,6\n".getBytes(StandardCharsets.UTF_8);
        for (int length = 18; length < text.length; length++) {
            Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(text, length));
            try (Source source = Sources.open(file.toString(), OWN)) {
                assertThat(source.start(new FakeSink()).join().kind()).isNotEqualTo(SourceResult.Kind.CLOSED);
            }
        }
        byte[] broken = Arrays.copyOf(text, text.length);
        broken[text.length - 7] = (byte) 0xe6;
        Path file = Files.write(folder.resolve("broken"), broken);
        try (Source source = Sources.open(file.toString(), OWN)) {
            assertThat(source.start(sink).join()).isEqualTo(SourceResult.ended());
        }
        assertThat(sink.ys.keySet()).hasSize(2).anyMatch(name -> name.contains("\uFFFD"));
    }

    @ParameterizedTest
    @CsvSource({
        "1e999, 1",
        "-1e999, 1",
        "-nan, 0",
        "1e-999, 0",
        "0x1F, 1",
        "1_000, 1",
        "1.2.3, 1",
        "--5, 1",
        "5f, 1",
        "'', 0"
    })
    void takesNumbersOnlyForWhatTheyAre(String written, int rejectedLines) throws Exception {
        for (String form : new String[] {"time,series,value\n1,a,1\n2,a,%s\n3,a,3\n", "a,b\n1,1\n%s,2\n3,3\n"}) {
            Path file = Files.writeString(folder.resolve("numbers"), String.format(form, written));
            PointFeed feed = new PointFeed(64);
            try (Source source = Sources.open(file.toString(), OWN)) {
                assertThat(source.start(feed.sink(source.overflowPolicy())).join())
                        .isEqualTo(SourceResult.ended());
                SourceStatus status = source.status();
                FeedCounters counters = feed.counters();
                assertThat(counters.rejected()).isZero();
                assertThat(status.rejected()).isEqualTo(rejectedLines);
            }
        }
    }

    @Test
    void takesACommaForADelimiterBetweenCommas() throws Exception {
        Path file = Files.writeString(folder.resolve("commas"), "time,series,value\n1,a,1\n2,a,1,5\n1,5,a,3\n3,a,3\n");
        try (Source source = Sources.open(file.toString(), OWN)) {
            assertThat(source.start(sink).join()).isEqualTo(SourceResult.ended());
            assertThat(source.status().rejected()).isEqualTo(2);
        }
        assertThat(sink.ys).containsOnlyKeys("a");
    }

    /** What follows a member is another one, zeros, or damage: never the end of it without a word. */
    @ParameterizedTest
    @CsvSource({
        "whole, ENDED, 4, ''",
        "zeros, ENDED, 2, ''",
        "cut in its head, ENDED, 2, 'the end of the gzip data is missing; read as far as it goes'",
        "cut in its data, ENDED, 2, 'the end of the gzip data is missing; read as far as it goes'",
        "head is damaged, FAILED, 2, 'the gzip data is damaged'",
        "mark is damaged, FAILED, 2, 'the gzip data is damaged'"
    })
    void tellsWhenASecondMemberCannotBeRead(String second, SourceResult.Kind kind, int points, String reason)
            throws Exception {
        byte[] member = packed("3\n4\n");
        switch (second) {
            case "zeros" -> member = new byte[600];
            case "cut in its head" -> member = Arrays.copyOf(member, 5);
            case "cut in its data" -> member = Arrays.copyOf(member, 11);
            case "head is damaged" -> member[2] = 99;
            case "mark is damaged" -> member[0] = 99;
            default -> {}
        }
        Path file = folder.resolve("two.gz");
        Files.write(file, packed("1\n2\n"));
        Files.write(file, member, StandardOpenOption.APPEND);
        try (Source source = Sources.open(file.toString(), OWN)) {
            SourceResult result = source.start(sink).join();
            assertThat(result.kind()).isEqualTo(kind);
            assertThat(result.reason()).contains(reason);
        }
        assertThat(sink.count()).isEqualTo(points);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}
