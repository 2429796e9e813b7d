// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.source.FakeSink;

class RowTest {

    private static final double NOW = 1_700_000_000;

    private final FakeSink sink = new FakeSink();

    private Row row(SeriesRules rules) {
        Row row = new Row(sink, rules, new SeriesBudget(rules.maxSeries()), "");
        row.x().arrival(NOW);
        return row;
    }

    private static SeriesRules byIndex() {
        return SeriesRules.DEFAULTS.withX(XFrom.INDEX);
    }

    private static RowEnd put(Row row, String name, double value) {
        row.put(row.series().number(name), value);
        return row.commit();
    }

    @Test
    void makesPointsWhenItIsFlushed() {
        Row row = row(byIndex());
        row.put(row.series().number("a"), 1);
        row.put(row.series().number("b"), 2);
        assertThat(row.commit()).isEqualTo(RowEnd.TAKEN);
        assertThat(put(row, "a", 3)).isEqualTo(RowEnd.TAKEN);
        assertThat(sink.count()).isZero();
        row.flush();
        assertThat(sink.ys.get("a")).containsExactly(1.0, 3.0);
        assertThat(sink.xs.get("a")).containsExactly(0.0, 1.0);
        assertThat(sink.xs.get("b")).containsExactly(0.0);
        assertThat(row.rows()).isEqualTo(2);
    }

    @Test
    void makesNoSeriesOfANameWithoutValues() {
        Row row = row(byIndex());
        row.series().number("a");
        put(row, "b", 1);
        row.flush();
        assertThat(sink.ys.keySet()).containsExactly("b");
    }

    @Test
    void forgetsWhatIsCleared() {
        Row row = row(byIndex().withMaxSeries(1));
        row.put(row.series().number("a"), 1);
        row.put(row.series().number("b"), 1);
        row.clear();
        assertThat(put(row, "a", 2)).isEqualTo(RowEnd.TAKEN);
        row.flush();
        assertThat(sink.ys.get("a")).containsExactly(2.0);
        assertThat(row.rows()).isEqualTo(1);
    }

    @Test
    void makesNoPointOfWhatIsInfiniteAndSaysSo() {
        Row row = row(byIndex());
        row.put(row.series().number("a"), Double.POSITIVE_INFINITY);
        row.put(row.series().number("b"), Double.MAX_VALUE);
        row.put(row.series().number("c"), Double.NaN);
        assertThat(row.commit()).isEqualTo(RowEnd.INFINITE);
        assertThat(put(row, "a", 1)).isEqualTo(RowEnd.TAKEN);
        row.flush();
        assertThat(row.rows()).isEqualTo(2);
        assertThat(sink.ys.get("a")).containsExactly(1.0);
        assertThat(sink.ys.get("b")).containsExactly(Double.MAX_VALUE);
        assertThat(sink.ys.get("c")).containsExactly(Double.NaN);
    }

    @Test
    void isCrowdedWhereThereIsNoRoomForASeries() {
        Row row = row(byIndex().withMaxSeries(1));
        row.put(row.series().number("a"), 1);
        row.put(row.series().number("b"), 2);
        assertThat(row.commit()).isEqualTo(RowEnd.CROWDED);
        assertThat(put(row, "a", 3)).isEqualTo(RowEnd.TAKEN);
        row.flush();
        assertThat(sink.ys.get("a")).containsExactly(1.0, 3.0);
    }

    @Test
    void isNoPointWithoutAnX() {
        Row row = row(SeriesRules.DEFAULTS.withX(XFrom.column("t")));
        assertThat(put(row, "a", 1)).isEqualTo(RowEnd.NO_COLUMN);
        assertThat(row.rows()).isZero();
        row.flush();
        assertThat(sink.ys).isEmpty();
        row.x().putNumber(5);
        assertThat(put(row, "a", 2)).isEqualTo(RowEnd.TAKEN);
        row.flush();
        assertThat(sink.xs.get("a")).containsExactly(5.0);
    }

    @Test
    void holdsAsManyValuesAsALineHas() {
        Row row = row(byIndex().withMaxSeries(1000));
        for (int i = 0; i < 1000; i++) {
            row.put(row.series().number("s" + i), i);
        }
        row.commit();
        row.flush();
        assertThat(sink.ys).hasSize(1000);
        assertThat(sink.ys.get("s999")).containsExactly(999.0);
    }

