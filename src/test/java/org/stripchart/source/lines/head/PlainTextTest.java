// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.stripchart.source.TextOptions;
import org.stripchart.source.lines.format.FormatReading;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.XFrom;
import org.stripchart.source.rows.XRule;

/** Lines of nothing but numbers, for which most kinds of text are not asked. */
class PlainTextTest {

    private static final String ALPHABET = "01234567890123456789..-+ \t,;";

    private static HeldLines held(List<String> lines) {
        HeldLines held = new HeldLines();
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            XRule x = new XRule(XFrom.TIME);
            x.arrival(1_700_000_000);
            held.add(bytes, 0, bytes.length, held.size() + 1, true, x, Outcome.SKIPPED);
        }
        return held;
    }

    private static List<String> anyLines(SplittableRandom random) {
        List<String> lines = new ArrayList<>();
        boolean isTable = random.nextBoolean();
        char delimiter = " \t,;".charAt(random.nextInt(4));
        int columns = 1 + random.nextInt(4);
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            StringBuilder line = new StringBuilder();
            for (int j = random.nextInt(14); j >= 0 && !isTable; j--) {
                line.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            for (int j = 0; j < columns && isTable; j++) {
                line.append(j == 0 ? "" : delimiter);
                line.append(
                        j == 0 && columns > 1 ? String.valueOf(1_700_000_000 - i) : random.nextInt(2000) / 10.0 - 100);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    @Test
    void arePlainWithoutAnyLetterOrMark() {
        assertThat(held(List.of("1.5", "-2;+3\t4, 5", "")).arePlain()).isTrue();
        for (String other : List.of("1e5", "a 1", "12:00", "[1", "{", "1%", "#", "\"1\"", "1/2", "°")) {
            assertThat(held(List.of("1", other)).arePlain()).as(other).isFalse();
        }
    }

    /** So it changes nothing that only the table, and whoever takes what nobody else knows, is asked. */
    @RepeatedTest(300)
    void areReadByNobodyButTablesAndTheLastResort(RepetitionInfo repetition) {
        List<String> lines = anyLines(new SplittableRandom(repetition.getCurrentRepetition()));
        HeldLines held = held(lines);
        assertThat(held.arePlain()).isTrue();
        for (Candidate candidate : Candidates.of(TextOptions.DEFAULTS, FormatReading.TIMES)) {
            Trial trial = new Trial();
            RowWriter rows =
                    new RowWriter(trial.sink(), SeriesRules.DEFAULTS, FormatReading.TIMES, new SeriesBudget(256), "");
            Candidate.Reading reading = candidate.of(held.texts(), rows);
            if (reading != null
                    && !(candidate instanceof TableCandidate)
                    && candidate.rank() != Candidate.Rank.LAST_RESORT) {
                trial.read(reading, held.all(), rows);
                assertThat(trial.linesRead())
                        .as("%s of %s", reading.format().sentence(), lines)
                        .isZero();
            }
        }
    }

    @Test
    void areATable() {
        Trials trials = new Trials(
                Candidates.of(TextOptions.DEFAULTS, FormatReading.TIMES), TextOptions.DEFAULTS, ZoneOffset.UTC);

        Verdict verdict = requireNonNull(trials.best(held(List.of("1.5", "2.5", "3.5"))));

        assertThat(verdict.candidate()).isInstanceOf(TableCandidate.class);
    }
}
