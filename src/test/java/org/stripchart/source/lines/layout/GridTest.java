// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.source.lines.cell.CellKind;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.format.FormatReading;

/** Lines that are cut into cells. */
class GridTest {

    private static Grid.Line line(String line, byte delimiter) {
        return Grid.of(List.of(line.getBytes(StandardCharsets.UTF_8)), delimiter, FormatReading.TIMES)
                .line(0);
    }

    private static String told(Grid.Line line) {
        StringBuilder told = new StringBuilder(line.kind().name());
        for (int i = 0; i < line.count(); i++) {
            told.append(" [")
                    .append(line.cells().get(i))
                    .append("] ")
                    .append(line.kinds().get(i));
        }
        return told.append(line.endsInDelimiter() ? " +" : "").toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "`` ! BLANK",
                "` \t\r` ! BLANK",
                "`, ,` ! BLANK",
                "`--- ===` ! RULE",
                "`a,1` ! CELLS [a] TEXT [1] NUMBER",
                "` a,1` ! CELLS [a] TEXT [1] NUMBER",
                "`1,5 V,n/a,12:00:00,x y` ! CELLS [1] NUMBER [5 V] QUANTITY [n/a] MISSING [12:00:00] TIME [x y] TEXT",
                "`5 foo,2` ! CELLS [5 foo] TEXT [2] NUMBER",
                "`1,,` ! CELLS [1] NUMBER [] MISSING +",
                "`# a,b` ! COMMENT [a] TEXT [b] TEXT",
                "`#a,1` ! COMMENT [a] TEXT [1] NUMBER",
                "`## a,b` ! COMMENT",
                "`#! a,b` ! COMMENT",
                "`#` ! BLANK",
                "`2024-05-01T12:00:00Z,1` ! CELLS [2024-05-01T12:00:00Z] TIME [1] NUMBER"
            })
    void tellsWhatALineIs(String line, String told) {
        assertThat(told(line(line, (byte) ','))).isEqualTo(told);
    }

    @Test
    void leavesTheEmptyCellBeforeATab() {
        assertThat(told(line("\t1\t2", (byte) '\t'))).isEqualTo("CELLS [] MISSING [1] NUMBER [2] NUMBER");
        assertThat(told(line("1\t2\t", (byte) '\t'))).endsWith(" +");
        assertThat(told(line(" 1  2 ", Fields.BLANKS))).isEqualTo("CELLS [1] NUMBER [2] NUMBER");
    }

    @Test
    void takesASummaryBetweenBlanksForARemark() {
        assertThat(line("12 packets transmitted, 10 received", (byte) ',').kind())
                .isEqualTo(Grid.LineKind.CELLS);
        assertThat(line("Average: all 1 2", Fields.BLANKS).kind()).isEqualTo(Grid.LineKind.COMMENT);
    }

    @Test
    void countsKinds() {
        Grid.Line line = line("a,1,2 V,b", (byte) ',');
        assertThat(line.values()).isEqualTo(2);
        assertThat(line.count(CellKind.TEXT)).isEqualTo(2);
        assertThat(line.isValue(1)).isTrue();
        assertThat(line.isValue(2)).isTrue();
        assertThat(line.isValue(0)).isFalse();
        assertThat(line.isValue(4)).isFalse();
        assertThat(line.isKind(3, CellKind.TEXT)).isTrue();
        assertThat(line.isKind(4, CellKind.TEXT)).isFalse();
    }

    @Test
    void looksAtNoMoreThanItsMost() {
        assertThat(line("1,".repeat(2047) + "1", (byte) ',').count()).isEqualTo(2048);
        assertThat(line("1,".repeat(2048) + "1", (byte) ',').count()).isEqualTo(2048);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'---' ! true",
                "'--' ! false",
                "'+---+===+' ! true",
                "'|:--|--:|' ! true",
                "'* * *' ! true",
                "'___' ! true",
                "'- -\t-' ! true",
                "'||||' ! false",
                "'---x' ! false"
            })
    void knowsLinesThatAreDrawn(String line, boolean isRule) {
        byte[] bytes = ("x" + line + "x").getBytes(StandardCharsets.UTF_8);
        assertThat(Grid.isRule(bytes, 1, bytes.length - 1)).isEqualTo(isRule);
    }
}
