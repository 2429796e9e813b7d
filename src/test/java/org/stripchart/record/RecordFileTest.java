// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.StateLabels;

final class RecordFileTest {

    private static final List<SeriesInfo> NAMES = List.of(SeriesInfo.of("a"), SeriesInfo.of("b"));

    /** Enough that the buffer is written a few times between two flushes. */
    private static final int ROWS = 6000;

    @ParameterizedTest
    @CsvSource({"false, 0", "false, 1", "false, 20", "false, 1000", "true, 0", "true, 5"})
    void holdsJustTheRowsThatItCountsWhicheverWriteFails(boolean packed, int taken) throws IOException {
        int failures = 0;
        boolean failed = true;
        for (int n = 1; failed; n++) {
            FakeFile disk = new FakeFile().failing(n).taking(taken);
            RecordFile file = null;
            try (RecordFile opened = new RecordFile(disk, packed, NAMES, () -> true)) {
                file = opened;
                fill(opened);
                opened.end();
                failed = false;
            } catch (IOException e) {
                assertThat(e).hasMessage("No space left on device");
                failures++;
            }
            if (file != null) {
                List<String> lines = disk.lines(packed);
                assertThat(Math.max(0, lines.size() - 1)).as("write %d", n).isEqualTo(file.written());
                assertThat(lines.stream().skip(1)).allMatch(line -> line.matches("\\d+\\.25,[ab],0\\.\\d+"));
                assertThat(file.bytes()).isEqualTo(disk.bytes().length);
                if (!packed) {
                    assertThat(disk.most() - file.bytes())
                            .as("write %d: cut off, but no whole row", n)
                            .isLessThan("5999.25,b,0.0059999999999999995\n".length());
                }
            }
        }
        assertThat(failures).isGreaterThan(packed ? 5 : 10);
    }

    private static void fill(RecordFile file) throws IOException {
        double[] xs = new double[ROWS];
        double[] ys = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            xs[i] = i + 0.25;
            ys[i] = (i + 1) * 1e-6;
        }
        for (int round = 0; round < 4; round++) {
            file.write(round & 1, xs, ys, 0, ROWS);
            file.flush();
        }
    }

    @Test
    void countsWhatIsHandedOver() throws IOException {
        FakeFile disk = new FakeFile();
        try (RecordFile file = new RecordFile(disk, false, NAMES, () -> true)) {
            file.write(0, new double[] {1, 2, 3}, new double[] {4, 5, 6}, 1, 3);
            assertThat(file.written()).isZero();
            file.flush();
            assertThat(file.written()).isEqualTo(2);
            assertThat(disk.lines(false)).containsExactly("time,series,value", "2,a,5", "3,a,6");
            assertThat(file.bytes()).isEqualTo(disk.size()).isEqualTo(30);
            int writes = disk.writes();
            file.flush();
            assertThat(disk.writes()).as("nothing new").isEqualTo(writes);
            file.end();
        }
        assertThat(disk.isOpen()).isFalse();
    }

    @Test
    void countsNothingMoreOnceAWriteHasFailed() throws IOException {
        FakeFile disk = new FakeFile().failing(1);
        try (RecordFile file = new RecordFile(disk, false, NAMES, () -> true)) {
            double[] points = new double[30_000];
            assertThatThrownBy(() -> file.write(0, points, points, 0, points.length))
                    .hasMessage("No space left on device");
            file.flush();
            assertThat(file.written()).isZero();
        }
        assertThat(disk.bytes()).isEmpty();
    }

    @Test
    void countsPackedRowsOnlyOnceTheyCanBeRead() throws IOException {
        FakeFile disk = new FakeFile();
        RecordFile file = new RecordFile(disk, true, NAMES, () -> true);
        double[] points = new double[30_000];
        file.write(0, points, points, 0, points.length);
        assertThat(file.written()).isZero();
        file.flush();
        assertThat(file.written()).isEqualTo(points.length);
        assertThat(disk.lines(true)).hasSize(points.length + 1);
        file.close();
        assertThat(disk.lines(true)).hasSize(points.length + 1);
    }

    @Test
    void endsAsAWholeFile() throws IOException {
        for (boolean packed : new boolean[] {false, true}) {
            FakeFile disk = new FakeFile();
            try (RecordFile file = new RecordFile(disk, packed, NAMES, () -> false)) {
                file.write(1, new double[] {1}, new double[] {Double.NaN}, 0, 1);
                file.end();
                assertThat(file.written()).isEqualTo(1);
            }
            assertThat(disk.lines(packed)).containsExactly("x,series,value", "1,b,NaN");
        }
    }

    @Test
    void isPackedOrNotAsItsFirstBytesSay() throws IOException {
        for (boolean packed : new boolean[] {false, true}) {
            FakeFile disk = new FakeFile();
            try (RecordFile file = new RecordFile(disk, packed, NAMES, () -> true)) {
                file.end();
            }
            byte[] magic = packed ? new byte[] {0x1f, (byte) 0x8b} : new byte[] {'t', 'i'};
            assertThat(Arrays.copyOf(disk.bytes(), 2)).isEqualTo(magic);
        }
    }

    @Test
    void asksForTheKindOfXOnceAndLate() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (RecordFile file = new RecordFile(new FakeFile(), false, NAMES, () -> asked.incrementAndGet() > 0)) {
            file.flush();
            assertThat(asked).hasValue(0);
            file.write(0, new double[] {1}, new double[] {1}, 0, 1);
            file.write(0, new double[] {1}, new double[] {1}, 0, 1);
            file.end();
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void writesStatesAsTextsInQuotesAndGapsAsNothing() throws IOException {
        StateLabels labels = new StateLabels();
        labels.number("idle");
        labels.number("say \"7\"");
        FakeFile disk = new FakeFile();
        double[] xs = {1, 2, 3, 4, 5};
        double[] ys = {0, 1, Double.NaN, -1, 2};
        try (RecordFile file = new RecordFile(disk, false, List.of(SeriesInfo.ofStates("door", labels)), () -> true)) {
            file.write(0, xs, ys, 0, 5);
            labels.number("n".repeat(200_000));
            file.write(0, xs, ys, 4, 5);
            file.end();
        }
        assertThat(disk.lines(false))
                .containsExactly(
                        "time,series,value",
                        "1,door,\"idle\"",
                        "2,door,\"say \"\"7\"\"\"",
                        "3,door,\"\"",
                        "4,door,\"\"",
                        "5,door,\"\"",
                        "5,door,\"" + "n".repeat(200_000) + "\"");
    }

    @Test
    void takesANameThatIsLongerThanItsBuffer() throws IOException {
        FakeFile disk = new FakeFile();
        String name = "n".repeat(100_000);
        try (RecordFile file = new RecordFile(disk, false, List.of(SeriesInfo.of(name)), () -> true)) {
            file.write(0, new double[] {1, 2}, new double[] {3, 4}, 0, 2);
            file.end();
        }
        assertThat(disk.lines(false)).containsExactly("time,series,value", "1," + name + ",3", "2," + name + ",4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a|a", "a b|a b", "a,b|\"a,b\"", "say \"c\"|\"say \"\"c\"\"\"", "tab\there|tab\\there", "é|é"})
    void quotesANameIfNeedBe(String name, String field) {
        assertThat(RecordFile.field(name)).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", " "})
    void quotesANameWithABlankAtItsEnds(String name) {
        assertThat(RecordFile.field(name)).isEqualTo("\"" + name + "\"");
    }
}
