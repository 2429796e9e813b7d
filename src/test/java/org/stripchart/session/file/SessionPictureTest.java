// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartBuilder;
import org.stripchart.chart.XAxis;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.Scale;
import org.stripchart.plot.Strip;
import org.stripchart.plot.StripRule;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;
import org.stripchart.plot.YScale;
import org.stripchart.session.spec.ChartSpec;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.ViewSpec;

/** A chart that is saved and opened again gives the same picture, pixel for pixel. */
final class SessionPictureTest {

    private static final int WIDTH = 700;
    private static final int HEIGHT = 500;

    @TempDir
    private Path folder;

    private boolean isOneWithUnit;

    private final LiveChart before =
            execute((Callable<LiveChart>) () -> builder().build());
    private final LiveChart after =
            execute((Callable<LiveChart>) () -> builder().build());

    private static LiveChartBuilder builder() {
        return LiveChart.builder().xAxis(XAxis.NUMBER).windowAll().arrange(StripRule.AUTO);
    }

    @AfterEach
    void close() {
        before.close();
        after.close();
    }

    @Test
    void theAutomaticArrangementComesBack() throws Exception {
        feed(before, 0, 1000);

        assertSamePicture();
    }

    @Test
    void whatAHandHasChangedComesBack() throws Exception {
        feed(before, 0, 1000);
        execute(() -> {
            Arrangement arrangement = before.arrangement();
            Strip own = arrangement.addStrip();
            own.share(2);
            YAxis right = own.addAxis(YAxis.Side.RIGHT);
            right.label("packets");
            right.limits().scale(Scale.LOGARITHMIC);
            own.axis().limits().fixed(-20, 120);
            trace("rx").axis(right);
            trace("cpu").axis(own.axis());
            trace("idle").visible(false);
            trace("buff").label("buffers of the kernel");
            trace("free").color(11);
            arrangement.line(2.5f, LineStyle.STEP);
            arrangement.move(own, 0);
            before.viewport().show(200.25, 431.5);
            before.cursors().put(Cursor.B, 300);
            before.cursors().put(Cursor.A, 400.5);
            before.cursors().put(Cursor.B, 320);
        });

        assertSamePicture();
    }

    @Test
    void oneLineThatIsShownAloneIsAlone() throws Exception {
        feed(before, 0, 1000);
        execute(() -> before.arrangement().isolate(trace("load")));

        assertSamePicture();

        execute(after.arrangement()::endIsolation);
        execute(before.arrangement()::endIsolation);
        assertThat(picture(after)).isEqualTo(picture(before));
    }

    /** Its numbers are told by it: 5 GB, not 5 000 000. */
    @Test
    void theUnitOfTheOneAxisComesBack() throws Exception {
        isOneWithUnit = true;
        feed(before, 0, 1000);

        assertSamePicture();
    }

    /** What was seen before the picture decides on the range of an automatic axis as well. */
    @Test
    void aRangeComesBackThatDependsOnWhatWasVisibleBefore() throws Exception {
        feed(before, 0, 1000);
        for (YScale.Mode mode : List.of(YScale.Mode.AUTO, YScale.Mode.EXPAND)) {
            execute(() -> {
                before.arrangement()
                        .strips()
                        .forEach(strip -> strip.axis().limits().fitting(mode));
                before.viewport().show(0, 1000);
            });
            picture(before);
            execute(() -> before.viewport().show(100, 880));

            assertSamePicture();
        }
    }

    private void assertSamePicture() throws Exception {
        String expected = picture(before);
        Path file = folder.resolve("chart.strip");
        SessionSpec now = execute((Callable<SessionSpec>) () -> SessionSpec.NOTHING_SAID.with(
                SessionSpec.NOTHING_SAID.sources(),
                ChartSpec.NOTHING_SAID.with(before.arranger().state(), ViewSpec.of(before))));
        SessionFile.write(file, now, SessionFile.Extras.NONE);
        ChartSpec saved =
                SessionFile.read(file, SessionSpec.NOTHING_SAID).spec().chart();
        execute(() -> {
            after.clear();
            after.arranger().restore(Objects.requireNonNull(saved.arrangement()));
            Objects.requireNonNull(saved.view()).applyTo(after);
        });
        // In other pieces than before.
        for (int i = 0; i < 1000; i += 125) {
            feed(after, i, i + 125);
            picture(after);
        }

        String actual = picture(after);
        assertThat(actual.equals(expected)).as("the same picture").isTrue();
        assertThat(execute((Callable<Object>) after.arranger()::state))
                .isEqualTo(execute((Callable<Object>) before.arranger()::state));
    }

    private void feed(LiveChart chart, int from, int to) {
        SeriesSink one = isOneWithUnit
                ? chart.sink(OverflowPolicy.DROP).series(SeriesInfo.of("free").withUnit("kB"))
                : null;
        for (int i = from; i < to && one != null; i++) {
            one.add(i, 5e6 + 1e6 * Math.sin(i / 50.0));
        }
        for (int i = from; i < to && one == null; i++) {
            Random random = new Random(i);
            chart.series("cpu").add(i, random.nextInt(100));
            chart.series("idle").add(i, 100 - random.nextInt(100));
            chart.series("free").add(i, 5e6 + 1e6 * Math.sin(i / 50.0));
            chart.series("buff").add(i, 5e4 + i);
            chart.series("load").add(i, random.nextDouble());
            chart.series("rx").add(i, Math.pow(10, i / 200.0) + (i % 350 == 349 ? 1e5 : 0));
        }
        execute(chart::refresh);
    }

    /** Each pixel, as a text that is told in short when it differs. */
    private static String picture(LiveChart chart) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        execute(() -> {
            chart.refresh();
            Graphics2D graphics = image.createGraphics();
            chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
            graphics.dispose();
        });
        StringBuilder rows = new StringBuilder();
        for (int y = 0; y < HEIGHT; y++) {
            int[] row = image.getRGB(0, y, WIDTH, 1, null, 0, WIDTH);
            rows.append(y).append(' ').append(Arrays.hashCode(row)).append('\n');
        }
        return rows.toString();
    }

    private Trace trace(String name) {
        return before.arrangement().traces().stream()
                .filter(trace -> trace.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
