// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceLocation;

/** Ends of connections: their locations, addresses and names. */
final class Endpoints {

    /** Seconds of silence before the system asks a peer whether it is there, seconds between, and how often it asks. */
    private static final Map<String, Integer> KEEP_ALIVE =
            Map.of("TCP_KEEPIDLE", 30, "TCP_KEEPINTERVAL", 10, "TCP_KEEPCOUNT", 3);

    /** The same, to find out now who is there; a second is the shortest that systems know. */
    private static final Map<String, Integer> ASK_AT_ONCE =
            Map.of("TCP_KEEPIDLE", 1, "TCP_KEEPINTERVAL", 1, "TCP_KEEPCOUNT", 3);

    private Endpoints() {}

    /**
     * Takes apart a location that has nothing but a host, a port and parameters.
     *
     * @throws InvalidSourceException if it has more, or no port
     */
    static SourceLocation check(String text, String form, String... parameters) throws InvalidSourceException {
        SourceLocation location = SourceLocation.parse(text);
        if (!location.path().isEmpty() && !location.path().equals("/")) {
            throw location.wrong(
                    text.contains("://") ? "there are no paths here; expected " + form : "expected " + form);
        }
        if (!location.user().isEmpty()) {
            throw location.wrong("there are no users here; expected " + form);
        }
        if (location.port() < 0) {
            throw location.wrong("no port; expected " + form);
        }
        return location.allowing(parameters);
    }

    /** Returns what a location is called, without its parameters. */
    static String title(SourceLocation location) {
        return location.scheme() + "://" + hostAndPort(location.host(), location.port());
    }

    /**
     * Returns where to listen. Without a host, or at {@code localhost}, that is on this computer only, at the addresses of
     * both kinds that it has for itself: a program that sends to localhost takes either.
     */
    static List<InetSocketAddress> local(SourceLocation location) throws IOException {
        List<InetAddress> addresses =
                location.host().isEmpty() || location.host().equalsIgnoreCase("localhost")
                        ? loopbacks()
                        : List.of(InetAddress.getByName(location.host()));
        return addresses.stream()
                .map(address -> new InetSocketAddress(address, location.port()))
                .toList();
    }

    private static List<InetAddress> loopbacks() throws IOException {
        InetAddress four = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        byte[] one = new byte[16];
        one[15] = 1;
        InetAddress six = InetAddress.getByAddress(one);
        // Not on a computer, or in a container, without IPv6.
        return NetworkInterface.getByInetAddress(six) == null ? List.of(four) : List.of(four, six);
    }

    /** Says the same fault in words that tell what to do. */
    static IOException bindFault(BindException fault, InetSocketAddress address) {
        String message = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("in use")) {
            return new IOException("port " + address.getPort() + " is in use", fault);
        }
        if (message.contains("permission")) {
            return new IOException("port " + address.getPort() + " may not be used without further rights", fault);
        }
        if (message.contains("assign")) {
            return new IOException(text(address.getAddress()) + " is no address of this computer", fault);
        }
        return fault;
    }

    /** Writes an address and its port: {@code 127.0.0.1:5000}, {@code [::1]:5000}. */
    static String text(InetSocketAddress address) {
        return hostAndPort(text(address.getAddress()), address.getPort());
    }

    /** Writes an address: {@code 127.0.0.1}, {@code ::1}. */
    static String text(InetAddress address) {
        return address.getHostAddress().replaceFirst("(?:^|:)(?:0(?::|$)){2,8}", "::");
    }

    private static String hostAndPort(String host, int port) {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    /** Lets the system find out when the peer is gone without a word: after about a minute, where it can be told when. */
    static void keepAlive(Socket socket) throws IOException {
        keepAlive(socket, KEEP_ALIVE);
    }

    /** Has the system ask a peer that has been silent for a second at once whether it is there. */
    static void askAtOnce(Socket socket) throws IOException {
        keepAlive(socket, ASK_AT_ONCE);
    }

    private static void keepAlive(Socket socket, Map<String, Integer> values) throws IOException {
        socket.setKeepAlive(true);
        for (SocketOption<?> option : socket.supportedOptions()) {
            Integer value = values.get(option.name());
            if (value != null && option.type() == Integer.class) {
                @SuppressWarnings("unchecked") // its type was looked at
                SocketOption<Integer> number = (SocketOption<Integer>) option;
                socket.setOption(number, value);
            }
        }
    }
}
