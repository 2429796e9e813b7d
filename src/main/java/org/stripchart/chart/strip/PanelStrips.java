// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.strip;

import java.awt.Cursor;
import java.awt.event.InputEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.chart.paint.strip.StripPlace.AxisPlace;
import org.stripchart.chart.paint.strip.StripPlace.NamePlace;
import org.stripchart.chart.tool.Pointer;
import org.stripchart.chart.tool.Tool;
import org.stripchart.chart.tool.YView;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Interval;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;
import org.stripchart.plot.YScale;

/** Finds what strip, axis and border there is at a place of a panel. Event dispatch thread only. */
public final class PanelStrips {

    /** What {@link #borderAt} returns where there is no border. */
    public static final int NONE = -1;

    /** A border is a little higher than the gap that it is in. */
    private static final double GRIP = 2;

    /** Or Command on a Mac. */
    private static final int CTRL = InputEvent.CTRL_DOWN_MASK | InputEvent.META_DOWN_MASK;

    private final Arrangement arrangement;
    private final Supplier<List<StripPlace>> places;

    /**
     * @param places where the strips are, in the panel
     */
    public PanelStrips(Arrangement arrangement, Supplier<List<StripPlace>> places) {
        this.arrangement = arrangement;
        this.places = places;
    }

    /** Returns the axis whose labels are there. */
    @Nullable
    public Axis axisAt(double x, double y) {
        StripPlace strip = stripAt(y);
        if (strip == null) {
            return null;
        }
        Rectangle2D area = strip.area();
        YAxis.Side side = x < area.getX() ? YAxis.Side.LEFT : YAxis.Side.RIGHT;
        if (x >= area.getX() && x <= area.getMaxX()) {
            return null;
        }
        AxisPlace found = null;
        for (AxisPlace each : strip.axes()) {
            // What is beyond all of them belongs to the outermost.
            boolean isInside = side == YAxis.Side.LEFT ? x < each.to() : x > each.from();
            if (each.axis().side() == side && isInside) {
                found = each;
            }
        }
        return found == null ? null : new Axis(found.axis(), area);
    }

    /** Returns the axes of the strip that is there. */
    public List<Axis> axesAt(double y) {
        StripPlace strip = stripAt(y);
        return strip == null
                ? List.of()
                : strip.axes().stream()
                        .map(each -> new Axis(each.axis(), strip.area()))
                        .toList();
    }

    /** Returns the axes of all strips. */
    public List<Axis> axes() {
        return places.get().stream()
                .flatMap(strip -> strip.axes().stream().map(each -> new Axis(each.axis(), strip.area())))
                .toList();
    }

    @Nullable
    public StripPlace stripAt(double y) {
        for (StripPlace strip : places.get()) {
            if (y >= strip.area().getY() && y <= strip.area().getMaxY()) {
                return strip;
            }
        }
        return null;
    }

    /** Returns the number of the strip above the border that is there, or {@link #NONE}. */
    public int borderAt(double y) {
        List<StripPlace> strips = places.get();
        for (int i = 0; i + 1 < strips.size(); i++) {
            if (y >= strips.get(i).area().getMaxY() - GRIP
                    && y <= strips.get(i + 1).area().getY() + GRIP) {
                return i;
            }
        }
        return NONE;
    }

    /** Returns the name that is there. */
    @Nullable
    public NamePlace nameAt(double x, double y) {
        for (StripPlace strip : places.get()) {
            for (NamePlace name : strip.names()) {
                if (name.area().contains(x, y)) {
                    return name;
                }
            }
        }
        return null;
    }

    /**
     * Has the mouse do on names what it does there.
     *
     * @param more is run by a click where it says how many more there are
     * @return keeps other tools off them
     */
    public Tool names(JComponent component, Runnable more) {
        Names names = new Names(more);
        component.addMouseListener(names);
        component.addMouseMotionListener(names);
        return names;
    }

    /**
     * Under the pointer, a name brings its line to the front; a click shows that line only or all again or, with Ctrl, hides it or
     * shows it.
     */
    private final class Names extends MouseAdapter implements Tool {

        private final Runnable more;

        Names(Runnable more) {
            this.more = more;
        }

        @Override
        public boolean press(Pointer at) {
            return nameAt(at.x(), at.y()) != null;
        }

        @Override
        public boolean doubleClick(Pointer at) {
            return nameAt(at.x(), at.y()) != null;
        }

        @Override
        public int cursor(Pointer at) {
            return nameAt(at.x(), at.y()) != null ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR;
        }

        @Override
        public void mouseMoved(MouseEvent e) {
            NamePlace name = nameAt(e.getX(), e.getY());
            arrangement.highlight(name == null ? null : name.trace());
        }

        @Override
        public void mouseExited(MouseEvent e) {
            arrangement.highlight(null);
        }

        @Override
        public void mouseClicked(MouseEvent e) {
            NamePlace name = nameAt(e.getX(), e.getY());
            if (name == null || !SwingUtilities.isLeftMouseButton(e)) {
                return;
            }
            Trace trace = name.trace();
            if (trace == null) {
                more.run();
            } else if ((e.getModifiersEx() & CTRL) != 0) {
                trace.visible(!trace.visible());
            } else {
                arrangement.isolate(trace);
            }
        }
    }

    /**
     * An axis of y as the tools of a panel see it.
     *
     * @param area where its lines are, in the panel
     */
    public record Axis(YAxis axis, Rectangle2D area) implements YView {

        private YScale limits() {
            return axis.limits();
        }

        @Override
        public String label() {
            return axis.label();
        }

        @Override
        public boolean isFixed() {
            return limits().mode() == YScale.Mode.FIXED;
        }

        @Override
        public void zoom(double factor, double anchor) {
            show(anchor - anchor * factor, anchor + (1 - anchor) * factor);
        }

        @Override
        public void pan(double share) {
            show(share, 1 + share);
        }

        @Override
        public void show(double lower, double upper) {
            Interval range = limits().range();
            limits().drag(limits().scale().at(range, lower), limits().scale().at(range, upper));
        }

        @Override
        public double valueAt(double pixel) {
            return limits().scale().at(limits().range(), shareAt(pixel));
        }

        @Override
        public void fit() {
            limits().fitting(YScale.Mode.AUTO);
        }
    }
}
