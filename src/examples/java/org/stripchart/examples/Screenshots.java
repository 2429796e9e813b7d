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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
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
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.file.SessionStore;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.Theme;
import org.stripchart.session.spec.WindowSettings;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.rows.XFrom;

/**
 * Makes the pictures of the README: the program's own window, fed through a named pipe with the load of an imagined
 * server, as it is in the light and in the dark theme. Needs a display of 2,200 by 1,300 pixels and {@code mkfifo}.
 */
public final class Screenshots {

    private static final int WIDTH = 1040;
    private static final int HEIGHT = 660;
    private static final int SCALE = 2;
    private static final int ROWS = 600;

    /** So many of the rows come at the pace of real life, for the figures of the status bar. */
    private static final int PACED_ROWS = 12;

    private static final Instant START = Instant.parse("2026-03-04T09:20:00Z");

    private Screenshots() {}

    public static void main(String[] args) throws Exception {
        // Twice as sharp, and laid out for it; must be said before there is any window.
        System.setProperty("sun.java2d.uiScale", Integer.toString(SCALE));
        Path folder = Path.of("src", "docs", "images");
        Path work = Files.createTempDirectory("stripchart-screenshots");
        Path pipe = work.resolve("web-01");
        if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() != 0) {
            throw new IOException("mkfifo failed");
        }
        CountDownLatch closed = new CountDownLatch(1);
        LiveChart chart = OnEdt.call(() -> LiveChart.builder()
                .yLabel("Processor (%)")
                .clock(Clock.fixed(START, ZoneOffset.UTC))
                .build());
        SourceOptions options = SourceOptions.DEFAULTS.withX(XFrom.column("time"));
        OpenedSources sources = OpenedSources.open(List.of(pipe.toString()), options);
        RunningSession session = OnEdt.call(() -> new RunningSession(chart, sources, Edt.OWNER));
        OnEdt.call(() -> {
            session.start();
            return true;
        });
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
            feed(rows);
            while (OnEdt.call(() -> chart.statistics().appended()) < 3L * ROWS) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            // The strip below the chart follows four times a second.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700));
            OnEdt.run(() -> point(panel(frame)));
            Files.createDirectories(folder);
            write(OnEdt.call(() -> picture(frame)), folder.resolve("window-light.png"));
            OnEdt.run(() -> click(frame.getJMenuBar(), "Dark"));
            OnEdt.run(() -> point(panel(frame)));
            write(OnEdt.call(() -> picture(frame)), folder.resolve("window-dark.png"));
        }
        OnEdt.run(() -> frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING)));
        closed.await();
        OnEdt.run(() -> {
            session.close();
            chart.close();
        });
        for (String name : List.of("web-01", "preferences.properties", "last.strip", "")) {
            Files.deleteIfExists(work.resolve(name));
        }
    }

    private static void feed(BufferedWriter rows) throws IOException {
        Server server = new Server();
        rows.write("time,user,system,iowait\n");
        for (int i = 0; i < ROWS; i++) {
            rows.write(START.getEpochSecond() + i + "," + server.next(i) + "\n");
            if (i >= ROWS - PACED_ROWS && i < ROWS - 1) {
                rows.flush();
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
        rows.flush();
    }

    /** As vmstat would see a server: a steady load, a build that runs for a while, and a backup that waits for disks. */
    private static final class Server {

        private final SplittableRandom random = new SplittableRandom(20260304);
        private double user;
        private double system;
        private double wait;

        String next(int second) {
            boolean building = second % 420 >= 390 || second % 420 < 75;
            boolean backingUp = second >= 505 && second < 560;
            double ripple = 4 * Math.sin(second / 9.0);
            user = toward(user, building ? 64 + ripple : 22 + ripple, 0.3, 5);
            system = toward(system, building ? 17 : backingUp ? 13 : 7, 0.3, 1.6);
            wait = toward(wait, backingUp ? 31 : 1.5, 0.4, backingUp ? 6 : 0.8);
            return text(user) + "," + text(system) + "," + text(wait);
        }

        private double toward(double now, double goal, double share, double spread) {
            double noise = (random.nextDouble() + random.nextDouble() - 1) * spread;
            return now + share * (goal - now) + noise;
        }

        private static String text(double percent) {
            return Long.toString(Math.round(Math.max(0, Math.min(100, percent))));
        }
    }

    /** Puts the pointer where something happens. */
    private static void point(LiveChartPanel panel) {
        panel.dispatchEvent(new MouseEvent(
                panel,
                MouseEvent.MOUSE_MOVED,
                System.currentTimeMillis(),
                0,
                panel.getWidth() * 79 / 100,
                panel.getHeight() * 28 / 100,
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

    private static void write(BufferedImage image, Path file) {
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        public CompletableFuture<Void> openSession(Path file) {
            return CompletableFuture.completedFuture(null);
        }
    }
}
