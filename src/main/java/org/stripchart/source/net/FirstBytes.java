// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import org.stripchart.clock.Ticker;

/**
 * What a client sends first, and whether that was all.
 *
 * @param bytes that came; none if the client left without a word
 * @param isAll whether the client has left
 * @param epochSeconds when the first of them came
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record FirstBytes(byte[] bytes, boolean isAll, double epochSeconds) {

    /** After the first bytes, so much time is given to a client to leave; no longer, since others wait to see them. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private static final int MOST = 8192;

    /**
     * Waits for the first bytes of a client.
     *
     * @throws SocketTimeoutException if it sends none for as long as the socket is told to wait
     */
    static FirstBytes of(Socket client, Ticker ticker) throws IOException {
        InputStream in = client.getInputStream();
        byte[] bytes = new byte[MOST];
        int length = Math.max(0, in.read(bytes));
        double came = ticker.epochSeconds();
        boolean all = length == 0;
        int usual = client.getSoTimeout();
        long end = ticker.nanos() + PATIENCE.toNanos();
        while (!all && length < MOST && ticker.nanos() < end) {
            try {
                client.setSoTimeout((int) Math.max(1, (end - ticker.nanos()) / 1_000_000));
                int more = in.read(bytes, length, MOST - length);
                all = more < 0;
                length += Math.max(0, more);
            } catch (SocketTimeoutException e) {
                // Whether it stays the ticker tells.
            } catch (IOException e) {
                // It left without a good-bye.
                all = true;
            }
        }
        if (!all) {
            client.setSoTimeout(usual);
        }
        return new FirstBytes(Arrays.copyOf(bytes, length), all, came);
    }
}
