// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesHistory;

/**
 * Writes series as CSV: a header of names, then a row for every x, in order, with a column for every series.
 *
 * <p>A field is empty where its series has no point at that x, and {@code NaN} where it has a gap. A series with several
 * points at one x gets as many rows. Numbers are written such that reading them back gives the same bits.
 *
 * <p><b>Threading:</b> the thread that owns the histories.
 */
public final class CsvExport {

    private static final int BLOCK = 4096;

    private CsvExport() {}

    /**
     * Writes all points; the writer is left open, and flushed.
     *
     * @param xName the name of the first column
     * @param names the names of the others, one for each history
     */
    public static void write(String xName, List<String> names, List<SeriesHistory> histories, Writer out)
            throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        List<String> row = new ArrayList<>(names);
        row.add(0, xName);
        csv.writeRecord(row);
        List<Cursor> cursors = histories.stream().map(Cursor::new).toList();
        while (true) {
            double x = Double.POSITIVE_INFINITY;
            for (Cursor cursor : cursors) {
                x = Math.min(x, cursor.x());
            }
            if (x == Double.POSITIVE_INFINITY) {
                break;
            }
            row.clear();
            row.add(CsvNumber.of(x));
            for (Cursor cursor : cursors) {
                row.add(cursor.x() == x ? CsvNumber.of(cursor.takeY()) : "");
            }
            csv.writeRecord(row);
        }
        csv.flush();
    }

    /** Walks one series, a block at a time. */
    private static final class Cursor {

        private final SeriesHistory history;
        private final PointBuffer block = new PointBuffer();
        private long next;
        private int at;

        Cursor(SeriesHistory history) {
            this.history = history;
            this.next = history.firstIndex();
            load();
        }

        /** Where the series stands; infinite at its end. */
        double x() {
            return at < block.size() ? block.x(at) : Double.POSITIVE_INFINITY;
        }

        double takeY() {
            double y = block.y(at++);
            if (at == block.size()) {
                load();
            }
            return y;
        }

        private void load() {
            block.clear();
            at = 0;
            long to = Math.min(history.endIndex(), next + BLOCK);
            history.copy(next, to, block);
            next = to;
        }
    }
}
