// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.EventQueue;
import java.awt.SecondaryLoop;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.pump.FakeFrameClock;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;

@ExtendWith(OnEdt.class)
class LiveChartTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private final LiveChart chart = LiveChart.builder()
            .windowAll()
            .historyPoints(100_000)
            .queuePoints(1024)
            .clock(Clock.fixed(NOON, ZoneOffset.UTC))
            .build();

    @AfterEach
    void close() {
        chart.close();
    }

    private XYPlot plot() {
        return chart.jfreeChart().getXYPlot();
    }

    private void assertAddsUp() {
        ChartStatistics s = chart.statistics();
        assertThat(s.published()).isEqualTo(s.appended() + s.dropped() + s.queued());
        assertThat(s.appended()).isEqualTo(s.retained() + s.evicted());
    }

    @Test
    void bringsPointsIntoAnXySeriesOfJFreeChart() {
        LiveSeries series = chart.series("temperature");
        assertThat(series.add(10, 1.5)).isTrue();
        assertThat(series.add(20, 2.5)).isTrue();
        chart.refresh();

        XYSeriesCollection dataset = (XYSeriesCollection) plot().getDataset();
        XYSeries shown = dataset.getSeries("temperature");
        assertThat(shown.getItemCount()).isEqualTo(2);
        assertThat(shown.getX(1)).isEqualTo(20.0);
        assertThat(shown.getY(1)).isEqualTo(2.5);
        assertThat(plot().getDomainAxis().getRange().contains(10)).isTrue();
        assertThat(plot().getRangeAxis().getRange().contains(2.5)).isTrue();
    }

    @Test
    void givesTheSameSeriesForTheSameName() {
        assertThat(chart.series("a")).isSameAs(chart.series("a")).isNotSameAs(chart.series("b"));
    }

    @Test
    void takesNowForX() {
        chart.series("s").add(7);
        chart.refresh();
        assertThat(chart.history(0).x(0)).isEqualTo((double) NOON.getEpochSecond());
    }

    @Test
    void countsForXOnAnAxisOfNumbers() {
        LiveChart numbers = LiveChart.builder().xAxis(XAxis.NUMBER).build();
        numbers.series("s").add(7);
        numbers.series("s").add(8);
        numbers.refresh();
        assertThat(numbers.history(0).x(1)).isEqualTo(1);
        numbers.close();
    }

    @Test
    void addsItsCountersUp() {
        LiveSeries series = chart.series("s");
        for (int i = 0; i < 3000; i++) {
            series.add(i, i);
        }
        series.add(1, Double.POSITIVE_INFINITY);
        assertAddsUp();
        chart.refresh();
        ChartStatistics s = chart.statistics();
        assertThat(s.published()).isEqualTo(3000);
        assertThat(s.appended()).isEqualTo(1024);
        assertThat(s.dropped()).isEqualTo(3000 - 1024);
        assertThat(s.rejected()).isEqualTo(1);
        assertAddsUp();
    }

    @Test
    void boundsItsHistory() {
        LiveChart small =
                LiveChart.builder().xAxis(XAxis.NUMBER).historyPoints(1000).build();
        for (int i = 0; i < 50_000; i++) {
            small.series(i % 2 == 0 ? "even" : "odd").add(i, i);
            if (i % 500 == 0) {
                small.refresh();
                assertThat(small.statistics().retained()).isLessThanOrEqualTo(1000);
            }
        }
        small.refresh();
        assertThat(small.statistics().evicted()).isGreaterThan(48_000);
        assertThat(small.series("even").add(0, 0)).isTrue();
        small.refresh();
        assertThat(small.statistics().late()).isEqualTo(1);
        small.close();
    }

    @Test
    void putsALatePointInItsPlace() {
        LiveSeries series = chart.series("s");
        series.add(1, 10);
        series.add(3, 30);
        series.add(2, 20);
        chart.refresh();
        assertThat(chart.history(0).y(1)).isEqualTo(20);
    }

    @Test
    void refusesPointsOnceItIsClosed() {
        LiveSeries series = chart.series("s");
        series.add(1, 1);
        chart.close();
        chart.close();
        assertThat(series.add(2, 2)).isFalse();
        assertThat(chart.series("later").add(3, 3)).isFalse();
        assertThat(chart.sink(OverflowPolicy.WAIT).series("s").add(4, 4)).isFalse();
        ChartStatistics s = chart.statistics();
        assertThat(s.dropped()).isEqualTo(3);
        assertThat(s.published()).isEqualTo(s.appended() + s.dropped());
    }

    @Test
    void firesOneChangeAFrame() {
        LiveSeries a = chart.series("a");
        LiveSeries b = chart.series("b");
        a.add(1, 1);
        b.add(1, 1);
        chart.refresh();
        AtomicInteger changes = new AtomicInteger();
        chart.jfreeChart().addChangeListener(event -> changes.incrementAndGet());
        for (int i = 2; i < 500; i++) {
            a.add(i, i);
            b.add(i, -i);
        }
        chart.drive().tick();
        assertThat(changes).hasValue(1);
        chart.drive().tick();
        assertThat(changes).as("nothing new").hasValue(1);
    }

    @Test
    void drawsALineInTheColourOfTheTheme() {
        LiveSeries series = chart.series("s");
        for (int i = 0; i <= 100; i++) {
            series.add(i, Math.sin(i / 10.0));
        }
        chart.viewport().complete(true);
        chart.refresh();
        BufferedImage image = ChartImage.of(chart, 640, 360, 1);

        assertThat(image.getWidth()).isEqualTo(640);
        Color line = chart.theme().lines().get(0);
        for (int x = (int) chart.dataArea().getX() + 5; x < chart.dataArea().getMaxX() - 30; x += 7) {
            assertThat(nearestTo(line, image, x)).as("ink in column %d", x).isLessThan(160);
        }
        assertThat(nearestTo(line, image, 10)).as("left of the plot").isGreaterThan(160);
    }

    @Test
    void drawsAtAnyScaleAndSize() {
        chart.series("s").add(1, 1);
        chart.refresh();
        assertThat(ChartImage.of(chart, 320, 200, 2).getWidth()).isEqualTo(640);
        assertThat(ChartImage.of(chart, 320, 200, 1.5).getHeight()).isEqualTo(300);
        assertThat(ChartImage.of(chart, 1, 1, 1).getHeight()).isEqualTo(1);
        assertThatThrownBy(() -> ChartImage.of(chart, 0, 10, 1)).hasMessage("size (0x10, scale 1.0) must be positive");
    }

    @Test
    void doesNotJoltWhenALabelGetsWider() {
        LiveSeries series = chart.series("s");
        series.add(0, 0);
        series.add(1, 9);
        chart.refresh();
        ChartImage.of(chart, 640, 360, 1);
        double left = chart.dataArea().getX();
        for (double top : new double[] {99, 1000, 8000, 12, 9}) {
            chart.clear();
            series.add(0, 0);
            series.add(1, top);
            chart.refresh();
            ChartImage.of(chart, 640, 360, 1);
            assertThat(chart.dataArea().getX()).as("up to %s", top).isEqualTo(left);
        }
    }

    @Test
    @Timeout(20)
    void drawsWhateverNumbersComeInNoTime() {
        double[][] extents = {
            {-1e300, 1e300}, {1e-300, 2e-300}, {1e9, Math.nextUp(1e9)}, {0, Double.MIN_VALUE}, {-1e308, 1e308}, {5, 5}
        };
        for (double[] x : extents) {
            for (double[] y : extents) {
                LiveChart any =
                        LiveChart.builder().xAxis(XAxis.NUMBER).windowAll().build();
                any.series("s").add(x[0], y[0]);
                any.series("s").add(x[1], y[1]);
                any.refresh();
                assertThat(ChartImage.of(any, 320, 200, 1).getWidth())
                        .as("x %s to %s, y %s to %s", x[0], x[1], y[0], y[1])
                        .isEqualTo(320);
                any.close();
            }
        }
    }

    @Test
    void forgetsWhatItKeepsAndGoesOn() {
        chart.series("s").add(1, 1);
        chart.refresh();
        chart.clear();
        assertThat(chart.statistics().retained()).isZero();
        chart.series("s").add(0.5, 2);
        chart.refresh();
        assertThat(chart.statistics().retained()).isEqualTo(1);
        assertThat(chart.statistics().late()).isZero();
    }

    @Test
    void isForTheEventDispatchThread() throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread other = new Thread(chart::refresh, "other");
        other.setUncaughtExceptionHandler((t, e) -> thrown[0] = e);
        other.start();
        other.join();
        assertThat(thrown[0]).isInstanceOf(IllegalStateException.class).hasMessageContaining("event dispatch thread");
    }

    @Test
    void namesTheRuleOfABadSetting() {
        assertThatThrownBy(() -> LiveChart.builder().windowPoints(1)).hasMessage("points (1) must be at least 2");
        assertThatThrownBy(() -> LiveChart.builder().historyPoints(0)).hasMessage("points (0) must be positive");
    }

    @Test
    void isCollectedWhenNobodyHoldsIt() {
        LiveChart forgotten =
                LiveChart.builder().historyPoints(100).queuePoints(64).build();
        PointSink sink = forgotten.sink(OverflowPolicy.DROP);
        sink.series("s").add(1, 1);
        forgotten.refresh();
        WeakReference<LiveChart> reference = new WeakReference<>(forgotten);
        forgotten = null;
        while (reference.get() != null) {
            System.gc();
        }
        assertThat(sink.series("s").add(2, 2)).isTrue();
    }

    @Test
    @Timeout(20)
    void refreshesAndReturnsHoweverFastSourcesAdd() {
        LiveSeries series = chart.series("s");
        AtomicBoolean stop = new AtomicBoolean();
        Thread source = new Thread(() -> {
            for (int i = 0; !stop.get(); i++) {
                series.add(i, 1);
            }
        });
        source.start();
        while (chart.statistics().published() < 10_000) {
            Thread.onSpinWait();
        }
        chart.refresh();
        stop.set(true);
        assertThat(chart.statistics().appended()).isPositive();
    }

    @Test
    void goesAfterThePointsWhenTimeJumps() {
        FakeFrameClock clock = new FakeFrameClock();
        LiveChartBuilder builder = LiveChart.builder().window(Duration.ofMinutes(1));
        builder.clock(clock);
        LiveChart live = builder.build();
        LiveSeries series = live.series("s");
        Consumer<Integer> addAndSee = x -> {
            series.add(x, 1);
            clock.step(1000);
        };
        for (int i = 0; i < 120; i++) {
            addAndSee.accept(1_000_000 + i);
        }
        assertThat(live.viewport().to()).isCloseTo(1_000_119, within(0.2));
        assertThat(live.leap()).isNull();

        for (int i = 0; i < 10; i++) {
            addAndSee.accept(996_400 + i);
        }
        assertThat(live.viewport().isLive()).isTrue();
        assertThat(live.viewport().to()).isCloseTo(996_409, within(0.2));
        assertThat(Objects.requireNonNull(live.leap()).by()).isLessThan(-3000);

        addAndSee.accept(1_003_600);
        assertThat(live.viewport().to()).isCloseTo(1_003_600, within(0.2));
        live.viewport().hold();
        addAndSee.accept(1_003_601);
        assertThat(live.viewport().to()).isCloseTo(1_003_600, within(0.2));
        live.close();
    }

    @Test
    void runsATimerOnlyWhileThereIsSomethingToDo() {
        FakeFrameClock clock = new FakeFrameClock();
        LiveChartBuilder builder = LiveChart.builder().windowAll();
        builder.clock(clock);
        LiveChart live = builder.build();
        clock.step(1000);
        assertThat(clock.running()).isZero();
        for (int i = 0; i < 100; i++) {
            live.series("s").add(i, 1);
            clock.step(5);
        }
        assertThat(clock.running()).isEqualTo(1);
        clock.step(100);
        assertThat(clock.running()).isZero();
        assertThat(live.statistics().retained()).isEqualTo(100);
        assertThat(live.jfreeChart().getXYPlot().getDataset().getItemCount(0))
                .as("laid out")
                .isEqualTo(100);
        live.close();
    }

    @Test
    void takesInMoreThanItsQueueHoldsFromASourceThatWaits() throws Exception {
        // The source waits for room before its first call has returned.
        LiveChart small =
                LiveChart.builder().xAxis(XAxis.NUMBER).queuePoints(64).build();
        double[] xs = IntStream.range(0, 10_000).asDoubleStream().toArray();
        SeriesSink sink = small.sink(OverflowPolicy.WAIT).series("s");
        FutureTask<Integer> source = new FutureTask<>(() -> sink.addAll(xs, xs, 0, xs.length));
        new Thread(source).start();
        SecondaryLoop loop = Toolkit.getDefaultToolkit().getSystemEventQueue().createSecondaryLoop();
        new Thread(() -> {
                    try {
                        source.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    } finally {
                        EventQueue.invokeLater(loop::exit);
                    }
                })
                .start();
        assertThat(loop.enter()).isTrue();
        assertThat(source.get()).isEqualTo(10_000);
        small.close();
    }

    private static int nearestTo(Color color, BufferedImage image, int x) {
        int nearest = Integer.MAX_VALUE;
        for (int y = 0; y < image.getHeight(); y++) {
            Color c = new Color(image.getRGB(x, y));
            nearest = Math.min(
                    nearest,
                    Math.abs(c.getRed() - color.getRed())
                            + Math.abs(c.getGreen() - color.getGreen())
                            + Math.abs(c.getBlue() - color.getBlue()));
        }
        return nearest;
    }
}
