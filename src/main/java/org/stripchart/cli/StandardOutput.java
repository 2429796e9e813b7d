// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * Standard output, without a buffer. Whoever closes the other end of its pipe, as {@code head} does, has seen enough:
 * from then on it swallows what it is given. Any other fault is thrown, a full disk for one.
 */
final class StandardOutput extends OutputStream {

    private final OutputStream out;
    private boolean readerHasLeft;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** Writes lines of text. */
    void print(String lines) throws IOException {
        write(lines.getBytes(StandardCharsets.UTF_8));
        flush();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!readerHasLeft) {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                leaveOrThrow(e);
            }
        }
    }

    @Override
    public void flush() throws IOException {
        if (!readerHasLeft) {
            try {
                out.flush();
            } catch (IOException e) {
                leaveOrThrow(e);
            }
        }
    }

    /** Java has no type for it; Linux, macOS and Windows all name the pipe in their message. */
    private void leaveOrThrow(IOException fault) throws IOException {
        if (!Objects.toString(fault.getMessage(), "").toLowerCase(Locale.ROOT).contains("pipe")) {
            throw fault;
        }
        readerHasLeft = true;
    }
}
