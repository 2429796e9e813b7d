// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.distribution.Plane;
import org.stripchart.analysis.distribution.PlaneRun;
import org.stripchart.chart.overlay.WayArrows;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Scale;
import org.stripchart.words.CountText;

/** Two series against each other as points that fade with their age; the newest has a ring. Event dispatch thread only. */
final class PlaneContent implements Content {

    /** How far the oldest have faded. */
    private static final double FAINTEST = 0.12;

    /** Fewer points than these are drawn larger than their cells. */
    private static final int FEW = 4000;

    private static final double DOT = 3;
    private static final double RING = 10;

    /** The pointer reads what is so many pixels away. */
    private static final double REACH = 8;

    private final FigureSpec.OfPlane spec;
    private final Subject across;
    private final Subject up;
    private final PlaneRun.Grid grid;
    private final Plane plane;
    /** The cells that have points, by their places in the plane, those with the latest points last as far as there are few. */
    private final int[] used;

    private final long points;
    private final double oldest;
    private final double newest;
    private final double newestX;
    private final double newestY;
    private final KeptPicture kept = new KeptPicture();

    private PlaneContent(FigureSpec.OfPlane spec, Subject across, Subject up, PlaneRun.Grid grid, Plane plane) {
        this.spec = spec;
        this.across = across;
        this.up = up;
        this.grid = grid;
        this.plane = plane;
        int[] cells = IntStream.range(0, plane.counts().length)
                .filter(cell -> plane.counts()[cell] > 0)
                .toArray();
        used = cells.length < FEW
                ? IntStream.of(cells)
                        .boxed()
                        .sorted(Comparator.comparingDouble(cell -> plane.latest()[cell]))
                        .mapToInt(Integer::intValue)
                        .toArray()
                : cells;
        points = IntStream.of(used).mapToLong(cell -> plane.counts()[cell]).sum();
        oldest = IntStream.of(used)
                .mapToDouble(cell -> plane.latest()[cell])
                .min()
                .orElse(Double.NaN);
        newest = IntStream.of(used)
                .mapToDouble(cell -> plane.latest()[cell])
                .max()
                .orElse(Double.NaN);
        newestX = value(across.series(), newest, spec.linear());
        newestY = value(up.series(), newest, spec.linear());
    }

    static Content of(FigureSpec.OfPlane spec, Subject across, Subject up, PlaneRun.Grid grid, Plane plane) {
        PlaneContent content = new PlaneContent(spec, across, up, grid, plane);
        return content.used.length == 0 ? Content.none("The two series have no values at the same time") : content;
    }

    private double x(int cell) {
        return middle(grid.lowX(), grid.highX(), cell % plane.columns(), plane.columns());
    }

    private double y(int cell) {
        return middle(grid.lowY(), grid.highY(), cell / plane.columns(), plane.rows());
    }

    private static double middle(double low, double high, int cell, int cells) {
        return low + (high - low) * (cell + 0.5) / cells;
    }

    /** Returns how strong a cell is drawn, by its latest point. */
    private double strength(int cell) {
        double age = newest > oldest ? (newest - plane.latest()[cell]) / (newest - oldest) : 0;
        return 1 - (1 - FAINTEST) * age;
    }

    /** Returns which value a series has at an x, as it was joined. */
    private static double value(SeriesView series, double x, boolean isLinear) {
        long after = series.lowerBound(Math.nextUp(x));
        if (after <= series.firstIndex()) {
            return Double.NaN;
        }
        double before = series.y(after - 1);
        if (!isLinear || series.x(after - 1) == x || after >= series.endIndex()) {
            return before;
        }
        double share = (x - series.x(after - 1)) / (series.x(after) - series.x(after - 1));
        return before * (1 - share) + series.y(after) * share;
    }

    /** Returns the x of the next point of a series; infinite if there is none. */
    private static double next(SeriesView series, double x) {
        long after = series.lowerBound(Math.nextUp(x));
        return after < series.endIndex() ? series.x(after) : Double.POSITIVE_INFINITY;
    }

