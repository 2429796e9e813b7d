// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

/** Rows of several series, against what is plainly computed of all their points. */
class RowsTest {

    private final History history = new History(HistoryLimit.points(1_000_000));
    private final Horizon horizon = new Horizon();
    private final List<List<double[]>> given = new ArrayList<>();
    private final List<Boolean> linear = new ArrayList<>();

    /** Adds a series of the next number, without points. */
    private Input input(boolean isLinear) {
        given.add(new ArrayList<>());
        linear.add(isLinear);
        return new Input(new SeriesPoints(history.series(given.size() - 1), horizon), isLinear);
    }

    private void add(int number, double... xsAndYs) {
        for (int i = 0; i < xsAndYs.length; i += 2) {
            history.append(number, new double[] {xsAndYs[i]}, new double[] {xsAndYs[i + 1]}, 0, 1);
            given.get(number).add(new double[] {xsAndYs[i], xsAndYs[i + 1]});
        }
    }

    /** Returns all rows that there are, as {@code x:y y}. */
    private List<String> read(Rows rows) {
        int count = given.size();
        List<String> read = new ArrayList<>();
        int without = 0;
        // Some thousand points may make no row.
        while (without < 3) {
            rows.next();
            without = rows.size() == 0 ? without + 1 : 0;
            for (int row = 0; row < rows.size(); row++) {
                StringBuilder text = new StringBuilder(rows.xs()[row] + ":");
                for (int input = 0; input < count; input++) {
                    text.append(' ').append(rows.values(input)[row]);
                }
                read.add(text.toString());
            }
        }
        return read;
    }

    @Test
    void theLastValueLastsUntilTheNext() {
        Rows rows = new Rows(List.of(input(false), input(false)));
        add(0, 1, 10, 3, 30, 5, 50);
        add(1, 2, 7, 4, 8, 6, 9);
        assertThat(read(rows)).containsExactly("2.0: 10.0 7.0", "3.0: 30.0 7.0", "4.0: 30.0 8.0", "5.0: 50.0 8.0");
        add(0, 7, 70);
        assertThat(read(rows)).as("once both are there").containsExactly("6.0: 50.0 9.0");
    }

    @Test
    void betweenPointsLiesAStraightLineWhereItIsAskedFor() {
        Rows rows = new Rows(List.of(input(true), input(false)));
        add(0, 0, 0, 4, 40, 8, Double.NaN, 12, 0);
        add(1, 1, 1, 4, 2, 6, 3, 10, 4, 13, 5);
        assertThat(read(rows))
                .containsExactly(
                        "1.0: 10.0 1.0",
                        "4.0: 40.0 2.0",
                        "6.0: NaN 3.0",
                        "8.0: NaN 3.0",
                        "10.0: NaN 4.0",
                        "12.0: 0.0 4.0");
    }

    @Test
    void severalPointsAtOneXMakeAsManyRows() {
        Rows rows = new Rows(List.of(input(false), input(false)));
        add(0, 1, 10, 1, 11, 1, 12, 2, 20);
        add(1, 1, 5, 1, 6, 2, 7);
        assertThat(read(rows)).containsExactly("1.0: 10.0 5.0", "1.0: 11.0 6.0", "1.0: 12.0 6.0", "2.0: 20.0 7.0");
    }

    @Test
    void aGapIsAValueThatLasts() {
        Rows rows = new Rows(List.of(input(false), input(false)));
        add(0, 1, 10, 2, Double.NaN, 4, 40);
        add(1, 1, 5, 3, 6, 4, 7);
        assertThat(read(rows)).containsExactly("1.0: 10.0 5.0", "2.0: NaN 5.0", "3.0: NaN 6.0", "4.0: 40.0 7.0");
    }

    @Test
    void oneThatIsSilentIsNotWaitedForUpToTheHorizon() {
        Rows rows = new Rows(List.of(input(false), input(false)));
        add(0, 1, 10, 3, 30, 5, 50);
        add(1, 1, 7);
        assertThat(read(rows)).containsExactly("1.0: 10.0 7.0");
        horizon.moveTo(4);
        assertThat(read(rows)).containsExactly("3.0: 30.0 7.0");
        horizon.moveTo(2);
        assertThat(read(rows)).as("it never goes back").isEmpty();
    }

