// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;

/** A chart is drawn on graphics that have pixels by a copy; they show what its calls, made one by one, would have left there. */
final class DrawnOnPixelsTest {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 260;

    private final LiveChart chart = execute(() -> {
        LiveChart made = LiveChart.builder()
                .xAxis(XAxis.NUMBER)
                .windowAll()
                .title("Benchmark")
                .build();
        for (int i = 0; i < 3000; i++) {
            made.series("dense").add(i, Math.sin(i / 90.0) + (i * 7919 % 13) / 9.0);
            if (i % 100 == 0) {
                made.series("sparse").add(i, Math.cos(i / 300.0));
            }
        }
        made.refresh();
        return made;
    });

    @AfterEach
    void close() {
        execute(chart::close);
    }

    private void assertSame(int type, Rectangle2D area, Consumer<Graphics2D> prepare) {
        int[] copied = execute(() -> {
            BufferedImage image = image(type);
            Graphics2D g = graphics(image, prepare);
            chart.draw(g, area);
            g.dispose();
            return pixels(image);
        });
        int[] drawn = execute(() -> {
            CallList calls = new CallList();
            BufferedImage image = image(type);
            Graphics2D g = graphics(image, prepare);
            chart.draw(new NotedGraphics(calls, (Graphics2D) g.create()), area);
            calls.replay(g, share -> {});
            g.dispose();
            return pixels(image);
        });
        assertThat(Arrays.equals(drawn, pixels(image(type))))
                .as("nothing is drawn")
                .isFalse();
        assertThat(IntStream.range(0, drawn.length)
                        .filter(i -> copied[i] != drawn[i])
                        .count())
                .as("pixels that differ")
                .isZero();
    }

    private static BufferedImage image(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(120, 200, 90));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.dispose();
        return image;
    }

    private static Graphics2D graphics(BufferedImage image, Consumer<Graphics2D> prepare) {
        Graphics2D g = image.createGraphics();
        prepare.accept(g);
        return g;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }

    static Stream<Arguments> places() {
        Rectangle2D whole = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
        Consumer<Graphics2D> plain = g -> {};
        Consumer<Graphics2D> sharp = g -> g.scale(1.25, 1.25);
        return Stream.of(
                Arguments.of("all", whole, plain),
                Arguments.of("odd", new Rectangle2D.Double(13, 7, 377, 231), plain),
                Arguments.of("beyond", new Rectangle2D.Double(-50, -31, 600, 400), plain),
                Arguments.of("moved", new Rectangle2D.Double(0, 0, 350, 220), (Consumer<Graphics2D>)
                        g -> g.translate(21, 17)),
                Arguments.of("between pixels", new Rectangle2D.Double(10.3, 9.7, 380.9, 233.4), plain),
                Arguments.of("by halves of pixels", new Rectangle2D.Double(10.5, 9.5, 381, 233), plain),
                Arguments.of("sharp", new Rectangle2D.Double(0, 0, 336, 208), sharp),
                Arguments.of("sharp and odd", new Rectangle2D.Double(3, 5, 301, 187), sharp),
                Arguments.of("twice as sharp", new Rectangle2D.Double(0, 0, 210, 130), (Consumer<Graphics2D>)
                        g -> g.scale(2, 2)),
                Arguments.of("stretched", new Rectangle2D.Double(0, 0, 300, 310), (Consumer<Graphics2D>)
                        g -> g.scale(1.3, 0.8)),
                Arguments.of("clipped", whole, (Consumer<Graphics2D>) g -> g.clipRect(60, 50, 171, 99)),
                Arguments.of("clipped by a form", whole, (Consumer<Graphics2D>)
                        g -> g.clip(new Ellipse2D.Double(50, 30, 250, 170))),
                Arguments.of("with hints", whole, (Consumer<Graphics2D>) g -> g.setRenderingHint(
                        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON)),
                Arguments.of("where something shines through", whole, (Consumer<Graphics2D>)
                        g -> g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.6f))),
                Arguments.of("turned", whole, (Consumer<Graphics2D>) g -> g.rotate(0.3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void isTheSameWhereverItLies(String name, Rectangle2D area, Consumer<Graphics2D> prepare) {
        assertSame(BufferedImage.TYPE_INT_RGB, area, prepare);
        assertSame(BufferedImage.TYPE_INT_ARGB, area, prepare);
    }

    static Stream<Integer> types() {
        return Stream.of(
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_INT_ARGB_PRE,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_4BYTE_ABGR_PRE,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_BINARY);
    }

    @ParameterizedTest
    @MethodSource("types")
    void isTheSameInPicturesOfAnyType(int type) {
        assertSame(type, new Rectangle2D.Double(5, 5, 400, 240), g -> {});
    }

    @Test
    void isTheSameOverATranslucentBackground() {
        execute(() -> chart.jfreeChart().setBackgroundPaint(new Color(255, 255, 255, 100)));
        assertSame(BufferedImage.TYPE_INT_ARGB, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), g -> {});
        execute(() -> chart.jfreeChart().setBackgroundPaint(null));
        assertSame(BufferedImage.TYPE_INT_RGB, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), g -> {});
    }
}
