// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.stripchart.clock.Ticker;

/**
 * The bytes of an open port, from the beginning of a line.
 *
 * <p>What comes at once is the end of a line, whose beginning was sent before we listened, and is left out. A board that
 * was reset when the port was opened is silent at first: its first line is whole, and may be the header.
 *
 * <p><b>Threading:</b> confined to the reading thread, which also closes it: to close a port under a read is not safe.
 */
final class SerialInput extends InputStream {

    /** How long a read may block, and so how late the end is noticed at most. */
    static final int LOOK_MILLIS = 200;

    /** The library copies the whole of an array with each read, so it is no large one. */
    private static final int BUFFER = 4096;

    /** Longer than the time between two bytes of a line at any speed that is in use. */
    private static final long SILENCE_NANOS = 100_000_000;

    private final SerialPort port;
    private final BooleanSupplier closed;
    private final BooleanSupplier gone;
    private final byte[] buffer = new byte[BUFFER];
    private final Ticker ticker;
    private final long openedNanos;
    private boolean begun;
    private boolean passingOver;

    /**
     * @param closed whether there is no use in reading on
     * @param gone whether the device is no longer there
     */
    SerialInput(SerialPort port, BooleanSupplier closed, BooleanSupplier gone, Ticker ticker) {
        this.port = port;
        this.closed = closed;
        this.gone = gone;
        this.ticker = ticker;
        this.openedNanos = ticker.nanos();
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (!closed.getAsBoolean()) {
            int count = port.readBytes(buffer, Math.min(length, buffer.length));
            if (count < 0) {
                throw new IOException(gone.getAsBoolean() ? "unplugged" : "the port was lost");
            }
            if (count > 0) {
                int from = passOver(count);
                if (from < count) {
                    System.arraycopy(buffer, from, bytes, offset, count - from);
                    return count - from;
                }
            }
        }
        return -1;
    }

    /** Returns how many of the bytes are none of ours. */
    private int passOver(int count) {
        if (!begun) {
            begun = true;
            passingOver = ticker.nanos() - openedNanos < SILENCE_NANOS;
        }
        int from = 0;
        while (passingOver && from < count) {
            byte next = buffer[from++];
            passingOver = next != '\n' && next != '\r';
        }
        return from;
    }

    @Override
    public void close() {
        port.closePort();
    }
}
