// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * The last kilobyte that was read of a file, by which it shows whether the file is still the same up to there.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class LastBytes {

    private static final int MOST = 1024;

    private final byte[] bytes = new byte[MOST];
    private final ByteBuffer found = ByteBuffer.allocate(MOST);
    private int length;

    /** Remembers what was read next. */
    void add(byte[] read, int from, int to) {
        int count = Math.min(MOST, to - from);
        int kept = Math.min(length, MOST - count);
        System.arraycopy(bytes, length - kept, bytes, 0, kept);
        System.arraycopy(read, to - count, bytes, kept, count);
        length = kept + count;
    }

    /** Begins with another file. */
    void clear() {
        length = 0;
    }

    /** Whether they stand right before that position. */
    boolean areBefore(long position, FileChannel file) throws IOException {
        found.clear().limit(length);
        long from = position - length;
        while (found.hasRemaining()) {
            int count = file.read(found, from + found.position());
            if (count <= 0) {
                return false;
            }
        }
        return Arrays.equals(bytes, 0, length, found.array(), 0, length);
    }
}
