// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.event.ChartChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * Shows a {@link LiveChart} and lets it be looked at while it runs.
 *
 * <p>The wheel zooms in x at the pointer (with Shift it moves, over the y axis it zooms in y), dragging moves, and a
 * double click goes back to live; Space holds the picture still or goes on, L and End go back to live. The values of all
 * series at the pointer are read out. Once there is more than the window shows, a strip below shows the whole history,
 * with the window as a handle to drag and to stretch. The panel follows the colours and the font of the host's look and feel.
 *
 * <p>It never closes its chart. <b>Threading:</b> event dispatch thread only.
 */
public final class LiveChartPanel extends JComponent {

    private final transient LiveChart chart;
    private final transient ReadOut readOut;
    private final transient ChartChangeListener repainting = event -> frameChanged();
    private final OverviewStrip strip;
    private final transient PanelGestures gestures;
    private boolean wheel = true;
    private final transient ChartRenderingInfo info = new ChartRenderingInfo(null);
    private boolean overview = true;
    private transient @Nullable BufferedImage frame;
    private boolean frameStale = true;

    /**
     * @throws IllegalStateException unless called on the event dispatch thread
     */
    public LiveChartPanel(LiveChart chart) {
        Edt.require("new LiveChartPanel");
        this.chart = chart;
        this.readOut = new ReadOut(chart, this::dataArea);
        this.strip = new OverviewStrip(chart, this::dataArea);
        strip.setVisible(false);
        setLayout(new BorderLayout());
        add(strip, BorderLayout.PAGE_END);
        setOpaque(true);
        setFocusable(true);
        setPreferredSize(new Dimension(800, 450));
        setMinimumSize(new Dimension(160, 120));
        gestures = new PanelGestures(this, chart, this::dataArea, readOut);
        gestures.install();
        updateUI();
    }

    /** The chart that is shown. */
    public LiveChart chart() {
        return chart;
    }

    /** Whether a small picture of the whole history is shown below the chart, once there is more than its window shows. */
    public boolean isOverview() {
        return overview;
    }

    /** Switches the {@link #isOverview overview} (on at first). */
    public void setOverview(boolean shown) {
        Edt.require("setOverview");
        overview = shown;
        strip.setVisible(shown && chart.hasMoreThanShown());
    }

    /** Whether the wheel zooms. */
    public boolean isWheelEnabled() {
        return wheel;
    }

    /** Switches zooming with the wheel (on at first); without it, the wheel is the parent's, such as a scroll pane's. */
    public void setWheelEnabled(boolean enabled) {
        Edt.require("setWheelEnabled");
        wheel = enabled;
        gestures.wheel(enabled);
        strip.wheel(enabled);
    }

    /** Takes over the colours and the font of the look and feel. */
    @Override
    public void updateUI() {
        // Swing's own constructor calls this before there is a chart.
        if (chart != null) {
            chart.theme(ChartTheme.matching(
                    color("Panel.background", Color.WHITE), color("Label.foreground", Color.BLACK), font()));
            strip.themeChanged();
        }
    }

    @Override
    public void addNotify() {
        super.addNotify();
        chart.panels().add(this);
        chart.jfreeChart().addChangeListener(repainting);
    }

    @Override
    public void removeNotify() {
        chart.jfreeChart().removeChangeListener(repainting);
        chart.panels().remove(this);
        frame = null;
        super.removeNotify();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.drawImage(frame(g.getTransform().getScaleX()), 0, 0, getWidth(), chartHeight(), null);
            chart.shown();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            readOut.paint(g);
        } finally {
            g.dispose();
        }
    }

    /**
     * The chart as a picture in plain memory, drawn anew when it has changed. Thousands of small rectangles are quick
     * there, while each is a request of its own to a screen that is drawn on through a pipeline, such as X11's; and a
     * pointer that moves over a chart costs its read-out only.
     */
    private BufferedImage frame(double scale) {
        int width = Math.max(1, (int) Math.round(getWidth() * scale));
        int height = Math.max(1, (int) Math.round(chartHeight() * scale));
        BufferedImage picture = frame;
        if (picture == null || picture.getWidth() != width || picture.getHeight() != height) {
            picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            frame = picture;
            frameStale = true;
        }
        // A chart whose panels were hidden tells nobody of its frames.
        if (frameStale || chart.isStale()) {
            frameStale = false;
            // After the copy to the window, which follows; a window system that buffers would show it some time later.
            EventQueue.invokeLater(Toolkit.getDefaultToolkit()::sync);
            chart.painter().draw(picture, scale, new Rectangle2D.Double(0, 0, getWidth(), chartHeight()), info);
        }
        return picture;
    }

    /** Where in the panel the data is drawn; empty before it is painted first. */
    Rectangle2D dataArea() {
        return info.getPlotInfo().getDataArea();
    }

    /** What is read out at the pointer; null when it is not over the data. */
    @Nullable
    Reading reading() {
        return readOut.reading();
    }

    private int chartHeight() {
        return getHeight() - (strip.isVisible() ? strip.getHeight() : 0);
    }

    private void frameChanged() {
        frameStale = true;
        if (overview && !strip.isVisible() && chart.hasMoreThanShown()) {
            strip.setVisible(true);
        }
        if (strip.isVisible()) {
            strip.frameChanged();
        }
        repaint(0, 0, getWidth(), chartHeight());
    }

    private static Color color(String key, Color otherwise) {
        Color color = UIManager.getColor(key);
        // A plain colour, since a look and feel changes its own when it goes.
        return color == null ? otherwise : new Color(color.getRGB());
    }

    private static Font font() {
        Font font = UIManager.getFont("Label.font");
        return font == null ? ChartTheme.LIGHT.font() : font.deriveFont(Font.PLAIN, font.getSize2D());
    }
}
