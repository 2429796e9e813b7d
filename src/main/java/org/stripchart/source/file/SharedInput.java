// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream that several read one after the other, as the sources of a process do with its standard input. One that is
 * closed leaves the line within which it was to the next, and so does a thread that still waits in a read what comes there:
 * nobody can make such a read return. So no chunk is lost, and whoever begins does so at the beginning of a line.
 *
 * <p>Who comes while another reads waits until that one is closed. The end of the stream is told to one, who has had the
 * last line whole; the next asks the stream again.
 *
 * <p><b>Threading:</b> any thread; each part is read by one, and may be closed by another, which does not wait.
 */
final class SharedInput {

    /** Longer lines are of no use to anybody, and are not kept. */
    private static final int LONGEST_LINE = 1 << 20;

    private static final byte[] NOTHING = {};

    private final InputStream in;

    // Under the lock of this object.
    private @Nullable Part turn;
    private boolean reading;
    /** What the next read gets. */
    private byte[] left = NOTHING;
    /** What whoever has the turn was given of a line that has not ended. */
    private byte[] line = NOTHING;
    /** Whether the stream has said that it is at its end, and nobody was told. */
    private boolean ended;

    /**
     * @param in is never closed
     */
    SharedInput(InputStream in) {
        this.in = in;
    }

    /** Opens what is read from now on; to be closed, so that others may read. */
    InputStream open() {
        return new Part();
    }

    private synchronized void close(Part part) {
        part.closed = true;
        if (turn == part) {
            turn = null;
            left = joined(line, left, 0, left.length);
            line = NOTHING;
        }
        notifyAll();
    }

    /** Waits for the turn; false if the part is closed. */
    private boolean begin(Part part) throws InterruptedIOException {
        try {
            while (!part.closed && (reading || (turn != null && turn != part))) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        if (part.closed) {
            return false;
        }
        turn = part;
        return true;
    }

    private int take(byte[] bytes, int offset, int length) {
        int count = Math.min(length, left.length);
        System.arraycopy(left, 0, bytes, offset, count);
        left = Arrays.copyOfRange(left, count, left.length);
        return count;
    }

    private int read(Part part, byte[] bytes, int offset, int length) throws IOException {
        synchronized (this) {
            if (!begin(part)) {
                return -1;
            }
            if (left.length > 0) {
                return given(bytes, offset, take(bytes, offset, length));
            }
            if (ended) {
                ended = false;
                return given(bytes, offset, -1);
            }
            reading = true;
        }
        int count;
        try {
            count = in.read(bytes, offset, length);
        } catch (IOException | RuntimeException | Error e) {
            came();
            throw e;
        }
        return came(part, bytes, offset, count);
    }

    private synchronized void came() {
        reading = false;
        notifyAll();
    }

    private synchronized int came(Part part, byte[] bytes, int offset, int count) {
        came();
        if (!part.closed) {
            return given(bytes, offset, count);
        }
        if (count < 0) {
            ended = true;
        } else {
            left = joined(left, bytes, offset, count);
        }
        return -1;
    }

    /** Takes note of what somebody gets. */
    private int given(byte[] bytes, int offset, int count) {
        int end = offset + Math.max(0, count);
        int start = end;
        while (start > offset && bytes[start - 1] != '\n' && bytes[start - 1] != '\r') {
            start--;
        }
        byte[] begun = count < 0 || start > offset ? NOTHING : line;
        line = begun.length + end - start > LONGEST_LINE ? NOTHING : joined(begun, bytes, start, end - start);
        return count;
    }

    private static byte[] joined(byte[] first, byte[] bytes, int offset, int count) {
        if (first.length + count == 0) {
            return NOTHING;
        }
        byte[] joined = Arrays.copyOf(first, first.length + count);
        System.arraycopy(bytes, offset, joined, first.length, count);
        return joined;
    }

    /** What one of them reads. */
    private final class Part extends InputStream {

        // Under the lock of the whole.
        private boolean closed;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return SharedInput.this.read(this, bytes, offset, length);
        }

        @Override
        public void close() {
            SharedInput.this.close(this);
        }
    }
}
