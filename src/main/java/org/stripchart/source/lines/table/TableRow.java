// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import org.stripchart.source.lines.cell.Summary;
import org.stripchart.source.lines.cell.TimeCells;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.layout.Column;
import org.stripchart.source.lines.layout.HeaderMatch;
import org.stripchart.source.lines.layout.RowCells;
import org.stripchart.source.lines.layout.TableX;
import org.stripchart.source.rows.Unit;

/**
 * Reads a row of a table, cell by cell.
 *
 * <p><b>Threading:</b> any thread.
 */
final class TableRow {

    private TableRow() {}

    /** Reads the row that was cut into those cells. */
    static Outcome read(RowCells cells, Table table, RowWriter rows) {
        boolean isBlank = table.layout().dialect().isBlank();
        if (isBlank && cells.count() != table.columns() && !endsInText(table) && !lacksLast(cells, table)) {
            return cells.count() < table.columns() ? Outcome.FEW_COLUMNS : rowOfMore(cells, table, rows);
        }
        if (isBlank && cells.count() < table.columns() && !lacksLast(cells, table)) {
            return Outcome.FEW_COLUMNS;
        }
        return isAlone(cells, table) ? Outcome.NOT_A_NUMBER : put(cells, table, rows);
    }

    /** Whether the line is a text without any delimiter, where the rows have several cells and the first of them is a text. */
    private static boolean isAlone(RowCells cells, Table table) {
        return cells.count() == 1
                && table.columns() > 1
                && !table.layout().dialect().isBlank()
                && !cells.endsInDelimiter()
                && table.role(0) == Column.Role.STATE
                && !cells.isNumber(0)
                && !cells.isMissing(0);
    }

    /** Whether the row is a label and numbers only, of which the last are missing. Of several labels, one may be what it lacks. */
    private static boolean lacksLast(RowCells cells, Table table) {
        if (!table.isLabelled() || table.lastLabel() > 0 || cells.count() < 2 || cells.count() > table.columns()) {
            return false;
        }
        for (int i = 1; i < cells.count(); i++) {
            if (!cells.isNumber(i) && !(table.hasUnits(i) && cells.isQuantity(i))) {
                return false;
            }
        }
        return cells.count() > 2;
    }

    private static Outcome rowOfMore(RowCells cells, Table table, RowWriter rows) {
        return table.isLabelled() && !endsInRemark(cells, table) ? Outcome.SHAPE : put(cells, table, rows);
    }

    /** Whether all behind the last column is in brackets, as {@code 34 (Min/Max 17/42)} tells more of a number. */
    private static boolean endsInRemark(RowCells cells, Table table) {
        int last = cells.count() - 1;
        byte[] line = cells.line();
        return line[cells.from(table.columns())] == '('
                && line[cells.to(last) - 1] == ')'
                && table.role(table.columns() - 1).isNumber();
    }

    /** Whether the last column is a text, which may hold blanks. */
    private static boolean endsInText(Table table) {
        Column.Role last = table.role(table.columns() - 1);
        return last == Column.Role.STATE || (last == Column.Role.LABEL && table.columns() > 1);
    }

    private static Outcome put(RowCells cells, Table table, RowWriter rows) {
        int fits = 0;
        int misfits = 0;
        int texts = 0;
        int states = 0;
        boolean isXBroken = false;
        if (table.isLabelled() && cells.count() <= table.lastLabel()) {
            return Outcome.FEW_COLUMNS;
        }
        if (table.isLabelled() && table.isAsAbove(cells)) {
            return Outcome.NOT_A_NUMBER;
        }
        int[] series = table.isLabelled() ? table.label(cells) : table.series();
        int count = table.isLabelled() ? Math.min(cells.count(), table.columns()) : cells.count();
        for (int i = 0; i < count; i++) {
            Column.Role role = table.role(i);
            int number = table.isLabelled() ? series[i] : table.series(i);
            if (role == Column.Role.X || number == RowWriter.X) {
                putX(cells, table, i, number, rows);
                isXBroken |= !cells.isMissing(i) && !rows.x().hasX();
            } else if (role.isNumber()) {
                if (role == Column.Role.HEX
                        ? cells.isHex(i)
                        : cells.isNumber(i) || (role == Column.Role.SPAN && cells.isSpan(i))) {
                    put(cells, table, i, number, rows);
                    fits++;
                } else if (!cells.isMissing(i) && table.hasUnits(i) && cells.isQuantity(i)) {
                    rows.put(number, cells.quantity());
                    fits++;
                } else if (!cells.isMissing(i)) {
                    if (isTotal(cells, i)) {
                        rows.clear();
                        return Outcome.NOT_A_NUMBER;
                    }
                    misfits++;
                }
            } else if (role == Column.Role.STATE && table.takesNumbers() && cells.mayBeNumber(i) && cells.isNumber(i)) {
                rows.put(table.numbersOf(i), cells.value());
                fits++;
            } else if (role == Column.Role.STATE
                    && table.hasUnits(i)
                    && cells.mayBeNumber(i)
                    && cells.isKnownQuantity(i)) {
                rows.put(table.numbersOf(i), cells.quantity());
                fits++;
            } else if (role == Column.Role.STATE && table.holdsNumbers(i)) {
                if (isTotal(cells, i)) {
                    rows.clear();
                    return Outcome.NOT_A_NUMBER;
                }
                misfits += cells.isMissing(i) ? 0 : 1;
            } else if (role != Column.Role.UNIT && (!cells.isMissing(i) || table.isState(i, cells))) {
                if (table.isOpen(0) && isTotal(cells, i)) {
                    rows.clear();
                    return Outcome.NOT_A_NUMBER;
                }
                if (table.isNewState(i) && isHeaderAgain(cells, table)) {
                    // A series of states would stay, though this is no row.
                    rows.clear();
                    return Outcome.NOT_A_NUMBER;
                }
                texts++;
                if (table.hasStates(i)) {
                    table.putState(i, number, cells);
                    states++;
                }
            }
        }
        // Between blanks, words where numbers should be are most likely prose.
        boolean isRow = fits > 0
                || (states > 0
                        && misfits == 0
                        && !table.layout().dialect().isBlank()
                        && !HeaderMatch.isHeader(cells, table.layout()));
        if (!isRow
                || (misfits > 0
                        && texts + misfits > 1
                        && table.layout().dialect().isBlank())) {
            // The x of a date and a time of day shows when both have been read.
            boolean hasX = rows.x().hasX();
            rows.clear();
            if (misfits > 0 || texts > 0 || isText(cells) || (isXBroken && !hasX)) {
                return Outcome.NOT_A_NUMBER;
            }
            if (misfits == 0 && table.layout().x() instanceof TableX.OfRows steps) {
                steps.came();
            }
            // Half a row, not one whose values are missing.
            return hasX && isCutOff(cells, table) ? Outcome.FEW_COLUMNS : Outcome.SKIPPED;
        }
        putRowX(table, rows);
        Outcome outcome = table.isLabelled() ? rows.commit(table.joinBlock()) : rows.commit();
        return outcome == Outcome.ROW && misfits > 0 ? Outcome.UNFIT_CELL : outcome;
    }

