// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.StateLabels;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/**
 * Writes series as CSV: a header of names, then a row for every x, in order, with a column for every series.
 *
 * <p>A field is empty where its series has no point at that x, and {@code NaN} where it has a gap. A state is
 * its text, in quotes. A series with several points at one x gets as many rows. Numbers are written such that reading them back gives the same bits.
 *
 * <p><b>Threading:</b> the thread that owns the histories.
 */
public final class CsvExport {

    private static final int BLOCK = 4096;

    /** The points of a series in order of x, wherever they are kept; to be read once. */
    public interface Points {

        /** Copies the next points, some thousands, in place of what the buffer holds; none once there are no more. */
        void next(PointBuffer out) throws IOException;
    }

    private CsvExport() {}

    /**
     * Writes all points; the writer is left open, and flushed.
     *
     * @param xName the name of the first column
     * @param infos of the other columns, one for each history
     */
    public static void write(String xName, List<SeriesInfo> infos, List<? extends SeriesView> histories, Writer out)
            throws IOException {
        writePoints(xName, infos, histories.stream().map(Kept::new).toList(), false, out);
    }

    /**
     * The same for points that are kept elsewhere.
     *
     * @param isCommon whether a series that has no point at the x of a row has its latest value there, if there was one
     */
    public static void writePoints(
            String xName, List<SeriesInfo> infos, List<? extends Points> series, boolean isCommon, Writer out)
            throws IOException {
        List<String> head = new ArrayList<>();
        head.add(xName);
        infos.forEach(info -> head.add(info.name()));
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(head);
        csv.flush();
        // Of many series few have a point at one x, so the next row is looked for among those that come first.
        PriorityQueue<Cursor> waiting = new PriorityQueue<>(CsvExport::compare);
        for (int i = 0; i < series.size(); i++) {
            Cursor cursor = new Cursor(i, series.get(i));
            if (cursor.hasPoint()) {
                waiting.add(cursor);
            }
        }
        Row row = new Row(infos, isCommon, out);
        List<Cursor> moved = new ArrayList<>();
        while (!waiting.isEmpty()) {
            double x = waiting.element().x();
            row.begin(x);
            for (Cursor cursor = waiting.peek(); cursor != null && cursor.x() == x; cursor = waiting.peek()) {
                moved.add(waiting.remove());
                row.put(cursor.column, cursor.takeY());
            }
            row.end();
            // Now only: a further point at the same x is for the next row.
            for (Cursor cursor : moved) {
                if (cursor.hasPoint()) {
                    waiting.add(cursor);
                }
            }
            moved.clear();
        }
        out.flush();
    }

    private static int compare(Cursor one, Cursor other) {
        // Not as Double.compare, for which -0.0 is before 0.0: they are one x, whose columns come in their order.
        return one.x() < other.x() ? -1 : one.x() > other.x() ? 1 : Integer.compare(one.column, other.column);
    }

    /** One row of numbers, most of them missing: what is between two of them are so many commas, copied at once. */
    private static final class Row {

        private final Writer out;
        private final List<SeriesInfo> infos;
        private final char[] commas;
        private final byte[] number = new byte[CsvNumber.LONGEST];
        private final char[] text = new char[CsvNumber.LONGEST];
        /** The latest values, and which there are; null where they are not wanted. */
        private final double @Nullable [] latest;

        private final BitSet known = new BitSet();
        private int column;

        Row(List<SeriesInfo> infos, boolean isCommon, Writer out) {
            this.out = out;
            this.infos = infos;
            this.commas = new char[infos.size()];
            this.latest = isCommon ? new double[infos.size()] : null;
            Arrays.fill(commas, ',');
        }

        void begin(double x) throws IOException {
            column = 0;
            write(x);
        }

        void put(int atColumn, double y) throws IOException {
            if (latest == null) {
                writeAt(atColumn, y);
            } else {
                latest[atColumn] = y;
                known.set(atColumn);
            }
        }

        void end() throws IOException {
            if (latest != null) {
                for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
                    writeAt(i, latest[i]);
                }
            }
            commasTo(commas.length);
            out.write('\n');
        }

        private void writeAt(int atColumn, double y) throws IOException {
            commasTo(atColumn + 1);
            StateLabels labels = infos.get(atColumn).labels();
            if (labels == null) {
                write(y);
            } else {
                out.write(CsvState.of(labels.text(y)));
            }
        }

        private void commasTo(int newColumn) throws IOException {
            out.write(commas, 0, newColumn - column);
            column = newColumn;
        }

        private void write(double value) throws IOException {
            int length = CsvNumber.write(value, number, 0);
            for (int i = 0; i < length; i++) {
                text[i] = (char) number[i];
            }
            out.write(text, 0, length);
        }
    }

    /** Walks one series, a block at a time. */
    private static final class Cursor {

        private final int column;
        private final Points points;
        private final PointBuffer block = new PointBuffer();
        private int at;

        Cursor(int column, Points points) throws IOException {
            this.column = column;
            this.points = points;
            load();
        }

        boolean hasPoint() {
            return at < block.size();
        }

        double x() {
            return block.x(at);
        }

        double takeY() throws IOException {
            double y = block.y(at++);
            if (at == block.size()) {
                load();
            }
            return y;
        }

        private void load() throws IOException {
            at = 0;
            points.next(block);
        }
    }

    /** The points of a history that stays as it is meanwhile. */
    private static final class Kept implements Points {

        private final SeriesView history;
        private long next;

        Kept(SeriesView history) {
            this.history = history;
            this.next = history.firstIndex();
        }

        @Override
        public void next(PointBuffer out) {
            long to = Math.min(history.endIndex(), next + BLOCK);
            history.copy(next, to, out);
            next = to;
        }
    }
}
