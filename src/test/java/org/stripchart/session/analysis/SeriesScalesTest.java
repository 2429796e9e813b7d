// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.LiveChart;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.StripRule;
import org.stripchart.plot.Trace;

class SeriesScalesTest {

    private final LiveChart chart = execute(() -> LiveChart.builder()
            .windowAll()
            .colorsByName()
            .arrange(StripRule.AUTO)
            .build());
    private final List<String> faults = new ArrayList<>();
    private final SeriesScales scales = execute(() -> new SeriesScales(chart, faults::add));

    SeriesScalesTest() {
        for (int i = 0; i < 5; i++) {
            chart.series("a").add(i, 10 * i);
            chart.series("b").add(i, 10 * i + 1);
        }
        refresh();
    }

    @AfterEach
    void close() {
        chart.close();
    }

    private void refresh() {
        execute(chart::refresh);
        execute(chart::refresh);
    }

    private Trace trace(String name) {
        return execute(() -> chart.arrangement().traces().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private void scale(String name, String text) {
        Trace trace = trace(name);
        execute(() -> scales.scale(trace, text));
        refresh();
    }

    private String shown() {
        return execute(() -> chart.arrangement().traces().stream()
                .filter(Trace::visible)
                .map(each -> each.label() + ":" + last(each))
                .sorted()
                .collect(Collectors.joining(" ")));
    }

    private double last(Trace trace) {
        SeriesView points = chart.history(trace.series());
        return points.y(points.endIndex() - 1);
    }

    @Test
    void theScaledSeriesTakesThePlaceTheNameAndTheColour() {
        int color = trace("a").color();
        execute(() -> trace("a").style(LineStyle.STEP));
        scale("a", "*0.1+5");
        assertThat(shown()).isEqualTo("a:9.0 b:41.0");
        Trace scaled = trace("a (scaled)");
        assertThat(scaled.color()).isEqualTo(color);
        assertThat(scaled.style()).isEqualTo(LineStyle.STEP);
        assertThat(scaled.axis()).isSameAs(trace("b").axis());
        assertThat(trace("a").label()).isEqualTo("a (raw)");
        assertThat(execute(() -> scales.text(scaled))).isEqualTo("*0.1+5");
        assertThat(execute(() -> scales.text(trace("a")))).isEqualTo("*0.1+5");
        assertThat(execute(() -> scales.text(trace("b")))).isEmpty();
    }

    @Test
    void anotherUnitHasAnAxisOfItsOwnBesideOtherLines() {
        scale("a", "*0.1+5 \u00b0C");
        Trace scaled = trace("a (scaled)");
        assertThat(scaled.axis()).isNotSameAs(trace("b").axis());
        assertThat(scaled.axis().strip()).isSameAs(trace("b").axis().strip());
        assertThat(scaled.axis().label()).isEqualTo("\u00b0C");
        assertThat(scaled.axis().unit()).isEqualTo("\u00b0C");
        scale("a (scaled)", "*2 K");
        assertThat(scaled.axis().label()).isEqualTo("K");
        assertThat(execute(() -> scaled.axis().strip().axes())).hasSize(2);
        assertThat(execute(() -> chart.seriesInfo(scaled.series()).unit())).isEqualTo("K");
        assertThat(shown()).isEqualTo("a:80.0 b:41.0");
    }

    @Test
    void aloneInItsStripItHasTheWholeStripWithItsUnit() {
        execute(() -> trace("b").visible(false));
        scale("a", "kW");
        assertThat(execute(() -> chart.arrangement().shownStrips())).hasSize(1);
        assertThat(trace("a (scaled)").axis().label()).isEqualTo("kW");
    }

    @Test
    void axisAndNameHaveTheUnitThatFollows() {
        chart.sink(OverflowPolicy.DROP)
                .series(SeriesInfo.of("level [V]").withUnit("V"))
                .add(0, 3);
        refresh();
        scale("level [V]", "=max(x,0)");
        Trace scaled = trace("level [V] (scaled)");
        assertThat(execute(() -> chart.seriesInfo(scaled.series()).unit())).isEqualTo("V");
        assertThat(scaled.label()).isEqualTo("level [V]");
        assertThat(scaled.axis().unit()).isEqualTo("V");
        scale("level [V] (scaled)", "=x*x");
        assertThat(scaled.label()).isEqualTo("level [V\u00b2]");
        assertThat(scaled.axis().unit()).isEqualTo("V\u00b2");
        execute(chart.viewHistory()::undo);
        refresh();
        assertThat(scaled.label()).isEqualTo("level [V]");
        assertThat(scaled.axis().unit()).isEqualTo("V");
        scale("level [V] (scaled)", "*3");
        assertThat(scaled.label()).isEqualTo("level");
    }

    @Test
    void whereItIsTakenAwayTheSeriesComesBack() {
        scale("a", "/10");
        execute(() -> chart.analysis().derive("c", "", "b + 1"));
        refresh();
        execute(() -> scales.remove("a (scaled)"));
        execute(() -> scales.remove("c"));
        refresh();
        assertThat(shown()).isEqualTo("a:40.0 b:41.0");
        assertThat(execute(() -> chart.analysis().derived())).isEmpty();
        execute(chart.viewHistory()::undo);
        refresh();
        assertThat(shown()).isEqualTo("a:4.0 b:41.0");
    }

    @Test
    void isUndoneAndDoneAgain() {
        scale("a", "*0.1+5 \u00b0C");
        scale("a", "*3");
        execute(chart.viewHistory()::undo);
        refresh();
        assertThat(shown()).isEqualTo("a:9.0 b:41.0");
        execute(chart.viewHistory()::undo);
        refresh();
        assertThat(shown()).isEqualTo("a:40.0 b:41.0");
        assertThat(execute(() -> trace("a").axis().strip().axes())).hasSize(1);
        execute(chart.viewHistory()::redo);
        refresh();
        execute(chart.viewHistory()::redo);
        refresh();
        assertThat(shown()).isEqualTo("a:120.0 b:41.0");
        assertThat(faults).isEmpty();
    }

    @Test
    void anEmptyTextBringsBackWhatCame() {
        int color = trace("a").color();
        scale("a", "*3");
        execute(() -> trace("a (scaled)").label("power"));
        scale("a (scaled)", " ");
        assertThat(shown()).isEqualTo("b:41.0 power:40.0");
        assertThat(trace("a").color()).isEqualTo(color);
        assertThat(execute(() -> chart.analysis().derived())).isEmpty();
    }

    @Test
    void newPointsAreScaledAndTheRawOnesKept() {
        scale("a", "/10");
        chart.series("a").add(5, 70);
        refresh();
        assertThat(shown()).isEqualTo("a:7.0 b:41.0");
        assertThat(execute(() -> last(trace("a")))).isEqualTo(70);
    }

    @Test
    void whatIsComputedFromItKeepsIt() {
        scale("a", "/10");
        execute(() -> chart.analysis().derive("c", "", "`a (scaled)` + 1"));
        refresh();
        Trace scaled = trace("a (scaled)");
        assertThatThrownBy(() -> execute(() -> scales.scale(scaled, ""))).hasMessage("c is computed from a (scaled)");
        execute(chart.viewHistory()::undo);
        assertThat(faults).containsExactly("c is computed from a (scaled)");
        assertThat(shown()).isEqualTo("a:4.0 b:41.0 c:5.0");
    }
}
