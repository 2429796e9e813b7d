// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.TextOptions;

/** Lines of which it is known what they are cost no garbage, however many come. */
class GarbageTest {

    private static final int LINES = 20_000;

    private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private long points;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "single numbers ~ 12.5 ~ 1",
                "four columns ~ 1.5,-2,3e5,4 ~ 4",
                "sixteen columns ~ 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 ~ 16",
                "a missing cell ~ 1.5,,n/a,4 ~ 2",
                "a cell of text ~ 1.5,open,4 ~ 3",
                "a time ~ 1700000000,1.5 ~ 1",
                "pairs ~ a=1 b=2.5 ~ 2",
                "pairs with units ~ cpu: 12.5% mem: 3.2GiB ~ 2",
                "a JSON object ~ {\"device\":\"pump\",\"a\":1.5,\"b\":{\"c\":2},\"d\":true,\"e\":\"on\"} ~ 4",
                "an array of JSON ~ [1.5,2] ~ 2",
                "an answer to ping ~ 64 bytes from gw (192.0.2.1): icmp_seq=12 ttl=57 time=12.3 ms ~ 1",
                "a comment ~ # 1.5 2.5 ~ 0",
            })
    void knownLinesCostNone(String name, String line, int pointsPerLine) throws IOException {
        TextReader reader = new TextIntake("test", TextOptions.DEFAULTS).reader(PointSink.of(info -> counting()), "");
        String head = pointsPerLine > 0 ? "" : "1.5\n2.5\n";
        read(reader, head + (line + "\n").repeat(LINES));
        InputStream more = new ByteArrayInputStream((line + "\n").repeat(LINES).getBytes(StandardCharsets.UTF_8));

        long pointsBefore = points;
        long before = threads.getCurrentThreadAllocatedBytes();
        read(reader, more);

        assertThat((threads.getCurrentThreadAllocatedBytes() - before) / (double) LINES)
                .isLessThan(0.5);
        assertThat(points - pointsBefore).isEqualTo((long) pointsPerLine * LINES);
        assertThat(reader.rejected()).isZero();
    }

    private static void read(TextReader reader, String text) throws IOException {
        read(reader, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void read(TextReader reader, InputStream in) throws IOException {
        while (reader.fill(in)) {
            reader.handOver(0);
        }
    }

    private SeriesSink counting() {
        return new SeriesSink() {
            @Override
            public boolean add(double x, double y) {
                points++;
                return true;
            }

            @Override
            public int addAll(double[] xs, double[] ys, int from, int to) {
                points += to - from;
                return to - from;
            }
        };
    }
}
