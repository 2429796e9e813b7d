// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.Rejections;
import org.stripchart.source.TextOptions;

class TextReaderTest {

    private static final List<String> SAMPLES = List.of(
            "a,b\n1,2\n3,4\nbad line\n5,6\n",
            "\uFEFF# x y\r\n1 2\r\n3 4\r\n",
            "temp:21.5,hum:40\ntemp:22,hum:41\nnothing\ntemp:nan",
            "1\n2\n3\n\n\nfour\n5",
            "{\"a\":1,\"b\":[2]}\n{\"a\":tr\n{\"a\":3}",
            "temp 21.5\ntemp 22 hum 40\n",
            "load 3 of 4 x\nload 4 of 5 x\nload\n",
            "m{a=\"b\"} 5\n# TYPE m gauge\nm 3",
            ">a:1;b:2\nc:1700000000000:5§C\n",
            "2024-05-01 12:00:00 1 2\n2024-05-01 12:00:01 3 4\n");

    @Property(tries = 300, seed = "1")
    void readsTheSamePointsHoweverTheBytesArrive(@ForAll long seed) {
        Random random = new Random(seed);
        String sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
        ReadText whole = ReadText.of(sample);
        ReadText cut = ReadText.of(inPieces(sample, random), ReadText.byIndex());
        assertThat(cut.points).isEqualTo(whole.points);
        assertThat(cut.reader.rejected()).isEqualTo(whole.reader.rejected());
        assertThat(cut.reader.latestRejected()).isEqualTo(whole.reader.latestRejected());
        assertThat(cut.reader.linesRead()).isEqualTo(whole.reader.linesRead());
    }

    @Property(tries = 100, seed = "1")
    void survivesRandomBytes(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[20_000];
        random.nextBytes(bytes);
        ReadText read = ReadText.of(new ByteArrayInputStream(bytes), ReadText.byIndex());
        assertThat(read.reader.bytesRead()).isEqualTo(bytes.length);
        assertThat(read.reader.rowsRead()).isLessThan(read.reader.linesRead());
        assertThat(read.points.keySet()).noneMatch(name -> name.chars().anyMatch(Character::isISOControl));
    }

    @Test
    void readsWhatVmstatPrints() {
        ReadText read = ReadText.ofResource("vmstat.txt");
        assertThat(read.points.keySet())
                .containsExactly("r b swpd free buff cache si so bi bo in cs us sy id wa st".split(" "));
        assertThat(read.points.values()).allMatch(points -> points.size() == 27);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsWhatIostatPrints() {
        ReadText read = ReadText.ofResource("iostat.txt");
        assertThat(read.points.keySet()).hasSize(28).contains("avg-cpu %user", "avg-cpu %idle", "vda r/s", "vda %util");
        assertThat(read.points.values()).allMatch(points -> points.size() == 3);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void readsWhatFreePrints() {
        ReadText read = ReadText.ofResource("free.txt");
        assertThat(read.points.keySet())
                .hasSize(9)
                .contains("Mem total", "Mem buff/cache", "Mem available", "Swap free");
        assertThat(read.points.values()).allMatch(points -> points.size() == 3);
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void countsABitOfEverythingInAnInputWithoutNumbers() {
        ReadText read = ReadText.of("once\n\n# upon\na time\n");
        assertThat(read.points).isEmpty();
        assertThat(read.reader.linesRead()).isEqualTo(4);
        assertThat(read.reader.rejected()).isEqualTo(2);
        assertThat(read.latestRejected()).isEqualTo("line 4: not numbers: a time");
    }

    @Test
    void countsALongLineOnceAndGoesOn() {
        ReadText read = ReadText.of("1\n" + "7".repeat(3_000_000) + "\n2\n");
        assertThat(read.series("value")).isEqualTo("0:1 1:2");
        assertThat(read.reader.rejected()).isEqualTo(1);
        assertThat(read.latestRejected()).isEqualTo("line 2: longer than 1 MiB: " + "7".repeat(80) + "…");
    }

    @Test
    void showsRejectedTextWithoutControlCharacters() {
        assertThat(ReadText.of("1\n\u0001\tx\u202E\n").latestRejected())
                .isEqualTo("line 2: not text: \\x01\\tx\\u202e");
    }

    @Test
    void decodesNamesThatAreBrokenUtf8WithReplacement() {
        byte[] broken = "température,xé,b\n1,2,3\n".getBytes(StandardCharsets.UTF_8);
        broken[15] = '!';
        assertThat(ReadText.of(new ByteArrayInputStream(broken), ReadText.byIndex())
                        .points
                        .keySet())
                .containsExactly("température", "x\uFFFD!", "b");
    }

    @Test
    void handsOverEachLineAsItArrives() throws Exception {
        List<Double> got = new ArrayList<>();
        TextReader reader = new TextIntake("test", ReadText.byIndex()).reader(into(got, y -> true), "");
        reader.fill(stream("1\n2\n3"));
        assertThat(got).isEmpty();
        reader.handOver(0);
        assertThat(got).containsExactly(1.0, 2.0);
        reader.fill(stream("4\n"));
        reader.handOver(0);
        assertThat(got).containsExactly(1.0, 2.0, 34.0);
    }

    @Test
    @Tag("load")
    void losesNothingOfAMillionLines() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            text.append(i).append('\n');
        }
        double[] sum = {0, 0};
        TextReader reader = new TextIntake("test", ReadText.byIndex())
                .reader(
                        into(new ArrayList<>(), y -> {
                            sum[0] += y;
                            sum[1]++;
                            return false;
                        }),
                        "");
        InputStream in = stream(text.toString());
        try {
            while (reader.fill(in)) {
                reader.handOver(0);
            }
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        reader.endOfStream(0);
        assertThat(sum).containsExactly(499_999_500_000.0, 1_000_000);
    }

    @Test
    void makesNoNumberOfALastLineThatIsCutShort() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "temp=21\ntemp=20");
        read.reader.cutShort();
        assertThat(read.series("temp")).isEqualTo("0:21");
        assertThat(read.reader.rejected()).isEqualTo(1);
        assertThat(read.latestRejected()).isEqualTo("line 2: breaks off: temp=20");
    }

