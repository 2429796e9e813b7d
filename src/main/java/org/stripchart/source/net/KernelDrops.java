// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Counts the datagrams that the system dropped since a socket's buffer was full, as Linux tells it in {@code
 * /proc/net/udp}; elsewhere, and where several sockets share the port, nothing is known.
 *
 * <p><b>Threading:</b> confined to the thread that receives.
 */
final class KernelDrops {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6"));

    private final List<Path> tables;
    private final String port;
    private long seen;

    KernelDrops(int port) {
        this(port, TABLES);
    }

    KernelDrops(int port, List<Path> tables) {
        this.port = String.format(Locale.ROOT, ":%04X", port);
        this.tables = tables;
    }

    /** How many were dropped since the call before. */
    long more() {
        OptionalLong drops = drops();
        if (drops.isEmpty()) {
            return 0;
        }
        long more = drops.getAsLong() - seen;
        seen = drops.getAsLong();
        return Math.max(0, more);
    }

    private OptionalLong drops() {
        OptionalLong found = OptionalLong.empty();
        try {
            for (Path table : tables) {
                for (String line : Files.isReadable(table) ? Files.readAllLines(table) : List.<String>of()) {
                    // The number, the local address and port in hexadecimal, ..., and last what was dropped.
                    String[] fields = line.strip().split("\\s+", -1);
                    if (fields.length > 2 && fields[1].endsWith(port)) {
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
