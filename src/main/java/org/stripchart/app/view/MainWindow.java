// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.WindowConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.app.Edt;
import org.stripchart.app.analysis.AlarmNotices;
import org.stripchart.app.dialog.Opener;
import org.stripchart.app.dialog.Prompts;
import org.stripchart.app.figure.FigureSide;
import org.stripchart.app.look.Icons;
import org.stripchart.app.look.SystemTheme;
import org.stripchart.app.preferences.Preferences;
import org.stripchart.app.preferences.WindowPlace;
import org.stripchart.app.preferences.WindowPreferences;
import org.stripchart.app.status.NoticeBar;
import org.stripchart.app.status.StatusBar;
import org.stripchart.app.table.Messages;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.chart.pump.FrameClock;
import org.stripchart.clock.Ticker;
import org.stripchart.session.RunningSession;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.spec.PanelsSpec;
import org.stripchart.session.spec.WindowSettings;

/**
 * The program's window: a chart, the bars around it, and what it remembers.
 *
 * <p>It closes neither its session nor its chart: whoever opened it may still want to write them to files.
 *
 * <p>More than 300 lines, since all parts of the window meet here.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class MainWindow {

    private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);

    /** So much of what was done to a session may be lost when the computer stops. */
    private static final long KEEP_NANOS = 30_000_000_000L;

    private static final Dimension DEFAULT_SIZE = new Dimension(1080, 680);
    private static final Dimension LEAST_SIZE = new Dimension(480, 320);

    private final SessionKeeper keeper;
    private final RunningSession session;
    private final Runnable onClose;
    private final WindowPreferences stored;
    private final JFrame frame = new JFrame();
    private final LiveChartPanel panel;
    final CursorSide cursors;
    final SeriesSide series;
    private final PlotRoom room;
    final FigureSide figures;
    final WindowActions actions;
    private final MainToolBar toolBar;
    private final NoticeBar notices;
    private final StatusBar statusBar;
    private final AlarmNotices alarms;
    private final FullScreen fullScreen;
    private final WindowFiles files;
    private final Looks looks;
    private final WindowTheme theme;
    private final Ticker ticker;
    private Runnable endOfListening = () -> {};
    private Rectangle bounds = new Rectangle();
    private boolean closed;
    private long keptNanos;

    private MainWindow(
            SessionKeeper keeper,
            WindowSettings given,
            WindowPreferences stored,
            WindowTheme theme,
            Ticker ticker,
            Opener opener,
            Runnable onClose) {
        this.keeper = keeper;
        this.session = keeper.session();
        this.onClose = onClose;
        this.stored = stored;
        this.theme = theme;
        this.ticker = ticker;
        panel = new LiveChartPanel(session.chart());
        panel.setName("chart");
        cursors = new CursorSide(panel, ticker, this::tell);
        room = new PlotRoom(panel, cursors);
        series = new SeriesSide(panel, room, this::tell);
        cursors.onOpen(room::share);
        Messages messages = new Messages(ticker);
        // Before the session itself is among them.
        List<String> recentSessions = stored.recentSessions().all();
        files = new WindowFiles(keeper, frame, panel, stored, opener, ticker, this::tell);
        figures = new FigureSide(series, panel, files.pictures::save, this::tell);
        WindowHost host = new WindowHost(
                new WindowHost.Parts(
                        frame, keeper, recentSessions, panel, cursors, series, figures, room, theme, messages),
                files,
                new Whole());
        actions = new WindowActions(session, panel.actions(), new Prompts(frame), host);
        panel.setMenu(new ContextMenus(actions.actions(), actions.view(), series, figures::addTo)::at);
        if (!keeper.isRestored()) {
            actions.choices().apply(given.or(stored.settings()));
        }
        toolBar = new MainToolBar(session, actions.actions());
        notices = new NoticeBar(session, actions.actions());
        statusBar = new StatusBar(session, messages, host::showRejected);
        alarms = new AlarmNotices(session, ticker::nanos, this::tell, host::showAlarms);
        statusBar.lead(alarms.chip());
        fullScreen = new FullScreen(frame, List.of(toolBar, statusBar, cursors, series.side(), figures.side()));
        looks = new Looks(FrameClock.SYSTEM, this::look);
        keptNanos = ticker.nanos();
    }

    /**
     * Opens a window on a session that was started.
     *
     * @param given goes before what was remembered
     * @param preferences what was remembered, {@link Preferences#load}
     * @param opener opens files that are chosen here, or dropped on the window
     * @param onClose is called once, on a thread of its own, after the window was closed and what it writes, its state among that, has ended
     *     or does not answer
     */
    public static MainWindow open(
            SessionKeeper keeper, WindowSettings given, Preferences preferences, Opener opener, Runnable onClose) {
        return open(keeper, given, preferences, new SystemTheme(), Ticker.SYSTEM, opener, onClose);
    }

    static MainWindow open(
            SessionKeeper keeper,
            WindowSettings given,
            Preferences preferences,
            SystemTheme systemTheme,
            Ticker ticker,
            Opener opener,
            Runnable onClose) {
        Edt.require("open");
        WindowPreferences stored = new WindowPreferences(preferences, keeper.session());
        WindowSettings settings = given.or(stored.settings());
        WindowTheme theme = new WindowTheme(settings.theme(), stored, systemTheme);
        MainWindow window = new MainWindow(keeper, given, stored, theme, ticker, opener, onClose);
        window.build();
        window.frame.setVisible(true);
        window.panel.requestFocusInWindow();
        return window;
    }

    /** The window itself. */
    public JFrame frame() {
        return frame;
    }

    /** Shows one line in the status bar for a few seconds; of a window that is closed, a fault is logged. */
    public void tell(String message, boolean isFault) {
        Edt.require("tell");
        if (!closed) {
            statusBar.tell(message, isFault);
        } else if (isFault) {
            LOG.warn("{}", message);
        }
    }

    /** Closes the window, as its user does. Closing again does nothing. */
    public void close() {
        Edt.require("close");
        if (closed) {
            return;
        }
        closed = true;
        looks.stop();
        theme.stop();
        statusBar.stop();
        notices.stop();
        cursors.stop();
        series.stop();
        endOfListening.run();
        alarms.stop();
        boolean maximized = (frame.getExtendedState() & Frame.MAXIMIZED_BOTH) == Frame.MAXIMIZED_BOTH;
        stored.remember(actions.choices().chosen());
        stored.remember(new WindowPlace(bounds, maximized));
        stored.remember(series.place());
        files.remember(stored);
        files.sessions.keep();
        Preferences left = stored.preferences().copy();
        CompletableFuture<Void> unusedToo = files.writes.begin("preferences", left.file(), left::save);
        frame.dispose();
        CompletableFuture<Void> unused =
                files.writes.close().thenRunAsync(onClose, task -> new Thread(task, "stripchart closing").start());
    }

    private void build() {
        frame.setName("stripchart");
        frame.setIconImages(Icons.program());
        frame.setJMenuBar(MainMenu.of(actions.actions()));
        JPanel upper = new JPanel(new BorderLayout());
        upper.add(toolBar, BorderLayout.PAGE_START);
        upper.add(notices, BorderLayout.PAGE_END);
        frame.add(upper, BorderLayout.PAGE_START);
        frame.add(figures, BorderLayout.CENTER);
        frame.add(cursors.above(statusBar), BorderLayout.PAGE_END);
        actions.actions().bindKeys(frame.getRootPane());
        frame.setMinimumSize(LEAST_SIZE);
        frame.setTransferHandler(files.opening.dropTarget());
        place();
        putPanels();
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowEvents());
        frame.addComponentListener(new PlaceEvents());
        endOfListening = session.chart().onChange(() -> {
            if (!looks.changed()) {
                refreshMode();
            }
        });
        theme.onChange(() -> {
            notices.refresh();
            alarms.refresh();
            refreshAll();
        });
        Runnable unused = session.takenOff()
                .onEvicted(gone ->
                        tell(gone.text() + ": this can no longer be undone, since its memory was needed", true));
        notices.refresh();
        refreshAll();
    }

    /** Puts the panels as the session has them, else as they were left in another window. */
    private void putPanels() {
        PanelsSpec saved = keeper.panels();
        series.place(saved == null ? stored.panel() : saved.series());
        if (saved != null) {
            room.wantOverview(saved.overview());
            cursors.want(saved.cursorTable());
            cursors.chooseRows(saved.cursorRows());
            figures.place(saved.figures());
        }
        keeper.panels(() -> new PanelsSpec(
                series.place(), room.isOverviewWanted(), cursors.isWanted(), cursors.rowsChosen(), figures.place()));
    }

    private void place() {
        WindowPlace remembered = stored.place();
        WindowPlace place = remembered == null ? null : remembered.on(WindowPlace.screens(), LEAST_SIZE);
        if (place != null) {
            frame.setBounds(place.bounds());
            if (place.maximized()) {
                frame.setExtendedState(Frame.MAXIMIZED_BOTH);
            }
        } else {
            Rectangle screen = frame.getGraphicsConfiguration().getBounds();
            frame.setSize(
                    Math.min(DEFAULT_SIZE.width, screen.width * 9 / 10),
                    Math.min(DEFAULT_SIZE.height, screen.height * 9 / 10));
            frame.setLocationRelativeTo(null);
        }
        bounds = frame.getBounds();
    }

    /** Looks at everything anew, at once. */
    void refreshAll() {
        looks.now();
    }

    /** Returns whether something of what is told goes on by the clock. */
    private boolean look() {
        if ((frame.getExtendedState() & Frame.ICONIFIED) != 0) {
            return false;
        }
        long now = ticker.nanos();
        if (now - keptNanos >= KEEP_NANOS) {
            keptNanos = now;
            files.sessions.keep();
        }
        session.adoptTimes();
        session.adoptXName();
        boolean goesOn = statusBar.refresh(now / 1e9);
        notices.look(now / 1e9);
        room.share();
        series.refresh();
        refreshTitle();
        refreshMode();
        return goesOn;
    }

    private void refreshTitle() {
        String charted = session.title();
        String title = (charted.isEmpty() ? "" : charted + " \u2013 ") + "Stripchart";
        if (!title.equals(frame.getTitle())) {
            frame.setTitle(title);
        }
    }

    /** What a key or the mouse has changed on the chart shows in the bars at once. */
    private void refreshMode() {
        if (actions.refresh()) {
            toolBar.refresh();
            statusBar.refreshMode();
        }
    }

    private final class Whole implements WindowHost.Whole {

        @Override
        public void refreshAll() {
            MainWindow.this.refreshAll();
        }

        @Override
        public void toggleFullScreen() {
            fullScreen.toggle();
        }

        @Override
        public void tell(String message, boolean isFault) {
            MainWindow.this.tell(message, isFault);
        }

        @Override
        public void close() {
            MainWindow.this.close();
        }
    }

    private final class WindowEvents extends WindowAdapter {

        @Override
        public void windowClosing(WindowEvent event) {
            close();
        }

        @Override
        public void windowDeiconified(WindowEvent event) {
            refreshAll();
        }

        @Override
        public void windowActivated(WindowEvent event) {
            theme.followSystem();
        }
    }

    private final class PlaceEvents extends ComponentAdapter {

        @Override
        public void componentMoved(ComponentEvent event) {
            keep();
        }

        @Override
        public void componentResized(ComponentEvent event) {
            keep();
        }

        private void keep() {
            if (frame.getExtendedState() == Frame.NORMAL && !fullScreen.isOn()) {
                bounds = frame.getBounds();
            }
        }
    }
}
