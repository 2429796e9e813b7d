// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.stripchart.words.EscapedText;

/**
 * Points as rows of a CSV, {@code time,series,value} or {@code x,series,value}, one a row.
 *
 * <p><b>Threading:</b> confined to the thread that writes; {@link #written} and {@link #bytes} are for any.
 */
final class RecordFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Counted file;
    private final OutputStream out;
    private final boolean packed;
    private final List<String> names;
    private final BooleanSupplier timeX;
    private final List<byte[]> nameFields = new ArrayList<>();
    private byte[] buffer = new byte[BUFFER];
    private int size;
    private long points;
    private boolean begun;

    private volatile long written;

    /**
     * @param packed whether to write gzip
     * @param names of the series, by number; may grow
     * @param timeX asked once, when there is a point: whether x is seconds since the epoch
     */
    RecordFile(OutputStream raw, boolean packed, List<String> names, BooleanSupplier timeX) throws IOException {
        this.file = new Counted(raw);
        this.packed = packed;
        this.out = packed ? new Packed(file) : file;
        this.names = names;
        this.timeX = timeX;
    }

    /** Writes points of one series; what is written can be read once it is flushed. */
    void write(int series, double[] xs, double[] ys, int from, int to) throws IOException {
        begin();
        byte[] name = nameField(series);
        int most = name.length + 2 * CsvNumber.LONGEST + 1;
        if (buffer.length < most) {
            buffer = Arrays.copyOf(buffer, most);
        }
        for (int i = from; i < to; i++) {
            if (buffer.length - size < most) {
                writeBuffer();
            }
            int at = CsvNumber.write(xs[i], buffer, size);
            System.arraycopy(name, 0, buffer, at, name.length);
            at = CsvNumber.write(ys[i], buffer, at + name.length);
            buffer[at] = '\n';
            size = at + 1;
            points++;
        }
    }

    private void begin() {
        if (!begun) {
            begun = true;
            byte[] header =
                    ((timeX.getAsBoolean() ? "time" : "x") + ",series,value\n").getBytes(StandardCharsets.UTF_8);
            System.arraycopy(header, 0, buffer, 0, header.length);
            size = header.length;
        }
    }

    private byte[] nameField(int series) {
        while (nameFields.size() <= series) {
            String name = "," + field(names.get(nameFields.size())) + ",";
            nameFields.add(name.getBytes(StandardCharsets.UTF_8));
        }
        return nameFields.get(series);
    }

    /** The name as a field, quoted if need be. A row is one line: a line end in a name is shown, as the chart does. */
    static String field(String name) {
        String shown = EscapedText.of(name);
        boolean quoted = name.startsWith(" ") || name.endsWith(" ") || name.contains(",") || name.contains("\"");
        return quoted ? "\"" + shown.replace("\"", "\"\"") + "\"" : shown;
    }

    private void writeBuffer() throws IOException {
        int length = size;
        size = 0;
        out.write(buffer, 0, length);
        if (!packed) {
            written = points;
        }
    }

    /** Hands everything to the operating system, which keeps it whatever becomes of this process. */
    void flush() throws IOException {
        if (size > 0 || written < points) {
            writeBuffer();
            out.flush();
            written = points;
        }
    }

    /** How many points the operating system has. */
    long written() {
        return written;
    }

    /** How many bytes the file has. */
    long bytes() {
        return file.bytes;
    }

    /** Ends the file as a whole one. */
    void end() throws IOException {
        begin();
        writeBuffer();
        out.close();
        written = points;
    }

    /** Lets go of the file, whatever is in it. */
    @Override
    public void close() throws IOException {
        file.close();
    }

    private static final class Packed extends GZIPOutputStream {

        Packed(OutputStream out) throws IOException {
            super(out, BUFFER, true);
            // A third larger than by the default, and three times as fast.
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static final class Counted extends FilterOutputStream {

        private volatile long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // only the writing thread writes
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
            bytes += length;
        }
    }
}
