// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.KeyEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import org.jfree.chart.event.ChartChangeListener;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.overlay.AccessiblePart;
import org.stripchart.chart.overlay.BehindButton;
import org.stripchart.chart.overlay.PerformanceTable;
import org.stripchart.chart.overlay.Pointing;
import org.stripchart.chart.overlay.ReadOut;
import org.stripchart.chart.overlay.Reading;
import org.stripchart.chart.overlay.ZoomBox;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.chart.tool.BorderTool;
import org.stripchart.chart.tool.CursorKeys;
import org.stripchart.chart.tool.CursorTool;
import org.stripchart.chart.tool.LiveTool;
import org.stripchart.chart.tool.PanTool;
import org.stripchart.chart.tool.PanelAction;
import org.stripchart.chart.tool.PanelActions;
import org.stripchart.chart.tool.Pointer;
import org.stripchart.chart.tool.Spot;
import org.stripchart.chart.tool.SpotMenu;
import org.stripchart.chart.tool.Tool;
import org.stripchart.chart.tool.Toolbox;
import org.stripchart.chart.tool.ViewKeys;
import org.stripchart.chart.tool.XAxisTool;
import org.stripchart.chart.tool.YAxisTool;
import org.stripchart.chart.tool.ZoomBoxTool;
import org.stripchart.chart.tool.ZoomTool;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;

