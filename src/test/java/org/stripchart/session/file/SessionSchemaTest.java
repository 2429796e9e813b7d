// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.session.spec.SessionSpec;

/** Session files are what their schema says, and those of each version that there was open. */
final class SessionSchemaTest {

    /** One for each version, as that version wrote it. They are never changed. */
    private static final Path VERSIONS = Path.of("src/test/resources/org/stripchart/session/file");

    private static final Path SCHEMA = Path.of("src/docs/session.schema.json");

    @TempDir
    private Path folder;

    static Stream<Path> versions() throws IOException {
        try (Stream<Path> files = Files.list(VERSIONS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aFileOfEachVersionOpensAndIsWhatTheSchemaSays(Path file) throws Exception {
        assertThat(faults(Files.readString(file))).isEmpty();

        SessionFile.Opened opened = SessionFile.read(file, SessionSpec.NOTHING_SAID);

        assertThat(opened.spec().sources().locations()).contains("exec:vmstat 1");
        assertThat(opened.spec().chart().arrangement()).isNotNull();
        assertThat(opened.spec().chart().view()).isNotNull();
    }

    @Test
    void whatIsWrittenIsWhatTheSchemaSays() throws Exception {
        for (SessionSpec spec : List.of(RichSession.in(folder), SessionSpec.NOTHING_SAID)) {
            Path file = folder.resolve("s.strip");
            SessionFile.write(file, spec, SessionFile.Extras.NONE);

            assertThat(faults(Files.readString(file))).isEmpty();
        }
    }

    /** Else the schema would say nothing of a field that was forgotten in it. */
    @Test
    void theSchemaKnowsEachFieldThatIsWritten() throws Exception {
        Path file = folder.resolve("s.strip");
        SessionFile.write(file, RichSession.in(folder), SessionFile.Extras.NONE);
        String strict = Files.readString(SCHEMA)
                .replace("\"type\": \"object\"", "\"type\": \"object\", \"additionalProperties\": false");

        assertThat(schema(strict).validate(Files.readString(file), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"format\":\"stripchart-session\",\"version\":\"2.0\"}",
                "{\"format\":\"stripchart-session\",\"version\":\"1.0\",\"sources\":[{}]}",
                "{\"format\":\"stripchart-session\",\"version\":\"1.0\",\"arrangement\":{\"strips\":[]}}",
                "{\"format\":\"stripchart-session\",\"version\":\"1.0\",\"view\":{\"window\":{\"span\":0}}}"
            })
    void theSchemaRefusesWhatDoesNotOpen(String text) throws Exception {
        assertThat(faults(text)).isNotEmpty();
    }

    private static List<Error> faults(String text) throws IOException {
        return schema(Files.readString(SCHEMA)).validate(text, InputFormat.JSON);
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }
}
