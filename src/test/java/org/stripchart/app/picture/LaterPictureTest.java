// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.Scale;
import org.stripchart.plot.StripRule;
import org.stripchart.session.spec.OutputFormat;

/** A picture that is drawn when it is written is the same, to the last byte, as one that is drawn at once. */
final class LaterPictureTest {

    private final LiveChart chart = execute((Callable<LiveChart>) () -> LiveChart.builder()
            .xAxis(XAxis.NUMBER)
            .windowAll()
            .arrange(StripRule.AUTO)
            .title("A title")
            .build());

    @AfterEach
    void close() {
        chart.close();
    }

    /** Dense and thin lines in several strips, on a logarithmic axis as well, states, and cursors. */
    private void feed() {
        for (int i = 0; i < 5000; i++) {
            chart.series("dense").add(i, Math.sin(i / 3.0));
            chart.series("large").add(i, 1e6 * (2 + Math.cos(i / 900.0)));
            if (i % 500 == 0) {
                chart.series("thin").add(i, i % 1000 == 0 ? 0.3 : -0.2);
                chart.states("door").add(i, i % 1000 == 0 ? "open" : "shut");
            }
        }
        execute(() -> {
            chart.refresh();
            chart.cursors().put(Cursor.A, 1000);
            chart.cursors().put(Cursor.B, 3000);
        });
    }

    private interface Made {
        ChartFiles.Picture make();
    }

    private static byte[] bytes(Made made) throws IOException {
        ChartFiles.Picture picture = execute(made::make);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        picture.writeTo(out);
        return out.toByteArray();
    }

    private void assertSame(OutputFormat format, double scale) throws IOException {
        assertThat(bytes(() -> ChartFiles.take(chart, format, 640, 480, scale)))
                .isEqualTo(bytes(() -> ChartFiles.draw(chart, format, 640, 480, scale)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void isTheSamePng(double scale) throws IOException {
        feed();
        assertSame(OutputFormat.PNG, scale);
        execute(() -> {
            chart.theme(ChartTheme.DARK);
            chart.line(2.5f, LineStyle.POINTS);
            chart.yScale().scale(Scale.LOGARITHMIC);
            chart.viewport().show(1000, 1200);
        });
        assertSame(OutputFormat.PNG, scale);
    }

    @Test
    void isTheSameSvg() throws IOException {
        feed();
        assertSame(OutputFormat.SVG, 1);
        execute(() -> chart.viewport().show(1000, 1200));
        assertSame(OutputFormat.SVG, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PNG", "SVG"})
    void isOfTheMomentAtWhichItWasTaken(String name) throws IOException {
        OutputFormat format = OutputFormat.valueOf(name);
        feed();
        byte[] now = bytes(() -> ChartFiles.draw(chart, format, 640, 480, 1));
        ChartFiles.Picture picture = execute(() -> ChartFiles.take(chart, format, 640, 480, 1));
        execute(() -> {
            chart.theme(ChartTheme.DARK);
            chart.viewport().show(5, 7);
            chart.clear();
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        picture.writeTo(out);
        assertThat(out.toByteArray()).isEqualTo(now);
        assertThat(picture.share()).isGreaterThan(0.4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PNG", "SVG"})
    void isNotWrittenOnceItIsCancelled(String name) {
        feed();
        ChartFiles.Picture picture = execute(() -> ChartFiles.take(chart, OutputFormat.valueOf(name), 640, 480, 1));
        picture.cancel();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> picture.writeTo(out)).isInstanceOf(InterruptedIOException.class);
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PNG", "SVG"})
    void endsInTheMiddleWhenItIsCancelledThere(String name) {
        feed();
        ChartFiles.Picture picture = execute(() -> ChartFiles.take(chart, OutputFormat.valueOf(name), 640, 480, 1));
        assertThatThrownBy(() -> picture.writeTo(new OutputStream() {
                    @Override
                    public void write(int b) {
                        picture.cancel();
                    }
                }))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(picture.share()).isBetween(0.49, 0.99);
    }

    @Test
    void refusesASizeThatIsNone() {
        assertThatThrownBy(() -> execute(() -> ChartFiles.take(chart, OutputFormat.PNG, 0, 480, 1)))
                .hasMessageContaining("must be positive");
        assertThatThrownBy(() -> execute(() -> ChartFiles.take(chart, OutputFormat.SVG, 640, 0, 1)))
                .hasMessageContaining("must be positive");
    }
}
