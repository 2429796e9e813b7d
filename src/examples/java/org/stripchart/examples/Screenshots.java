// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.Edt;
import org.stripchart.app.dialog.Opener;
import org.stripchart.app.preferences.Preferences;
import org.stripchart.app.view.MainWindow;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartPanel;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.StripRule;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.file.SessionStore;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.session.spec.Theme;
import org.stripchart.session.spec.WindowSettings;
import org.stripchart.source.SourceOptions;

/**
 * Makes the pictures of the README: the program's own window, fed through a named pipe with what tools would tell of an imagined
 * server, and a machine with states. Needs a display of 2,400 by 1,600 pixels and {@code mkfifo}.
 */
public final class Screenshots {

    private static final int WIDTH = 1160;
    private static final int HEIGHT = 740;
    private static final int SCALE = 2;
    private static final int SECONDS = 600;

    /** So many of the rows come at the pace of real life, for the figures of the status bar. */
    private static final int PACED_SECONDS = 12;

    private static final Instant START = Instant.parse("2026-03-04T09:20:00Z");

    private final Path images;
    private final Path work;

    /** What is told of each second. */
    interface Feed {

        /** Writes what stands above all rows. */
        void begin(Writer out, Instant time) throws IOException;

        /** Writes what is told of a second. */
        void second(Writer out, Instant time) throws IOException;
    }

    private Screenshots(Path images, Path work) {
        this.images = images;
        this.work = work;
    }

    public static void main(String[] args) throws Exception {
        // Twice as sharp, and laid out for it; must be said before there is any window.
        System.setProperty("sun.java2d.uiScale", Integer.toString(SCALE));
        Path work = Files.createTempDirectory("stripchart-screenshots");
        Path images = Path.of("src", "docs", "images");
        Files.createDirectories(images);
        Screenshots screenshots = new Screenshots(images, work);
        screenshots.take("vmstat", new ImaginedVmstat(), SourceOptions.DEFAULTS, true);
        // As of a page that is asked for again and again.
        SourceOptions rates =
                SourceOptions.DEFAULTS.withText(SourceOptions.DEFAULTS.text().withCounterRates(true));
        screenshots.take("node", new ImaginedNode(), rates, false);
        BufferedImage machine = OnEdt.call(MachineWithStates::draw);
        SmallPng.write(machine, images.resolve("machine.png"));
        for (String name : List.of("preferences.properties", "last.strip", "")) {
            Files.deleteIfExists(work.resolve(name));
        }
    }

    /**
     * Takes pictures in both themes of a window that is fed from a pipe of that name.
     *
     * @param isPointed whether the pointer is over the chart
     */
    private void take(String name, Feed feed, SourceOptions options, boolean isPointed) throws Exception {
        Path pipe = work.resolve(name);
        if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() != 0) {
            throw new IOException("mkfifo failed");
        }
        CountDownLatch closed = new CountDownLatch(1);
        LiveChart chart = OnEdt.call(() -> LiveChart.builder()
                .clock(Clock.fixed(START, ZoneOffset.UTC))
                .arrange(StripRule.AUTO)
                .colorsByName()
                .build());
        OpenedSources sources = OpenedSources.open(List.of(pipe.toString()), options);
        RunningSession session = OnEdt.call(() -> new RunningSession(chart, sources, Edt.OWNER));
        OnEdt.run(session::start);
        WindowSettings settings =
                new WindowSettings(Theme.LIGHT, LiveWindow.of(Duration.ofMinutes(5)), null, null, null);
        Preferences preferences = Preferences.load(work.resolve("preferences.properties"));
        MainWindow window = OnEdt.call(() -> MainWindow.open(
                new SessionKeeper(session, SessionSpec.NOTHING_SAID, new SessionStore(work), null),
                settings,
                preferences,
                new NoOther(),
                closed::countDown));
        JFrame frame = window.frame();
        OnEdt.run(() -> frame.setSize(WIDTH, HEIGHT));
        try (BufferedWriter rows = Files.newBufferedWriter(pipe)) {
            feed.begin(rows, START);
            feed(feed, rows, 0, SECONDS);
            // Half a second for the panel of series, and a quarter for the strip below the chart.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(900));
            if (isPointed) {
                OnEdt.run(() -> point(panel(frame)));
            }
            BufferedImage light = OnEdt.call(() -> picture(frame));
            OnEdt.run(() -> click(frame.getJMenuBar(), "Dark"));
            // To dress a window anew takes a while, in which the source would seem to be late.
            feed(feed, rows, SECONDS, SECONDS + 2);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            BufferedImage dark = OnEdt.call(() -> picture(frame));
            OnEdt.run(() -> click(frame.getJMenuBar(), "Light"));
            SmallPng.write(light, images.resolve(name + "-light.png"));
            SmallPng.write(dark, images.resolve(name + "-dark.png"));
        }
        OnEdt.run(() -> frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING)));
        closed.await();
        OnEdt.run(() -> {
            session.close();
            chart.close();
        });
        Files.delete(pipe);
    }

    private static void feed(Feed feed, Writer rows, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            feed.second(rows, START.plusSeconds(i));
            if (i >= SECONDS - PACED_SECONDS) {
                rows.flush();
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }

    /** Puts the pointer where something happens. */
    private static void point(LiveChartPanel panel) {
        panel.dispatchEvent(new MouseEvent(
                panel,
                MouseEvent.MOUSE_MOVED,
                System.currentTimeMillis(),
                0,
                panel.getWidth() * 80 / 100,
                panel.getHeight() * 66 / 100,
                0,
                false));
    }

    private static BufferedImage picture(JFrame frame) {
        Container root = frame.getRootPane();
        BufferedImage image =
                new BufferedImage(root.getWidth() * SCALE, root.getHeight() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(SCALE, SCALE);
            root.paint(g);
        } finally {
            g.dispose();
        }
        return image;
    }

    private static LiveChartPanel panel(Container in) {
        LiveChartPanel panel = find(in);
        if (panel == null) {
            throw new IllegalStateException("the window has no chart");
        }
        return panel;
    }

    private static @Nullable LiveChartPanel find(Container in) {
        for (Component component : in.getComponents()) {
            LiveChartPanel found = component instanceof LiveChartPanel panel
                    ? panel
                    : component instanceof Container inner ? find(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void click(JMenuBar bar, String text) {
        for (int i = 0; i < bar.getMenuCount(); i++) {
            if (click(bar.getMenu(i), text)) {
                return;
            }
        }
        throw new IllegalStateException("no menu item " + text);
    }

    private static boolean click(JMenu menu, String text) {
        for (Component item : menu.getMenuComponents()) {
            if (item instanceof JMenu inner ? click(inner, text) : clickIf(item, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean clickIf(Component item, String text) {
        boolean found =
                item instanceof AbstractButton button && button.getText().equals(text);
        if (found) {
            ((AbstractButton) item).doClick(0);
        }
        return found;
    }

    /** Opens nothing else. */
    private static final class NoOther implements Opener {

        @Override
        public CompletableFuture<Void> open(List<String> locations) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<Void> open(String location, SourceChoice choice) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<Void> openSession(Path file) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public List<String> opened() {
            return List.of();
        }
    }
}
