// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.source.FakeSink;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.XFrom;

class NamedValuesTest {

    private final FakeSink sink = new FakeSink();

    @Test
    void makesAPointOfEachValueAtTheTimeOfTheCommit() {
        NamedValues values = new NamedValues(sink, SeriesRules.DEFAULTS);
        values.put("cpu %", 50);
        values.put("heap", 7);
        assertThat(sink.count()).isZero();
        values.commit(1_700_000_000.5);
        assertThat(sink.ys).containsEntry("cpu %", List.of(50.0)).containsEntry("heap", List.of(7.0));
        assertThat(sink.xs.get("heap")).containsExactly(1_700_000_000.5);
        assertThat(values.series()).isEqualTo(2);
    }

    @Test
    void knowsTheUnitThatANameEndsWith() {
        NamedValues values = new NamedValues(sink, SeriesRules.DEFAULTS);
        values.put("cpu %", 50);
        values.put("disk read MB/s", 2);
        values.put("load 1 min", 0.5);
        values.commit(1);
        assertThat(sink.units)
                .containsEntry("cpu %", "%")
                .containsEntry("disk read MB/s", "MB/s")
                .doesNotContainKey("load 1 min");
    }

    @Test
    void makesNoPointOfWhatIsNotFiniteButKeepsThePlace() {
        NamedValues values = new NamedValues(sink, SeriesRules.DEFAULTS.withNames(List.of("first", "second")));
        values.put("a", Double.NaN);
        values.put("b", 2);
        values.commit(1);
        assertThat(sink.ys).containsOnlyKeys("second");
        values.put("a", Double.POSITIVE_INFINITY);
        values.commit(2);
        values.put("a", 1);
        values.commit(3);
        assertThat(sink.ys.get("first")).containsExactly(1.0);
        assertThat(values.rejections().total()).isZero();
    }

    @Test
    void keepsWhatTheFilterLetsThrough() {
        SeriesRules options = SeriesRules.DEFAULTS.withFilter(new SeriesFilter(List.of("cpu*"), List.of()));
        NamedValues values = new NamedValues(sink, options);
        values.put("heap", 1);
        values.commit(1);
        assertThat(values.series()).isZero();
        assertThat(values.leftOut()).containsExactly("heap");
        values.put("heap", 1);
        values.put("cpu 1", 3);
        values.commit(2);
        assertThat(sink.ys).containsOnlyKeys("cpu 1");
        assertThat(values.rejections().total()).isZero();
    }

    @Test
    void countsWhatTheLimitLeavesNoRoomFor() {
        NamedValues values = new NamedValues(sink, SeriesRules.DEFAULTS.withMaxSeries(1));
        for (int i = 0; i < 3; i++) {
            values.put("a", i);
            values.put("b", i);
            values.commit(i);
        }
        assertThat(sink.ys.get("a")).hasSize(3);
        assertThat(values.rejections().total()).isEqualTo(3);
        assertThat(values.rejections().latest()).hasToString("more series than the limit: b");
    }

    @Test
    void chartsTheChangePerSecondOnRequest() {
        NamedValues values = new NamedValues(sink, SeriesRules.DEFAULTS.withRate(true));
        values.put("count", 10);
        values.commit(100);
        values.put("count", 30);
        values.commit(104);
        assertThat(sink.ys.get("count")).containsExactly(5.0);
    }

    @Test
    void takesXFromTheIndexOrFromASeries() {
        NamedValues byIndex = new NamedValues(sink, SeriesRules.DEFAULTS.withX(XFrom.INDEX));
        byIndex.put("i", 1);
        byIndex.commit(100);
        byIndex.commit(101);
        byIndex.put("i", 1);
        byIndex.commit(102);
        assertThat(sink.xs.get("i")).containsExactly(0.0, 1.0);
        NamedValues bySeries = new NamedValues(sink, SeriesRules.DEFAULTS.withX(XFrom.column("load")));
        bySeries.put("load", 3);
        bySeries.put("cpu", 4);
        bySeries.commit(100);
        assertThat(sink.xs.get("cpu")).containsExactly(3.0);
        assertThat(sink.ys).doesNotContainKey("load");
    }

    @Test
    void forgetsWhatIsCleared() {
        NamedValues values = new NamedValues(sink, SeriesRules.DEFAULTS);
        values.put("a", 1);
        values.clear();
        values.commit(1);
        assertThat(sink.count()).isZero();
    }

    /** A poll is no line of anything. */
    @Test
    void saysWhatDidNotFitWithoutTheNumberOfALine() {
        NamedValues values = new NamedValues(
                sink, SourceOptions.DEFAULTS.withX(XFrom.column("t")).text().series());
        values.put("a", 1);
        values.commit(5);
        assertThat(values.rejections().latest()).hasToString("no such column for x");
    }
}
