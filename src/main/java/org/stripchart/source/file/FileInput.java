// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a file, unpacked if they are gzip, which its first bytes tell, not its name.
 *
 * <p>Counts what was read of the file itself, so that the progress is right for packed ones, too.
 *
 * <p><b>Threading:</b> for one reading thread; {@link #position} for any.
 */
final class FileInput extends FilterInputStream {

    private static final int BUFFER = 1 << 16;
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;

    private final Counted file;

    private FileInput(InputStream unpacked, Counted file) {
        super(unpacked);
        this.file = file;
    }

    /** Takes over a stream; waits for its first two bytes. */
    static FileInput of(InputStream raw) throws IOException {
        Counted file = new Counted(raw);
        try {
            PushbackInputStream in = new PushbackInputStream(file, 2);
            int first = in.read();
            int second = first == MAGIC_1 ? in.read() : -1;
            if (second >= 0) {
                in.unread(second);
            }
            if (first >= 0) {
                in.unread(first);
            }
            boolean packed = first == MAGIC_1 && second == MAGIC_2;
            return new FileInput(packed ? new GZIPInputStream(in, BUFFER) : in, file);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** How many bytes of the file were read. */
    long position() {
        return file.position;
    }

    private static final class Counted extends FilterInputStream {

        private volatile long position;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // only the reading thread writes
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                position++;
            }
            return b;
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // only the reading thread writes
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) {
                position += count;
            }
            return count;
        }
    }
}
