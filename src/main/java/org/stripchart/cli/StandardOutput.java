// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Standard output, without a buffer. Whoever closes the other end of its pipe, as {@code head} does, has seen enough:
 * from then on it swallows what it is given. Any other fault is thrown, a full disk for one.
 */
final class StandardOutput extends OutputStream {

    private final OutputStream out;
    private final Supplier<String> brokenPipe;
    private boolean readerHasLeft;

    StandardOutput(OutputStream out) {
        this(out, StandardOutput::ofBrokenPipe);
    }

    /**
     * @param brokenPipe returns the message of a write to a pipe that nobody reads from
     */
    StandardOutput(OutputStream out, Supplier<String> brokenPipe) {
        this.out = out;
        this.brokenPipe = brokenPipe;
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

    private void leaveOrThrow(IOException fault) throws IOException {
        String message = Objects.toString(fault.getMessage(), "");
        if (!message.toLowerCase(Locale.ROOT).contains("pipe") && !message.equals(brokenPipe.get())) {
            throw fault;
        }
        readerHasLeft = true;
    }

    /**
     * Returns what this system says of a pipe that nobody reads from: Java has no type for it, only a message in the
     * language of the user, and so one is broken to hear it. On Windows a pipe of Java's is none of the system's; there
     * the message has the word in it in most languages.
     */
    static String ofBrokenPipe() {
        try {
            Pipe pipe = Pipe.open();
            try (Pipe.SinkChannel sink = pipe.sink()) {
                pipe.source().close();
                sink.write(ByteBuffer.allocate(1));
                return "";
            }
        } catch (IOException e) {
            return Objects.toString(e.getMessage(), "");
        }
    }
}