/**
 * Shows a {@link LiveChart} and lets it be looked at while it runs; those who do not see it are told in words what it shows.
 *
 * <p>The wheel zooms in x at the pointer and changes the length of a live window; with Shift it moves, with Ctrl it zooms in y. Dragging
 * moves, and a double click goes back to live; with Shift or the right button a drag draws a rectangle whose content is shown. Over an axis, the wheel and a drag zoom that axis, and a double click fits it. A border between strips can be dragged,
 * and a double click on one gives all strips the same height. A click on a name above a strip shows that line only, or all again;
 * with Ctrl it hides or shows that one more; under the pointer, a name brings its line to the front. Keys move, zoom and go back
 * to views before ({@link #actions} lists them), and Esc takes a gesture back. A click with the right button opens a menu. A button
 * says how far a view that is held is behind. The values of all series at the pointer are read out; a click pins that. Once there is
 * more than the window shows, a strip below shows the whole history, with the window as a handle to drag and to stretch. F12 shows
 * how the chart fares.
 *
 * <p>The panel dresses its chart in the colours and the font of the host's look and feel, unless {@link LiveChart#theme}
 * was called; and in the background, foreground and font that are set for the panel itself. It never closes its chart.
 *
 * <p>More than 300 lines, since it is the face of all that a host may set, and few of them do anything.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class LiveChartPanel extends JComponent {

    private final transient LiveChart chart;
    final transient PanelPicture picture;
    private final transient PanelScene scene;
    private final transient PanelView view;
    private final transient ReadOut readOut;
    private final transient PerformanceTable performance;
    private final transient ChartChangeListener repainting = event -> frameChanged();
    private final OverviewStrip strip;
    private final BehindButton behind;
    private final transient ZoomBoxTool zoomBox;
    private final transient Toolbox tools;
    private final transient PanelActions actions = new PanelActions();
    private final transient CursorKeys cursorKeys;
    private final transient Pointing pointing;
    private transient Function<Spot, @Nullable JPopupMenu> menu;
    private transient Runnable more = () -> {};
    private boolean wheel = true;

    /**
     * @throws IllegalStateException unless called on the event dispatch thread
     */
    public LiveChartPanel(LiveChart chart) {
        Edt.require("new LiveChartPanel");
        this.chart = chart;
        this.picture = new PanelPicture(chart);
        this.scene = new PanelScene(chart, picture::from, picture::to, this::dataArea, this::places);
        this.readOut = new ReadOut(scene);
        ChartDrive drive = chart.drive();
        this.performance = new PerformanceTable(this, scene::look, drive.clock(), drive::performance, drive::watched);
        this.accessibleContext = new AccessiblePart(this, "Chart", scene::words);
        this.view = new PanelView(chart, scene, this::places);
        this.strip = new OverviewStrip(chart, view, this::dataArea);
        this.behind = new BehindButton(scene::look, () -> chart.viewHistory().step(view::goLive));
        strip.setVisible(false);
        setLayout(new BorderLayout());
        add(strip, BorderLayout.PAGE_END);
        add(behind, BorderLayout.CENTER);
        setOpaque(true);
        setFocusable(true);
        setPreferredSize(new Dimension(800, 450));
        setMinimumSize(new Dimension(160, 120));
        menu = spot -> SpotMenu.of(spot, actions(), chart.viewHistory());
        zoomBox = new ZoomBoxTool(view);
        Tool cursorTool = new CursorTool(view, chart.cursors());
        Tool markTool = view.markTool();
        pointing = new Pointing(readOut, this, at -> isFree(List.of(cursorTool, markTool), at));
        tools = new Toolbox(
                this,
                List.of(
                        view.strips().names(this, () -> more.run()),
                        new BorderTool(view),
                        cursorTool,
                        markTool,
                        new YAxisTool(view),
                        new XAxisTool(view),
                        zoomBox,
                        new PanTool(view),
                        new ZoomTool(view),
                        new LiveTool(view)),
                chart.viewHistory(),
                at -> openMenu(at, true));
        tools.install();
        cursorKeys = new CursorKeys(view, chart.cursors(), chart.viewHistory(), this::pointer);
        ViewKeys.addTo(actions, view, chart.viewHistory(), () -> view.axesUnder(pointer()));
        cursorKeys.actions().forEach(actions::add);
        view.markActions(this::pointer).forEach(actions::add);
        actions.add(new PanelAction("view.performance", "Performance", "View", List.of("F12"), performance::toggle));
        actions.add(new PanelAction(
                        "view.menu", "Menu", "View", List.of("shift F10", "CONTEXT_MENU"), this::openMenuByKey))
                .bind(this);
        pointing.install();
        dress();
    }

    /** Returns the chart that is shown. */
    public LiveChart chart() {
        return chart;
    }

    /** Returns what the keys do, for a menu of the host or a list of keys. */
    public List<PanelAction> actions() {
        return actions.list();
    }

    /**
     * Sets the menu that opens at a right click, Shift+F10 or the menu key, in place of the panel's own for the view and its axes.
     *
     * @param newMenu makes it for what is there; null for none
     */
    public void setMenu(Function<Spot, @Nullable JPopupMenu> newMenu) {
        Edt.require("setMenu");
        menu = newMenu;
    }

    /**
     * Whether a small picture of the whole history is shown below the chart, once there is more than its window shows and
     * room for it.
     */
    public boolean isOverview() {
        return strip.isWanted();
    }

    /** Switches the {@link #isOverview overview} (on at first). */
    public void setOverview(boolean shown) {
        Edt.require("setOverview");
        strip.want(shown);
        strip.follow(getHeight());
    }

    /** Says what a click on "+22 more" does, where not all names have room, such as to open a table; nothing at first. */
    public void onMore(Runnable task) {
        more = Objects.requireNonNull(task, "task");
    }

    /** Returns what is at a place of this panel. */
    public Spot spot(Point at) {
        return view.spot(new Pointer(at.x, at.y, false));
    }

    /** Returns the trace whose line is drawn nearest to a place of this panel, in whichever strip; null if none passes there. */
    public @Nullable Trace lineNear(Point at) {
        return scene.lineNear(at);
    }

    /** Asks a tool of the host before those of the panel; it takes the place of one that was set before. */
    public void lead(Tool tool) {
        Edt.require("lead");
        tools.lead(tool);
    }

    /** Makes a strip so many times as high, at the cost of all others, as far as each keeps its least height. */
    public void stretch(Strip one, double factor) {
        Edt.require("stretch");
        view.borders().stretch(one, factor);
    }

    /** Whether the wheel zooms. */
    public boolean isWheelEnabled() {
        return wheel;
    }

    /** Switches zooming with the wheel (on at first); without it, the wheel is the parent's, such as a scroll pane's. */
    public void setWheelEnabled(boolean enabled) {
        Edt.require("setWheelEnabled");
        wheel = enabled;
        tools.wheel(enabled);
        strip.wheel(enabled);
    }

    /** Takes over the colours and the font of the look and feel, unless the chart has a theme of its own. */
    @Override
    public void updateUI() {
        if (chart != null && chart.canvas().ownTheme() == null) {
            dress();
        }
    }

    @Override
    public void setBackground(@Nullable Color newBackground) {
        super.setBackground(newBackground);
        dress();
    }

    @Override
    public void setForeground(@Nullable Color newForeground) {
        super.setForeground(newForeground);
        dress();
    }

    @Override
    public void setFont(@Nullable Font newFont) {
        super.setFont(newFont);
        dress();
    }

    @Override
    public void addNotify() {
        super.addNotify();
        chart.drive().panels().add(this);
        chart.jfreeChart().addChangeListener(repainting);
    }

    @Override
    public void removeNotify() {
        chart.jfreeChart().removeChangeListener(repainting);
        chart.drive().panels().remove(this);
        picture.forget();
        super.removeNotify();
    }

    private boolean leave(KeyStroke key) {
        if (key.getKeyCode() == KeyEvent.VK_ESCAPE && readOut.unpin()) {
            repaint();
            return true;
        }
        return cursorKeys.remove(key);
    }

    /** Lets keys move the cursor that is held before they mean something else, and remove it when they mean nothing else. */
    @Override
    protected boolean processKeyBinding(KeyStroke key, KeyEvent event, int condition, boolean pressed) {
        return (condition == WHEN_FOCUSED && cursorKeys.move(key))
                || super.processKeyBinding(key, event, condition, pressed)
                || (condition == WHEN_ANCESTOR_OF_FOCUSED_COMPONENT && leave(key));
    }

    @Override
    public void doLayout() {
        strip.follow(getHeight());
        super.doLayout();
        placeBehind();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setColor(chart.theme().background());
            g.fillRect(0, 0, getWidth(), getHeight());
            Rectangle room = room();
            if (room.isEmpty()) {
                return;
            }
            picture.paint(g, room, isBare());
            chart.drive().painted(chart, dataArea().getWidth());
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            chart.overlay().paint(g, dataArea(), places());
            performance.paint(g, dataArea());
            ZoomBoxTool.Box box = zoomBox.box();
            if (box == null) {
                readOut.paint(g);
            } else {
                ZoomBox.paint(g, box.area(), box.text(scene.isTime()), dataArea(), scene.look());
            }
            placeBehind();
        } finally {
            g.dispose();
        }
    }

    /** Returns where in this panel the data of all strips is drawn; empty before it is painted first. */
    public Rectangle2D dataArea() {
        return picture.dataArea(getInsets());
    }

    /** Where in the panel the strips are, as they are painted. */
    List<StripPlace> places() {
        return picture.places(getInsets());
    }

    /** What is read out at the pointer; null when it is not over the data. */
    @Nullable
    Reading reading() {
        return readOut.reading();
    }

    /** The room for the chart: inside the border, above the overview. */
    private Rectangle room() {
        return PanelScene.room(this, strip.isVisible() ? strip.getHeight() : 0);
    }

    void frameChanged() {
        placeBehind();
        if (!strip.isVisible()) {
            strip.follow(getHeight());
        }
        if (strip.isVisible()) {
            strip.frameChanged();
        }
        Rectangle toPaint = picture.toPaint(room(), isBare());
        if (toPaint.isEmpty()) {
            chart.drive().painted(chart, dataArea().getWidth());
        } else {
            repaint(toPaint);
        }
    }

    /** Whether nothing lies over the picture that may be another with each frame. */
    private boolean isBare() {
        return chart.overlay().isEmpty() && !readOut.isShown() && zoomBox.box() == null;
    }

    /** What is held still says how far behind it is. */
    private void placeBehind() {
        behind.place(chart.viewport(), scene.isTime(), dataArea(), room().getMaxY());
    }

    /** At the cursor that keys move, if there is one; else at the pointer. */
    private void openMenuByKey() {
        Rectangle2D area = dataArea();
        Pointer ofCursor = cursorKeys.ofHeld();
        Pointer at = ofCursor == null ? pointer() : ofCursor;
        openMenu(
                at == null ? new Pointer((int) area.getCenterX(), (int) area.getCenterY(), false) : at,
                ofCursor == null);
    }

    private @Nullable Pointer pointer() {
        Point at = pointing.at();
        return at == null ? null : new Pointer(at.x, at.y, false);
    }

    /** Whether a click on the lines of a strip means nothing but their read-out. */
    private boolean isFree(List<Tool> taking, Point at) {
        Pointer pointed = new Pointer(at.x, at.y, false);
        return places().stream().anyMatch(place -> place.area().contains(at))
                && taking.stream().allMatch(tool -> tool.cursor(pointed) == Cursor.DEFAULT_CURSOR);
    }

    /** A menu that Swing opens by itself ({@link #setComponentPopupMenu}) goes before. */
    private void openMenu(Pointer at, boolean isPointer) {
        Spot spot = view.spot(at);
        view.hold(spot);
        JPopupMenu made = getComponentPopupMenu() == null ? menu.apply(spot) : null;
        if (made != null) {
            pointing.stay(isPointer ? new Point(at.x(), at.y()) : pointing.at());
            made.show(this, at.x(), at.y());
        }
    }

    /** Swing's own constructor sets colours before there is a chart. */
    private void dress() {
        if (chart != null) {
            PanelScene.dress(chart, this);
        }
    }
}
