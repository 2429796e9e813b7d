// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.spectrum.Taper;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.LiveWindow;

/** Figures while points come and the view moves. */
final class LiveFigureTest extends FigureFixture {

    @Test
    void followsALiveChart() {
        feed("a", 1000, t -> 1);
        Figure figure = figure(FigureSpec.histogram("a"));
        assertThat(figure.note()).startsWith("1000 points");
        var sink = chart.sink(OverflowPolicy.DROP).series(SeriesInfo.of("a").withUnit("V"));
        sink.add(EPOCH + 1, 5);
        settle();
        assertThat(figure.note()).startsWith("1001 points");
        chart.viewport().show(EPOCH, EPOCH + 0.0995);
        settle();
        assertThat(figure.note()).startsWith("100 points");
    }

    /** Has points come, one after the other, while a figure computes; returns whether it has finished meanwhile. */
    private boolean finishesWhilePointsCome(Figure figure, int from) {
        var sink = chart.sink(OverflowPolicy.DROP).series(SeriesInfo.of("a").withUnit("V"));
        for (int i = 0; i < 3000 && figure.readings().isEmpty(); i++) {
            sink.add(EPOCH + (from + i) / RATE, 1);
            chart.refresh();
            clock.step(1);
        }
        return !figure.readings().isEmpty();
    }

    private Figure begun(FigureSpec spec) {
        Figure figure = new Figure(chart, spec, clock);
        figure.setSize(SIZE);
        figure.follow(true);
        return figure;
    }

    @Test
    void finishesThoughAStretchBetweenCursorsFills() {
        feed("a", 1_000_000, t -> t % 1);
        chart.cursors().put(Cursor.A, EPOCH);
        chart.cursors().put(Cursor.B, EPOCH + 5000);
        Figure figure = begun(new FigureSpec.OfHistogram("a", true, true));
        assertThat(finishesWhilePointsCome(figure, 1_000_000)).isTrue();
    }

    @Test
    void finishesThoughAViewThatStandsOnAnEventFills() {
        chart.viewport().window(new LiveWindow.Span(2000));
        chart.analysis()
                .trigger(new TriggerRule(
                        "a", new Trigger.Edge(0.5, 0, Trigger.Slope.RISING), "", 0, TriggerRule.Mode.NORMAL, 0.25));
        feed("a", 1_000_000, t -> t < 500 ? 0 : 1);
        assertThat(chart.analysis().eventView().event()).isEqualTo(EPOCH + 500, within(0.01));
        Figure figure = begun(FigureSpec.histogram("a"));
        assertThat(finishesWhilePointsCome(figure, 1_000_000)).isTrue();
    }

    @Test
    void columnsOfALiveSpectrogramStayWhereTheyAre() {
        feed("a", 6000, t -> Math.sin(t * t * 20));
        chart.viewport().show(EPOCH + 1, EPOCH + 3);
        Figure figure = figure(new FigureSpec.OfSpectrogram("a", false, Taper.HANN, 64));
        List<String> before = figure.table().get(50);
        // As long but for the last digits, as a live window is.
        chart.viewport().show(EPOCH + 1.0101, EPOCH + 3.0100995);
        settle();
        assertThat(figure.table().stream()
                        .anyMatch(row -> Math.abs(Double.parseDouble(row.get(0).contains("F") ? "0" : row.get(0))
                                                - Double.parseDouble(before.get(0)))
                                        < 1e-5
                                && row.subList(1, 9).equals(before.subList(1, 9))))
                .isTrue();
    }
}