    @Test
    void aStraightLineWaitsForItsNextPointWhateverTheHorizonIs() {
        Rows rows = new Rows(List.of(input(false), input(true)));
        add(0, 1, 10, 3, 30);
        add(1, 1, 7);
        horizon.moveTo(9);
        assertThat(read(rows)).containsExactly("1.0: 10.0 7.0");
        add(1, 5, 11);
        assertThat(read(rows)).containsExactly("3.0: 30.0 9.0", "5.0: 30.0 11.0");
    }

    @Test
    void oneAloneIsReadAsItIs() {
        Rows rows = new Rows(List.of(input(false)));
        for (int i = 0; i < 1500; i++) {
            add(0, Math.floor(i / 2.0), i);
        }
        assertThat(read(rows)).hasSize(1500).startsWith("0.0: 0.0", "0.0: 1.0", "1.0: 2.0");
    }

    @Test
    void oneThatBeginsLongAfterTheOthersMakesNoRowsBefore() {
        Rows rows = new Rows(List.of(input(false), input(false)));
        for (int i = 0; i < 20_000; i++) {
            add(0, i, i);
        }
        add(1, 19_998, 1);
        horizon.moveTo(30_000);
        assertThat(read(rows)).containsExactly("19998.0: 19998.0 1.0", "19999.0: 19999.0 1.0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isWhatIsPlainlyComputedHoweverThePointsCome(long seed) {
        Random random = new Random(seed);
        List<Input> inputs = new ArrayList<>();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            inputs.add(input(random.nextBoolean()));
        }
        Rows rows = new Rows(inputs);
        double[] ends = new double[count];
        for (int i = 0; i < count; i++) {
            ends[i] = random.nextInt(200);
        }
        List<String> read = new ArrayList<>();
        for (int part = 0; part < 40; part++) {
            int number = random.nextInt(count);
            int most = random.nextInt(300);
            for (int i = 0; i < most; i++) {
                // What comes later at the x of the last row makes a row more.
                ends[number] += (i == 0 ? 1 : random.nextInt(4)) / 2.0;
                add(number, ends[number], random.nextInt(20) == 0 ? Double.NaN : random.nextInt(1000));
            }
            read.addAll(read(rows));
        }
        assertThat(read).as("seed %d", seed).isEqualTo(plain()).isNotEmpty();
    }

    private List<String> plain() {
        TreeSet<Double> xs = new TreeSet<>();
        double known = Double.POSITIVE_INFINITY;
        for (List<double[]> points : given) {
            points.forEach(point -> xs.add(point[0]));
            known = Math.min(known, points.isEmpty() ? Double.NEGATIVE_INFINITY : points.get(points.size() - 1)[0]);
        }
        List<String> rows = new ArrayList<>();
        for (double x : xs.headSet(known, true)) {
            int times = 0;
            for (List<double[]> points : given) {
                times = Math.max(times, (int)
                        points.stream().filter(point -> point[0] == x).count());
            }
            for (int time = 0; time < times; time++) {
                String row = row(x, time);
                if (!row.isEmpty()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** The row of an x at which some series may have several points; empty where some has none yet. */
    private String row(double x, int time) {
        StringBuilder text = new StringBuilder(x + ":");
        for (int number = 0; number < given.size(); number++) {
            List<double[]> points = given.get(number);
            List<double[]> there =
                    points.stream().filter(point -> point[0] == x).toList();
            List<double[]> before =
                    points.stream().filter(point -> point[0] < x).toList();
            if (!there.isEmpty()) {
                text.append(' ').append(there.get(Math.min(time, there.size() - 1))[1]);
            } else if (before.isEmpty()) {
                return "";
            } else {
                double[] left = before.get(before.size() - 1);
                double[] right = points.get(before.size());
                text.append(' ')
                        .append(
                                linear.get(number)
                                        ? left[1] + (right[1] - left[1]) * ((x - left[0]) / (right[0] - left[0]))
                                        : left[1]);
            }
        }
        return text.toString();
    }
}
