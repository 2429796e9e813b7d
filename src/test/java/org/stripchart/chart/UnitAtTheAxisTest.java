// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.StateLabels;
import org.stripchart.plot.StripRule;
import org.stripchart.plot.Trace;

/** What is written along the axis of y of series whose unit is known. */
@ExtendWith(OnEdt.class)
class UnitAtTheAxisTest {

    private static @Nullable String label(String yLabel, String... units) {
        try (LiveChart chart = LiveChart.builder()
                .yLabel(yLabel)
                .arrange(new StripRule(StripRule.Kind.AUTO, List.of()))
                .build()) {
            PointSink sink = chart.sink(OverflowPolicy.DROP);
            for (String unit : units) {
                SeriesInfo info = SeriesInfo.of("s " + unit).withUnit(unit);
                for (int i = 0; i < 5; i++) {
                    sink.series(info).add(i, 20 + i);
                }
            }
            chart.refresh();
            ChartImage.of(chart, 600, 400, 1);
            return chart.jfreeChart().getXYPlot().getRangeAxis().getLabel();
        }
    }

    @Test
    void standsBehindWhatTheChartCallsItsOneAxis() {
        assertThat(label("Level", "V")).isEqualTo("Level (V)");
        assertThat(label("Level", "")).isEqualTo("Level");
        assertThat(label("", "V")).isEqualTo("V");
    }

    @Test
    void whereNothingIsSaidTheOneLineIsNamed() {
        assertThat(label("Data", "")).isEqualTo("s ");
        assertThat(label("Data", "\u00b0C")).isEqualTo("s \u00b0C");
        assertThat(label("Data", "W", "W")).isEqualTo("s W");
        assertThat(label("Data")).isEqualTo("Data");
    }

    @Test
    void ofTheChartIsThatOfSeriesWithNoneOfTheirOwn() {
        try (LiveChart chart = LiveChart.builder()
                .yLabel("Temp")
                .unit("\u00b0C")
                .arrange(new StripRule(StripRule.Kind.AUTO, List.of()))
                .build()) {
            PointSink sink = chart.sink(OverflowPolicy.DROP);
            StateLabels labels = new StateLabels();
            for (int i = 0; i < 5; i++) {
                sink.series(SeriesInfo.of("t")).add(i, 20 + i);
                sink.series(SeriesInfo.of("u").withUnit("V")).add(i, 20 + i);
                sink.series(SeriesInfo.ofStates("mode", labels)).add(i, labels.number("ON"));
            }
            chart.analysis().derive("k", "", "t * t");
            chart.refresh();
            assertThat(chart.seriesInfo(0).unit()).isEqualTo("\u00b0C");
            assertThat(chart.seriesInfo(1).unit()).isEqualTo("V");
            assertThat(chart.seriesInfo(2).unit()).isEmpty();
            assertThat(chart.seriesInfo(3).unit()).isNotEqualTo("\u00b0C");
            assertThat(labels(chart)).contains("Temp (\u00b0C)", "V");
        }
    }

    private static List<@Nullable String> labels(LiveChart chart) {
        ChartImage.of(chart, 600, 400, 1);
        List<@Nullable String> labels = new ArrayList<>();
        for (Trace trace : chart.arrangement().traces()) {
            labels.add(trace.axis().label());
        }
        labels.add(chart.jfreeChart().getXYPlot().getRangeAxis().getLabel());
        return labels;
    }

    @Test
    void andWhatTheChartCallsItsAxisStayBesideAStripOfStates() {
        try (LiveChart chart = LiveChart.builder()
                .yLabel("Temp")
                .unit("\u00b0C")
                .arrange(new StripRule(StripRule.Kind.AUTO, List.of()))
                .build()) {
            PointSink sink = chart.sink(OverflowPolicy.DROP);
            StateLabels labels = new StateLabels();
            for (int i = 0; i < 5; i++) {
                sink.series(SeriesInfo.of("t")).add(i, 20 + i);
                sink.series(SeriesInfo.ofStates("mode", labels)).add(i, labels.number("ON"));
            }
            chart.refresh();
            assertThat(labels(chart)).endsWith("Temp (\u00b0C)");
        }
    }

    @Test
    void isNotWrittenTwice() {
        assertThat(label("Voltage (V)", "V")).isEqualTo("Voltage (V)");
        assertThat(label("Voltage in mV", "mV")).isEqualTo("Voltage in mV");
    }

    @Test
    void standsAloneAtEachOfSeveralStrips() {
        assertThat(label("Data", "V", "A")).isEqualTo("V");
    }

    @Test
    void isSaidOfASeries() {
        try (LiveChart chart =
                LiveChart.builder().yLabel("").arrange(StripRule.AUTO).build()) {
            LiveSeries boiler = chart.series("boiler").unit("°C");
            boiler.add(0, 60);
            chart.series("boiler").unit("°C").add(1, 61);
            chart.refresh();
            ChartImage.of(chart, 600, 400, 1);

            assertThat(chart.jfreeChart().getXYPlot().getRangeAxis().getLabel()).isEqualTo("°C");
            assertThat(chart.seriesNames()).containsExactly("boiler");
            assertThatThrownBy(() -> boiler.unit("K"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("unit of boiler (K) must be °C, as before");
            assertThatThrownBy(() -> boiler.unit(" ")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> chart.states("valve").unit("V")).isInstanceOf(IllegalStateException.class);
            assertThat(chart.seriesNames()).containsExactly("boiler", "valve");
        }
    }
}
