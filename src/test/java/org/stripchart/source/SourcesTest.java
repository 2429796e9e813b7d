// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.source.text.XFrom;

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
        assertRefused(location, location + ": unknown source; expected -, random, or a file");
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

    private static void assertRefused(String location, String message) {
        assertThatThrownBy(() -> Sources.open(location, SourceOptions.DEFAULTS))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage(message);
    }
}
