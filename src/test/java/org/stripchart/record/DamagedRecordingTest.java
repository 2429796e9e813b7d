// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.source.FakeSink;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.Sources;
import org.stripchart.source.rows.XFrom;

/** The table of what is left of a damaged recording, which is in guarantees.md as well. */
final class DamagedRecordingTest {

    private static final int POINTS = 10_000;
    private static final int FLUSH = 1000;
    private static final String CUT = "the end of the gzip data is missing; read as far as it goes";

    @TempDir
    private Path folder;

    /** A recording that was flushed after each thousand points. */
    private static final class Recorded {

        private final byte[] bytes;

        /** How many bytes there were then. */
        private final List<Integer> flushed;

        private Recorded(byte[] bytes, List<Integer> flushed) {
            this.bytes = bytes;
            this.flushed = flushed;
        }

        static Recorded of(boolean packed) throws IOException {
            FakeFile disk = new FakeFile();
            List<Integer> flushed = new ArrayList<>();
            write(disk, packed, flushed);
            return new Recorded(disk.bytes(), flushed);
        }

        /** Returns where the sixth thousand begins. */
        int middle() {
            return flushed.get(4);
        }

        /** Returns the beginning. */
        byte[] first(int count) {
            return Arrays.copyOf(bytes, count);
        }

        /** Returns it with zeros from some place on. */
        byte[] zeros(int from, int count) {
            byte[] changed = Arrays.copyOf(bytes, Math.max(bytes.length, from + count));
            Arrays.fill(changed, from, from + count, (byte) 0);
            return changed;
        }

