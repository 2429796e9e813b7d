// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What {@code vmstat 1} would print on an imagined server, with the time that {@code ts} puts before each line. */
final class ImaginedVmstat implements Screenshots.Feed {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final List<String> HEAD = List.of(
            "procs -----------memory---------- ---swap-- -----io---- -system-- ------cpu-----",
            " r  b   swpd   free   buff  cache   si   so    bi    bo   in   cs us sy id wa st");

    private static final double KIB = 1024;

    private final ImaginedServer server = new ImaginedServer();

    @Override
    public void begin(Writer out, Instant time) throws IOException {
        for (String line : HEAD) {
            out.write(TIME.format(time) + " " + line + "\n");
        }
    }

    @Override
    public void second(Writer out, Instant time) throws IOException {
        server.step();
        double busy = server.user() + server.system();
        out.write(String.format(
                Locale.ROOT,
                "%s %2d %2d %6d %6.0f %6.0f %6.0f %4d %4d %5.0f %5.0f %4.0f %4.0f %2.0f %2.0f %2.0f %2.0f  0%n",
                TIME.format(time),
                Math.round(Math.max(0, busy / 12 + server.around(1))),
                Math.round(Math.max(0, server.iowait() / 14 + server.around(0.6))),
                131_072,
                server.free() / KIB,
                214_328 + server.around(40),
                server.cache() / KIB,
                0,
                0,
                server.read() / KIB,
                server.written() / KIB,
                900 + 55 * busy + server.around(260),
                1600 + 92 * busy + server.around(500),
                server.user(),
                server.system(),
                server.idle(),
                server.iowait()));
    }
}
