// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.text;

/**
 * Names and values in turns, {@code temp 21.5 hum 40}, as feedgnuplot's {@code --dataid} has it.
 *
 * <p>One field more in front is the x, if it is a time or if the user wants column 1 for x. A name must be a word, unless
 * the user said what the format is: then it can be a number.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class IdsFormat implements LineFormat {

    private final boolean given;
    private final Cells cells;
    private final LabelledSeries labels = new LabelledSeries();

    /**
     * @param given whether the user said that this is the format
     */
    IdsFormat(boolean given, TimeReader times) {
        this.given = given;
        this.cells = new Cells(times);
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        cells.split(bytes, from, to, Fields.BLANKS);
        int count = cells.count();
        if (count == 0 || bytes[cells.from(0)] == '#') {
            return Outcome.SKIPPED;
        }
        int first = count % 2;
        if (count < 2 || !isRow(bytes, first) || (first == 1 && !isX(bytes, rows))) {
            return Outcome.OTHER_FORMAT;
        }
        if (first == 1) {
            if (rows.wantsTime()) {
                rows.foundTime();
            }
            rows.putX(bytes, cells.from(0), cells.to(0));
        }
        for (int i = first; i < count; i += 2) {
            if (cells.isNumber(bytes, i + 1)) {
                rows.put(labels.number(bytes, cells.from(i), labelEnd(bytes, i), rows), cells.value());
            }
        }
        return rows.commit();
    }

    private boolean isRow(byte[] bytes, int first) {
        boolean any = false;
        for (int i = first; i < cells.count(); i += 2) {
            boolean isId = cells.isWord(bytes, i) || (given && Names.isLabel(bytes, cells.from(i), cells.to(i)));
            boolean isNumber = cells.isNumber(bytes, i + 1);
            if (!isId || !(isNumber || cells.isMissing(bytes, i + 1))) {
                return false;
            }
            any |= isNumber;
        }
        return any;
    }

    private boolean isX(byte[] bytes, RowWriter rows) {
        return cells.isTime(bytes, 0) || (given && cells.isNumber(bytes, 0) && rows.isColumn(1, "x"));
    }

    private int labelEnd(byte[] bytes, int field) {
        int end = cells.to(field);
        return bytes[end - 1] == ':' ? end - 1 : end;
    }
}
