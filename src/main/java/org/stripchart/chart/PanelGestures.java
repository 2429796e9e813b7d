// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.Cursor;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Rectangle2D;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/** What mouse and keys do on a {@link LiveChartPanel}. Event dispatch thread only. */
final class PanelGestures extends MouseAdapter {

    /** Zoom per notch of the wheel: five notches change the span by about 2.5. */
    static final double ZOOM_STEP = 1.2;

    /** With Shift, a notch of the wheel moves by this share of the span. */
    private static final double PAN_STEP = 0.1;

    private final JComponent panel;
    private final LiveChart chart;
    private final Supplier<Rectangle2D> dataArea;
    private final ReadOut readOut;
    private @Nullable Point dragged;

    PanelGestures(JComponent panel, LiveChart chart, Supplier<Rectangle2D> dataArea, ReadOut readOut) {
        this.panel = panel;
        this.chart = chart;
        this.dataArea = dataArea;
        this.readOut = readOut;
    }

    void install() {
        panel.addMouseListener(this);
        panel.addMouseMotionListener(this);
        panel.addMouseWheelListener(this);
        key("SPACE", "hold", () -> {
            if (chart.viewport().isLive()) {
                chart.viewport().hold();
            } else {
                chart.viewport().goLive();
            }
        });
        key("L", "live", () -> chart.viewport().goLive());
        key("END", "live", () -> chart.viewport().goLive());
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent e) {
        Rectangle2D area = dataArea.get();
        if (area.isEmpty()) {
            return;
        }
        double factor = Math.pow(ZOOM_STEP, e.getPreciseWheelRotation());
        Viewport view = chart.viewport();
        if (e.isShiftDown()) {
            view.pan((view.to() - view.from()) * PAN_STEP * e.getPreciseWheelRotation());
        } else if (overYAxis(e, area)) {
            zoomY(factor, (area.getMaxY() - e.getY()) / area.getHeight());
        } else {
            view.zoom(factor, xAt(e.getX(), area));
        }
    }

    @Override
    public void mousePressed(MouseEvent e) {
        panel.requestFocusInWindow();
        if (SwingUtilities.isLeftMouseButton(e) && dataArea.get().contains(e.getPoint())) {
            dragged = e.getPoint();
        }
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        Rectangle2D area = dataArea.get();
        if (dragged == null || area.isEmpty()) {
            return;
        }
        Viewport view = chart.viewport();
        if (e.getX() != dragged.x) {
            view.pan((dragged.x - e.getX()) * (view.to() - view.from()) / area.getWidth());
        }
        YScale yScale = chart.yScale();
        if (yScale.mode() == YScale.Mode.FIXED && e.getY() != dragged.y) {
            Range range = yScale.range();
            double dy = (e.getY() - dragged.y) * range.getLength() / area.getHeight();
            yScale.fixed(range.getLowerBound() + dy, range.getUpperBound() + dy);
        }
        dragged = e.getPoint();
        panel.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
        mouseMoved(e);
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        dragged = null;
        panel.setCursor(Cursor.getDefaultCursor());
    }

    @Override
    public void mouseClicked(MouseEvent e) {
        if (SwingUtilities.isLeftMouseButton(e) && e.getClickCount() == 2) {
            if (overYAxis(e, dataArea.get())) {
                chart.yScale().fitting(YScale.Mode.AUTO);
            } else {
                chart.viewport().goLive();
            }
        }
    }

    @Override
    public void mouseMoved(MouseEvent e) {
        readOut.pointer(e.getPoint());
        panel.repaint();
    }

    @Override
    public void mouseExited(MouseEvent e) {
        readOut.pointer(null);
        panel.repaint();
    }

    private void zoomY(double factor, double anchor) {
        Range range = chart.yScale().range();
        double fixed = range.getLowerBound() + anchor * range.getLength();
        double lower = fixed - (fixed - range.getLowerBound()) * factor;
        double upper = fixed + (range.getUpperBound() - fixed) * factor;
        double least = 1024 * Math.ulp(Math.max(Math.abs(lower), Math.abs(upper)));
        if (upper - lower > least && upper - lower < Double.MAX_VALUE / 4) {
            chart.yScale().fixed(lower, upper);
        }
    }

    private double xAt(int pixel, Rectangle2D area) {
        Viewport view = chart.viewport();
        return view.from() + (pixel - area.getX()) / area.getWidth() * (view.to() - view.from());
    }

    private static boolean overYAxis(MouseEvent e, Rectangle2D area) {
        return e.getX() < area.getX() && e.getY() >= area.getY() && e.getY() <= area.getMaxY();
    }

    private void key(String stroke, String name, Runnable does) {
        panel.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(stroke), name);
        panel.getActionMap().put(name, new AbstractAction(name) {
            @Override
            public void actionPerformed(ActionEvent e) {
                does.run();
            }
        });
    }
}
