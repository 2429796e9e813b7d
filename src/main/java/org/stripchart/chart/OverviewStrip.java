// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.overlay.AccessiblePart;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.chart.paint.DeviceScale;
import org.stripchart.chart.paint.OverviewPicture;
import org.stripchart.chart.pump.FrameTimer;
import org.stripchart.chart.tool.LiveTool;
import org.stripchart.chart.tool.OverviewTool;
import org.stripchart.chart.tool.Toolbox;
import org.stripchart.chart.tool.View;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.HistoryView;
import org.stripchart.plot.Viewport;

/**
 * A small picture of the whole history, with what the chart shows of it as a handle: dragging the handle moves the
 * window, dragging one of its ends stretches it, a click elsewhere goes there, and a double click goes back to live.
 *
 * <p>The picture is made anew twice a second while points come, together with a frame of the chart where it can be; the
 * handle moves with it while both end at the newest point, and with every frame else.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class OverviewStrip extends JComponent {

    private static final int HEIGHT = 46;

    /** In a panel that is lower, the overview is lower too. */
    private static final int PANEL_FOR_HEIGHT = 640;

    private static final int LOW_HEIGHT = 34;

    /** A panel that is lower than this has no room for it. */
    private static final int LEAST_PANEL = 200;

    private static final int MARGIN_BELOW = 6;
    private static final int REFRESH_MILLIS = 500;
    private static final long REFRESH_NANOS = REFRESH_MILLIS * 1_000_000L;

    private static final int LEAST_HANDLE = 4;

    /** What a picture was made of. */
    private record State(long version, long style, int width, int height, double scale) {

        /** Whether the other differs by points and the view at most. */
        boolean isLike(State other) {
            return other.style == style && other.width == width && other.height == height && other.scale == scale;
        }
    }

    private final transient LiveChart chart;
    private final transient Supplier<Rectangle2D> dataArea;
    private final transient OverviewPicture picture;
    private final transient Toolbox tools;
    private final transient FrameTimer refresh;
    private transient @Nullable BufferedImage image;
    private transient @Nullable ColumnGrid grid;
    private transient @Nullable State state;
    private boolean wanted = true;
    private boolean due;
    private long madeNanos;
    private boolean paintedAtEnd;

    /**
     * @param view of the chart
     * @param dataArea where in the panel its data is drawn
     */
    OverviewStrip(LiveChart chart, View view, Supplier<Rectangle2D> dataArea) {
        this.chart = chart;
        this.dataArea = dataArea;
        this.picture = new OverviewPicture(chart.canvas(), chart.engine().kept(), chart.viewport(), Edt::require);
        setName("overview");
        setToolTipText("The whole history: drag the window or its ends");
        accessibleContext = new AccessiblePart(this, "Overview", this::getToolTipText);
        madeNanos = chart.drive().clock().nanos() - REFRESH_NANOS;
        refresh = chart.drive().clock().timer(() -> {
            due = true;
            repaint();
        });
        tools = new Toolbox(
                this,
                List.of(new OverviewTool(view, this::pixel, this::xPerPixel), new LiveTool(view)),
                chart.viewHistory(),
                at -> {});
        tools.install();
    }

    @Override
    public Dimension getPreferredSize() {
        boolean isLow = getParent() != null && getParent().getHeight() < PANEL_FOR_HEIGHT;
        return new Dimension(100, isLow ? LOW_HEIGHT : HEIGHT);
    }

    /** Takes the wheel, or leaves it to the parent. */
    void wheel(boolean taken) {
        tools.wheel(taken);
    }

    /** Whether it is wanted at all; yes at first. */
    boolean isWanted() {
        return wanted;
    }

    /** Wants it, or not. */
    void want(boolean isWanted) {
        wanted = isWanted;
    }

    /** Shows it once there is something for it, and room; from then on it stays, so that the chart does not jolt. */
    void follow(int panelHeight) {
        boolean shown = wanted && panelHeight >= LEAST_PANEL && (isVisible() || hasMoreThanShown());
        if (shown != isVisible()) {
            setVisible(shown);
        }
    }

    /** Whether there is more than the chart's window shows. */
    private boolean hasMoreThanShown() {
        chart.engine().hear(); // or the window may not have caught up with its points
        chart.canvas().layOut();
        Viewport view = chart.viewport();
        HistoryView history = chart.engine().kept();
        double shown = view.to() - view.from();
        return history.lastX() - history.firstX() > shown * 1.01
                || history.lastX() > view.to()
                || history.firstX() < view.from() - shown * 0.01;
    }

    /** Says that the chart has a new frame. */
    void frameChanged() {
        if (chart.drive().clock().nanos() - madeNanos >= REFRESH_NANOS) {
            // In one go with the frame: a painting of its own would cost as much as the picture.
            due = true;
            repaint();
        } else if (!refresh.isRunning()) {
            refresh.once(REFRESH_MILLIS);
        }
        // Where both end at the newest point, the handle goes with the picture.
        if (!paintedAtEnd || !chart.viewport().endsWithWhole()) {
            repaint();
        }
    }

    @Override
    public void removeNotify() {
        refresh.stop();
        image = null;
        super.removeNotify();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            ChartTheme theme = chart.theme();
            g.setColor(theme.background());
            g.fillRect(0, 0, getWidth(), getHeight());
            Rectangle2D area = area();
            if (area.getWidth() < 2) {
                return;
            }
            paintPicture(g, area);
            paintHandle(g, area, theme);
        } finally {
            g.dispose();
        }
    }

    private void paintPicture(Graphics2D g, Rectangle2D area) {
        double scale = DeviceScale.ofPicture(g);
        int width = (int) Math.round(area.getWidth() * scale);
        int height = (int) Math.round(area.getHeight() * scale);
        State now = new State(chart.canvas().version(), chart.canvas().styleVersion(), width, height, scale);
        BufferedImage made = image;
        if (made == null || isOld(now)) {
            if (made == null || made.getWidth() != width || made.getHeight() != height) {
                made = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                image = made;
            }
            grid = picture.paint(made, scale);
            state = now;
            due = false;
            madeNanos = chart.drive().clock().nanos();
            refresh.stop();
        }
        g.drawImage(made, (int) area.getX(), (int) area.getY(), (int) area.getWidth(), (int) area.getHeight(), null);
    }

    /** Points alone make a new picture twice a second only, for which the timer runs; anything else at once. */
    private boolean isOld(State now) {
        State before = state;
        return before == null
                || !now.isLike(before)
                || (now.version != before.version && (due || !refresh.isRunning()));
    }

    private void paintHandle(Graphics2D g, Rectangle2D area, ChartTheme theme) {
        Viewport view = chart.viewport();
        paintedAtEnd = view.endsWithWhole();
        // Both end at the newest point then; each by its own columns, of which nothing is to be seen.
        double shift = paintedAtEnd && !view.isComplete() ? area.getMaxX() - pixel(view.to()) : 0;
        // Whole pixels: round corners as paths take Java2D longer than all else in this strip, and much has to be
        // compiled for them.
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        int left = (int)
                Math.rint(Math.max(area.getX(), Math.min(area.getMaxX() - LEAST_HANDLE, pixel(view.from()) + shift)));
        int right = (int) Math.rint(Math.min(area.getMaxX(), Math.max(left + LEAST_HANDLE, pixel(view.to()) + shift)));
        int height = (int) area.getHeight();
        // What is not shown steps back.
        Color background = theme.background();
        g.setColor(new Color(background.getRed(), background.getGreen(), background.getBlue(), 150));
        g.fillRect((int) area.getX(), 0, left - (int) area.getX(), height);
        g.fillRect(right, 0, (int) area.getMaxX() - right, height);
        g.setColor(theme.muted());
        g.drawRect(left, 0, right - left - 1, height - 1);
        int middle = height / 2;
        for (int end : new int[] {left, right}) {
            g.setColor(theme.background());
            g.fillRect(end - 4, middle - 8, 8, 17);
            g.setColor(theme.muted());
            g.drawRect(end - 4, middle - 8, 7, 16);
        }
    }

    /** Where the picture is: below the data of the chart. */
    private Rectangle2D area() {
        Rectangle2D data = dataArea.get();
        return new Rectangle2D.Double(
                Math.rint(data.getX()) - getX(),
                0,
                Math.rint(data.getWidth()),
                Math.max(1, getHeight() - MARGIN_BELOW));
    }

    /** Where an x is in this strip. */
    double pixel(double x) {
        Rectangle2D area = area();
        ColumnGrid whole = grid;
        return whole == null
                ? area.getX()
                : area.getX() + (x - whole.from()) / (whole.to() - whole.from()) * area.getWidth();
    }

    private double xPerPixel() {
        ColumnGrid whole = grid;
        return whole == null ? 0 : (whole.to() - whole.from()) / area().getWidth();
    }
}
