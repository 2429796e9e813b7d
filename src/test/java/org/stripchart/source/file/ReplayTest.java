// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.clock.FakeTicker;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Rejections;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.rows.XFrom;

@Timeout(60)
class ReplayTest {

    @TempDir
    private Path folder;

    private final FakeTicker ticker = new FakeTicker();
    private final List<String> heard = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private final long startNanos = ticker.nanos();
    private int pauses;
    private final FileSource[] playing = new FileSource[1];

    /** Notes of each point when it came, in milliseconds. */
    private final PointSink sink = name -> new SeriesSink() {
        @Override
        public boolean add(double x, double y) {
            long millis = (ticker.nanos() - startNanos) / 1_000_000;
            heard.add(String.format(Locale.ROOT, "%d %s %s:%s", millis, name, x, y));
            return true;
        }

        @Override
        public int addAll(double[] xs, double[] ys, int from, int to) {
            for (int i = from; i < to; i++) {
                add(xs[i], ys[i]);
            }
            return to - from;
        }
    };

    private SourceResult play(String text, double speed, XFrom x) throws IOException {
        return play(Files.writeString(folder.resolve("a.csv"), text), speed, x);
    }

    private SourceResult play(Path file, double speed, XFrom x) {
        SourceOptions options =
                SourceOptions.DEFAULTS.withX(x).withReplaySpeed(speed).withInterval(Duration.ofMillis(500));
        FileSource source = new FileSource("a.csv", file, options, ticker, nanos -> {
            pauses++;
            positions.add(playing[0].status().bytesRead());
            ticker.step(Duration.ofNanos(nanos));
        });
        playing[0] = source;
        return source.start(sink).join();
    }

    @Test
    void handsRowsOverWhenTheyAreDue() throws IOException {
        SourceResult result =
                play("time,a,b\n1700000000,1,2\n1700000001,3,4\n1700000001,5,6\n1700000011,7,8\n", 1, XFrom.OWN);
        assertThat(result).isEqualTo(SourceResult.ended());
        assertThat(heard)
                .containsExactly(
                        "0 a 1.7E9:1.0",
                        "0 b 1.7E9:2.0",
                        "1000 a 1.700000001E9:3.0",
                        "1000 a 1.700000001E9:5.0",
                        "1000 b 1.700000001E9:4.0",
                        "1000 b 1.700000001E9:6.0",
                        "11000 a 1.700000011E9:7.0",
                        "11000 b 1.700000011E9:8.0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 2, 10_000})
    void goesAsFastAsItIsTold(double speed) throws IOException {
        play("time,series,value\n100,a,1\n110,a,2\n700,a,3\n", speed, XFrom.OWN);
        assertThat(heard).hasSize(3);
        double end = Double.parseDouble(heard.get(2).split(" ", 2)[0]);
        assertThat(end).isBetween(600_000 / speed - 1, 600_000 / speed + 6);
    }

    @Test
    void mergesSeriesThatWereWrittenOneAfterTheOther() throws IOException {
        play("time,series,value\n0,a,1\n2,a,2\n0,b,3\n1,b,4\n2,b,5\n", 1, XFrom.OWN);
        assertThat(heard)
                .containsExactly("0 a 0.0:1.0", "0 b 0.0:3.0", "1000 b 1.0:4.0", "2000 a 2.0:2.0", "2000 b 2.0:5.0");
    }

    @Test
    void pacesRowsWithoutTimesByTheInterval() throws IOException {
        play("a\n7\n8\n9\n", 1, XFrom.OWN);
        assertThat(heard).containsExactly("0 a 0.0:7.0", "500 a 1.0:8.0", "1000 a 2.0:9.0");
    }

    @Test
    void doesNotHangWhereTimeGoesBack() throws IOException {
        play("time,a\n1700000010,1\n1700000000,2\n1700000011,3\n", 1, XFrom.OWN);
        assertThat(heard).containsExactly("0 a 1.70000001E9:1.0", "0 a 1.7E9:2.0", "1000 a 1.700000011E9:3.0");
    }

    @Test
    void pausesOnceForManyPoints() throws IOException {
        StringBuilder text = new StringBuilder("time,series,value\n");
        for (int i = 0; i < 200_000; i++) {
            text.append(i * 1e-6).append(",a,").append(i).append('\n');
        }
        Path file = folder.resolve("a.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        play(file, 1, XFrom.OWN);
        assertThat(heard).hasSize(200_000);
        assertThat(pauses).isBetween(30, 50);
        assertThat(positions).isSorted();
        assertThat(positions.get(pauses / 2)).isBetween(Files.size(file) / 4, Files.size(file) * 3 / 4);
        assertThat(playing[0].status().bytesRead()).isEqualTo(Files.size(file));
    }

    @Test
    void saysThatThereIsNoTimeToPlayBy() throws IOException {
        SourceResult result = play("a\n7\n", 1, XFrom.TIME);
        assertThat(result.reason())
                .isEqualTo("no numbers found in 2 lines of a.csv; the latest: line 2: no time, by which it could be"
                        + " replayed: 7");
    }

    @Test
    void tellsOfAGapAndEndsInItAtOnce() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "time,a\n1700000000,1\n1700360000,2\n");
        CountDownLatch waiting = new CountDownLatch(1);
        FakeSink points = new FakeSink();
        FileSource source = new FileSource(
                "a.csv", file, SourceOptions.DEFAULTS.withX(XFrom.OWN).withReplaySpeed(2), Ticker.SYSTEM, nanos -> {
                    waiting.countDown();
                    Pause.SLEEP.nanos(nanos);
                });
        CompletableFuture<SourceResult> result = source.start(points);
        waiting.await();
        assertThat(source.status())
                .isEqualTo(new SourceStatus(
                        SourceStatus.State.RUNNING,
                        "replayed 2x; the next data comes in 49 h",
                        Rejections.NONE,
                        17,
                        33,
                        2));
        source.close();
        assertThat(result.join()).isEqualTo(SourceResult.closed());
        assertThat(points.count()).isEqualTo(1);
    }
}
