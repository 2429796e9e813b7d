// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.StateLabels;
import org.stripchart.words.EscapedText;

/**
 * Points as rows of a CSV, {@code time,series,value} or {@code x,series,value}, one a row.
 *
 * <p>When the file takes no more, it is cut back behind the last row that is whole and counted, so that it holds just what
 * {@link #written} says.
 *
 * <p><b>Threading:</b> confined to the thread that writes; {@link #written} and {@link #bytes} are for any.
 */
final class RecordFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private static final byte[] NO_STATE = {};
    private static final byte[] GAP = CsvState.of("").getBytes(StandardCharsets.UTF_8);

    private final Channel file;
    private final @Nullable Packed packed;
    private final OutputStream out;
    private final List<SeriesInfo> series;
    private final BooleanSupplier timeX;
    private final List<byte[]> nameFields = new ArrayList<>();
    /** By series; empty for one of numbers. */
    private final List<List<byte[]>> stateFields = new ArrayList<>();

    private byte[] buffer = new byte[BUFFER];
    private int size;
    private long points;
    private boolean begun;

    /** Where the file can end: behind the last row that is counted. */
    private long wholeBytes;

    private long flushedBytes;
    private volatile long written;

    /**
     * @param packed whether to write gzip
     * @param series by number; may grow
     * @param timeX asked once, when there is a point: whether x is seconds since the epoch
     */
    RecordFile(SeekableByteChannel channel, boolean packed, List<SeriesInfo> series, BooleanSupplier timeX)
            throws IOException {
        this.file = new Channel(channel);
        this.packed = packed ? new Packed(file) : null;
        this.out = this.packed != null ? this.packed : file;
        this.series = series;
        this.timeX = timeX;
    }

    /** Writes points of one series; what is written can be read once it is flushed. */
    void write(int number, double[] xs, double[] ys, int from, int to) throws IOException {
        begin();
        byte[] name = nameField(number);
        StateLabels labels = series.get(number).labels();
        for (int i = from; i < to; i++) {
            byte[] state = labels == null ? NO_STATE : stateField(number, labels, ys[i]);
            int most = name.length + 2 * CsvNumber.LONGEST + 1 + state.length;
            if (buffer.length - size < most) {
                writeBuffer();
                buffer = buffer.length < most ? new byte[most] : buffer;
            }
            int at = CsvNumber.write(xs[i], buffer, size);
            System.arraycopy(name, 0, buffer, at, name.length);
            at += name.length;
            System.arraycopy(state, 0, buffer, at, state.length);
            at = labels == null ? CsvNumber.write(ys[i], buffer, at) : at + state.length;
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

    private byte[] nameField(int number) {
        while (nameFields.size() <= number) {
            String name = "," + field(series.get(nameFields.size()).name()) + ",";
            nameFields.add(name.getBytes(StandardCharsets.UTF_8));
            stateFields.add(new ArrayList<>());
        }
        return nameFields.get(number);
    }

    /** Returns the field of a state, which is in quotes whatever it is, so that none is taken for a number; empty for a gap. */
    private byte[] stateField(int number, StateLabels labels, double y) {
        List<byte[]> known = stateFields.get(number);
        List<String> texts = labels.texts();
        while (known.size() < texts.size()) {
            known.add(CsvState.of(texts.get(known.size())).getBytes(StandardCharsets.UTF_8));
        }
        return y >= 0 && y < known.size() ? known.get((int) y) : GAP;
    }

    /** Returns the name as a field, quoted if need be. A row is one line: a line end in a name is shown, as the chart does. */
    static String field(String name) {
        String shown = EscapedText.of(name);
        boolean quoted = name.startsWith(" ") || name.endsWith(" ") || name.contains(",") || name.contains("\"");
        return quoted ? "\"" + shown.replace("\"", "\"\"") + "\"" : shown;
    }

    private void writeBuffer() throws IOException {
        int length = size;
        size = 0;
        if (packed != null) {
            packed.write(buffer, 0, length);
            return;
        }
        try {
            file.write(buffer, 0, length);
            count(points);
        } catch (IOException e) {
            countRows((int) (file.bytes - wholeBytes));
            throw e;
        }
    }

    /** Counts the rows that are whole in the first bytes of the buffer, when the file did not take the rest. */
    private void countRows(int taken) {
        int end = taken;
        while (end > 0 && buffer[end - 1] != '\n') {
            end--;
        }
        // No name has a line end in it, so each is the end of a row; the first one of the file, of the names of the
        // columns.
        long rows = wholeBytes == 0 && end > 0 ? written - 1 : written;
        for (int i = 0; i < end; i++) {
            rows += buffer[i] == '\n' ? 1 : 0;
        }
        wholeBytes += end;
        written = rows;
    }

    private void count(long newWritten) {
        wholeBytes = file.bytes;
        written = newWritten;
    }

    /**
     * Hands everything to the operating system, which keeps it whatever becomes of this process; returns whether anything was written since
     * the last time.
     */
    boolean flush() throws IOException {
        if (size > 0) {
            writeBuffer();
            out.flush();
            count(points);
        }
        boolean isMore = file.bytes > flushedBytes;
        flushedBytes = file.bytes;
        return isMore;
    }

    /** Returns how many points the operating system has. */
    long written() {
        return written;
    }

    /** Returns how many bytes the file has. */
    long bytes() {
        return file.bytes;
    }

    /** Ends the file as a whole one. */
    void end() throws IOException {
        begin();
        writeBuffer();
        if (packed != null) {
            packed.finish();
        }
        count(points);
    }

    /** Lets go of the file; one that was not ended is cut back to what is counted. */
    @Override
    public void close() throws IOException {
        if (packed != null) {
            packed.release();
        }
        file.cutBackTo(wholeBytes);
        file.close();
    }

    private static final class Packed extends GZIPOutputStream {

        Packed(OutputStream out) throws IOException {
            super(out, BUFFER, true);
            // A third larger than by the default, and three times as fast.
            def.setLevel(Deflater.BEST_SPEED);
        }

        /** Gives back what is no memory of Java's. */
        void release() {
            def.end();
        }
    }

    private static final class Channel extends OutputStream {

        private final SeekableByteChannel channel;
        private volatile long bytes;

        Channel(SeekableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // only the writing thread writes
        public void write(byte[] from, int offset, int length) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(from, offset, length);
            while (rest.hasRemaining()) {
                bytes += channel.write(rest);
            }
        }

        void cutBackTo(long length) {
            try {
                if (length < bytes) {
                    channel.truncate(length);
                    bytes = length;
                }
            } catch (IOException e) {
                // A pipe or a device cannot be cut; a disk that is ill has been told of.
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
