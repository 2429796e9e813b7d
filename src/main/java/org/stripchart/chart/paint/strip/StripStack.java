// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.axis.PlainAxis;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;

/**
 * The strips of an arrangement, one below the other in one plot, and their axes of y. The first axis of the first strip is the
 * plot's own; all others are known here only. One strip with one axis is what a plot without a stack is.
 *
 * <p>More than 300 lines, since all that is painted asks here what belongs where.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class StripStack {

    private final Arrangement arrangement;
    private final PlainAxis first;
    private final AxisLabels labels;
    private final Map<YAxis, PlainAxis> axes = new HashMap<>();
    private final Map<YAxis, AxisState> drawn = new HashMap<>();
    private List<StripPlace> places = List.of();
    /** Those that have room, from top to bottom. */
    private List<Strip> shown;

    private YAxis shownByFirst;
    private long version = -1;

    /**
     * @param first the plot's own axis of y
     * @param unit of series that have none of their own; empty: nobody knows
     */
    public StripStack(Arrangement arrangement, PlainAxis first, String unit) {
        this.arrangement = arrangement;
        this.first = first;
        this.labels = new AxisLabels(arrangement, first, unit);
        this.shown = arrangement.shownStrips();
        this.shownByFirst = arrangement.firstAxis();
        axes.put(shownByFirst, first);
    }

    /**
     * Makes the axes that have come since the last time, and forgets those that have gone.
     *
     * @param dress is told of each new one
     * @return whether anything has changed since
     */
    public boolean sync(Plot plot, Consumer<PlainAxis> dress) {
        if (version == arrangement.version()) {
            return false;
        }
        version = arrangement.version();
        Map<YAxis, PlainAxis> before = new HashMap<>(axes);
        before.remove(shownByFirst);
        shown = arrangement.shownStrips();
        shownByFirst = arrangement.firstAxis();
        for (int i = shown.size() - 1; i >= 0; i--) {
            shownByFirst =
                    shown.get(i).isOfStates() ? shownByFirst : shown.get(i).axis();
        }
        axes.clear();
        axes.put(shownByFirst, first);
        for (Strip strip : arrangement.strips()) {
            for (YAxis each : axesOf(strip)) {
                if (axes.containsKey(each)) {
                    continue;
                }
                PlainAxis axis = before.get(each);
                if (axis == null) {
                    axis = new PlainAxis(null);
                    axis.setPlot(plot);
                    dress.accept(axis);
                }
                axis.setLabel(labels.of(each));
                axes.put(each, axis);
            }
        }
        labels.write(shownByFirst, isSingle());
        first.absent(shown.stream().noneMatch(this::isFirst));
        return true;
    }

    /** The axes beside a strip: none beside one of states. */
    private static List<YAxis> axesOf(Strip strip) {
        return strip.isOfStates() ? List.of() : strip.axes();
    }

    private boolean isFirst(Strip strip) {
        return strip == shownByFirst.strip();
    }

    /** Whether there is one strip with one axis, which is the plot's own. */
    public boolean isSingle() {
        return shown.size() == 1 && isFirst(shown.get(0)) && shown.get(0).axes().size() == 1;
    }

    /** Whether there are several strips. */
    public boolean hasSeveral() {
        return shown.size() > 1;
    }

    /** Returns the strips that have room, from top to bottom. */
    public List<Strip> shown() {
        return shown;
    }

    /** Returns how many series belong to strips that have no room. */
    public int withoutRoom() {
        return (int) arrangement.listed().stream()
                .filter(trace -> !shown.contains(trace.axis().strip()))
                .count();
    }

    /** Returns the version of the arrangement that is followed. */
    public long version() {
        return version;
    }

    /** Returns the axis that is drawn as the plot's own. */
    public YAxis shownByFirst() {
        return shownByFirst;
    }

    /** Returns the number of the series whose line is in front of all others, which are faint; -1: there is none. */
    public int front() {
        Trace trace = arrangement.highlighted();
        return trace != null && trace.isDrawn() ? trace.series() : -1;
    }

    /** Returns the only line of an axis beside others of its strip, after which it is coloured; null if there is none. */
    public @Nullable Trace namesake(YAxis axis) {
        Trace only = null;
        for (Trace trace : axis.strip().axes().size() == 1 ? List.<Trace>of() : arrangement.traces()) {
            if (trace.isDrawn() && trace.axis() == axis) {
                if (only != null) {
                    return null;
                }
                only = trace;
            }
        }
        return only;
    }

    /** Says where the names of the lines of a strip are in the picture that was painted last. */
    public void names(int strip, List<StripPlace.NamePlace> names) {
        List<StripPlace> all = new ArrayList<>(places);
        StripPlace place = all.get(strip);
        all.set(strip, new StripPlace(place.strip(), place.area(), place.axes(), names));
        places = all;
    }

    /**
     * Says where the names of the bands of a strip are in the picture that was painted last.
     *
     * @param series the numbers of those in it
     * @param spots of as many of them as there was room for
     * @param more where it is said how many more there are; null: there are no more
     */
    public void bands(int strip, List<Integer> series, List<Rectangle2D> spots, @Nullable Rectangle2D more) {
        List<StripPlace.NamePlace> names = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            names.add(new StripPlace.NamePlace(arrangement.traces().get(series.get(i)), spots.get(i)));
        }
        if (more != null) {
            names.add(new StripPlace.NamePlace(null, more));
        }
        names(strip, names);
    }

    /** Returns all axes of y. */
    public Collection<PlainAxis> axes() {
        return axes.values();
    }

    /** Has all axes taken with what they show. */
    public void forEach(BiConsumer<YAxis, PlainAxis> task) {
        axes.forEach(task);
    }

    /** Returns the place of a series in the palette. */
    public int color(int series) {
        List<Trace> traces = arrangement.traces();
        return series < traces.size() ? traces.get(series).color() : series;
    }

    /** Returns where the strips are in the picture that was painted last. */
    public List<StripPlace> places() {
        return places;
    }

    /** Returns where the lines of an axis are, in the data area of the plot. */
    public Rectangle2D area(YAxis axis, Rectangle2D dataArea) {
        if (isSingle()) {
            return dataArea;
        }
        for (StripPlace place : places) {
            if (place.strip() == axis.strip()) {
                return place.area();
            }
        }
        return new Rectangle2D.Double();
    }

    /** Returns where the lines of the plot's own axis are, in the data area of the plot. */
    public Rectangle2D firstArea(Rectangle2D dataArea) {
        return isSingle() || places.isEmpty() ? dataArea : area(shownByFirst, dataArea);
    }

    /**
     * Divides the data area of a plot among the strips.
     *
     * @param names what each strip needs above it, from the first on, which has it already
     * @param row what a band of states needs
     */
    public void layOut(Rectangle2D dataArea, double[] names, double row) {
        List<Strip> strips = shown;
        double scale = FontScale.of(first.getTickLabelFont());
        double each = dataArea.getHeight() / strips.size();
        List<StripHeights.Wish> wishes = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            wishes.add(wish(strips.get(i), row, StripHeights.gap(each, names[i], scale)));
        }
        double[][] ends = StripHeights.of(dataArea.getY(), dataArea.getHeight(), wishes);
        drawn.clear();
        List<StripPlace> found = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            Rectangle2D area =
                    new Rectangle2D.Double(dataArea.getX(), ends[i][0], dataArea.getWidth(), ends[i][1] - ends[i][0]);
            found.add(new StripPlace(strips.get(i), area, List.of(), List.of()));
            // Beyond the strips at both ends there is no other's label.
            double above = i == 0 ? Double.POSITIVE_INFINITY : (ends[i][0] - ends[i - 1][1]) / 2;
            double below = i == ends.length - 1 ? Double.POSITIVE_INFINITY : (ends[i + 1][0] - ends[i][1]) / 2;
            List<YAxis> beside = axesOf(strips.get(i));
            for (int k = 0; k < beside.size(); k++) {
                YAxis axis = beside.get(k);
                boolean outermost = beside.subList(k + 1, beside.size()).stream()
                        .noneMatch(further -> further.side() == axis.side());
                of(axis).place(isSingle() ? null : area, outermost, above, below);
            }
        }
        places = found;
    }

    private StripHeights.Wish wish(Strip strip, double row, double gap) {
        if (!strip.isOfStates()) {
            return new StripHeights.Wish(strip.share(), 0, gap);
        }
        double rows = 0;
        boolean hidden = false;
        for (Trace trace : arrangement.listed()) {
            if (trace.axis().strip() == strip) {
                rows += trace.isBand() ? 1 : 0;
                hidden |= !trace.isBand();
            }
        }
        // Half a row tells how many there are more.
        return new StripHeights.Wish(strip.share(), (rows + (hidden ? 0.5 : 0)) * row, gap);
    }

    /** Takes the room that the axes need: as much on each side as the strip that needs most. */
    public void reserve(Graphics2D g2, Plot plot, Rectangle2D plotArea, AxisSpace space) {
        double height = plotArea.getHeight() / shown.size();
        Rectangle2D room = new Rectangle2D.Double(plotArea.getX(), plotArea.getY(), plotArea.getWidth(), height);
        double left = 0;
        double right = 0;
        for (Strip strip : shown) {
            AxisSpace own = new AxisSpace();
            for (YAxis axis : axesOf(strip)) {
                own = of(axis).reserveSpace(g2, plot, room, edge(axis), own);
            }
            left = Math.max(left, own.getLeft());
            right = Math.max(right, own.getRight());
        }
        space.add(left, RectangleEdge.LEFT);
        space.add(right, RectangleEdge.RIGHT);
    }

    /**
     * Draws all axes but the plot's own.
     *
     * @param own what has come of that, if it was drawn
     */
    public void drawAxes(Graphics2D g2, Rectangle2D plotArea, @Nullable AxisState own) {
        List<StripPlace> found = new ArrayList<>();
        for (StripPlace strip : places) {
            Rectangle2D area = strip.area();
            double left = area.getX();
            double right = area.getMaxX();
            List<StripPlace.AxisPlace> beside = new ArrayList<>();
            for (YAxis axis : axesOf(strip.strip())) {
                boolean isLeft = axis.side() == YAxis.Side.LEFT;
                double cursor = isLeft ? left : right;
                AxisState state = axis == shownByFirst && own != null
                        ? own
                        : of(axis).draw(g2, cursor, plotArea, area, edge(axis), null);
                drawn.put(axis, state);
                beside.add(new StripPlace.AxisPlace(
                        axis,
                        isLeft ? state.getCursor() : cursor,
                        isLeft ? cursor : state.getCursor(),
                        axis.limits().range(),
                        axis.limits().scale()));
                left = isLeft ? state.getCursor() : left;
                right = isLeft ? right : state.getCursor();
            }
            found.add(new StripPlace(strip.strip(), area, beside, strip.names()));
        }
        places = found;
    }

    /** Has each tick of the first axis of each strip but the first taken, for the grid. */
    public void ticks(GridLine task) {
        for (StripPlace place : places) {
            YAxis axis = place.strip().axis();
            AxisState state = axis == shownByFirst ? null : drawn.get(axis);
            if (state != null) {
                for (Object tick : state.getTicks()) {
                    task.draw(of(axis), place.area(), ((ValueTick) tick).getValue());
                }
            }
        }
    }

    /** Draws a line of the grid. */
    @FunctionalInterface
    public interface GridLine {

        /** Draws the line of a value on an axis across an area. */
        void draw(PlainAxis axis, Rectangle2D area, double value);
    }

    private PlainAxis of(YAxis axis) {
        return axes.getOrDefault(axis, first);
    }

    private static RectangleEdge edge(YAxis axis) {
        return axis.side() == YAxis.Side.LEFT ? RectangleEdge.LEFT : RectangleEdge.RIGHT;
    }
}
