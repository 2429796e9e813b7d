// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.CellKind;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.PhraseText;

/**
 * Tables in which a comma stands both between the cells and for the decimal mark, as programs write them that take the mark
 * from the language of the system: {@code "time","temp"} above {@code 07:25,22,7}.
 *
 * <p><b>Threading:</b> any thread.
 */
final class CommaTwice {

    private static final Pattern FRACTION_WITH_UNIT = Pattern.compile("\\d+\\s?\\D*");

    private static final Pattern FRACTION_WITH_EXPONENT = Pattern.compile("\\d+[eE][-+]?\\d+");
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}('\\d{3})+");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{3}\\.\\d+");

    /** A label and the first digits of its number. */
    private static final Pattern LABELLED = Pattern.compile(".*\\p{L}.*[:=]\\s*[-+]?\\d{1,3}");

    private static final Pattern GROUP = Pattern.compile("\\d{3}(?:\\.\\d+)?(?:\\s*\\D+)?");

    /** Three digits and a sign. */
    private static final int LONGEST_THOUSANDS = 4;

    private CommaTwice() {}

    /**
     * Returns the dialect by which the rows are cut if a comma may be both; null if it is not.
     *
     * @param section of rows that have no header with as many cells
     */
    static @Nullable Dialect dialect(Section section) {
        int names = names(section);
        int first = firstNumber(section);
        boolean mayBe = names > first && first < section.columns() && !hasSignedFractions(section, first);
        return mayBe && !areLongRows(section) ? section.grid().dialect().inPairsFrom(first, names - first) : null;
    }

    /**
     * Whether all is whole numbers, below fewer names, and no row has the cells that decimal commas would make: then there is
     * more in the rows than was named, though one of the commas may mark a fraction all the same.
     */
    static boolean areLongRows(Section section) {
        int names = names(section);
        return names > 1
                && firstNumber(section) == 0
                && section.rows().stream()
                        .mapToInt(row -> section.grid().line(row).count())
                        .noneMatch(count -> count == names || count == 2 * names);
    }

    /** Whether what would be a fraction has a sign. */
    private static boolean hasSignedFractions(Section section, int first) {
        for (int i = first + 1; i < section.columns(); i += 2) {
            if (isSigned(section, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSigned(Section section, int column) {
        return section.texts(column).stream().anyMatch(cell -> cell.startsWith("-") || cell.startsWith("+"));
    }

    /** How many names stand above whole numbers that are more than these; 0 if there is no such line. */
    private static int names(Section section) {
        Grid grid = section.grid();
        int above = section.first() - 1;
        if (above < 0 || grid.dialect().delimiter() != ',' || grid.dialect().isDoubled()) {
            return 0;
        }
        Grid.Line line = grid.line(above);
        boolean areNames = line.kind() == Grid.LineKind.CELLS
                && line.count() < section.columns()
                && line.count(CellKind.TEXT) == line.count()
                && line.cells().stream().noneMatch(cell -> cell.contains(": "));
        return areNames ? line.count() : 0;
    }

    /** The first of the cells that are all whole numbers; as many as there are cells if there is a fraction. */
    private static int firstNumber(Section section) {
        int first = section.columns();
        while (first > 0 && isWhole(section, first - 1)) {
            first--;
        }
        for (int i = 0; i < first; i++) {
            if (section.isValue(i)) {
                return section.columns();
            }
        }
        return first;
    }

    /** Returns whether rows without a header are two whole numbers, which may be one with a decimal comma. */
    static boolean mayBeDecimal(Section section) {
        return section.grid().dialect().delimiter() == ','
                && section.columns() == 2
                && isWhole(section, 0)
                && isWhole(section, 1)
                && !isSigned(section, 1);
    }

    private static boolean isWhole(String cell) {
        int from = cell.startsWith("-") || cell.startsWith("+") ? 1 : 0;
        return from < cell.length() && cell.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * Whether two cells are most likely one number, whose comma is a decimal mark or stands between thousands: {@code -73,1%},
     * {@code 7,25e+00}, {@code 7,309.68}; or more of them, behind a label.
     */
    static boolean isOneNumber(Section section) {
        if (section.grid().dialect().delimiter() != ',') {
            return false;
        }
        return areLabelled(section)
                || (section.columns() == 2
                        && (areThousands(section)
                                || (areGrouped(section) && isWhole(section, 1))
                                || (isWhole(section, 0)
                                        && ((section.count(CellKind.QUANTITY, 1) > 0
                                                        && behindComma(section, FRACTION_WITH_UNIT))
                                                || behindComma(section, FRACTION_WITH_EXPONENT)))));
    }

    /** Whether each row is a label with a number, whose commas stand between thousands: {@code read: 23,004,882}. */
    private static boolean areLabelled(Section section) {
        return section.rows().stream()
                .map(row -> section.grid().line(row).cells())
                .allMatch(cells -> LABELLED.matcher(cells.get(0)).matches()
                        && cells.stream().skip(1).allMatch(cell -> GROUP.matcher(cell)
                                .matches()));
    }

    /** Whether marks stand between the thousands of some first cells, as in {@code 1'234,5}. */
    private static boolean areGrouped(Section section) {
        return section.texts(0).stream().anyMatch(cell -> GROUPED.matcher(cell).matches());
    }

    /** Whether each row is a number, those of two cells with thousands before the comma. */
    private static boolean areThousands(Section section) {
        return section.rows().stream()
                .map(row -> section.grid().line(row))
                .allMatch(line -> line.count() == 1
                        || (isWhole(line.cells().get(0))
                                && line.cells().get(0).length() <= LONGEST_THOUSANDS
                                && THOUSANDS.matcher(line.cells().get(1)).matches()));
    }

    private static boolean behindComma(Section section, Pattern pattern) {
        return section.texts(1).stream()
                .allMatch(cell -> cell.isEmpty() || pattern.matcher(cell).matches());
    }

    private static boolean isWhole(Section section, int column) {
        return section.isValue(column)
                && section.texts(column).stream().allMatch(cell -> cell.isEmpty() || isWhole(cell));
    }

    /** Whether what the delimiter cuts are phrases, or rows of cells between bars with blanks in them. */
    static boolean areCut(Section section, HeaderRows header, List<byte[]> lines) {
        Dialect dialect = section.grid().dialect();
        if (dialect.delimiter() == Fields.BARS_AND_BLANKS) {
            byte[] above = header.exist() && header.first() > 0 ? lines.get(header.first() - 1) : new byte[0];
            return section.rows().size() == 1 && Cells.contains(above, 0, above.length, (byte) '|');
        }
        boolean mayBeInText = dialect.delimiter() == ',' || dialect.delimiter() == ';';
        if (!mayBeInText || header.exist()) {
            return mayBeInText && header.exist() && header.cells().stream().anyMatch(PhraseText::opens);
        }
        List<List<String>> texts = IntStream.range(0, section.columns())
                .filter(section::isText)
                .mapToObj(section::texts)
                .toList();
        return texts.stream().anyMatch(PhraseText::arePhrases) || (!texts.isEmpty() && PhraseText.open(texts.get(0)));
    }
}
