// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stripchart.chart.pump.FakeFrameClock;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.LiveWindow;

/**
 * A panel has only that painted which a frame has changed; what is on the screen is what another panel shows that is painted as a whole.
 * The screen is a picture, into which is painted what the panel has asked for.
 */
@ExtendWith(OnEdt.class)
class ChangedPartsTest {

    private static final int FRAMES = 60;

    private final FakeFrameClock clock = new FakeFrameClock();
    private final List<Rectangle> asked = new ArrayList<>();
    private final Random random = new Random(3);
    private LiveChart chart = make(builder -> {});
    private LiveChart other = make(builder -> {});
    private LiveChartPanel panel = new LiveChartPanel(chart);
    private LiveChartPanel whole = new LiveChartPanel(other);
    private int width = 400;
    private int height = 260;
    private double scale = 1;
    private BufferedImage screen = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    private boolean isOffScreen;

    /** Notes what a panel asks for. */
    private final class Noting extends RepaintManager {
        @Override
        public void addDirtyRegion(JComponent component, int x, int y, int w, int h) {
            if (component == panel && w > 0 && h > 0) {
                asked.add(new Rectangle(x, y, w, h));
            }
        }
    }

    private LiveChart make(Consumer<LiveChartBuilder> with) {
        LiveChartBuilder builder = LiveChart.builder().title("Title").xAxis(XAxis.NUMBER);
        builder.clock(clock);
        with.accept(builder);
        return builder.build();
    }

    private void show(Consumer<LiveChartBuilder> with) {
        close();
        chart = make(with);
        other = make(with);
        panel = new LiveChartPanel(chart);
        whole = new LiveChartPanel(other);
        // What lies in them asks by itself, but not without a window.
        panel.removeAll();
        whole.removeAll();
        panel.picture.isScreen = g -> !isOffScreen;
        screen = new BufferedImage((int) (width * scale), (int) (height * scale), BufferedImage.TYPE_INT_RGB);
        panel.setSize(width, height);
        whole.setSize(width, height);
        panel.doLayout();
        whole.doLayout();
        asked.clear();
        asked.add(new Rectangle(width, height));
        paintWhatIsAsked();
    }

    @BeforeEach
    void note() {
        RepaintManager.setCurrentManager(new Noting());
    }

    @AfterEach
    void close() {
        chart.close();
        other.close();
    }

    @AfterEach
    void noteNoMore() {
        RepaintManager.setCurrentManager(null);
    }

    private void both(Consumer<LiveChart> change) {
        change.accept(chart);
        change.accept(other);
    }

    private void add(String series, double x, double y) {
        both(each -> each.series(series).add(x, y));
    }

    /** As Swing does it: all at once, in the bounds of all; and then what was asked for meanwhile. */
    private void paintWhatIsAsked() {
        while (!asked.isEmpty()) {
            Rectangle bounds = asked.stream().reduce(Rectangle::union).orElseThrow();
            asked.clear();
            paint(panel, screen, bounds);
        }
    }

    private void paint(LiveChartPanel of, BufferedImage into, Rectangle clip) {
        Graphics2D g = into.createGraphics();
        g.scale(scale, scale);
        g.clip(clip);
        of.paint(g);
        g.dispose();
    }

    /** Takes the points in and makes a frame; returns what the panel asks for. */
    private List<Rectangle> frame() {
        both(LiveChart::refresh);
        panel.frameChanged();
        return List.copyOf(asked);
    }

    private void assertShown(String what) {
        paintWhatIsAsked();
        BufferedImage fresh = new BufferedImage(screen.getWidth(), screen.getHeight(), BufferedImage.TYPE_INT_RGB);
        other.jfreeChart().fireChartChanged();
        paint(whole, fresh, new Rectangle(width, height));
        assertThat(PanelOnBench.differences(screen, fresh)).as(what).isZero();
    }

