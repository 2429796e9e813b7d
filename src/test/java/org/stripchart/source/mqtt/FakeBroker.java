// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.mqtt;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** As little of MQTT 3.1.1 as a test needs: a broker that does only what it is told to, so that it can be slow or rude. */
final class FakeBroker implements AutoCloseable {

    static final int CONNECT = 1;
    static final int SUBSCRIBE = 8;
    static final int DISCONNECT = 14;

    private final ServerSocket server;

    FakeBroker() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    int port() {
        return server.getLocalPort();
    }

    /** Waits for a client. */
    Client accept() throws IOException {
        return new Client(server.accept());
    }

    /** Waits for a client, and lets it connect and subscribe. */
    Client acceptAndServe() throws IOException {
        Client client = accept();
        client.awaitPacket(CONNECT);
        client.acknowledgeConnect();
        client.awaitPacket(SUBSCRIBE);
        client.acknowledgeSubscribe();
        return client;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** A client that is connected. */
    static final class Client implements AutoCloseable {

        private final Socket socket;
        private final DataInputStream in;
        private byte[] body = {};

        private Client(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
        }

        /** Reads packets up to one of that type. */
        void awaitPacket(int type) throws IOException {
            int read;
            do {
                read = in.readUnsignedByte() >> 4;
                // Longer ones than 127 bytes do not come here.
                body = in.readNBytes(in.readUnsignedByte());
            } while (read != type);
        }

        void acknowledgeConnect() throws IOException {
            send(0x20, 2, 0, 0);
        }

        /** For the SUBSCRIBE that was read last, of one topic. */
        void acknowledgeSubscribe() throws IOException {
            send(0x90, 3, body[0], body[1], 1);
        }

        void publish(String topic, String payload) throws IOException {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            message.write(0);
            message.write(topic.length());
            message.writeBytes((topic + payload).getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream packet = new ByteArrayOutputStream();
            packet.write(0x30);
            packet.write(message.size());
            packet.writeBytes(message.toByteArray());
            socket.getOutputStream().write(packet.toByteArray());
        }

        private void send(int... bytes) throws IOException {
            byte[] packet = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                packet[i] = (byte) bytes[i];
            }
            socket.getOutputStream().write(packet);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
