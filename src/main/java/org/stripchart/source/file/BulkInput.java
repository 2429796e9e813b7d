// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that is read many bytes at a time; a single one is an array of one.
 *
 * <p><b>Threading:</b> for one reading thread.
 */
abstract class BulkInput extends FilterInputStream {

    BulkInput(InputStream in) {
        super(in);
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public abstract int read(byte[] bytes, int offset, int length) throws IOException;
}