    private void fill(double until) {
        for (double x = 0; x < until; x += until / 500) {
            add("a", x, Math.sin(x * 20 / until));
            add("b", x, Math.cos(x * 20 / until));
        }
        frame();
        assertShown("at first");
        add("a", until, 0);
        frame();
        assertShown("then");
    }

    static Stream<Arguments> ways() {
        Consumer<LiveChart> plain = each -> {};
        Consumer<LiveChart> held = each -> each.viewport().hold();
        Consumer<LiveChart> step = each -> each.line(3, LineStyle.STEP);
        Consumer<LiveChart> zoomed = each -> each.viewport().show(20, 90);
        return Stream.of(1.0, 1.25, 2.0).flatMap(scale -> Stream.of(plain, held, step, zoomed)
                .flatMap(way -> Stream.of(0.004, 0.1, 0.7).map(rate -> Arguments.of(scale, rate, way))));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatIsOnTheScreenIsTheWholePicture(double newScale, double rate, Consumer<LiveChart> way) {
        scale = newScale;
        show(builder -> builder.window(new LiveWindow.Span(100)));
        fill(100);
        both(way);
        int parts = 0;
        double x = 100;
        for (int i = 0; i < FRAMES; i++) {
            for (int point = random.nextInt(4); point > 0; point--) {
                x += rate * random.nextDouble();
                double y = random.nextInt(30) == 0 ? Double.NaN : Math.sin(x / 9) * random.nextDouble();
                add(random.nextBoolean() ? "a" : "b", random.nextInt(40) == 0 ? x - 30 : x, y);
            }
            if (random.nextInt(4) == 0) {
                // Before anybody is told of the frame: a pointer that goes over something small, and a picture for a
                // file.
                both(LiveChart::refresh);
                isOffScreen = random.nextBoolean();
                BufferedImage into = isOffScreen
                        ? new BufferedImage(screen.getWidth(), screen.getHeight(), BufferedImage.TYPE_INT_RGB)
                        : screen;
                paint(panel, into, new Rectangle(random.nextInt(width), random.nextInt(height), 9, 9));
                isOffScreen = false;
            }
            List<Rectangle> asks = frame();
            parts += asks.isEmpty() || asks.get(0).width < width ? 1 : 0;
            if (random.nextInt(3) > 0) {
                assertShown("frame " + i);
            }
        }
        assertShown("at last");
        if (rate < 0.5 && scale != 1.25) {
            assertThat(parts).as("frames of which a part was painted").isGreaterThan(FRAMES / 8);
        }
    }

    @Test
    void aViewThatIsHeldIsNotPaintedForPointsThatItDoesNotShow() {
        show(builder -> builder.window(new LiveWindow.Span(100)));
        fill(100);
        both(each -> each.viewport().show(10, 50));
        frame();
        assertShown("held");
        add("a", 120, 1);

        assertThat(frame()).isEmpty();
        assertShown("still held");
    }

    @Test
    void aPointInTheLastColumnHasThatColumnPaintedOnly() {
        show(builder -> builder.window(new LiveWindow.Span(100)));
        fill(100);
        add("a", 100.001, 0.3);
        frame();
        assertShown("in the last column");
        add("a", 100.002, -0.3);

        assertThat(frame()).singleElement().satisfies(part -> assertThat(part.width)
                .isLessThan(20));
        assertShown("once more");
    }

    @Test
    void whatLayOverThePictureIsTakenAway() {
        show(builder -> builder.window(new LiveWindow.Span(100)));
        fill(100);
        both(each -> each.cursors().put(Cursor.A, 50));
        frame();
        assertShown("with a cursor");
        both(each -> each.cursors().remove(Cursor.A));
        frame();

        assertShown("without");
    }

    @Test
    void aWindowOfTimeThatGoesOnByTheClockIsPaintedAsAWhole() {
        show(builder -> builder.xAxis(XAxis.TIME).window(Duration.ofSeconds(100)));
        fill(1.7e9);
        add("a", 1.7e9 + 20, 1);

        assertThat(frame()).first().isEqualTo(new Rectangle(width, height));
        assertShown("another stretch");
    }
}
