// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.head.Candidate.Rank;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;
import org.stripchart.source.rows.XRule;

/** How well a format reads lines, and which of two is the better: here each line says itself what becomes of it. */
class TrialTest {

    /** Lines are words for what the format makes of them, with numbers or without. */
    private static final class Lines implements LineFormat {

        @Override
        public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
            String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            String[] words = line.split(" ", -1);
            return switch (words[0]) {
                case "row" -> {
                    rows.put(rows.label(words[1]), Double.parseDouble(words[2]));
                    yield rows.commit();
                }
                case "state" -> {
                    byte[] state = words[2].getBytes(StandardCharsets.UTF_8);
                    rows.putState(rows.statedState(words[1]), state, 0, state.length);
                    yield rows.commit();
                }
                case "under" -> Outcome.ROW_UNDER_HEADING;
                case "refused" -> Outcome.NO_TIME;
                case "own" -> Outcome.PASSED;
                case "blank" -> Outcome.SKIPPED;
                default -> Outcome.OTHER_FORMAT;
            };
        }

        @Override
        public String sentence() {
            return "lines";
        }
    }

    private static Candidate.Reading reading(int from, int firstRow, boolean isClear) {
        return new Candidate.Reading(new Lines(), from, firstRow, isClear);
    }

    private static Trial trial(String... lines) {
        return trial(reading(0, 0, true), lines);
    }

    private static Trial trial(Candidate.Reading reading, String... lines) {
        Trial trial = new Trial();
        HeldLines held = new HeldLines();
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            XRule x = new XRule(XFrom.TIME);
            x.arrival(1000);
            held.add(bytes, 0, bytes.length, held.size() + 1, true, x, Outcome.SKIPPED);
        }
        RowWriter rows = new RowWriter(
                trial.sink(),
                SeriesRules.DEFAULTS,
                new TimeReader(TimeFormat.AUTO, ZoneOffset.UTC),
                new SeriesBudget(256),
                "");
        trial.read(reading, held.all(), rows);
        return trial;
    }

    private static Verdict verdict(Rank rank, Candidate.Reading reading, String... lines) {
        return new Verdict(Candidate.of(Lines::new, rank), reading, trial(reading, lines));
    }

    private static Verdict verdict(Rank rank, String... lines) {
        return verdict(rank, reading(0, 0, true), lines);
    }

    @Test
    void countsRowsAndLinesOfTheKind() {
        Trial trial = trial("hello", "row a 1", "own", "refused", "blank", "hello");
        assertThat(trial.linesRead()).isEqualTo(3);
        assertThat(trial.first()).isEqualTo(1);
        assertThat(trial("hello").first()).isEqualTo(-1);
        assertThat(trial("own").first()).isZero();
        assertThat(trial("refused").first()).isZero();
        assertThat(trial("hello", "under").first())
                .as("the line before was its heading")
                .isZero();
        assertThat(trial("under").first()).isZero();
        assertThat(trial(reading(0, 2, true), "row a 1", "hello", "row a 2").linesRead())
                .isEqualTo(1);
    }

    @Test
    void keepsTheFirstValuesOfEachSeries() {
        Trial trial = trial("row a 1", "state s on", "row a 2.5", "row a 3", "row a 4", "state s off");
        assertThat(trial.series().keySet()).containsExactly("a", "s");
        assertThat(requireNonNull(trial.series().get("a")).first()).containsExactly("1", "2.5", "3");
        assertThat(requireNonNull(trial.series().get("s")).first()).containsExactly("on", "off");
        assertThat(trial.series().get("s").info().isState()).isTrue();
    }

    @Test
    void readsMostWhereMoreLinesAreReadThanNot() {
        assertThat(trial("row a 1", "row a 2", "hello", "row a 3").readsMost()).isTrue();
        assertThat(trial("row a 1", "x", "x", "row a 2").readsMost()).isFalse();
        assertThat(trial("x 1", "x 2", "row a 1", "row a 2").readsMost())
                .as("numbers before")
                .isFalse();
        assertThat(trial("x", "x", "row a 1", "row a 2").readsMost())
                .as("text before")
                .isTrue();
        assertThat(trial("row a 1", "row a 2", "row a 3", "row a 4", "x", "x", "x", "x", "x")
                        .readsMost())
                .as("what follows is something else")
                .isTrue();
        assertThat(trial("row a 1", "row a 2", "row a 3", "x", "x", "x").readsMost())
                .isFalse();
    }

    @Test
    void hasAShapeOnceASeriesHasTwoPoints() {
        assertThat(trial("row a 1", "row b 2").hasShape(Rank.USUAL)).isFalse();
        assertThat(trial("row a 1", "row a 2").hasShape(Rank.USUAL)).isTrue();
        assertThat(trial("row a 1", "row a 2").hasShape(Rank.LAST_RESORT)).isTrue();
        assertThat(trial("own").hasShape(Rank.USUAL)).isFalse();
        assertThat(trial("own", "own").hasShape(Rank.USUAL)).isTrue();
        assertThat(trial("row a 1").hasShape(Rank.MARKED)).as("with marks").isTrue();
        assertThat(trial("own").hasShape(Rank.TOOL)).isTrue();
        assertThat(trial("hello").hasShape(Rank.STATED)).isFalse();
        Candidate.Reading header = reading(0, 1, true);
        assertThat(trial(header, "names", "row a 1", "row b 2").hasShape(Rank.USUAL))
                .isTrue();
        assertThat(trial(header, "names", "row a 1").hasShape(Rank.USUAL)).isFalse();
    }

    @Test
    void weighsRowsAgainstWhatIsNotRead() {
        assertThat(trial("hello").worth(Rank.STATED)).isEqualTo(Long.MAX_VALUE);
        assertThat(trial("row a 1").worth(Rank.USUAL)).isEqualTo(1);
        assertThat(trial("row a 1", "row a 2").worth(Rank.USUAL)).isEqualTo(10);
        assertThat(trial("row a 1", "hello", "row a 2").worth(Rank.USUAL)).isEqualTo(10 - 8);
        assertThat(trial("hello 1", "row a 1", "row a 2").worth(Rank.USUAL)).isEqualTo(10 - 2);
        assertThat(trial("hello", "row a 1", "row a 2").worth(Rank.USUAL)).isEqualTo(10);
    }

    @Test
    void prefersMarksThatMostLinesBear() {
        Verdict usual = verdict(Rank.USUAL, "row a 1", "row a 2", "row a 3");
        Verdict marked = verdict(Rank.MARKED, "row a 1", "row a 2", "x");
        Verdict hardly = verdict(Rank.MARKED, "row a 1", "x", "x");
        assertThat(marked.isBetterThan(usual)).isTrue();
        assertThat(usual.isBetterThan(marked)).isFalse();
        assertThat(hardly.isBetterThan(usual)).isFalse();
        assertThat(usual.isBetterThan(hardly)).isTrue();
    }

    @Test
    void takesTheLastResortOnlyForWhatHasNoShape() {
        Verdict resort = verdict(Rank.LAST_RESORT, "row a 1", "row a 2", "row a 3");
        assertThat(resort.isBetterThan(verdict(Rank.USUAL, "row a 1", "row a 2", "x")))
                .isFalse();
        assertThat(resort.isBetterThan(verdict(Rank.USUAL, "row a 1", "row b 2", "x")))
                .isTrue();
    }

    @Test
    void prefersATableOfTwoRowsToLinesOfNoShape() {
        Verdict table = verdict(Rank.USUAL, reading(1, 2, true), "row x 1", "names", "row a 1", "row a 2");
        Verdict labels = verdict(Rank.USUAL, "row x 1", "row y 2", "row z 3", "row u 4", "row v 5");
        assertThat(table.isBetterThan(labels)).isTrue();
        assertThat(labels.isBetterThan(table)).isFalse();
    }

    @Test
    void prefersWhatIsWorthMoreAndThenWhatIsClear() {
        Verdict three = verdict(Rank.USUAL, "row a 1", "row a 2", "row a 3");
        Verdict two = verdict(Rank.USUAL, "row a 1", "row a 2", "x");
        assertThat(three.isBetterThan(two)).isTrue();
        assertThat(two.isBetterThan(three)).isFalse();
        Verdict doubtful = verdict(Rank.USUAL, reading(0, 0, false), "row a 1", "row a 2", "row a 3");
        assertThat(three.isBetterThan(doubtful)).isTrue();
        assertThat(doubtful.isBetterThan(three)).isFalse();
        assertThat(three.isBetterThan(three)).isFalse();
    }

    @Test
    void isClearWithAShapeAndOfTheLastResortWithEightRows() {
        assertThat(verdict(Rank.USUAL, "row a 1").isClear()).isFalse();
        assertThat(verdict(Rank.USUAL, "row a 1", "row a 2").isClear()).isTrue();
        assertThat(verdict(Rank.USUAL, reading(0, 0, false), "row a 1", "row a 2")
                        .isClear())
                .isFalse();
        String[] rows = new String[8];
        Arrays.fill(rows, "row a 1");
        assertThat(verdict(Rank.LAST_RESORT, rows).isClear()).isTrue();
        rows[0] = "x";
        assertThat(verdict(Rank.LAST_RESORT, rows).isClear()).isFalse();
    }

    @Test
    void takesOverWithAHeaderOrMarksOrMoreRows() {
        Verdict rows = verdict(Rank.USUAL, "row a 1", "row a 2");
        assertThat(rows.mayTakeOver(1)).isTrue();
        assertThat(rows.mayTakeOver(2)).isFalse();
        assertThat(verdict(Rank.MARKED, "row a 1").mayTakeOver(100)).isTrue();
        assertThat(verdict(Rank.USUAL, reading(0, 1, true), "names", "row a 1", "row a 2")
                        .mayTakeOver(100))
                .isTrue();
        assertThat(verdict(Rank.USUAL, "row a 1").mayTakeOver(0)).isFalse();
    }

    @Test
    void losesWhatStandsAboveUnlessItIsAPreamble() {
        byte[] text = "text".getBytes(StandardCharsets.UTF_8);
        byte[] number = "text 1".getBytes(StandardCharsets.UTF_8);
        Verdict header = verdict(Rank.USUAL, reading(1, 2, true), "x", "names", "row a 1", "row a 2");
        assertThat(header.isLost(0, number, true)).isFalse();
        assertThat(header.isLost(0, number, false)).isTrue();
        assertThat(header.isLost(1, number, false)).isFalse();
        Verdict rows = verdict(Rank.USUAL, reading(1, 1, true), "x", "row a 1", "row a 2");
        assertThat(rows.isLost(0, number, true)).isTrue();
        assertThat(rows.isLost(0, text, true)).isFalse();
    }

    @Test
    void losesNothingOfWhatStandsBeforeTheRows() {
        byte[] text = "text".getBytes(StandardCharsets.UTF_8);
        byte[] number = "text 1".getBytes(StandardCharsets.UTF_8);
        byte[] comment = "# text".getBytes(StandardCharsets.UTF_8);
        Verdict header = verdict(Rank.USUAL, reading(0, 1, true), "names", "x", "row a 1", "row a 2");
        assertThat(header.isBeforeRows(0, number)).isTrue();
        assertThat(header.isBeforeRows(1, text)).isTrue();
        assertThat(header.isBeforeRows(1, number)).isFalse();
        assertThat(header.isBeforeRows(1, comment)).isFalse();
        assertThat(header.isBeforeRows(1, new byte[0])).isFalse();
        assertThat(header.isBeforeRows(2, text)).isFalse();
        Verdict tool = verdict(Rank.TOOL, "x", "row a 1");
        assertThat(tool.isBeforeRows(0, number)).isTrue();
        assertThat(tool.isBeforeRows(1, number)).isFalse();
    }
}
