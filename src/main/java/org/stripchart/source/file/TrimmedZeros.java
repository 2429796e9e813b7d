// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Ends packed data where nothing but zeros follows, hundreds of them: after a power loss a file may have its length, and zeros in place of
 * what the disk had not got yet. They would be unpacked to something that looks like data.
 *
 * <p><b>Threading:</b> for one reading thread.
 */
final class TrimmedZeros extends BulkInput {

    /** Packed data has no such runs, or nearly none: it would be no good at packing. */
    private static final int MANY = 512;

    private final byte[] buffer = new byte[1 << 13];
    private final BooleanSupplier isOver;
    private int at;
    private int end;

    /** Zeros that were read and are still to be given, as something follows them. */
    private long owed;

    /**
     * Takes over a stream.
     *
     * @param isOver whether zeros mean nothing, since the data was over before
     */
    TrimmedZeros(InputStream in, BooleanSupplier isOver) {
        super(in);
        this.isOver = isOver;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (owed == 0) {
            if (!fill()) {
                return -1;
            }
            if (buffer[at] != 0) {
                return take(bytes, offset, length);
            }
            long zeros = skipZeros();
            owed = at == end && zeros >= MANY && !isOver.getAsBoolean() ? 0 : zeros;
        }
        int count = (int) Math.min(owed, length);
        Arrays.fill(bytes, offset, offset + count, (byte) 0);
        owed -= count;
        return count == 0 && length > 0 ? -1 : count;
    }

    /** Takes what is at hand up to the next zero. */
    private int take(byte[] bytes, int offset, int length) {
        int stop = Math.min(end, at + length);
        int next = at;
        while (next < stop && buffer[next] != 0) {
            next++;
        }
        int count = next - at;
        System.arraycopy(buffer, at, bytes, offset, count);
        at = next;
        return count;
    }

    /** Returns how many zeros follow, up to something else or to the end. */
    private long skipZeros() throws IOException {
        long zeros = 0;
        while (fill() && buffer[at] == 0) {
            at++;
            zeros++;
        }
        return zeros;
    }

    /** Returns whether there is something more. */
    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return at < end;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