    @Override
    public List<String> readings() {
        return List.of("Newest: " + across.label() + " " + across.text(newestX), up.label() + " " + up.text(newestY));
    }

    @Override
    public String note() {
        return CountText.of(points, "point")
                + ", faint where old, arrows where it goes; where one series has no point, "
                + (spec.linear() ? "it is on the straight line to its next" : "it has its last value");
    }

    @Override
    public void layOut(Axes axes) {
        axes.across(across.onAxis(across.label()), grid.lowX(), grid.highX(), Scale.LINEAR);
        axes.up(up.onAxis(up.label()), up.unit(), grid.lowY(), grid.highY());
    }

    @Override
    public void paint(Graphics2D g, Axes axes) {
        if (used.length < FEW) {
            paintDots(g, axes);
        } else {
            paintCells(g, axes);
        }
        new WayArrows(
                        x -> new Point2D.Double(
                                axes.x(value(across.series(), x, spec.linear())),
                                axes.y(value(up.series(), x, spec.linear()))),
                        x -> Math.min(next(across.series(), x), next(up.series(), x)),
                        share -> axes.line(up.color(), share),
                        axes.area(),
                        axes.scale())
                .paint(g, oldest, newest);
        g.setColor(axes.theme().text());
        g.setStroke(new BasicStroke((float) (1.5 * axes.scale())));
        double ring = RING * axes.scale();
        g.draw(new Ellipse2D.Double(axes.x(newestX) - ring / 2, axes.y(newestY) - ring / 2, ring, ring));
    }

    private void paintDots(Graphics2D g, Axes axes) {
        double wide = Math.max(DOT * axes.scale(), axes.area().getWidth() / grid.columns());
        double high = Math.max(DOT * axes.scale(), axes.area().getHeight() / grid.rows());
        for (int cell : used) {
            g.setColor(axes.line(up.color(), strength(cell)));
            g.fill(new Rectangle2D.Double(axes.x(x(cell)) - wide / 2, axes.y(y(cell)) - high / 2, wide, high));
        }
    }

    private BufferedImage picture(Axes axes) {
        BufferedImage picture = new BufferedImage(plane.columns(), plane.rows(), BufferedImage.TYPE_INT_ARGB);
        for (int cell : used) {
            picture.setRGB(
                    cell % plane.columns(),
                    plane.rows() - 1 - cell / plane.columns(),
                    axes.line(up.color(), strength(cell)).getRGB());
        }
        return picture;
    }

    /** As a picture, since a hundred thousand rectangles take as long as some frames. */
    private void paintCells(Graphics2D g, Axes axes) {
        BufferedImage picture = kept.of(axes.theme(), () -> picture(axes));
        Rectangle2D area = axes.area();
        AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        place.scale(area.getWidth() / plane.columns(), area.getHeight() / plane.rows());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(picture, place, null);
    }

    @Override
    public @Nullable Spot at(double atX, double atY, Axes axes) {
        int best = -1;
        double least = REACH;
        for (int cell : used) {
            double away = Math.hypot(axes.x(x(cell)) - atX, axes.y(y(cell)) - atY);
            if (away <= least) {
                least = away;
                best = cell;
            }
        }
        return best < 0
                ? null
                : new Spot(
                        x(best),
                        y(best),
                        across.text(x(best)) + ", " + up.text(y(best)) + "   "
                                + CountText.of(plane.counts()[best], "point"));
    }

    @Override
    public List<List<String>> rows() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(across.onAxis(across.label()), up.onAxis(up.label()), "Points", "Latest at"));
        for (int cell : used) {
            table.add(List.of(
                    Subject.full(x(cell)),
                    Subject.full(y(cell)),
                    Integer.toString(plane.counts()[cell]),
                    Subject.full(plane.latest()[cell])));
        }
        return table;
    }
}
