// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.util.Arrays;
import java.util.List;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.NumberParser;

/**
 * The numbers of a line, in their order, whatever words stand between: white space, commas and semicolons part them.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class NumbersFormat implements LineFormat {

    private final List<String> names;
    private final NumberParser numbers = new NumberParser();
    private int[] series = new int[0];
    private int columns;

    /**
     * @param names of the numbers, in their order
     */
    public NumbersFormat(List<String> names) {
        this.names = names;
    }

    @Override
    public String sentence() {
        return "numbers, whatever stands between";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (columns == 0) {
            columns = count(bytes, from, to);
        }
        int at = from;
        int count = 0;
        boolean text = false;
        while (at < to) {
            if (isDelimiter(bytes[at])) {
                at++;
                continue;
            }
            int end = numbers.parse(bytes, at, to);
            if (end > 0 && (end == to || isDelimiter(bytes[end]))) {
                rows.put(series(count++, rows), numbers.value());
                at = end;
            } else {
                text = true;
                at = wordEnd(bytes, at, to);
            }
        }
        if (count == 0) {
            return text ? Outcome.NOT_A_NUMBER : Outcome.SKIPPED;
        }
        return rows.commit();
    }

    private int count(byte[] bytes, int from, int to) {
        int count = 0;
        int at = from;
        while (at < to) {
            int end = wordEnd(bytes, at, to);
            count += numbers.isNumber(bytes, at, end) ? 1 : 0;
            at = end + 1;
        }
        return count;
    }

    private int series(int column, RowWriter rows) {
        while (column >= series.length) {
            if (rows.isFull()) {
                return RowWriter.NO_ROOM;
            }
            int next = series.length;
            String name = next < names.size() ? names.get(next) : Names.unnamed(next + 1, columns);
            series = Arrays.copyOf(series, next + 1);
            series[next] = rows.column(next + 1, name);
        }
        return series[column];
    }

    private static int wordEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !isDelimiter(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDelimiter(byte b) {
        return b == ' ' || b == '\t' || b == ',' || b == ';';
    }
}
