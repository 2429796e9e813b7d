// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import org.jspecify.annotations.Nullable;

/**
 * Notes each call, in place of drawing, so that it can be made again on other graphics of the same kind: what comes of it is the same
 * to the last pixel, whatever has become meanwhile of what was drawn.
 *
 * <p><b>Threading:</b> confined to its thread.
 */
final class NotedGraphics extends StateOfGraphics {

    private final CallList calls;
    private final int number;

    /**
     * Begins with the state of other graphics.
     *
     * @param calls gets what is called
     * @param state of the kind of those on which it will be drawn; nothing is drawn on it
     */
    NotedGraphics(CallList calls, Graphics2D state) {
        this(calls, CallList.FIRST, state);
    }

    private NotedGraphics(CallList calls, int number, Graphics2D state) {
        super(state);
        this.calls = calls;
        this.number = number;
    }

    @Override
    void note(CallList.Call call) {
        calls.add(number, call);
    }

    @Override
    public Graphics create() {
        int made = calls.create(number);
        return new NotedGraphics(calls, made, (Graphics2D) state().create());
    }

    /** Does nothing: Graphics would dispose of itself on a thread of the collector, amid other calls. */
    @Override
    @Deprecated
    @SuppressWarnings({"deprecation", "removal", "Finalize"})
    public void finalize() {}

    @Override
    public void dispose() {
        change(Graphics::dispose);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        AttributedString copy = new AttributedString(text);
        note(g -> g.drawString(copy.getIterator(), x, y));
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        AttributedString copy = new AttributedString(text);
        note(g -> g.drawString(copy.getIterator(), x, y));
    }

    @Override
    public void draw(Shape shape) {
        Shape copy = copyOf(shape);
        note(g -> g.draw(copy));
    }

    @Override
    public void fill(Shape shape) {
        Shape copy = copyOf(shape);
        note(g -> g.fill(copy));
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform by) {
        AffineTransform copy = new AffineTransform(by);
        note(g -> g.drawRenderedImage(image, copy));
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform by) {
        AffineTransform copy = new AffineTransform(by);
        note(g -> g.drawRenderableImage(image, copy));
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
        note(g -> g.drawImage(image, op, x, y));
    }

    @Override
    public void drawString(String text, int x, int y) {
        note(g -> g.drawString(text, x, y));
    }

    @Override
    public void drawString(String text, float x, float y) {
        note(g -> g.drawString(text, x, y));
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        note(g -> g.drawGlyphVector(glyphs, x, y));
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        note(g -> g.copyArea(x, y, width, height, dx, dy));
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        note(g -> g.drawLine(x1, y1, x2, y2));
    }

    @Override
    public void drawRect(int x, int y, int width, int height) {
        note(g -> g.drawRect(x, y, width, height));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        calls.fillRect(number, x, y, width, height);
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        note(g -> g.clearRect(x, y, width, height));
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        note(g -> g.drawRoundRect(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        note(g -> g.fillRoundRect(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        note(g -> g.drawOval(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        note(g -> g.fillOval(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int from, int by) {
        note(g -> g.drawArc(x, y, width, height, from, by));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int from, int by) {
        note(g -> g.fillArc(x, y, width, height, from, by));
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int count) {
        int[] copyX = xs.clone();
        int[] copyY = ys.clone();
        note(g -> g.drawPolyline(copyX, copyY, count));
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int count) {
        int[] copyX = xs.clone();
        int[] copyY = ys.clone();
        note(g -> g.drawPolygon(copyX, copyY, count));
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int count) {
        int[] copyX = xs.clone();
        int[] copyY = ys.clone();
        note(g -> g.fillPolygon(copyX, copyY, count));
    }

    @Override
    public boolean drawImage(Image image, AffineTransform by, @Nullable ImageObserver observer) {
        AffineTransform copy = new AffineTransform(by);
        note(g -> g.drawImage(image, copy, observer));
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
        note(g -> g.drawImage(image, x, y, observer));
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
        note(g -> g.drawImage(image, x, y, width, height, observer));
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, @Nullable Color color, @Nullable ImageObserver observer) {
        note(g -> g.drawImage(image, x, y, color, observer));
        return true;
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, @Nullable Color color, @Nullable ImageObserver observer) {
        note(g -> g.drawImage(image, x, y, width, height, color, observer));
        return true;
    }

    @Override
    public boolean drawImage(
            Image image,
            int x1,
            int y1,
            int x2,
            int y2,
            int fromX1,
            int fromY1,
            int fromX2,
            int fromY2,
            @Nullable ImageObserver observer) {
        note(g -> g.drawImage(image, x1, y1, x2, y2, fromX1, fromY1, fromX2, fromY2, observer));
        return true;
    }

    @Override
    public boolean drawImage(
            Image image,
            int x1,
            int y1,
            int x2,
            int y2,
            int fromX1,
            int fromY1,
            int fromX2,
            int fromY2,
            @Nullable Color color,
            @Nullable ImageObserver observer) {
        note(g -> g.drawImage(image, x1, y1, x2, y2, fromX1, fromY1, fromX2, fromY2, color, observer));
        return true;
    }
}
