// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that answers each request with the same bytes and hangs up, as one does that is killed in mid-answer. */
final class RawServer implements AutoCloseable {

    private final ServerSocket server;
    private volatile byte[] answer;

    RawServer(byte[] answer) throws IOException {
        this.answer = answer;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "raw server");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Makes an answer of status 200.
     *
     * @param headers each with its line end
     */
    static byte[] answer(String headers, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    static byte[] answer(String headers, String body) {
        return answer(headers, body.getBytes(StandardCharsets.UTF_8));
    }

    int port() {
        return server.getLocalPort();
    }

    void answer(byte[] newAnswer) {
        answer = newAnswer;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                int ends = 0;
                // Two line ends in a row are the end of a request.
                while (ends < 2) {
                    int b = client.getInputStream().read();
                    if (b < 0) {
                        break;
                    }
                    ends = b == '\n' ? ends + 1 : b == '\r' ? ends : 0;
                }
                client.getOutputStream().write(answer);
            } catch (IOException e) {
                // The client, or the test, is done.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
