// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Counts the datagrams that the system dropped since a socket's buffer was full, as Linux tells it in {@code
 * /proc/net/udp}; elsewhere, and where several sockets share address and port, nothing is known.
 *
 * <p><b>Threading:</b> one thread at a time, which may have been interrupted.
 */
final class KernelDrops {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6"));

    private final List<Path> tables;
    private final List<String> names;
    private long seen;

    /**
     * @param local where the socket listens
     */
    KernelDrops(InetSocketAddress local) {
        this(local, TABLES);
    }

    KernelDrops(InetSocketAddress local, List<Path> tables) {
        this.names = names(local);
        this.tables = tables;
    }

    /** Returns what the tables call an address: {@code 0100007F:1388}, or as one of IPv6 if the socket is of that kind. */
    private static List<String> names(InetSocketAddress local) {
        String port = String.format(Locale.ROOT, ":%04X", local.getPort());
        InetAddress address = local.getAddress();
        String own = words(address.getAddress());
        if (address.isAnyLocalAddress()) {
            return List.of("0".repeat(8) + port, "0".repeat(32) + port);
        }
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};
        return own.length() > 8 ? List.of(own + port) : List.of(own + port, words(mapped) + own + port);
    }

    /** Four bytes at a time, as this computer has them in a number. */
    private static String words(byte[] address) {
        ByteBuffer bytes = ByteBuffer.wrap(address).order(ByteOrder.nativeOrder());
        StringBuilder words = new StringBuilder();
        while (bytes.hasRemaining()) {
            words.append(String.format(Locale.ROOT, "%08X", bytes.getInt()));
        }
        return words.toString();
    }

    /** Returns how many were dropped since the call before. */
    long more() {
        OptionalLong drops = drops();
        if (drops.isEmpty()) {
            return 0;
        }
        long more = drops.getAsLong() - seen;
        seen = drops.getAsLong();
        return Math.max(0, more);
    }

    /** Not by a channel, which an interrupt would close: at the end of a source all its threads are interrupted. */
    private static List<String> lines(Path table) throws IOException {
        if (!Files.isReadable(table)) {
            return List.of();
        }
        try (FileInputStream in = new FileInputStream(table.toFile())) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }

    private OptionalLong drops() {
        OptionalLong found = OptionalLong.empty();
        try {
            for (Path table : tables) {
                for (String line : lines(table)) {
                    // The number, the local address and port in hexadecimal, ..., and last what was dropped.
                    String[] fields = line.strip().split("\\s+", -1);
                    if (fields.length > 2 && names.contains(fields[1])) {
                        if (found.isPresent()) {
                            return OptionalLong.empty();
                        }
                        found = OptionalLong.of(Long.parseLong(fields[fields.length - 1]));
                    }
                }
            }
            return found;
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
