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
 * Shows a {@link LiveChart} and lets the user explore it while it runs. A description in words is available to assistive technology.
 *
 * <p>The wheel zooms in x at the pointer, or changes the length of a live window; with Shift it scrolls, with Ctrl it zooms in y. A drag
 * scrolls, and a double click returns to live; a drag with Shift or the right button zooms to the rectangle. Over an axis, the wheel and a drag zoom that axis, and a double click fits it. Borders between strips can be
 * dragged; a double click on one makes all strips equal. A click on a name above a strip shows only that line, and another one all
 * lines again; Ctrl+click hides or shows a line; hovering brings the line to the front. Keys scroll, zoom and return to previous
 * views ({@link #actions} lists them), and Esc cancels a gesture. A right click opens a menu. While the view is held, a button says how
 * far it is behind. A read-out shows the values at the pointer; a click pins it. Once there is more than the window shows, an
 * overview below shows the whole history, with the window as a handle to drag and resize. F12 shows
 * performance figures.
 *
 * <p>The chart gets the colours and the font of the host's look and feel, unless {@link LiveChart#theme} was called, and in
 * any case the background, foreground and font set for the panel itself. The panel never closes its chart.
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

    /** Returns the actions of the keys, for a menu or a list of keys in the host. */
    public List<PanelAction> actions() {
        return actions.list();
    }

    /**
     * Sets the context menu, which opens at a right click, Shift+F10 or the menu key, in place of the panel's own.
     *
     * @param newMenu creates the menu for what is at that place; returns null for none
     */
    public void setMenu(Function<Spot, @Nullable JPopupMenu> newMenu) {
        Edt.require("setMenu");
        menu = newMenu;
    }

    /**
     * Returns whether an overview of the whole history is shown below the chart, once there is more than the window shows and
     * room for it.
     */
    public boolean isOverview() {
        return strip.isWanted();
    }

    /** Switches the {@linkplain #isOverview overview} on or off (on by default). */
    public void setOverview(boolean shown) {
        Edt.require("setOverview");
        strip.want(shown);
        strip.follow(getHeight());
    }

    /** Sets what happens at a click on "+22 more", which stands where not all names have room, such as opening a table (nothing by default). */
    public void onMore(Runnable task) {
        more = Objects.requireNonNull(task, "task");
    }

    /** Returns what is at a point of this panel. */
    public Spot spot(Point at) {
        return view.spot(new Pointer(at.x, at.y, false));
    }

    /** Returns the trace whose line is nearest to a point of this panel, in any strip; null if no line is near. */
    public @Nullable Trace lineNear(Point at) {
        return scene.lineNear(at);
    }

    /** Sets a tool of the host that gets mouse events before those of the panel, replacing any previous one. */
    public void lead(Tool tool) {
        Edt.require("lead");
        tools.lead(tool);
    }

    /** Multiplies the height of a strip by a factor, at the expense of all others, as far as these keep their minimum height. */
    public void stretch(Strip one, double factor) {
        Edt.require("stretch");
        view.borders().stretch(one, factor);
    }

    /** Returns whether the wheel zooms. */
    public boolean isWheelEnabled() {
        return wheel;
    }

    /** Switches zooming with the wheel on or off (on by default); if off, the parent gets the wheel, for example a scroll pane. */
    public void setWheelEnabled(boolean enabled) {
        Edt.require("setWheelEnabled");
        wheel = enabled;
        tools.wheel(enabled);
        strip.wheel(enabled);
    }

    /** Adopts the colours and the font of the look and feel, unless the chart has a theme of its own. */
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

    /** Lets keys move the selected cursor before they do anything else, and remove it if they do nothing else. */
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
            ZoomBoxTool.Box box = zoomBox.box();
            if (box == null) {
                readOut.paint(g, performance.layOut(g, dataArea(), places()));
            } else {
                ZoomBox.paint(g, box.area(), box.text(scene.isTime()), dataArea(), scene.look());
            }
            performance.paint(g);
            placeBehind();
        } finally {
            g.dispose();
        }
    }

    /** Returns the area of this panel in which the data of all strips is drawn; empty before the first painting. */
    public Rectangle2D dataArea() {
        return picture.dataArea(getInsets());
    }

    /** Returns where the strips are painted in the panel. */
    List<StripPlace> places() {
        return picture.places(getInsets());
    }

    /** Returns the read-out at the pointer; null if the pointer is not over the data. */
    @Nullable
    Reading reading() {
        return readOut.reading();
    }

    /** Returns the area of the chart: inside the border, above the overview. */
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

    /** Returns whether no overlay covers the picture that may change with each frame. */
    private boolean isBare() {
        return chart.overlay().isEmpty() && !readOut.isShown() && zoomBox.box() == null;
    }

    /** Places the button that says how far a held view is behind. */
    private void placeBehind() {
        behind.place(chart.viewport(), scene.isTime(), dataArea(), room().getMaxY());
    }

    /** Opens the menu at the cursor that keys move, if there is one, else at the pointer. */
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

    /** Returns whether a click on the lines of a strip can only mean their read-out. */
    private boolean isFree(List<Tool> taking, Point at) {
        Pointer pointed = new Pointer(at.x, at.y, false);
        return places().stream().anyMatch(place -> place.area().contains(at))
                && taking.stream().allMatch(tool -> tool.cursor(pointed) == Cursor.DEFAULT_CURSOR);
    }

    /** Opens the menu, unless Swing opens one itself ({@link #setComponentPopupMenu}). */
    private void openMenu(Pointer at, boolean isPointer) {
        Spot spot = view.spot(at);
        view.hold(spot);
        JPopupMenu made = getComponentPopupMenu() == null ? menu.apply(spot) : null;
        if (made != null) {
            pointing.stay(isPointer ? new Point(at.x(), at.y()) : pointing.at());
            made.show(this, at.x(), at.y());
        }
    }

    /** Does nothing without a chart, since Swing's constructor sets colours before there is one. */
    private void dress() {
        if (chart != null) {
            PanelScene.dress(chart, this);
        }
    }
}
