// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.RowEnd;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.TimeFormat;
import org.stripchart.source.rows.XFrom;
import org.stripchart.source.rows.XRule;

class RowWriterTest {

    private final List<String> points = new ArrayList<>();

    private RowWriter rows(SeriesRules rules, String timeFormat) {
        RowWriter rows = new RowWriter(
                PointSink.of(this::sink),
                rules,
                new TimeReader(TimeFormat.parse(timeFormat), ZoneOffset.UTC),
                new SeriesBudget(rules.maxSeries()),
                "");
        rows.arrival(1000);
        return rows;
    }

    private RowWriter rows(XFrom x) {
        return rows(SeriesRules.DEFAULTS.withX(x), "auto");
    }

    private SeriesSink sink(SeriesInfo info) {
        return new SeriesSink() {
            @Override
            public boolean add(double x, double y) {
                points.add(info.name() + " " + x + ":" + y);
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

    private List<String> flushed(RowWriter rows) {
        rows.flush();
        List<String> flushed = List.copyOf(points);
        points.clear();
        return flushed;
    }

    private static void putX(RowWriter rows, String text) {
        byte[] bytes = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
        rows.putX(bytes, 1, bytes.length - 1);
    }

    @Test
    void writesRowsAtTheirArrival() {
        RowWriter rows = rows(XFrom.TIME);
        int a = rows.label("a");
        rows.put(a, 1);
        assertThat(rows.commit()).isEqualTo(Outcome.ROW);
        rows.arrival(1001);
        rows.put(a, 2);
        rows.put(rows.label("b"), 3);
        assertThat(rows.commit()).isEqualTo(Outcome.ROW);
        assertThat(rows.rows()).isEqualTo(2);
        assertThat(flushed(rows)).containsExactlyInAnyOrder("a 1000.0:1.0", "a 1001.0:2.0", "b 1001.0:3.0");
    }

    @Test
    void writesARowOfAnEarlierMomentAndReadsItsTimesNearThatMoment() {
        RowWriter rows = rows(SeriesRules.DEFAULTS, "HH:mm:ss");
        rows.arrival(86_400 * 100);
        XRule.Moment moment = rows.x().moment();
        rows.arrival(86_400 * 200);
        rows.backTo(moment);
        int a = rows.label("a");
        rows.put(a, 1);
        rows.commit();
        assertThat(flushed(rows)).containsExactly("a 8640000.0:1.0");
        rows.foundTime();
        putX(rows, "00:00:01");
        rows.put(a, 2);
        rows.commit();
        assertThat(flushed(rows)).containsExactly("a 8640001.0:2.0");
    }

    @Test
    void writesNothingOfARowThatIsCleared() {
        RowWriter rows = rows(XFrom.TIME);
        rows.put(rows.label("a"), 1);
        rows.clear();
        rows.put(rows.label("b"), 2);
        rows.commit();
        assertThat(flushed(rows)).containsExactly("b 1000.0:2.0");
    }

    @Test
    void writesAtTheXThatStandsInTheRow() {
        RowWriter rows = rows(XFrom.column("x"));
        assertThat(rows.label("x")).isEqualTo(RowWriter.X);
        assertThat(rows.column(3, "x")).isEqualTo(RowWriter.X);
        assertThat(rows.number("x")).isNotNegative();
        int a = rows.label("a");
        rows.put(RowWriter.X, 5);
        rows.put(a, 1);
        rows.commit();
        putX(rows, "6.5");
        rows.put(a, 2);
        rows.commit();
        putX(rows, "soon");
        rows.put(a, 3);
        assertThat(rows.commit()).isEqualTo(Outcome.NO_X);
        assertThat(flushed(rows)).containsExactly("a 5.0:1.0", "a 6.5:2.0");
    }

    @Test
    void writesAtTheTimeThatIsFound() {
        RowWriter rows = rows(XFrom.TIME);
        assertThat(rows.wantsTime()).isTrue();
        assertThat(rows.foundTime()).isEqualTo(RowWriter.X);
        int a = rows.label("a");
        rows.put(a, 1);
        assertThat(rows.commit()).isEqualTo(Outcome.NO_TIME);
        rows.putTime(2000);
        rows.put(a, 2);
        rows.commit();
        byte[] text = "1970-01-01T00:50:00Z".getBytes(StandardCharsets.UTF_8);
        rows.putX(Double.NaN, text, 0, text.length);
        rows.put(a, 3);
        rows.commit();
        rows.putX(4000, text, 0, text.length);
        rows.put(a, 4);
        rows.commit();
        assertThat(flushed(rows)).containsExactly("a 2000.0:2.0", "a 3000.0:3.0", "a 4000.0:4.0");
    }

    @Test
    void readsDigitsByThePatternOfTheUser() {
        RowWriter rows = rows(SeriesRules.DEFAULTS, "yyyyMMdd");
        rows.foundTime();
        int a = rows.label("a");
        rows.put(RowWriter.X, 19700102);
        rows.put(a, 1);
        rows.commit();
        putX(rows, "19700103");
        rows.put(a, 2);
        rows.commit();
        putX(rows, "5");
        rows.put(a, 3);
        assertThat(rows.commit()).isEqualTo(Outcome.NO_TIME);
        assertThat(flushed(rows)).containsExactly("a 86400.0:1.0", "a 172800.0:2.0");
    }

    @Test
    void saysWhatKeepsAValueOut() {
        RowWriter rows = rows(XFrom.TIME);
        rows.put(rows.label("a"), 1);
        rows.spoil(RowEnd.AMBIGUOUS);
        assertThat(rows.commit()).isEqualTo(Outcome.AMBIGUOUS);
        Quantity quantity = new Quantity();
        byte[] volts = "5 V".getBytes(StandardCharsets.UTF_8);
        byte[] amperes = "5 A".getBytes(StandardCharsets.UTF_8);
        int b = rows.label("b");
        quantity.read(volts, 0, volts.length);
        rows.put(b, quantity);
        assertThat(rows.commit()).isEqualTo(Outcome.ROW);
        quantity.read(amperes, 0, amperes.length);
        rows.put(b, quantity);
        assertThat(rows.commit()).isEqualTo(Outcome.OTHER_UNIT);
    }

    @Test
    void hasRoomForSoManySeries() {
        RowWriter rows = rows(SeriesRules.DEFAULTS.withMaxSeries(1), "auto");
        assertThat(rows.isFull()).isFalse();
        rows.put(rows.label("a"), 1);
        assertThat(rows.isFull()).isTrue();
        rows.put(rows.label("b"), 2);
        assertThat(rows.commit()).isEqualTo(Outcome.MANY_SERIES);
        assertThat(flushed(rows)).containsExactly("a 1000.0:1.0");
    }

    @Test
    void putsAGapBehindTheRows() {
        RowWriter rows = rows(XFrom.TIME);
        rows.put(rows.label("a"), 1);
        rows.commit();
        rows.gap(1005);
        assertThat(flushed(rows)).containsExactly("a 1000.0:1.0", "a 1005.0:NaN");
    }

    @Test
    void makesRatesOfCountersWhereTheyAreWanted() {
        assertThat(rows(XFrom.TIME).wantsCounters()).isFalse();
        RowWriter rows = rows(SeriesRules.DEFAULTS.withCounterRates(true), "auto");
        assertThat(rows.wantsCounters()).isTrue();
        int a = rows.label("a");
        rows.counter(a);
        rows.put(a, 10);
        rows.commit();
        rows.arrival(1002);
        rows.put(a, 16);
        rows.commit();
        assertThat(flushed(rows)).containsExactly("a 1002.0:3.0");
    }

    @Test
    void writesRowsOfOneBlockAtOneX() {
        RowWriter rows = rows(XFrom.INDEX);
        rows.put(rows.label("a"), 1);
        rows.commit(false);
        rows.put(rows.label("b"), 2);
        rows.commit(true);
        rows.put(rows.label("a"), 3);
        rows.commit(false);
        assertThat(flushed(rows)).containsExactlyInAnyOrder("a 0.0:1.0", "b 0.0:2.0", "a 1.0:3.0");
    }
}