    /** Whether the first cell says that the row tells what was made of those above. */
    private static boolean isTotal(RowCells cells, int cell) {
        return cell == 0 && Summary.isTotal(cells.line(), cells.from(0), cells.to(0));
    }

    /** Puts the number that was read last, in the unit that another cell tells. */
    private static void put(RowCells cells, Table table, int column, int number, RowWriter rows) {
        int unit = table.unitOf(column);
        boolean isTold = unit >= 0 && unit < cells.count() && !cells.isMissing(unit);
        if (isTold) {
            rows.put(number, cells.value(), Unit.of(cells.text(unit)));
        } else if (table.hasUnits(column)) {
            // 512 among 1.5K
            rows.put(number, cells.value(), Unit.NONE);
        } else {
            rows.put(number, cells.value());
        }
    }

    /** Puts the x of a row that each row is a step of. */
    private static void putRowX(Table table, RowWriter rows) {
        if (table.layout().x() instanceof TableX.OfRows steps) {
            if (rows.x().wantsX()) {
                rows.foundTime();
            }
            rows.x().putOwn(steps.next());
            steps.came();
        }
    }

    private static boolean isHeaderAgain(RowCells cells, Table table) {
        return HeaderMatch.isHeader(cells, table.layout()) || HeaderMatch.isBelow(cells, table.layout());
    }

    /** Whether a row ends before its values do, and is not one whose values are missing, of which the last may end it. */
    private static boolean isCutOff(RowCells cells, Table table) {
        int count = cells.count() + (cells.endsInDelimiter() ? 1 : 0);
        return count < table.columns() && !table.layout().dialect().isBlank();
    }

    /** Whether the line is text where an x should be: {@code Step Information: R=2K}. */
    private static boolean isText(RowCells cells) {
        return cells.count() == 1
                && !cells.isMissing(0)
                && !cells.isNumber(0)
                && !TimeCells.looksLikeTime(cells.line(), cells.from(0), cells.to(0));
    }

    private static void putX(RowCells cells, Table table, int column, int number, RowWriter rows) {
        byte[] bytes = cells.line();
        TableX x = table.layout().x();
        if (x instanceof TableX.OfTimes read && read.column() == column) {
            double time = read.times().read(bytes, cells.from(column), cells.to(column));
            if (read.times().isAbsolute()) {
                rows.putX(time, bytes, cells.from(column), cells.to(column));
            } else {
                rows.x().putX(time, false);
            }
        } else if (x instanceof TableX.OfDateAndClock both) {
            if (column == Math.max(both.column(), both.clock())) {
                rows.putTime(both.times()
                        .read(
                                bytes,
                                cells.from(both.column()),
                                cells.to(both.column()),
                                cells.from(both.clock()),
                                cells.to(both.clock())));
            }
        } else if (x instanceof TableX.OfWeekAndTime both) {
            if (column == Math.max(both.column(), both.time())) {
                double week = cells.isNumber(both.column()) ? cells.value() : Double.NaN;
                rows.putTime(cells.isNumber(both.time()) ? both.gps().seconds(week, cells.value()) : Double.NaN);
            }
        } else if (x instanceof TableX.OfTimesAndMillis both) {
            if (column == Math.max(both.column(), both.millis())) {
                double time = both.times().read(bytes, cells.from(both.column()), cells.to(both.column()));
                rows.putTime(time + (cells.isNumber(both.millis()) ? cells.value() / 1000 : 0));
            }
        } else if (x instanceof TableX.OfSpans spans && spans.column() == column) {
            rows.x().putSpan(cells.isNumber(column) ? cells.value() * spans.seconds() : Double.NaN);
        } else if (x instanceof TableX.OfSteps steps && steps.column() == column) {
            rows.x().putOwn(cells.isNumber(column) ? steps.start() + cells.value() * steps.increment() : Double.NaN);
        } else if (number == RowWriter.X || (x instanceof TableX.OfNumbers && x.column() == column)) {
            if (!rows.times().isPattern() && cells.isNumber(column)) {
                rows.put(RowWriter.X, cells.value());
            } else {
                rows.putX(bytes, cells.from(column), cells.to(column));
            }
        }
    }
}
