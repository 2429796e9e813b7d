// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stripchart.source.TextOptions;
import org.stripchart.source.rows.XFrom;

/**
 * Small inputs as tools and instruments write them, each with what a person expects of it, and of each several that are
 * alike. They stand in {@code text-cases.txt}: a title, the lines with Java's escapes, then the series with unit and points.
 */
class TextCasesTest {

    record Case(String title, String text, String expected) {

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (InputStream in = TextCasesTest.class.getResourceAsStream("text-cases.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String part : all.split("(?m)^=== ", -1)) {
                String[] halves = part.split("\n---\n", 2);
                if (halves.length == 2) {
                    String[] lines = halves[0].split("\n", 2);
                    cases.add(new Case(lines[0], (lines[1] + "\n").translateEscapes(), halves[1]));
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsWhatAPersonExpects(Case given) {
        assertThat(told(ReadText.of(given.text, TextOptions.DEFAULTS.withX(XFrom.OWN))))
                .isEqualTo(given.expected);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheSameHoweverTheTextComes(Case given) {
        for (int seed = 0; seed < 20; seed++) {
            ReadText read = ReadText.of(inPieces(given.text, seed), TextOptions.DEFAULTS.withX(XFrom.OWN));
            // A column in which nothing had come when the head was judged comes behind the others.
            assertThat(told(read).lines())
                    .as("pieces %d", seed)
                    .containsExactlyInAnyOrderElementsOf(given.expected.lines().toList());
        }
    }

    private static InputStream inPieces(String text, int seed) {
        Random random = new Random(seed);
        int most = seed % 2 == 0 ? 12 : 80;
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                return super.read(bytes, from, Math.min(length, 1 + random.nextInt(most)));
            }
        };
    }

    private static String told(ReadText read) {
        String series = read.points.keySet().stream()
                .map(name -> {
                    String unit = read.reader.unit(name);
                    return name + (unit.isEmpty() ? "" : " {" + unit + "}") + " = " + read.series(name) + "\n";
                })
                .collect(Collectors.joining());
        long rejected = read.reader.rejected();
        return rejected == 0 ? series : series + "rejected " + rejected + ", " + read.latestRejected() + "\n";
    }
}
