// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class NotedGraphicsTest {

    private static final int SIZE = 120;

    private static BufferedImage image(int side) {
        return new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE);
    }

    private static void assertSame(Consumer<Graphics2D> drawing) {
        BufferedImage atOnce = image(SIZE);
        drawing.accept(atOnce.createGraphics());
        CallList calls = new CallList();
        BufferedImage none = image(1);
        drawing.accept(new NotedGraphics(calls, none.createGraphics()));
        assertThat(none.getRGB(0, 0)).as("nothing is drawn yet").isEqualTo(0xff000000);
        BufferedImage later = image(SIZE);
        calls.replay(later.createGraphics(), share -> {});
        assertThat(pixels(later)).isEqualTo(pixels(atOnce));
        assertThat(Arrays.stream(pixels(later)).distinct().count())
                .as("something is drawn")
                .isGreaterThan(1);
    }

    @Test
    void linesAndFormsAreWhatTheyWouldHaveBeen() {
        assertSame(g -> {
            g.setRenderingHints(Map.of(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON));
            g.setBackground(Color.DARK_GRAY);
            g.clearRect(5, 5, 100, 100);
            g.setColor(Color.RED);
            g.drawLine(0, 0, 50, 30);
            g.drawRect(10, 20, 30, 40);
            g.fillRect(60, 20, 7, 9);
            g.drawRoundRect(5, 70, 30, 20, 8, 8);
            g.fillRoundRect(40, 70, 30, 20, 8, 8);
            g.setPaint(new GradientPaint(0, 0, Color.BLUE, 100, 100, Color.GREEN));
            g.setStroke(new BasicStroke(2.5f));
            g.drawOval(70, 5, 30, 20);
            g.fillOval(70, 30, 30, 20);
            g.drawArc(75, 55, 30, 20, 10, 200);
            g.fillArc(75, 80, 30, 20, 10, 200);
            int[] xs = {3, 40, 80, 20};
            int[] ys = {90, 100, 110, 115};
            g.drawPolyline(xs, ys, 4);
            g.fillPolygon(new int[] {100, 110, 105}, new int[] {90, 95, 115}, 3);
            g.drawPolygon(new Polygon(xs, ys, 4));
            g.copyArea(0, 0, 20, 20, 90, 90);
        });
    }

    @Test
    void stateIsThatOfEachOfThem() {
        assertSame(g -> {
            g.translate(3, 4);
            Graphics2D child = (Graphics2D) g.create();
            child.scale(1.5, 0.5);
            child.rotate(0.1);
            child.rotate(0.2, 30, 30);
            child.shear(0.1, 0);
            child.translate(1.25, 2.5);
            child.clipRect(10, 10, 60, 90);
            child.setColor(Color.ORANGE);
            child.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.5f));
            child.fillRect(0, 0, 80, 80);
            g.setColor(Color.CYAN);
            child.clip(new Ellipse2D.Double(0, 0, 50, 50));
            child.setXORMode(Color.WHITE);
            child.fill(new Rectangle2D.Double(0, 0, 30.5, 40));
            child.setPaintMode();
            AffineTransform before = child.getTransform();
            child.transform(AffineTransform.getScaleInstance(2, 2));
            child.draw(new Line2D.Double(0, 0, 9, 7));
            child.setTransform(before);
            child.setClip(null);
            child.draw(new Line2D.Double(0, 70, 70, 0));
            child.dispose();
            g.setClip(20, 20, 40, 40);
            g.setClip(new Rectangle2D.Double(15.5, 15, 40, 40));
            g.fillRect(0, 0, 50, 17);
            assertThat(g.getClipBounds()).isNotNull();
            assertThat(g.getColor()).isEqualTo(Color.CYAN);
        });
    }

    @Test
    void textsAndPicturesAreWhatTheyWouldHaveBeen() {
        BufferedImage stamp = image(9);
        Graphics on = stamp.createGraphics();
        on.setColor(Color.MAGENTA);
        on.fillRect(2, 2, 5, 5);
        assertSame(g -> {
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.addRenderingHints(
                    Map.of(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON));
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
            g.setColor(Color.WHITE);
            g.drawString("whole", 5, 15);
            g.drawString("part", 5.4f, 30.7f);
            AttributedString attributed = new AttributedString("attributed");
            g.drawString(attributed.getIterator(), 5, 45);
            g.drawString(attributed.getIterator(), 5.5f, 60.5f);
            g.drawGlyphVector(g.getFont().createGlyphVector(g.getFontRenderContext(), "glyphs"), 5, 75);
            g.drawLine(0, 80, g.getFontMetrics().stringWidth("whole"), 80);
            g.drawImage(stamp, 80, 5, null);
            g.drawImage(stamp, 80, 20, 18, 18, null);
            g.drawImage(stamp, 100, 5, Color.GREEN, null);
            g.drawImage(stamp, 100, 20, 18, 18, Color.GREEN, null);
            g.drawImage(stamp, 80, 40, 90, 50, 1, 1, 8, 8, null);
            g.drawImage(stamp, 100, 40, 110, 50, 1, 1, 8, 8, Color.RED, null);
            g.drawImage(stamp, AffineTransform.getTranslateInstance(80, 60), null);
            g.drawRenderedImage(stamp, AffineTransform.getTranslateInstance(100, 60));
            g.drawImage(stamp, new AffineTransformOp(AffineTransform.getScaleInstance(2, 1), null), 80, 80);
        });
    }

    @Test
    void aShapeThatIsUsedAgainIsTheOneThatWasDrawn() {
        assertSame(g -> {
            Rectangle2D.Double box = new Rectangle2D.Double(5, 5, 10, 10);
            Line2D.Double line = new Line2D.Double(20, 20, 40, 40);
            Path2D.Double path = new Path2D.Double(new Ellipse2D.Double(50, 50, 20, 20));
            Area area = new Area(new Rectangle2D.Double(80, 80, 10, 10));
            Polygon polygon = new Polygon(new int[] {90, 110, 100}, new int[] {5, 5, 30}, 3);
            int[] xs = {3, 40, 80};
            AffineTransform by = AffineTransform.getTranslateInstance(1, 1);
            g.fill(box);
            g.draw(line);
            g.fill(path);
            g.fill(area);
            g.fill(polygon);
            g.drawPolyline(xs, new int[] {90, 100, 110}, 3);
            g.transform(by);
            box.setRect(0, 0, 1, 1);
            line.setLine(0, 0, 1, 1);
            path.reset();
            area.reset();
            polygon.reset();
            xs[1] = 0;
            by.setToScale(9, 9);
            g.fillRect(100, 100, 5, 5);
        });
    }

    /** Else a call would draw on what has no picture, or would be told otherwise than it was made. */
    @Test
    void eachMethodIsNotedOrAnswered() {
        Set<String> passedOn = Arrays.stream(Graphics2D.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !Modifier.isFinal(method.getModifiers()))
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !isOurs(method))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        // All of these are made of calls of the others.
        assertThat(passedOn)
                .isSubsetOf(
                        "create",
                        "draw3DRect",
                        "fill3DRect",
                        "drawBytes",
                        "drawChars",
                        "drawPolygon",
                        "fillPolygon",
                        "getFontMetrics",
                        "getClipBounds",
                        "getClipRect",
                        "finalize",
                        "toString");
    }

    private static boolean isOurs(Method method) {
        try {
            return NotedGraphics.class
                            .getMethod(method.getName(), method.getParameterTypes())
                            .getDeclaringClass()
                            .getPackage()
                    == NotedGraphics.class.getPackage();
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
