// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

/**
 * Tables in which a comma stands both between the cells and for the decimal mark, as programs write them that take the mark
 * from the language of the system: {@code "time","temp"} above {@code 07:25,22,7}.
 *
 * <p><b>Threading:</b> any thread.
 */
final class CommaTwice {

    private CommaTwice() {}

    /**
     * Returns the cell from which on each two are one number; -1 if the rows do not show it beyond doubt.
     *
     * @param section of rows that have no header with as many cells
     */
    static int pairsFrom(Section section) {
        int names = names(section);
        int first = firstNumber(section);
        int numbers = section.columns() - first;
        return names > 0 && numbers == 2 * (section.columns() - names) ? first : -1;
    }

    /** Returns whether a comma may be both, and nobody can tell which. */
    static boolean isAmbiguous(Section section) {
        int names = names(section);
        return names > 1 && names < section.columns() && firstNumber(section) < section.columns();
    }

    /** How many names stand above whole numbers that are more than these; 0 if there is no such line. */
    private static int names(Section section) {
        Grid grid = section.grid();
        int above = section.first() - 1;
        if (above < 0 || grid.dialect().delimiter() != ',' || grid.dialect().isDoubled()) {
            return 0;
        }
        Grid.Line line = grid.line(above);
        boolean areNames =
                line.count() > 0 && line.count() < section.columns() && line.count(CellKind.TEXT) == line.count();
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

    private static boolean isWhole(Section section, int column) {
        return section.isValue(column)
                && section.texts(column).stream().allMatch(cell -> cell.isEmpty() || cell.matches("[-+]?\\d+"));
    }
}
