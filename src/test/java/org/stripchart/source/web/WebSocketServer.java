// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** As little of RFC 6455 as a test needs: takes one client at a time, and sends and reads its frames. */
final class WebSocketServer implements AutoCloseable {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ServerSocket server;

    WebSocketServer() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    int port() {
        return server.getLocalPort();
    }

    /** Waits for a client and shakes hands. */
    Client accept() throws IOException {
        return accept(() -> {});
    }

    /** The same, and does something when the client has asked and waits. */
    Client accept(Runnable before) throws IOException {
        Client client = new Client(server.accept());
        client.read();
        before.run();
        client.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(client.headers.getOrDefault("sec-websocket-key", "")) + "\r\n\r\n");
        return client;
    }

    /** Waits for a client and sends it away. */
    void refuse(String status) throws IOException {
        try (Client client = new Client(server.accept())) {
            client.read();
            client.write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
        }
    }

    private static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** A client that is connected. */
    static final class Client implements AutoCloseable {

        final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final Socket socket;
        private final DataInputStream in;

        private Client(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
        }

        private void read() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            while (true) {
                int b = in.readUnsignedByte();
                if (b != '\n') {
                    line.write(b);
                    continue;
                }
                String text = line.toString(StandardCharsets.US_ASCII).strip();
                line.reset();
                if (text.isEmpty()) {
                    return;
                }
                int colon = text.indexOf(':');
                if (colon > 0) {
                    headers.put(
                            text.substring(0, colon), text.substring(colon + 1).strip());
                }
            }
        }

        private void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }

        void text(String text) throws IOException {
            send(TEXT, true, text.getBytes(StandardCharsets.UTF_8));
        }

        void send(int kind, boolean last, byte[] payload) throws IOException {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.write((last ? 0x80 : 0) | kind);
            if (payload.length < 126) {
                frame.write(payload.length);
            } else {
                frame.write(127);
                for (int shift = 56; shift >= 0; shift -= 8) {
                    frame.write((int) ((long) payload.length >> shift) & 0xff);
                }
            }
            frame.write(payload);
            socket.getOutputStream().write(frame.toByteArray());
        }

        /** The next frame of the client: its kind in the first character, then its text. */
        String receive() throws IOException {
            int kind = in.readUnsignedByte() & 15;
            byte[] payload = new byte[in.readUnsignedByte() & 127];
            byte[] mask = in.readNBytes(4);
            in.readFully(payload);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i % 4];
            }
            return kind + " " + new String(payload, StandardCharsets.UTF_8);
        }

        /** Waits for the end of what the client sends. */
        boolean socketEnds() {
            try {
                in.readAllBytes();
                return true;
            } catch (IOException e) {
                // A reset is an end, too.
                return true;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
