// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import static org.assertj.swing.edt.GuiActionRunner.execute;
import static org.assertj.swing.timing.Timeout.timeout;

import com.formdev.flatlaf.FlatSystemProperties;
import java.awt.AWTException;
import java.awt.Color;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JComboBoxFixture;
import org.assertj.swing.fixture.JTableCellFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.app.Edt;
import org.stripchart.app.dialog.Opener;
import org.stripchart.app.look.SystemTheme;
import org.stripchart.app.preferences.Preferences;
import org.stripchart.app.status.TabularLabel;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.clock.Ticker;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.StripRule;
import org.stripchart.session.FakeSource;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.file.SessionStore;
import org.stripchart.session.spec.ChartSpec;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.session.spec.ViewSpec;
import org.stripchart.session.spec.WindowSettings;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceOptions;
import org.stripchart.testing.RequiresDisplay;

/** A window for a test to work on like a hand; it is opened before each test, and closed after it. */
@RequiresDisplay
@SuppressWarnings("NullAway.Init") // a window is opened before each test, and anew in some
abstract class MainWindowFixture {

    @TempDir
    Path folder;

    final CountDownLatch onClose = new CountDownLatch(1);
    final List<FakeSource> opened = new CopyOnWriteArrayList<>();
    /** What a fake does while it is opened. */
    volatile Runnable opening = () -> {};

    final List<List<String>> openedElsewhere = new ArrayList<>();
    final List<SourceChoice> choicesElsewhere = new ArrayList<>();
    private final AtomicInteger notClosed = new AtomicInteger();
    private final List<LiveChart> charts = new ArrayList<>();
    Robot robot;
    LiveChart chart;
    RunningSession session;
    SessionKeeper keeper;
    /** What was asked for. */
    SessionSpec asked = SessionSpec.NOTHING_SAID.with(
            new SourcesSpec(List.of("fake"), SourceOptions.DEFAULTS, null, null, List.of()), ChartSpec.NOTHING_SAID);

    /** How series are divided. */
    StripRule strips = StripRule.ONE;

    final List<Path> sessionsOpened = new ArrayList<>();
    MainWindow mainWindow;
    FrameFixture window;

    @BeforeEach
    void open() {
        // The robot's hand does not reach the dialogs of the system.
        System.setProperty(FlatSystemProperties.USE_SYSTEM_FILE_CHOOSER, "false");
        // While a submenu is open, an event queue would be pushed, and the robot waits ten seconds at each key for one
        // that was popped.
        UIManager.put("Menu.useSafeTriangle", false);
        robot = BasicRobot.robotWithNewAwtHierarchy();
        // What a test waits for it waits for by condition; the robot's own pauses, a tenth of a second a letter, were
        // most
        // of the time of all window tests.
        robot.settings().delayBetweenEvents(5);
        robot.settings().eventPostingDelay(50);
        open(WindowSettings.NONE, "random");
    }

    @AfterEach
    void close() {
        // Its timers too: another test looks for what is left of windows.
        execute(() -> mainWindow.close());
        execute(session::close);
        charts.forEach(LiveChart::close);
        robot.cleanUp();
        until("all are closed", () -> notClosed.get() == 0);
        // The folder goes.
        untilWritten();
    }

    /**
     * Fills the screen with the chart by a key, does something, and comes back by a key. A window that goes while the window manager is
     * still at that leaves an empty one over the screen, so what is to be seen beside the window is waited for.
     */
    void inFullScreen(Runnable task, int keyBack) {
        Rectangle before = execute(() -> window.target().getBounds());
        Rectangle screen =
                execute(() -> window.target().getGraphicsConfiguration().getBounds());
        Color beside = cornerOf(screen);
        press(KeyEvent.VK_F11);
        until("fills the screen", () -> execute(() -> panel().getSize()).equals(screen.getSize()));
        until("is painted", () -> !cornerOf(screen).equals(beside));
        task.run();
        press(keyBack);
        until("as large as before", () -> execute(() -> window.target().getSize())
                .equals(before.getSize()));
        until("beside it is what was there", () -> cornerOf(screen).equals(beside));
    }

