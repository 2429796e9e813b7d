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

/** What mouse and keys do on a {@link LiveChartPanel}. Event dispatch thread only. */
final class PanelGestures extends MouseAdapter {

    /** Zoom per notch of the wheel: five notches change the span by about 2.5. */
    static final double ZOOM_STEP = 1.2;

    /** With Shift, a notch of the wheel moves by this share of the span. */
    private static final double PAN_STEP = 0.1;

    /** A hand that clicks slips by a pixel or two; a drag is further than this. */
    static final int SLIP = 4;

    /** What the left button is doing. */
    private enum Drag {
        /** It is up, or was pressed beside the data. */
        NONE,
        /** It is down and has not moved far enough to mean it. */
        PRESSED,
        /** What is under the pointer goes with it. */
        MOVING
    }

    private final JComponent panel;
    private final LiveChart chart;
    private final Supplier<Rectangle2D> dataArea;
    private final ReadOut readOut;
    private Drag drag = Drag.NONE;
    private Point last = new Point();

    PanelGestures(JComponent panel, LiveChart chart, Supplier<Rectangle2D> dataArea, ReadOut readOut) {
        this.panel = panel;
        this.chart = chart;
        this.dataArea = dataArea;
        this.readOut = readOut;
    }

    void install() {
        panel.addMouseListener(this);
        panel.addMouseMotionListener(this);
        wheel(true);
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

    /** Takes the wheel, or leaves it to the parent, which gets only what has no listener. */
    void wheel(boolean taken) {
        panel.removeMouseWheelListener(this);
        if (taken) {
            panel.addMouseWheelListener(this);
        }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent e) {
        Rectangle2D area = dataArea.get();
        if (area.isEmpty() || e.getPreciseWheelRotation() == 0) {
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
            drag = Drag.PRESSED;
            last = e.getPoint();
        }
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        mouseMoved(e);
        if (drag == Drag.PRESSED && e.getPoint().distance(last) > SLIP) {
            drag = Drag.MOVING;
            panel.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
        }
        Rectangle2D area = dataArea.get();
        if (drag == Drag.MOVING && !area.isEmpty()) {
            moveBy(e.getX() - last.x, e.getY() - last.y, area);
            last = e.getPoint();
        }
    }

    private void moveBy(int dx, int dy, Rectangle2D area) {
        Viewport view = chart.viewport();
        if (dx != 0) {
            view.pan(-dx * (view.to() - view.from()) / area.getWidth());
        }
        YScale yScale = chart.yScale();
        if (yScale.mode() == YScale.Mode.FIXED && dy != 0) {
            Range range = yScale.range();
            double by = dy * range.getLength() / area.getHeight();
            yScale.fixed(range.getLowerBound() + by, range.getUpperBound() + by);
        }
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        drag = Drag.NONE;
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
