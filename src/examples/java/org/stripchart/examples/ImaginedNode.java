// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The pages of Prometheus' {@code node_exporter} on an imagined server, one each second. */
final class ImaginedNode implements Screenshots.Feed {

    private static final int CORES = 4;
    private static final double MEMORY = 16.7e9;

    private final ImaginedServer server = new ImaginedServer();
    private final Map<String, Double> counters = new LinkedHashMap<>();
    private double load = 0.8;

    @Override
    public void begin(Writer out, Instant time) {
        server.step();
    }

    @Override
    public void second(Writer out, Instant time) throws IOException {
        server.step();
        double busy = (server.user() + server.system()) / 100;
        load += (busy * 5 - load) / 20;
        for (int core = 0; core < CORES; core++) {
            double share = 0.75 + 0.15 * core + server.around(0.1);
            count("cpu_seconds_total{cpu=\"" + core + "\",mode=\"user\"}", Math.min(0.9, server.user() / 100 * share));
            count("cpu_seconds_total{cpu=\"" + core + "\",mode=\"system\"}", server.system() / 100 * share);
            count("cpu_seconds_total{cpu=\"" + core + "\",mode=\"iowait\"}", server.iowait() / 100 * share);
        }
        double web = 1.5e5 * (1 + busy) + server.around(8e4);
        count("network_receive_bytes_total{device=\"eth0\"}", server.isBuilding() ? 4 * web : web);
        count("network_transmit_bytes_total{device=\"eth0\"}", server.isBackingUp() ? 3.1e6 + 9 * web : 2 * web);
        count("disk_read_bytes_total{device=\"sda\"}", server.read());
        count("disk_written_bytes_total{device=\"sda\"}", server.written());
        StringBuilder page = new StringBuilder();
        long stamp = time.toEpochMilli();
        counters.forEach((name, value) -> put(page, name, value, stamp));
        put(page, "memory_MemFree_bytes", server.free(), stamp);
        put(page, "memory_Cached_bytes", server.cache(), stamp);
        put(page, "memory_Active_bytes", MEMORY - server.free() - server.cache() * 0.7, stamp);
        put(page, "load1", load, stamp);
        out.write(page.toString());
    }

    private void count(String name, double more) {
        counters.merge(name, Math.max(0, more), Double::sum);
    }

    private static void put(StringBuilder page, String name, double value, long stamp) {
        page.append(String.format(Locale.ROOT, "node_%s %.6g %d%n", name, value, stamp));
    }
}