    @Test
    void countsNothingAsCutShortWhereTheLastLineHasItsEnd() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "temp=21\n");
        read.reader.cutShort();
        assertThat(read.reader.rejected()).isZero();
    }

    @Test
    void countsWhatDidNotFitByItsReason() {
        ReadText read = ReadText.of("1\nbad\n2\nworse\n" + "7".repeat(2_000_000) + "\n3\nworst\n");
        assertThat(read.rejections.now().byReason())
                .extracting(Rejections.OfReason::count, each -> each.latest().toString())
                .containsExactly(
                        tuple(1L, "line 5: longer than 1 MiB: " + "7".repeat(80) + "…"),
                        tuple(3L, "line 7: not a number: worst"));
        assertThat(read.reader.rejected()).isEqualTo(4);
    }

    @Test
    void countsAHeadingThatWasNoneWhenItShows() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "1 2\n\nthree words here\n");
        assertThat(read.reader.rejected()).isZero();
        read.take("3 4\n");
        assertThat(read.latestRejected()).isEqualTo("line 3: not numbers: three words here");
        assertThat(read.rejections.now().total()).isEqualTo(1);
    }

    @Test
    void putsAGapRightBehindTheLatestPointsOfAllSeries() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "a b\n1 2\n3 4\n");
        read.reader.gap(5000);
        read.take("5 6\n");
        assertThat(read.series("a")).isEqualTo("0:1 1:3 " + Math.nextUp(1.0) + ":NaN 2:5");
        assertThat(read.series("b")).isEqualTo("0:2 1:4 " + Math.nextUp(1.0) + ":NaN 2:6");
    }

    @Test
    void putsAGapWhereTheConnectionWasLostIfTheTimeIsThatOfArrival() {
        ReadText read = ReadText.ofPieces(TextOptions.DEFAULTS, "1\n");
        read.reader.gap(ReadText.ARRIVAL + 30);
        assertThat(read.series("value")).isEqualTo("1000:1 1030:NaN");
    }

    @Test
    void putsNoGapBeforeTheLatestPoint() {
        ReadText read = ReadText.ofPieces(TextOptions.DEFAULTS, "1\n");
        read.reader.gap(ReadText.ARRIVAL - 1);
        assertThat(read.series("value")).isEqualTo("1000:1 " + Math.nextUp(1000.0) + ":NaN");
    }

    @Test
    void putsAGapByTheTimesOfTheDataWhereItHasThem() {
        ReadText read = ReadText.ofPieces(TextOptions.DEFAULTS, "time,a\n1700000000,1\n1699999990,2\n");
        read.reader.gap(1_800_000_000);
        assertThat(read.series("a")).endsWith(" " + Math.nextUp(1_700_000_000.0) + ":NaN");
    }

    @Test
    void putsOneGapHoweverOftenTheConnectionIsLost() {
        ReadText read = ReadText.ofPieces(ReadText.byIndex(), "");
        read.reader.gap(1);
        assertThat(read.points).isEmpty();
        read.take("1\n");
        read.reader.gap(2);
        read.reader.gap(3);
        assertThat(read.series("value")).isEqualTo("0:1 " + Double.MIN_VALUE + ":NaN");
    }

    private static PointSink into(List<Double> values, Predicate<Double> keep) {
        return name -> new SeriesSink() {
            @Override
            public boolean add(double x, double y) {
                if (keep.test(y)) {
                    values.add(y);
                }
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
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream inPieces(String text, Random random) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1 + random.nextInt(7)));
            }
        };
    }
}