    @Test
    void handsOverByItselfWhenABatchIsFull() {
        Row row = row(byIndex());
        for (int i = 0; i < 5000; i++) {
            put(row, "a", i);
        }
        assertThat(sink.count()).isEqualTo(4096);
        row.flush();
        assertThat(sink.count()).isEqualTo(5000);
    }

    @Test
    void makesRatesOfAllSeriesOrOfCountersOnly() {
        Row all = row(byIndex().withRate(true));
        put(all, "a", 1);
        put(all, "a", 4);
        all.flush();
        assertThat(sink.ys.get("a")).containsExactly(3.0);
        Row counters = row(byIndex().withCounterRates(true));
        assertThat(counters.wantsCounters()).isTrue();
        counters.counter(counters.series().number("c"));
        for (int i = 0; i < 3; i++) {
            counters.put(counters.series().number("c"), 10 * i);
            counters.put(counters.series().number("g"), 10 * i);
            counters.commit();
        }
        counters.flush();
        assertThat(sink.ys.get("c")).containsExactly(10.0, 10.0);
        assertThat(sink.ys.get("g")).containsExactly(0.0, 10.0, 20.0);
    }

    @Test
    void makesNoRatesWhereNobodyWantsThem() {
        Row row = row(byIndex());
        assertThat(row.wantsCounters()).isFalse();
        row.counter(row.series().number("c"));
        put(row, "c", 10);
        put(row, "c", 20);
        row.flush();
        assertThat(sink.ys.get("c")).containsExactly(10.0, 20.0);
    }

    @Test
    void putsAGapBehindTheGreatestXOfAllSeriesOnce() {
        Row row = row(SeriesRules.DEFAULTS.withX(XFrom.column("t")));
        row.gap(NOW);
        row.x().putNumber(5);
        put(row, "a", 1);
        row.x().putNumber(3);
        put(row, "b", 2);
        row.gap(NOW);
        row.gap(NOW);
        assertThat(sink.xs.get("a")).containsExactly(5.0, Math.nextUp(5.0));
        assertThat(sink.xs.get("b")).containsExactly(3.0, Math.nextUp(5.0));
        assertThat(sink.ys.get("b")).containsExactly(2.0, Double.NaN);
    }

    private static RowEnd put(Row row, String name, double value, String unit) {
        row.put(row.series().number(name), value, Unit.of(unit));
        return row.commit();
    }

    @Test
    void tellsValuesInTheUnitOfTheFirst() {
        Row row = row(byIndex());
        put(row, "a", 0, "");
        put(row, "a", 1.5, "GiB");
        put(row, "a", 512, "MiB");
        put(row, "a", 2, "");
        row.put(0, 3);
        row.commit();
        row.flush();
        assertThat(sink.ys.get("a")).containsExactly(0.0, 1.5, 0.5, 2.0, 3.0);
        assertThat(row.series().unit(0)).isEqualTo("GiB");
    }

    @Test
    void takesAUnitThatComesAfterNumbersWithoutOne() {
        Row row = row(byIndex());
        put(row, "a", 5, "");
        assertThat(row.series().unit(0)).isEmpty();
        assertThat(put(row, "a", 6, "ms")).isEqualTo(RowEnd.TAKEN);
        assertThat(row.series().unit(0)).isEqualTo("ms");
        put(row, "b", 900, "");
        put(row, "b", 1.5, "K");
        row.flush();
        assertThat(sink.ys.get("b")).containsExactly(900.0, 1500.0);
        assertThat(row.series().unit(1)).isEmpty();
    }

    @Test
    void countsAValueInAUnitOfAnotherKindAndTakesTheOthers() {
        Row row = row(byIndex());
        put(row, "a", 21, "°C");
        row.put(0, 70, Unit.of("°F"));
        row.put(row.series().number("b"), 1, Unit.NONE);
        assertThat(row.commit()).isEqualTo(RowEnd.OTHER_UNIT);
        assertThat(put(row, "a", 22, "°C")).isEqualTo(RowEnd.TAKEN);
        row.flush();
        assertThat(sink.ys.get("a")).containsExactly(21.0, 22.0);
        assertThat(sink.ys.get("b")).containsExactly(1.0);
    }

    @Test
    void knowsNoUnitOfARowThatIsCleared() {
        Row row = row(byIndex());
        row.put(row.series().number("a"), 1, Unit.of("V"));
        row.put(0, 1, Unit.of("A"));
        row.clear();
        assertThat(row.series().unit(0)).isEmpty();
        assertThat(put(row, "a", 2, "A")).isEqualTo(RowEnd.TAKEN);
        assertThat(row.series().unit(0)).isEqualTo("A");
    }