    private static Color cornerOf(Rectangle screen) {
        try {
            return new java.awt.Robot().getPixelColor(screen.width - 2, screen.height - 2);
        } catch (AWTException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for what windows remember, however long that takes; they give up waiting for it sooner. */
    private static void untilWritten() {
        until("what is remembered is written", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("stripchart preferences")));
    }

    void open(WindowSettings settings, String location) {
        open(
                settings,
                () -> new RunningSession(
                        chart,
                        OpenedSources.open(
                                List.of(location), SourceOptions.DEFAULTS.withInterval(Duration.ofMillis(20))),
                        Edt.OWNER));
    }

    void open(WindowSettings settings, Callable<RunningSession> newSession) {
        SystemTheme light = new SystemTheme("Linux", name -> null, command -> "'prefer-light'");
        Preferences preferences = Preferences.load(folder.resolve("preferences"));
        chart = execute(() -> LiveChart.builder().arrange(strips).build());
        charts.add(chart);
        ViewSpec view = asked.chart().view();
        if (view != null) {
            execute(() -> view.applyTo(chart));
        }
        session = execute(newSession);
        mainWindow = execute(() -> {
            session.start();
            notClosed.incrementAndGet();
            SessionStore store = new SessionStore(folder.resolve("sessions"));
            keeper = new SessionKeeper(session, asked, store, null);
            return MainWindow.open(keeper, settings, preferences, light, Ticker.SYSTEM, new Elsewhere(), () -> {
                onClose.countDown();
                notClosed.decrementAndGet();
            });
        });
        window = new FrameFixture(robot, mainWindow.frame());
        until(
                "shown",
                () -> execute(
                        () -> window.target().isShowing() && window.target().isActive()));
    }

    void reopenWithFakes() {
        reopenWithFakes("fake");
    }

    void reopenWithFakes(String... locations) {
        execute(() -> mainWindow.close());
        execute(session::close);
        untilWritten();
        open(
                WindowSettings.NONE,
                () -> new RunningSession(
                        chart, OpenedSources.open(List.of(locations), SourceOptions.DEFAULTS, this::fake), Edt.OWNER));
    }

    private FakeSource fake(String location, SourceOptions options) {
        opening.run();
        FakeSource source = new FakeSource(location);
        opened.add(source);
        return source;
    }

    /** Opens the menu of a button of the tool bar, and takes the item. */
    void choose(String button, String item) {
        window.button(button).click();
        new org.assertj.swing.fixture.JPopupMenuFixture(robot, robot.findActivePopupMenu())
                .menuItem(new GenericTypeMatcher<>(javax.swing.JMenuItem.class, true) {
                    @Override
                    protected boolean isMatching(javax.swing.JMenuItem candidate) {
                        return item.equals(candidate.getText());
                    }
                })
                .click();
    }

    DialogFixture prompt() {
        return dialog("prompt");
    }

    DialogFixture dialog(String name) {
        DialogFixture found = WindowFinder.findDialog(name).withTimeout(10_000).using(robot);
        // Keys that come sooner are the main window's.
        until(name + " has the keys", () -> execute(() -> found.target().isFocused()));
        return found;
    }

    /** Clicks a cell twice, and once more where on a busy machine the clicks have come too far apart to be one double click. */
    void doubleClick(JTableCellFixture cell, String what, Callable<Boolean> holds) {
        until(what, () -> {
            if (!holds.call()) {
                cell.doubleClick();
                robot.waitForIdle();
            }
            return holds.call();
        });
    }

    /** Takes an item of a box, once more where a click has come while its list was about to move. */
    static void select(JComboBoxFixture box, String item) {
        until(item, () -> {
            if (!item.equals(box.selectedItem())) {
                box.selectItem(item);
            }
            return item.equals(box.selectedItem());
        });
    }

    /** Presses a key while others are held. */
    void press(int key, int... held) {
        robot.waitForIdle();
        for (int each : held) {
            robot.pressKey(each);
        }
        robot.pressAndReleaseKey(key);
        for (int each : held) {
            robot.releaseKey(each);
        }
    }

    /** Waits until what is typed goes to a control of a dialog, or to what is in it. */
    void untilFocusIn(DialogFixture dialog, String name) {
        Component control = robot.finder().findByName(dialog.target(), name);
        until(
                name + " has the focus",
                () -> execute(() -> {
                    Component focused = KeyboardFocusManager.getCurrentKeyboardFocusManager()
                            .getFocusOwner();
                    return focused != null && SwingUtilities.isDescendingFrom(focused, control);
                }));
    }

    /** Types letters to whatever has the focus. */
    void typed(String text) {
        robot.waitForIdle();
        text.chars().forEach(letter -> robot.type((char) letter));
        robot.waitForIdle();
    }

    /** Does by keyboard alone what a part of its name finds. */
    void command(String name) {
        press(KeyEvent.VK_P, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        DialogFixture palette = dialog("palette");
        untilFocusIn(palette, "command");
        typed(name);
        press(KeyEvent.VK_ENTER);
    }

    boolean live() {
        return execute(() -> chart.viewport().isLive());
    }

    @Nullable
    LiveWindow windowLength() {
        return execute(() -> chart.viewport().window());
    }

    String sources() {
        return String.valueOf(window.label("source").text());
    }

    /** What the program says in the status bar; empty most of the time. */
    String message() {
        return robot.finder().findAll(window.target(), component -> "message".equals(component.getName())).stream()
                .map(component -> execute(((javax.swing.JLabel) component)::getText))
                .findFirst()
                .orElse("");
    }

    TabularLabel figure(String name) {
        return robot.finder().findByName(window.target(), name, TabularLabel.class);
    }

    LiveChartPanel panel() {
        return robot.finder().findByType(window.target(), LiveChartPanel.class);
    }

    Point middle() {
        return new Point(panel().getWidth() / 2, panel().getHeight() / 2);
    }

    static int lightness(Color color) {
        return color.getRed() + color.getGreen() + color.getBlue();
    }

    /** Returns the text that was copied last; empty where there is none, or another program is at it just now. */
    static String clipboard() {
        try {
            return String.valueOf(
                    Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor));
        } catch (UnsupportedFlavorException | IOException | IllegalStateException e) {
            return "";
        }
    }

    static void until(String what, Callable<Boolean> holds) {
        Pause.pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        try {
                            return holds.call();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }
                },
                timeout(20_000));
    }

    private CompletableFuture<Void> openElsewhere(List<String> locations) {
        if (locations.contains("wrong")) {
            return CompletableFuture.failedFuture(new InvalidSourceException("wrong: no such file"));
        }
        openedElsewhere.add(locations);
        return CompletableFuture.completedFuture(null);
    }

    private final class Elsewhere implements Opener {

        @Override
        public CompletableFuture<Void> open(List<String> locations) {
            return openElsewhere(locations);
        }

        @Override
        public CompletableFuture<Void> open(String location, SourceChoice choice) {
            choicesElsewhere.add(choice);
            return openElsewhere(List.of(location));
        }

        @Override
        public CompletableFuture<Void> openSession(Path file) {
            sessionsOpened.add(file);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public List<String> opened() {
            return session.sources().stream().map(SessionSource::location).toList();
        }
    }
}
