// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/** Reads what the document about formats shows, as a file is read, and compares with what it says comes of it. */
final class FormatsDocumentTest {

    private static final Path DOCUMENT = Path.of("src/docs/formats.md");

    /** An input and what comes of it; behind {@code text} there may be a character set. */
    private static final Pattern EXAMPLE =
            Pattern.compile("```text(?: (\\S+))?\\n(.*?)```\\n+```series\\n(.*?)```", Pattern.DOTALL);

    private static final Locale HOME = Locale.getDefault();

    private static final Pattern INPUT = Pattern.compile("^```text", Pattern.MULTILINE);

    private static final int FEWEST = 70;

    private record Example(int line, Charset charset, String text, String expected) {

        @Override
        public String toString() {
            return "line " + line;
        }
    }

    static Stream<Example> examples() throws IOException {
        String document = Files.readString(DOCUMENT);
        List<Example> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(document);
        while (matcher.find()) {
            Charset charset = matcher.group(1) == null ? StandardCharsets.UTF_8 : Charset.forName(matcher.group(1));
            int line = (int) document.substring(0, matcher.start()).lines().count() + 1;
            examples.add(new Example(line, charset, matcher.group(2), matcher.group(3)));
        }
        return examples.stream();
    }

    /** Where the cells do not tell, the land does. */
    @BeforeAll
    static void inTheUnitedStates() {
        Locale.setDefault(Locale.US);
    }

    @AfterAll
    static void atHome() {
        Locale.setDefault(HOME);
    }

    @Test
    void everyInputHasWhatComesOfIt() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(FEWEST);
        assertThat(INPUT.matcher(Files.readString(DOCUMENT)).results())
                .hasSameSizeAs(examples().toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isReadAsTheDocumentSays(Example example) {
        assertThat(outcome(example)).isEqualTo(example.expected);
    }

    private static String outcome(Example example) {
        ReadText read = ReadText.of(
                new ByteArrayInputStream(example.text.getBytes(example.charset)),
                TextOptions.DEFAULTS.withX(XFrom.OWN));
        StringBuilder outcome = new StringBuilder();
        read.explanations.forEach(told -> {
            outcome.append("# ").append(told.sentence()).append('\n');
            told.doubts()
                    .forEach(doubt ->
                            outcome.append("# in doubt: ").append(doubt).append('\n'));
        });
        boolean isTime = read.reader.isTimeX();
        for (Map.Entry<String, List<String>> series : read.points.entrySet()) {
            String unit = read.reader.unit(series.getKey());
            outcome.append(series.getKey())
                    .append(unit.isEmpty() ? "" : " (" + unit + ")")
                    .append(" = ")
                    .append(series.getValue().stream()
                            .map(point -> isTime ? atTime(point) : point)
                            .collect(Collectors.joining(" ")))
                    .append('\n');
        }
        if (read.reader.rejected() > 0) {
            outcome.append("rejected ")
                    .append(read.reader.rejected())
                    .append(", the latest ")
                    .append(read.latestRejected())
                    .append('\n');
        }
        return outcome.toString();
    }

    /** A point whose x is a time, written as ISO 8601 does. */
    private static String atTime(String point) {
        int colon = point.indexOf(':');
        long micros = Math.round(Double.parseDouble(point.substring(0, colon)) * 1e6);
        Instant time =
                Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
        return time + point.substring(colon);
    }
}
