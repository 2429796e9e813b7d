// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.HierarchyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.overlay.AccessiblePart;
import org.stripchart.chart.pump.FrameClock;
import org.stripchart.plot.Trace;

/**
 * A spectrum, a histogram or two series against each other, of all points that a {@link LiveChart} shows or has between its
 * cursors. It follows the chart five times a second at most, and computes nothing while nobody can see it. What is computed takes
 * slices of two milliseconds of the event dispatch thread, so no frame is late; the figure shows it when it is whole.
 *
 * <p>{@code new Figure(chart, FigureSpec.spectrum("engine"))} goes beside the chart's panel. A spectrum needs
 * {@code org.apache.commons:commons-math4-transform}; where that is missing the figure says so.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class Figure extends JComponent {

    private final transient LiveChart chart;
    private final transient FigurePainter painter = new FigurePainter();
    private final transient FigureFeed feed;
    private transient FigureSpec spec;
    private transient Runnable endOfListening = () -> {};
    private transient @Nullable Point pointer;
    private boolean isListening;

    /** Makes one of the series of a chart; they may come later. */
    public Figure(LiveChart chart, FigureSpec spec) {
        this(chart, spec, FrameClock.SYSTEM);
    }

    Figure(LiveChart chart, FigureSpec spec, FrameClock clock) {
        this.chart = chart;
        this.spec = spec;
        feed = new FigureFeed(clock, new Fed());
        accessibleContext = new AccessiblePart(this, "Figure", this::words);
        setName("figure");
        setFocusable(true);
        setOpaque(true);
        setPreferredSize(new Dimension(640, 220));
        addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                follow(isShowing());
            }
        });
        MouseAdapter pointing = new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent event) {
                point(event.getPoint());
            }

            @Override
            public void mouseExited(MouseEvent event) {
                point(null);
            }

            @Override
            public void mousePressed(MouseEvent event) {
                requestFocusInWindow();
            }
        };
        addMouseListener(pointing);
        addMouseMotionListener(pointing);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        return accessibleContext;
    }

    /** Returns what it shows. */
    public FigureSpec spec() {
        return spec;
    }

    /** Returns what it is and of which series, called as in the chart. */
    public String title() {
        return spec.title(this::label);
    }

    /** Returns what the series of a name is called in the chart. */
    public String label(String name) {
        return chart.arrangement().traces().stream()
                .filter(trace -> trace.name().equals(name))
                .map(Trace::label)
                .findFirst()
                .orElse(name);
    }

    /** Shows something else. */
    public void show(FigureSpec newSpec) {
        if (!newSpec.equals(spec)) {
            spec = newSpec;
            painter.axes().forget();
            feed.anew();
        }
    }

    /** Returns what it tells in numbers, the most important first, such as the peaks of a spectrum; nothing before it is computed. */
    public List<String> readings() {
        return painter.content().readings();
    }

    /** Returns how what is shown was made and of how many points, or why there is nothing to show. */
    public String note() {
        return painter.content().missing() + painter.note();
    }

    /** Returns all that is shown as a table, with the titles of its columns in the first row; empty where nothing is. */
    public List<List<String>> table() {
        return painter.content().rows();
    }

    /** Returns what makes {@link #table} of what is shown now, on any thread: that of a spectrogram can have millions of cells. */
    public Supplier<List<List<String>>> tableMaker() {
        return painter.content()::rows;
    }

    /**
     * Draws it as it is, into any picture.
     *
     * @param area in the user space of the graphics
     */
    public void draw(Graphics2D graphics, Rectangle2D area) {
        dress();
        painter.draw(graphics, area);
    }

    /** Returns where its data is drawn; empty before it is painted first. */
    public Rectangle2D dataArea() {
        return painter.dataArea();
    }

    /** Returns what is read out at the pointer; null if there is nothing. */
    @Nullable
    String readOut() {
        Content.Spot spot = spot();
        return spot == null ? null : spot.text();
    }

    Content content() {
        return painter.content();
    }

    Axes axes() {
        return painter.axes();
    }

    private String words() {
        List<String> words = new ArrayList<>();
        words.add(title());
        words.addAll(readings());
        words.add(note());
        return String.join(", ", words);
    }

    /** Follows the chart from now on, or no more. */
    void follow(boolean isShown) {
        if (isShown && !isListening) {
            isListening = true;
            endOfListening = chart.onChange(this::chartChanged);
            feed.start();
        } else if (!isShown && isListening) {
            isListening = false;
            endOfListening.run();
            feed.stop();
        }
    }

    private void chartChanged() {
        feed.look();
        if (!chart.theme().equals(painter.theme())) {
            repaint();
        }
    }

    private void point(@Nullable Point at) {
        pointer = at;
        repaint();
    }

    private void dress() {
        if (!chart.theme().equals(painter.theme())) {
            painter.theme(chart.theme());
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        draw(g, new Rectangle2D.Double(0, 0, getWidth(), getHeight()));
        Content.Spot spot = spot();
        if (spot != null) {
            painter.drawSpot(g, spot);
        }
        g.dispose();
        // A window that was an icon is told of nothing else.
        feed.look();
    }

    private Content.@Nullable Spot spot() {
        Point at = pointer;
        return at == null
                        || !painter.content().missing().isEmpty()
                        || !dataArea().contains(at)
                ? null
                : painter.content().at(at.x, at.y, painter.axes());
    }

    /** What its feed asks. */
    private final class Fed implements FigureFeed.Subject {

        @Override
        public Object state() {
            return source().state();
        }

        @Override
        public Work begin() {
            return source().begin();
        }

        @Override
        public Object asked() {
            return source().asked();
        }

        @Override
        public void progress(double share) {
            painter.progress("Computing, " + Math.round(100 * share) + " %");
            repaint();
        }

        @Override
        public void show(Content content) {
            painter.content(content);
            repaint();
        }
    }

    private FigureSource source() {
        return new FigureSource(chart, spec, getSize());
    }
}
