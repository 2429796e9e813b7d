// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.StateLabels;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

class CsvExportTest {

    private History history = new History(HistoryLimit.points(1_000_000));

    private void add(int series, double x, double y) {
        history.append(series, new double[] {x}, new double[] {y}, 0, 1);
    }

    private String written(String... names) throws IOException {
        StringWriter out = new StringWriter();
        CsvExport.write(
                "x",
                Arrays.stream(names).map(SeriesInfo::of).toList(),
                IntStream.range(0, names.length).mapToObj(history::series).toList(),
                out);
        return out.toString();
    }

    @Test
    void writesARowForEveryX() throws IOException {
        add(0, 0, 1);
        add(1, 0, 2);
        add(0, 1, 3.5);
        add(1, 2, -4);
        assertThat(written("a", "b")).isEqualTo("x,a,b\n0,1,2\n1,3.5,\n2,,-4\n");
    }

    @Test
    void writesAsManyRowsAsASeriesHasPointsAtOneX() throws IOException {
        add(0, 1, 1);
        add(0, 1, 2);
        add(1, 1, 9);
        assertThat(written("a", "b")).isEqualTo("x,a,b\n1,1,9\n1,2,\n");
    }

    @Test
    void hasTheLatestValueOfEachSeriesInARowIfThatIsWanted() throws IOException {
        add(0, 0, 1);
        add(1, 1, 2);
        add(0, 2, 3);
        add(2, 2, 4);
        add(1, 3, Double.NaN);
        StringWriter out = new StringWriter();
        List<CsvExport.Points> points =
                IntStream.range(0, 3).mapToObj(this::points).toList();
        CsvExport.writePoints("x", Stream.of("a", "b", "c").map(SeriesInfo::of).toList(), points, true, out);
        assertThat(out).hasToString("x,a,b,c\n0,1,,\n1,1,2,\n2,3,2,4\n3,3,NaN,4\n");
    }

    private CsvExport.Points points(int number) {
        long[] next = new long[1];
        return out -> {
            // One at a time.
            long to = Math.min(next[0] + 1, history.series(number).endIndex());
            history.series(number).copy(next[0], to, out);
            next[0] = to;
        };
    }

    @Test
    void writesStatesAsTextsInQuotes() throws IOException {
        StateLabels labels = new StateLabels();
        labels.number("say \"open\"");
        labels.number("1");
        add(0, 1, 7);
        add(1, 1, 1);
        add(1, 2, Double.NaN);
        add(1, 3, 0);
        StringWriter out = new StringWriter();
        CsvExport.write(
                "x",
                List.of(SeriesInfo.of("a"), SeriesInfo.ofStates("door", labels)),
                List.of(history.series(0), history.series(1)),
                out);
        assertThat(out).hasToString("x,a,door\n1,7,\"1\"\n2,,\"\"\n3,,\"say \"\"open\"\"\"\n");
    }

    @Test
    void tellsAGapFromNoPoint() throws IOException {
        add(0, 1, Double.NaN);
        assertThat(written("a")).isEqualTo("x,a\n1,NaN\n");
    }

    @Test
    void quotesNamesThatNeedIt() throws IOException {
        assertThat(written("a,b", "say \"c\"")).isEqualTo("x,\"a,b\",\"say \"\"c\"\"\"\n");
    }

    @Test
    void writesMoreThanABlock() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            add(0, i, i);
        }
        assertThat(written("a").lines()).hasSize(10_001).endsWith("9999,9999");
    }

    @Test
    void beginsWithTheFirstPointThatIsKept() throws IOException {
        history = new History(HistoryLimit.points(100));
        for (int i = 0; i < 500; i++) {
            add(0, i, -i);
        }
        long first = history.series(0).firstIndex();
        assertThat(first).isPositive();
        assertThat(written("a").lines()).hasSize((int) (501 - first)).contains(first + ",-" + first);
    }

    @Test
    void leavesNothingInAWriterThatItLeavesOpen() throws IOException {
        add(0, 1, 2);
        StringWriter out = new StringWriter();
        BufferedWriter buffered = new BufferedWriter(out);
        CsvExport.write("x", List.of(SeriesInfo.of("a")), List.of(history.series(0)), buffered);
        assertThat(out).hasToString("x,a\n1,2\n");
        buffered.write("more");
        buffered.flush();
        assertThat(out.toString()).endsWith("more");
    }

    @Test
    void writesColumnsInTheirOrderThoughZeroHasTwoSigns() throws IOException {
        add(0, 0.0, 1);
        add(1, -0.0, 2);
        assertThat(written("a", "b")).isIn("x,a,b\n0,1,2\n", "x,a,b\n-0.0,1,2\n");
    }

    @Test
    void writesNothingButNamesWhenThereIsNothing() throws IOException {
        add(1, 1, 1);
        assertThat(written()).isEqualTo("x\n");
        assertThat(written("a")).isEqualTo("x,a\n");
        assertThat(written("a", "b", "c")).isEqualTo("x,a,b,c\n1,,1,\n");
    }

    @Property(seed = "1")
    void writesWhatASearchOfAllSeriesForEachRowFinds(
            @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> xs, @ForAll @IntRange(min = 1, max = 5) int series)
            throws IOException {
        history = new History(HistoryLimit.points(1_000_000));
        String[] names = new String[series];
        List<List<double[]>> points = new ArrayList<>();
        for (int s = 0; s < series; s++) {
            names[s] = "s" + s;
            points.add(new ArrayList<>());
            history.series(s);
        }
        for (int i = 0; i < xs.size(); i++) {
            add(i % series, xs.get(i), i);
            points.get(i % series).add(new double[] {xs.get(i), i});
        }
        points.forEach(each -> each.sort(Comparator.comparingDouble(point -> point[0])));
        StringBuilder expected = new StringBuilder("x," + String.join(",", names) + "\n");
        for (int x = 0; x < 10; x++) {
            while (true) {
                StringBuilder row = new StringBuilder();
                for (List<double[]> each : points) {
                    boolean here = !each.isEmpty() && each.get(0)[0] == x;
                    row.append(',').append(here ? Integer.toString((int) each.remove(0)[1]) : "");
                }
                if (row.length() == series) {
                    break;
                }
                expected.append(x).append(row).append('\n');
            }
        }
        assertThat(written(names)).isEqualTo(expected.toString());
    }

    @Test
    void writesNumbersThatReadBackAsTheSameBits() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(CsvNumber.of(value)))
                        .as("round %d", i)
                        .isEqualTo(value);
            }
        }
        assertThat(CsvNumber.of(-0.0)).isEqualTo("-0.0");
        assertThat(CsvNumber.of(1.7638e9 + 0.25)).isEqualTo("1763800000.25");
        assertThat(CsvNumber.of(0.0001)).isEqualTo("0.0001");
    }
}
