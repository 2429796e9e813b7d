// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.LiveChart;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.feed.StateLabels;
import org.stripchart.plot.Trace;

class SeriesFiguresTest {

    private final LiveChart chart = execute(() -> LiveChart.builder()
            .window(Duration.ofSeconds(10))
            .historyPoints(20_000_000)
            .build());
    private final SeriesFigures figures = new SeriesFigures(chart);

    @AfterEach
    void close() {
        chart.close();
    }

    private Trace trace(int series) {
        return chart.arrangement().traces().get(series);
    }

    private SeriesFigures.Figures look(int series) {
        return execute(() -> {
            figures.begin();
            return figures.of(trace(series), true);
        });
    }

    private void refresh() {
        execute(() -> {
            chart.refresh();
            chart.viewport().layOut(100);
        });
    }

    @Test
    void tellsTheLatestValueAndWhatTheWindowAmountsTo() {
        SeriesSink sink =
                chart.sink(OverflowPolicy.DROP).series(SeriesInfo.of("s").withUnit("kB"));
        for (int i = 0; i <= 100; i++) {
            sink.add(i, i);
        }
        refresh();
        SeriesFigures.Figures all = look(0);
        assertThat(all.value()).isEqualTo("100");
        assertThat(all.unit()).isEqualTo("kB");
        assertThat(all.min()).as("the window is 10 s").isIn("90", "91");
        assertThat(all.max()).isEqualTo("100");
        assertThat(all.mean()).isIn("95", "95.5");
        assertThat(all.rate()).isEqualTo("1");
        Rectangle2D picture = all.picture().getBounds2D();
        assertThat(picture.getWidth()).isBetween(0.8, 1.0);
        assertThat(picture.getMaxY()).isEqualTo(1);
        assertThat(picture.getMinY()).isZero();
    }

    @Test
    void aSeriesWithoutPointsHasADash() {
        SeriesSink sink = chart.sink(OverflowPolicy.DROP).series(SeriesInfo.of("s"));
        sink.add(0, 1);
        refresh();
        execute(() -> chart.clear());
        SeriesFigures.Figures none = look(0);
        assertThat(none.value()).isEqualTo("\u2013");
        assertThat(none.mean()).isEqualTo("\u2013");
        assertThat(none.picture().getCurrentPoint()).isNull();
        sink.add(1, Double.NaN);
        refresh();
        assertThat(look(0).value()).as("a gap").isEqualTo("\u2013");
    }

    @Test
    void aSeriesOfStatesTellsItsText() {
        StateLabels labels = new StateLabels();
        SeriesSink sink = chart.sink(OverflowPolicy.DROP).series(SeriesInfo.ofStates("door", labels));
        sink.add(0, labels.number("open"));
        refresh();
        assertThat(look(0).value()).isEqualTo("open");
    }

    @Test
    void manyPointsAreSummedBitByBit() {
        SeriesSink sink = chart.sink(OverflowPolicy.DROP).series(SeriesInfo.of("s"));
        double[] xs = new double[100_000];
        double[] ys = new double[xs.length];
        for (int block = 0; block < 50; block++) {
            for (int i = 0; i < xs.length; i++) {
                xs[i] = (block * xs.length + i) * 1e-6;
                ys[i] = i % 2;
            }
            for (int i = 0; i < xs.length; i += 10_000) {
                double[] x = java.util.Arrays.copyOfRange(xs, i, i + 10_000);
                sink.addAll(x, java.util.Arrays.copyOfRange(ys, i, i + 10_000), 0, x.length);
            }
            refresh();
        }
        SeriesModel model = execute(() -> new SeriesModel(chart, (line, isFault) -> {}));
        Set<SeriesColumn> columns = Set.of(SeriesColumn.MEAN);
        assertThat(execute(() -> model.tabSeparated(columns, List.of(trace(0)))))
                .as("what is not known is not told as if there were nothing")
                .endsWith("\t\u2026\n");
        assertThat(look(0).mean()).as("of 5,000,000").isEqualTo("\u2026");
        assertThat(look(0).mean()).isEqualTo("\u2026");
        assertThat(look(0).mean()).isEqualTo("0.5");
        sink.add(6, 1);
        refresh();
        assertThat(look(0).mean()).as("goes on from there").isEqualTo("0.5");
    }

    @Test
    void writesAsManyDigitsAsAGlanceTakesIn() {
        assertThat(SeriesFigures.text(1.23456789, "")).isEqualTo("1.2346");
        assertThat(SeriesFigures.text(12345.678, "")).isEqualTo("12\u202f346");
        assertThat(SeriesFigures.text(1234567, "")).isEqualTo("1.2346 M");
        assertThat(SeriesFigures.text(999999, "")).isEqualTo("999\u202f999");
        assertThat(SeriesFigures.text(123456789, "")).isEqualTo("123.46 M");
        assertThat(SeriesFigures.text(123456789, "pkts")).isEqualTo("123.46 M");
        assertThat(SeriesFigures.text(19913360, "kB")).isEqualTo("19.913 GB");
        assertThat(SeriesFigures.text(-20000000, "")).isEqualTo("-20 M");
        assertThat(SeriesFigures.text(-0.000123456, "")).isEqualTo("-0.000123");
        assertThat(SeriesFigures.text(Double.NaN, "")).isEqualTo("\u2013");
        assertThat(SeriesFigures.text(0, "")).isEqualTo("0");
        assertThat(SeriesFigures.text(0.123456, "")).isEqualTo("0.1235");
    }
}
