// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes of a file, unpacked if they are gzip, which its first bytes tell, not its name.
 *
 * <p>Packed data whose end is missing, as a program leaves it that was ended by force, is read as far as it goes; then
 * {@link #isCutShort} says so; where it is damaged, {@link #isDamaged} does. Counts what was read of the file itself, so that the progress is right for packed ones,
 * too.
 *
 * <p><b>Threading:</b> for one reading thread; {@link #position} for any.
 */
final class FileInput extends BulkInput {

    private static final Logger LOG = LoggerFactory.getLogger(FileInput.class);

    private static final int BUFFER = 1 << 16;

    /** What is read together with the damage is lost. */
    private static final int LITTLE = 16;

    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;

    private final Counted file;
    private final boolean packed;
    private boolean cutShort;
    private boolean damaged;
    private int piece = Integer.MAX_VALUE;

    private FileInput(InputStream unpacked, Counted file, boolean packed) {
        super(unpacked);
        this.file = file;
        this.packed = packed;
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
            return isPacked(first, second) ? packed(in, file) : new FileInput(in, file, false);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static FileInput packed(InputStream in, Counted file) throws IOException {
        try {
            return new FileInput(new GzipMembers(in, BUFFER), file, true);
        } catch (EOFException e) {
            FileInput beginning = new FileInput(in, file, true);
            beginning.cutShort = true;
            return beginning;
        } catch (ZipException e) {
            throw new IOException("the gzip data is damaged (" + e.getMessage() + ")", e);
        }
    }

    /** Whether these are the first two bytes of gzip. */
    static boolean isPacked(int first, int second) {
        return first == MAGIC_1 && second == MAGIC_2;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (cutShort || damaged) {
            return -1;
        }
        try {
            return in.read(bytes, offset, Math.min(piece, length));
        } catch (EOFException e) {
            cutShort = true;
            return -1;
        } catch (ZipException e) {
            LOG.debug("The gzip data is damaged", e);
            damaged = true;
            return -1;
        }
    }

    /** Whether the data is gzip. */
    boolean isPacked() {
        return packed;
    }

    /** Gives only a few bytes at a time from now on. */
    void giveLittle() {
        piece = LITTLE;
    }

    /** Whether packed data turned out to be damaged; where, is not known. */
    boolean isDamaged() {
        return damaged;
    }

    /** Whether the end of packed data was missing. */
    boolean isCutShort() {
        return cutShort;
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