    @Test
    void holdsTwoValuesOfARowAgainstEachOther() {
        Row row = row(byIndex());
        row.put(row.series().number("a"), 1, Unit.of("V"));
        row.put(0, 1, Unit.of("A"));
        assertThat(row.commit()).isEqualTo(RowEnd.OTHER_UNIT);
    }

    @Test
    void takesTheUnitOfAHeader() {
        Row row = row(byIndex());
        int number = row.series().number("a");
        row.series().unit(number, "V");
        row.series().unit(number, "A");
        row.series().unit(SeriesDirectory.LEFT_OUT, "A");
        assertThat(row.series().unit(number)).isEqualTo("V");
        put(row, "a", 500, "mV");
        row.flush();
        assertThat(sink.ys.get("a")).containsExactly(0.5);
    }

    @Test
    void tellsXInTheUnitOfTheFirst() {
        Row row = row(SeriesRules.DEFAULTS.withX(XFrom.column("t")));
        int number = row.series().number("a");
        row.x().isColumn("t");
        for (double[] x : new double[][] {{900, 0}, {1.5, 1}}) {
            row.put(number, 1);
            row.x().putNumber(row.ofX(x[0], Unit.of(x[1] == 0 ? "us" : "ms")));
            row.commit();
        }
        assertThat(row.ofX(1, Unit.of("V"))).isNaN();
        row.flush();
        assertThat(sink.xs.get("a")).containsExactly(900.0, 1500.0);
    }

    @Test
    void isCrowdedByAValueWithItsUnitAsWell() {
        Row row = row(byIndex().withMaxSeries(1));
        put(row, "a", 1, "V");
        assertThat(put(row, "b", 2, "V")).isEqualTo(RowEnd.CROWDED);
    }

    @Test
    void forgetsTheXOfARowThatIsCleared() {
        Row row = row(SeriesRules.DEFAULTS.withX(XFrom.column("t")));
        row.x().isColumn("t");
        row.x().putNumber(5);
        row.clear();
        assertThat(put(row, "a", 1)).isEqualTo(RowEnd.NO_X);
    }

    @Test
    void hasThePlaceAndTheArrivalOfTheRowBeforeInItsBlock() {
        Row places = row(byIndex());
        for (double value : new double[] {1, 2, 3}) {
            places.put(places.series().number("place"), value);
            places.commitToBlock();
        }
        put(places, "place", 4);
        places.flush();
        assertThat(sink.xs.get("place")).containsExactly(0.0, 0.0, 0.0, 1.0);

        Row times = row(SeriesRules.DEFAULTS);
        put(times, "time", 1);
        times.x().arrival(NOW + 1);
        times.put(0, 2);
        times.commitToBlock();
        put(times, "time", 3);
        times.flush();
        assertThat(sink.xs.get("time")).containsExactly(NOW, NOW, NOW + 1);
    }

    @Test
    void holdsEachValueAgainstTheUnitOfItsOwnSeries() {
        Row row = row(byIndex());
        for (int i = 0; i < 20; i++) {
            row.put(row.series().number("s" + i), i + 1, Unit.of(i % 2 == 0 ? "V" : "A"));
        }
        for (int i = 0; i < 20; i++) {
            row.put(i, 1, Unit.of(i % 2 == 0 ? "mV" : "mA"));
        }
        assertThat(row.commit()).isEqualTo(RowEnd.TAKEN);
        row.flush();
        assertThat(sink.ys.get("s0")).containsExactly(1.0, 0.001);
        assertThat(sink.ys.get("s19")).containsExactly(20.0, 0.001);
        assertThat(row.series().unit(18)).isEqualTo("V");
        assertThat(row.series().unit(19)).isEqualTo("A");
        assertThat(row.series().unit(20)).isEmpty();
    }

    @Test
    void learnsNoUnitFromAZeroWithoutOne() {
        Row row = row(byIndex());
        put(row, "zero", 0, "");
        assertThat(put(row, "zero", 3, "m")).isEqualTo(RowEnd.TAKEN);
        put(row, "one", 1, "");
        // Metres, minutes or thousandths of what came before.
        assertThat(put(row, "one", 3, "m")).isEqualTo(RowEnd.OTHER_UNIT);
    }
}