        /** Returns it with bits turned. */
        byte[] turned(int at, int bits) {
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) bits;
            return changed;
        }
    }

    /** What happens to a file. */
    private interface Change {
        byte[] apply(Recorded recorded);
    }

    /**
     * A line of the table.
     *
     * @param survive how many of the points are read as they were
     * @param wrong how many others are
     * @param told how the source ends, and which lines it rejects
     */
    private record Damage(String name, boolean packed, Change change, int survive, int wrong, String told) {

        @Override
        public String toString() {
            return (packed ? "gzip, " : "plain, ") + name;
        }
    }

    private static String damaged(int line) {
        return "FAILED run.csv.gz: the gzip data is damaged; it was read as far as line " + line
                + ", and numbers before that may be wrong";
    }

    private static Damage plain(String name, Change change, int survive, int wrong, String told) {
        return new Damage(name, false, change, survive, wrong, told);
    }

    private static Damage packed(String name, Change change, int survive, int wrong, String told) {
        return new Damage(name, true, change, survive, wrong, told);
    }

    static List<Damage> damages() {
        return List.of(
                plain("whole", r -> r.bytes, 10_000, 0, "ENDED "),
                plain("last row torn", r -> r.first(r.bytes.length - 5), 9999, 0, "ENDED  1 breaks off"),
                plain("torn anywhere", r -> r.first(r.middle() + 12), 5000, 0, "ENDED  1 breaks off"),
                plain("zeros at the end", r -> r.zeros(r.bytes.length, 4096), 10_000, 0, "ENDED  1 not text"),
                plain(
                        "torn, then zeros",
                        r -> r.zeros(r.middle() + 12, r.bytes.length - r.middle() - 12),
                        5000,
                        0,
                        "ENDED  1 not text"),
                plain("512 zeros in the middle", r -> r.zeros(r.middle(), 512), 9977, 0, "ENDED  1 not text"),
                plain("a bit turned in a digit", r -> r.turned(r.middle() + 2, 1), 9999, 1, "ENDED "),
                plain(
                        "a bit turned in a comma",
                        r -> r.turned(r.middle() + 10, 64),
                        9999,
                        0,
                        "ENDED  1 not of the format"),
                plain("a bit turned in the header", r -> r.turned(3, 4), 0, 30_000, "ENDED "),
                plain(
                        "header torn, no more",
                        r -> r.first(9),
                        0,
                        0,
                        "FAILED no numbers found in 1 line of run.csv; the latest: line 1: not numbers: time,seri 1 not numbers"),
                plain("empty", r -> r.first(0), 0, 0, "FAILED run.csv was empty"),
                packed("whole", r -> r.bytes, 10_000, 0, "ENDED "),
                packed("trailer torn", r -> r.first(r.bytes.length - 5), 10_000, 0, "ENDED " + CUT),
                packed("torn behind a flush", r -> r.first(r.middle() + 3), 5000, 0, "ENDED " + CUT),
                packed("zeros at the end", r -> r.zeros(r.bytes.length, 4096), 10_000, 0, "ENDED "),
                packed("torn, then zeros", r -> r.zeros(r.middle() + 3, 50_000), 5000, 0, "ENDED " + CUT),
                packed("512 zeros in the middle", r -> r.zeros(r.middle(), 512), 5000, 0, damaged(5001)),
                packed("a bit turned", r -> r.turned(r.middle(), 2), 5000, 0, damaged(5001)),
                packed("a bit turned in the header", r -> r.turned(3, 4), 0, 0, damaged(0)),
                packed("a bit turned in the sum", r -> r.turned(r.bytes.length - 8, 1), 10_000, 0, damaged(10001)),
                packed("header torn, no more", r -> r.first(5), 0, 0, "FAILED run.csv.gz was empty"));
    }

    private static void write(FakeFile disk, boolean packed, List<Integer> flushed) throws IOException {
        try (RecordFile file = new RecordFile(disk, packed, List.of(SeriesInfo.of("a")), () -> true)) {
            double[] xs = new double[FLUSH];
            double[] ys = new double[FLUSH];
            for (int i = 0; i < POINTS; i += FLUSH) {
                for (int j = 0; j < FLUSH; j++) {
                    xs[j] = x(i + j);
                    ys[j] = y(i + j);
                }
                file.write(0, xs, ys, 0, FLUSH);
                file.flush();
                flushed.add((int) disk.size());
            }
            file.end();
        }
    }

    static double x(int i) {
        return 1.7e9 + i / 8.0;
    }

    static double y(int i) {
        return Math.round(1e5 * Math.sin(i * 0.37)) / 1e3;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void whatIsLeftOfItIsReadAndTheRestIsTold(Damage damage) throws Exception {
        Recorded recorded = Recorded.of(damage.packed);
        byte[] left = damage.change.apply(recorded);
        Path file = Files.write(folder.resolve(damage.packed ? "run.csv.gz" : "run.csv"), left);
        FakeSink read = new FakeSink();
        try (Source source = Sources.open(file.toString(), SourceOptions.DEFAULTS.withX(XFrom.OWN))) {
            SourceResult result = source.start(read).join();
            String told = result.kind() + " " + result.reason()
                    + source.status().rejections().byReason().stream()
                            .map(each -> " " + each.count() + " " + each.reason())
                            .collect(Collectors.joining());
            assertThat(told).as("told").isEqualTo(damage.told);
        }
        assertThat(right(read)).as("points that survive").isEqualTo(damage.survive);
        assertThat(read.count() - right(read)).as("points that are none").isEqualTo(damage.wrong);
    }

    /** Says it as the document does. */
    private static String row(Damage damage) {
        String said = damage.told
                .replaceFirst("^ENDED ", "")
                .replaceFirst("^FAILED ", "failed: ")
                .replaceFirst("^ 1 (.*)$", "a line that is rejected: $1")
                .replaceFirst(" 1 (not numbers)$", "; a line that is rejected: $1")
                .strip();
        return "| " + damage + " | " + number(damage.survive) + " | " + number(damage.wrong) + " | "
                + (said.isEmpty() ? "nothing" : said) + " |";
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    @Test
    void isInTheDocumentAsItIsHere() throws IOException {
        String table = damages().stream().map(DamagedRecordingTest::row).collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("src/docs/guarantees.md")))
                .contains("\n|---|--:|--:|---|\n" + table + "\n\n");
    }

    private static int right(FakeSink read) {
        List<Double> xs = read.xs.getOrDefault("a", List.of());
        List<Double> ys = read.ys.getOrDefault("a", List.of());
        return (int) IntStream.range(0, xs.size())
                .filter(i -> {
                    int number = (int) Math.round((xs.get(i) - x(0)) * 8);
                    return xs.get(i) == x(number) && ys.get(i) == y(number);
                })
                .count();
    }
}
