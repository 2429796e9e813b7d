// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.stripchart.source.lines.cell.CellKind;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.TimeCells;

/**
 * Tells whether a line is the header of a table once more.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class HeaderMatch {

    private HeaderMatch() {}

    /**
     * Whether the line may be a header, or one of those below it, by how it begins; almost all lines that are none are told
     * apart at their first letter.
     */
    public static boolean mayBe(byte[] bytes, int from, int to, TableLayout layout) {
        if (beginsAs(bytes, from, to, layout.header())) {
            return true;
        }
        for (int i = 0; i < layout.below().size(); i++) {
            if (beginsAs(bytes, from, to, layout.below().get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsAs(byte[] bytes, int from, int to, List<String> line) {
        String first = line.isEmpty() ? "" : line.get(0);
        if (first.isEmpty() || isAroundCells((byte) first.charAt(0))) {
            return true;
        }
        int at = from;
        while (at < to && isAroundCells(bytes[at])) {
            at++;
        }
        for (int i = 0; i < first.length(); i++) {
            char c = first.charAt(i);
            if (c >= 0x80 || c == '"') {
                return true;
            }
            if (at + i >= to || (bytes[at + i] | 0x20) != (c | 0x20)) {
                // Another time may stand in its place.
                return TimeCells.hasDigits(first);
            }
        }
        return true;
    }

    private static boolean isAroundCells(byte b) {
        return Fields.isBlank(b) || b == '"' || b == '|';
    }

    /** Whether the line is one of those between the names and the rows. */
    public static boolean isBelow(RowCells cells, TableLayout layout) {
        for (List<String> line : layout.below()) {
            if (isLine(cells, line)) {
                return true;
            }
        }
        return false;
    }

    public static boolean isHeader(RowCells cells, TableLayout layout) {
        List<String> header = layout.header();
        if (cells.count() != header.size()) {
            return false;
        }
        for (int i = 0; i < header.size(); i++) {
            if (!cells.text(i).equalsIgnoreCase(header.get(i)) && !isTimeInHeader(cells, layout, i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a line is most likely the header of a further block: as many words as in that of the one before, of which some
     * are the same and some are not; or above times with a number, another name with its unit.
     *
     * @param isBlank whether blanks part the words: more of them must be the same
     * @param areTimes whether a time begins each row
     */
    public static boolean isAnother(List<String> line, List<String> header, boolean isBlank, boolean areTimes) {
        if (line.size() != header.size() || line.size() < 2) {
            return false;
        }
        boolean areNamed = areTimes && HeaderWords.areNameAndUnit(line) && HeaderWords.areNameAndUnit(header);
        int same = 0;
        int others = 0;
        for (int i = 0; i < line.size(); i++) {
            String word = line.get(i).strip();
            boolean isSame = word.equalsIgnoreCase(header.get(i).strip());
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            boolean isValue = !Double.isNaN(XColumns.number(word)) || TimeCells.looksLikeTime(bytes, 0, bytes.length);
            if (!isSame && isValue) {
                return areNamed;
            }
            same += isSame && !word.isEmpty() ? 1 : 0;
            others += isSame ? 0 : 1;
        }
        return others > 0 && (areNamed || (isBlank ? same >= others : same > 0));
    }

    /** Whether a line that stands before a row is that to any of those that stand above the first row. */
    static boolean isAnother(Grid grid, List<Grid.Line> header, Grid.Line line, Grid.Line row) {
        boolean isBlank = grid.dialect().isBlank();
        boolean areTimes = row.isKind(0, CellKind.TIME);
        return header.stream().anyMatch(above -> isAnother(line.cells(), above.cells(), isBlank, areTimes));
    }

    private static boolean isLine(RowCells cells, List<String> texts) {
        if (cells.count() != texts.size()) {
            return false;
        }
        for (int i = 0; i < texts.size(); i++) {
            if (!cells.text(i).equals(texts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTimeInHeader(RowCells cells, TableLayout layout, int cell) {
        byte[] before = layout.header().get(cell).getBytes(StandardCharsets.UTF_8);
        return TimeCells.looksLikeTime(before, 0, before.length)
                && TimeCells.looksLikeTime(cells.line(), cells.from(cell), cells.to(cell));
    }
}
