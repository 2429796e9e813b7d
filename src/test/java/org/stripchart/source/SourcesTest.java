// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.source.random.RandomSource;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.XFrom;

class SourcesTest {

    @TempDir
    private Path folder;

    @Test
    void opensTheRandomSource() throws InvalidSourceException {
        try (Source source = Sources.open("random", SourceOptions.DEFAULTS)) {
            assertThat(source).isInstanceOf(RandomSource.class);
            assertThat(source.title()).isEqualTo("random");
        }
    }

    @Test
    void opensStandardInput() throws InvalidSourceException {
        try (Source source = Sources.open("-", SourceOptions.DEFAULTS)) {
            assertThat(source.title()).isEqualTo("standard input");
            assertThat(source.status().state()).isEqualTo(SourceStatus.State.WAITING);
        }
    }

    @Test
    void readsAFileToItsEnd() throws Exception {
        Path file = Files.writeString(folder.resolve("data.csv"), "a\n1\n2\n");
        FakeSink sink = new FakeSink();
        try (Source source = Sources.open(file.toString(), SourceOptions.DEFAULTS)) {
            assertThat(source.title()).isEqualTo("data.csv");
            assertThat(source.status().bytesTotal()).isEqualTo(6);
            assertThat(source.start(sink).join()).isEqualTo(SourceResult.ended());
            assertThat(source.status().bytesRead()).isEqualTo(6);
        }
        assertThat(sink.ys.get("a")).containsExactly(1.0, 2.0);
    }

    @Test
    void unpacksGzipWhateverItsName() throws Exception {
        String text = "a\n" + "1\n".repeat(10_000);
        Path file = folder.resolve("data.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        FakeSink sink = new FakeSink();
        try (Source source = Sources.open(file.toString(), SourceOptions.DEFAULTS)) {
            assertThat(source.start(sink).join()).isEqualTo(SourceResult.ended());
            assertThat(source.status().bytesRead()).isEqualTo(Files.size(file));
            assertThat(source.status().bytesTotal()).isEqualTo(Files.size(file));
        }
        assertThat(sink.ys.get("a")).hasSize(10_000);
    }

    @Test
    void readsAFileOfOneByte() throws Exception {
        Path file = Files.writeString(folder.resolve("one"), "\u001f");
        try (Source source = Sources.open(file.toString(), SourceOptions.DEFAULTS)) {
            assertThat(source.start(new FakeSink()).join().reason()).startsWith("no numbers found in 1 line of one");
        }
    }

    @Test
    void tellsThatTheColumnForXHoldsTimes() throws Exception {
        Path file = Files.writeString(folder.resolve("times.csv"), "at,v\n2024-05-01T12:00:00Z,1\n");
        SourceOptions options = SourceOptions.DEFAULTS.withX(XFrom.parse("at"));
        try (Source source = Sources.open(file.toString(), options)) {
            assertThat(source.foundTimes()).isFalse();
            source.start(new FakeSink()).join();
            assertThat(source.foundTimes()).isTrue();
        }
    }

    @Test
    void saysThatTheFilterLeavesNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("ab.csv"), "a,b\n1,2\n");
        SourceOptions options = SourceOptions.DEFAULTS.withFilter(new SeriesFilter(List.of("c*"), List.of()));
        try (Source source = Sources.open(file.toString(), options)) {
            assertThat(source.start(new FakeSink()).join())
                    .isEqualTo(SourceResult.failed("no series of ab.csv is left by the filter; there are a, b"));
        }
    }

    @Test
    void saysThatAFileIsEmpty() throws Exception {
        Path file = Files.createFile(folder.resolve("empty.csv"));
        try (Source source = Sources.open(file.toString(), SourceOptions.DEFAULTS)) {
            assertThat(source.start(new FakeSink()).join()).isEqualTo(SourceResult.failed("empty.csv was empty"));
        }
    }

    @Test
    void saysThatAFileIsGone() throws Exception {
        Path file = Files.writeString(folder.resolve("gone.csv"), "1\n");
        try (Source source = Sources.open(file.toString(), SourceOptions.DEFAULTS)) {
            Files.delete(file);
            assertThat(source.start(new FakeSink()).join()).isEqualTo(SourceResult.failed("gone.csv: no such file"));
        }
    }

    @Test
    void refusesAMissingFile() {
        assertRefused("missing.csv", "missing.csv: no such file");
        assertRefused("mis\nsing\u0000", "mis\\x0asing\\x00: no such file");
    }

    @Test
    void refusesAFolder() {
        assertRefused(folder.toString(), folder + ": is a directory; expected a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo://bar", "tcpp:x"})
    void refusesAnUnknownScheme(String location) {
        assertThatThrownBy(() -> Sources.open(location, SourceOptions.DEFAULTS))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageStartingWith(location + ": unknown source; expected -, random, ")
                .hasMessageEndingWith(", or a file");
    }

    @Test
    void takesAPathThatLooksLikeASchemeWhenItIsThere() throws IOException, InvalidSourceException {
        Path file = Files.writeString(folder.resolve("foo:bar"), "1\n");
        try (Source source = Sources.open(file.toString(), SourceOptions.DEFAULTS)) {
            assertThat(source.title()).isEqualTo("foo:bar");
        }
    }

    @Test
    void refusesAColumnForXOfTheRandomSource() {
        assertThatThrownBy(() -> Sources.open("random", SourceOptions.DEFAULTS.withX(XFrom.parse("t"))))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("random: has no column (t) for x; expected time or index");
    }

    @Test
    void tellsFilesApartByTheirNames() throws IOException {
        assertThat(Sources.prefixes(List.of("random", "a/x.csv"))).containsExactly("", "");
        assertThat(Sources.prefixes(List.of("a/x.csv", "random", "b/y.csv"))).containsExactly("x.csv", "", "y.csv");
        assertThat(Sources.prefixes(List.of("a/x.csv", "b/x.csv", "-"))).containsExactly("a/x.csv", "b/x.csv", "stdin");
        assertThat(Sources.prefixes(List.of("nothing:like", "\u0000"))).containsExactly("", "");
    }

    @Test
    void putsThePrefixBeforeTheNames() throws Exception {
        Path file = Files.writeString(folder.resolve("data.csv"), "a,b\n1,2\n");
        FakeSink sink = new FakeSink();
        try (Source source = Sources.open(file.toString(), SourceOptions.DEFAULTS.withPrefix("data.csv"))) {
            source.start(sink).join();
        }
        assertThat(sink.ys).containsOnlyKeys("data.csv/a", "data.csv/b");
    }

    private static void assertRefused(String location, String message) {
        assertThatThrownBy(() -> Sources.open(location, SourceOptions.DEFAULTS))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage(message);
    }
}
