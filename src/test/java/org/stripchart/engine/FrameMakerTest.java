// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Interval;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.Scale;
import org.stripchart.plot.Viewport;
import org.stripchart.plot.YAxis;

class FrameMakerTest {

    private final History history = new History(HistoryLimit.points(100_000));
    private final Viewport viewport = new Viewport(history, new LiveWindow.All(), what -> {}, this::changed);
    private final Arrangement arrangement = new Arrangement(what -> {}, this::changed);
    private final FrameMaker maker =
            new FrameMaker(history, viewport, arrangement, number -> null, viewport::isComplete);

    private void changed() {
        maker.invalidate();
    }

    private void add(int series, double... ys) {
        double[] xs = new double[ys.length];
        double from = series < history.seriesCount() && !history.series(series).isEmpty()
                ? history.series(series).lastX() + 1
                : 0;
        for (int i = 0; i < ys.length; i++) {
            xs[i] = from + i;
        }
        history.append(series, xs, ys, 0, ys.length);
        arrangement.adopt(List.of("a", "b").subList(0, history.seriesCount()), number -> false);
        maker.adopt();
        maker.invalidate();
    }

    @Test
    void holdsWhatAPictureNeeds() {
        add(0, 0, 10, 5);
        add(1, -10, 0, 4);
        Frame frame = maker.make(400);

        assertThat(frame.grid().columns()).isEqualTo(400);
        assertThat(frame.x().contains(0) && frame.x().contains(2)).isTrue();
        assertThat(frame.y(arrangement.firstAxis())).isEqualTo(new Interval(-11, 11));
        assertThat(frame.lines()).extracting(FrameLine::name).containsExactly("a", "b");
        assertThat(frame.lines()).allSatisfy(line -> {
            assertThat(line.points().size()).isEqualTo(3);
            assertThat(line.y()).isEqualTo(new Interval(-11, 11));
            assertThat(line.style()).isEqualTo(LineStyle.LINE);
        });
    }

    @Test
    void isMadeOnceForEachChange() {
        add(0, 1, 2);
        long version = maker.make(400).version();
        assertThat(maker.make(400).version()).isEqualTo(version);
        assertThat(maker.make().version()).isEqualTo(version);
        assertThat(maker.make(500).version()).isEqualTo(version + 1);
        arrangement.line(2, LineStyle.STEP);
        assertThat(maker.isStale()).isTrue();
        assertThat(maker.make().version()).isEqualTo(version + 2);
        assertThat(maker.frame().grid().columns()).isEqualTo(500);
        assertThat(maker.frame().lines().get(0).style()).isEqualTo(LineStyle.STEP);
        assertThat(maker.frame().lines().get(0).width()).isEqualTo(2);
    }

    @Test
    void seesOfNeighboursOutsideOnlyTheLinesToThem() {
        add(0, 1000, 1, 2, 3, -1000);
        viewport.show(0.75, 3.25);
        Frame frame = maker.make(250);
        assertThat(frame.lines().get(0).points().size()).isEqualTo(5);
        assertThat(yIsAbout(-247.75, 250.75)).isTrue();

        arrangement.line(1, LineStyle.STEP);
        arrangement.firstAxis().limits().reset();
        maker.make();
        assertThat(yIsAbout(1, 1000)).isTrue();
    }

    @Test
    void seesALineThatCrossesTheViewWithoutAPointInIt() {
        add(0, 10, 20);
        viewport.show(0.25, 0.75);
        maker.make(100);
        assertThat(yIsAbout(12.5, 17.5)).isTrue();
    }

    @Test
    void seesNoLineToAGap() {
        add(0, Double.NaN, 1, 2, Double.NaN);
        viewport.show(0.5, 2.5);
        maker.make(100);
        assertThat(yIsAbout(1, 2)).isTrue();
    }

    private boolean yIsAbout(double low, double high) {
        Interval y = maker.frame().y(arrangement.firstAxis());
        double margin = (high - low) * 0.05;
        return Math.abs(y.lower() - low + margin) < margin / 10 && Math.abs(y.upper() - high - margin) < margin / 10;
    }

    @Test
    void hasAFrameBeforeThereIsAnything() {
        Frame frame = maker.make(100);
        assertThat(frame.lines()).isEmpty();
        assertThat(frame.y(arrangement.firstAxis()).length()).isPositive();
        assertThat(frame.x().length()).isPositive();
    }

    @Test
    void givesEachAxisARangeOfItsOwn() {
        add(0, 0, 10, 5);
        add(1, 1000, 0, 10);
        YAxis second = arrangement.addStrip().axis();
        arrangement.traces().get(1).axis(second);
        second.limits().scale(Scale.LOGARITHMIC);
        Frame frame = maker.make(400);
        assertThat(frame.y(arrangement.firstAxis())).isEqualTo(new Interval(-0.5, 10.5));
        assertThat(frame.y(second).lower()).isBetween(5.0, 10.0);
        assertThat(frame.y(second).upper()).isBetween(1000.0, 2000.0);
        FrameLine line = frame.lines().get(1);
        assertThat(line.y()).isEqualTo(frame.y(second));
        assertThat(line.scale()).isEqualTo(Scale.LOGARITHMIC);
        assertThat(line.points().ys()[1]).as("0 has no place").isNaN();
        second.limits().scale(Scale.LINEAR);
        assertThat(maker.make(400).lines().get(1).points().ys()[1]).isZero();
    }

    @Test
    void hasNothingOfAHiddenSeries() {
        add(0, 0, 10, 5);
        add(1, 1000, 0, 10);
        maker.make(400);
        arrangement.traces().get(1).visible(false);
        Frame frame = maker.make(400);
        assertThat(frame.lines().get(1).points().size()).isZero();
        assertThat(frame.y(arrangement.firstAxis()).upper()).isLessThan(20);
        arrangement.traces().get(1).visible(true);
        assertThat(maker.make(400).lines().get(1).points().size()).isEqualTo(3);
    }

    @Test
    void fitsWhatIsLeftAtOnceWhenALineIsHiddenByHand() {
        add(0, 0, 10, 49);
        add(1, 60, 66, 63);
        maker.make(400);
        arrangement.traces().get(1).visible(false);
        assertThat(maker.make(400).y(arrangement.firstAxis()).upper()).isLessThan(55);
        arrangement.isolate(arrangement.traces().get(1));
        assertThat(maker.make(400).y(arrangement.firstAxis()).lower()).isGreaterThan(55);
        arrangement.endIsolation();
        assertThat(maker.make(400).y(arrangement.firstAxis()).upper()).isLessThan(55);
    }
}
