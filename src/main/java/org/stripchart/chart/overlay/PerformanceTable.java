// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.chart.pump.FrameClock;
import org.stripchart.chart.pump.FrameTimer;
import org.stripchart.words.CountText;
import org.stripchart.words.ValueText;

/**
 * Tells over a corner of a panel how its chart fares: frames, points, the queue, memory, and what each step of a frame takes. It looks
 * twice a second while it is on and somebody sees it, and has only its own corner painted again; while it is off, nothing is
 * measured for it and nothing runs.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class PerformanceTable {

    static final int EVERY_MILLIS = 500;

    /** Texts of strips below would shine through its own. */
    private static final int OPAQUE = 255;

    private static final int PADDING = 8;
    private static final int GAP = 8;
    private static final int COLUMN_GAP = 14;

    /**
     * What is counted up to a moment. Milliseconds are NaN before the first frame.
     *
     * @param nanos of the moment, for differences only
     * @param frames drawn
     * @param points that sources have given
     * @param queued those that wait
     * @param capacity as many can
     * @param frameP50 median of the milliseconds to draw a frame, over the run
     * @param paintedP50 median of the milliseconds from a point's arrival until it is painted, over the run
     * @param spent nanoseconds spent in each step
     */
    public record Moment(
            long nanos,
            long frames,
            long points,
            long queued,
            long capacity,
            double frameP50,
            double frameP99,
            double paintedP50,
            double paintedP99,
            long heapUsed,
            long heapMost,
            Spent spent) {}

    /** Nanoseconds spent in the steps that come before a frame is drawn. */
    public record Spent(long intake, long pipeline, long arrangement, long layout) {}

    /** A line of the table. */
    record Row(String name, String value) {}

    private final JComponent panel;
    private final Supplier<Look> look;
    private final Supplier<Moment> now;
    private final Consumer<Boolean> watched;
    private final FrameTimer timer;
    private boolean isOn;
    private @Nullable Moment latest;
    private List<Row> rows = List.of();
    private Rectangle2D place = new Rectangle2D.Double();
    private double width;

    /**
     * @param panel over which it is painted
     * @param now tells what is counted
     * @param watched is told whether somebody wants to know what each step takes
     */
    public PerformanceTable(
            JComponent panel, Supplier<Look> look, FrameClock clock, Supplier<Moment> now, Consumer<Boolean> watched) {
        this.panel = panel;
        this.look = look;
        this.now = now;
        this.watched = watched;
        timer = clock.timer(this::look);
    }

    /** Shows it, or hides it. */
    public void toggle() {
        isOn = !isOn;
        watched.accept(isOn);
        timer.stop();
        width = 0;
        latest = null;
        if (isOn) {
            look();
        }
        panel.repaint();
    }

    /** What it says now; nothing while it is off. */
    List<Row> rows() {
        return isOn ? rows : List.of();
    }

    private void look() {
        Moment before = latest;
        Moment moment = now.get();
        latest = moment;
        rows = rows(before == null ? moment : before, moment);
        panel.repaint(place.getBounds());
    }

    /**
     * Says where it is painted next: at the right, below the handles of cursors, where it covers the least of the names of lines. Returns
     * that, empty while it is off.
     *
     * @param area where the data is
     * @param places where the strips are
     */
    public Rectangle2D layOut(Graphics2D g, Rectangle2D area, List<StripPlace> places) {
        if (!isOn) {
            return new Rectangle2D.Double();
        }
        FontMetrics metrics = g.getFontMetrics(font());
        int names = widest(metrics, row -> metrics.stringWidth(row.name()));
        double needed = names + COLUMN_GAP + widest(metrics, row -> metrics.stringWidth(row.value())) + 2.0 * PADDING;
        // It does not tremble with the digits.
        width = Math.max(width, needed);
        double height = line(metrics) * (double) rows.size() + 2.0 * PADDING;
        double x = Math.max(2, area.getMaxX() - width - GAP);
        double top = places.isEmpty() ? area.getY() : places.get(0).belowNames();
        top += CursorLines.handleHeight(font());
        double lowest = Math.max(top, area.getMaxY() - height - GAP);
        Rectangle2D best = new Rectangle2D.Double(x - 1, top + GAP - 1, width + 3, height + 3);
        for (StripPlace strip : places) {
            double y = Math.max(top, Math.min(lowest, strip.belowNames()));
            Rectangle2D other = new Rectangle2D.Double(best.getX(), y + GAP - 1, width + 3, height + 3);
            best = covered(other, places) < covered(best, places) ? other : best;
        }
        if (!place.equals(best) && !place.isEmpty()) {
            panel.repaint(place.createUnion(best).getBounds());
        }
        place = best;
        return place;
    }

    /** Returns how much of the names of lines would be covered. */
    private static double covered(Rectangle2D box, List<StripPlace> places) {
        double covered = 0;
        for (StripPlace strip : places) {
            for (StripPlace.NamePlace name : strip.names()) {
                Rectangle2D both = name.area().createIntersection(box);
                covered += both.isEmpty() ? 0 : both.getWidth() * both.getHeight();
            }
        }
        return covered;
    }

    /** Paints it where it was laid out, while it is on. */
    public void paint(Graphics2D g) {
        if (!isOn) {
            return;
        }
        // As nobody paints what nobody sees, nothing runs for a hidden panel.
        if (!timer.isRunning()) {
            timer.once(EVERY_MILLIS);
        }
        Look now = look.get();
        double x = place.getX() + 1;
        double y = place.getY() + 1;
        now.paintBox(g, x, y, width, place.getHeight() - 3, now.grid(), OPAQUE);
        g.setFont(font());
        FontMetrics metrics = g.getFontMetrics();
        float baseline = (float) (y + PADDING + metrics.getAscent());
        for (Row row : rows) {
            g.setColor(now.muted());
            g.drawString(row.name(), (float) x + PADDING, baseline);
            g.setColor(now.text());
            g.drawString(row.value(), (float) (x + width - PADDING - metrics.stringWidth(row.value())), baseline);
            baseline += line(metrics);
        }
    }

    private Font font() {
        return look.get().font().deriveFont(Font.PLAIN);
    }

    private static int line(FontMetrics metrics) {
        return metrics.getHeight() + 1;
    }

    private int widest(FontMetrics metrics, ToIntFunction<Row> column) {
        return rows.stream().mapToInt(column).max().orElse(metrics.charWidth('0'));
    }

    /** Returns what there is to say of the time between two moments, and of the run up to the second. */
    static List<Row> rows(Moment from, Moment to) {
        double seconds = (to.nanos - from.nanos) / 1e9;
        long frames = to.frames - from.frames;
        return List.of(
                new Row("Frames", perSecond(frames, seconds)),
                new Row("Drawing a frame", percentiles(to.frameP50, to.frameP99)),
                new Row("Add to painted", percentiles(to.paintedP50, to.paintedP99)),
                new Row("Points", perSecond(to.points - from.points, seconds)),
                new Row("Queue", CountText.of(to.queued) + " of " + CountText.of(to.capacity)),
                new Row("Heap", bytes(to.heapUsed) + " of " + bytes(to.heapMost)),
                new Row("Intake", each(to.spent.intake - from.spent.intake, frames)),
                new Row("Pipeline", each(to.spent.pipeline - from.spent.pipeline, frames)),
                new Row("Arrangement", each(to.spent.arrangement - from.spent.arrangement, frames)),
                new Row("Layout", each(to.spent.layout - from.spent.layout, frames)));
    }

    private static String perSecond(long count, double seconds) {
        return seconds > 0 ? CountText.of(Math.round(count / seconds)) + "/s" : "\u2013";
    }

    private static String percentiles(double p50, double p99) {
        return "p50 " + millis(p50, 1) + ", p99 " + millis(p99, 1);
    }

    private static String each(long nanos, long frames) {
        return frames == 0 ? "\u2013" : millis(nanos / 1e6 / frames, 2) + " a frame";
    }

    private static String millis(double millis, int decimals) {
        return Double.isNaN(millis) ? "\u2013" : String.format(Locale.ROOT, "%." + decimals + "f ms", millis);
    }

    private static String bytes(long bytes) {
        return ValueText.of((double) bytes, "B", 3);
    }
}
