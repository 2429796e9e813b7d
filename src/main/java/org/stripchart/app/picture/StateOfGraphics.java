// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.picture;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RectangularShape;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Graphics whose state other graphics keep, which answer what is asked of it.
 *
 * <p><b>Threading:</b> confined to its thread.
 */
abstract class StateOfGraphics extends Graphics2D {

    /** Nothing is drawn on it. */
    private final Graphics2D state;

    StateOfGraphics(Graphics2D state) {
        this.state = state;
    }

    /** Returns what keeps the state. */
    final Graphics2D state() {
        return state;
    }

    /** Notes a change of the state, which is made already. */
    abstract void note(CallList.Call call);

    final void change(CallList.Call call) {
        call.on(state);
        note(call);
    }

    /** Returns a copy, since whoever draws may use a shape again for something else. */
    static @Nullable Shape copyOf(@Nullable Shape shape) {
        if (shape instanceof RectangularShape form) {
            return (Shape) form.clone();
        }
        if (shape instanceof Line2D line) {
            return (Shape) line.clone();
        }
        if (shape instanceof Path2D path) {
            return (Shape) path.clone();
        }
        if (shape instanceof Area area) {
            return (Shape) area.clone();
        }
        return shape == null ? null : new Path2D.Double(shape);
    }

    @Override
    public void setComposite(Composite composite) {
        change(g -> g.setComposite(composite));
    }

    @Override
    public void setPaint(Paint paint) {
        change(g -> g.setPaint(paint));
    }

    @Override
    public void setStroke(Stroke stroke) {
        change(g -> g.setStroke(stroke));
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        change(g -> g.setRenderingHint(key, value));
    }

    @Override
    public void translate(int x, int y) {
        change(g -> g.translate(x, y));
    }

    @Override
    public void translate(double x, double y) {
        change(g -> g.translate(x, y));
    }

    @Override
    public void rotate(double theta) {
        change(g -> g.rotate(theta));
    }

    @Override
    public void rotate(double theta, double x, double y) {
        change(g -> g.rotate(theta, x, y));
    }

    @Override
    public void scale(double x, double y) {
        change(g -> g.scale(x, y));
    }

    @Override
    public void shear(double x, double y) {
        change(g -> g.shear(x, y));
    }

    @Override
    public void setBackground(Color color) {
        change(g -> g.setBackground(color));
    }

    @Override
    public void setColor(Color color) {
        change(g -> g.setColor(color));
    }

    @Override
    public void setPaintMode() {
        change(g -> g.setPaintMode());
    }

    @Override
    public void setXORMode(Color color) {
        change(g -> g.setXORMode(color));
    }

    @Override
    public void setFont(Font font) {
        change(g -> g.setFont(font));
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        change(g -> g.clipRect(x, y, width, height));
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        change(g -> g.setClip(x, y, width, height));
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        Map<?, ?> copy = new HashMap<>(hints);
        change(g -> g.setRenderingHints(copy));
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        Map<?, ?> copy = new HashMap<>(hints);
        change(g -> g.addRenderingHints(copy));
    }

    @Override
    public void transform(AffineTransform by) {
        AffineTransform copy = new AffineTransform(by);
        change(g -> g.transform(copy));
    }

    @Override
    public void setTransform(AffineTransform to) {
        AffineTransform copy = new AffineTransform(to);
        change(g -> g.setTransform(copy));
    }

    @Override
    public void clip(@Nullable Shape shape) {
        Shape copy = copyOf(shape);
        change(g -> g.clip(copy));
    }

    @Override
    public void setClip(@Nullable Shape shape) {
        Shape copy = copyOf(shape);
        change(g -> g.setClip(copy));
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        return state.hit(area, shape, onStroke);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return state.getDeviceConfiguration();
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return state.getRenderingHint(key);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return state.getRenderingHints();
    }

    @Override
    public AffineTransform getTransform() {
        return state.getTransform();
    }

    @Override
    public Paint getPaint() {
        return state.getPaint();
    }

    @Override
    public Composite getComposite() {
        return state.getComposite();
    }

    @Override
    public Color getBackground() {
        return state.getBackground();
    }

    @Override
    public Stroke getStroke() {
        return state.getStroke();
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return state.getFontRenderContext();
    }

    @Override
    public Color getColor() {
        return state.getColor();
    }

    @Override
    public Font getFont() {
        return state.getFont();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return state.getFontMetrics(font);
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        return state.getClipBounds();
    }

    @Override
    public @Nullable Shape getClip() {
        return state.getClip();
    }

    @Override
    public boolean hitClip(int x, int y, int width, int height) {
        return state.hitClip(x, y, width, height);
    }
}
