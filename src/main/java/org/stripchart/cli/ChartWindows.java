// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.app.preferences.Preferences;
import org.stripchart.app.view.MainWindow;
import org.stripchart.session.Background;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.Recording;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SourceEnd;

/**
 * The windows of a run: the first, and one more for each time that files are opened. Event dispatch thread only.
 *
 * <p>A window that shows only what is shown when no source was named makes room for the one that is opened from it. The
 * chart of a window is closed with it, unless the outputs show it. An exception that nobody catches is told in all that are
 * open, which replaces the handler of the whole process.
 */
final class ChartWindows {

    private static final Logger LOG = LoggerFactory.getLogger(ChartWindows.class);

    /**
     * What is left of a window that was closed while others were open.
     *
     * @param recording its latest, or null
     */
    record Closed(List<SourceEnd> ends, @Nullable Recording recording) {}

    private final ChartSetup setup;
    private final Preferences preferences;
    private final boolean hasOutputs;
    private final Runnable onLastClosed;
    private final AtomicInteger notClosed = new AtomicInteger();
    private final Map<RunningSession, MainWindow> windows = new LinkedHashMap<>();
    private final List<Closed> closed = new ArrayList<>();
    private RunningSession first;
    private boolean ending;

    /**
     * Opens the first window.
     *
     * @param hasOutputs whether the chart of the first session is wanted when its window is closed
     * @param onLastClosed called on any thread, once no window is left and what they remember is written
     */
    ChartWindows(
            ChartSetup setup,
            RunningSession first,
            Preferences preferences,
            boolean hasOutputs,
            Runnable onLastClosed) {
        this.setup = setup;
        this.preferences = preferences;
        this.first = first;
        this.hasOutputs = hasOutputs;
        this.onLastClosed = onLastClosed;
        notClosed.incrementAndGet();
        show(first);
        Thread.setDefaultUncaughtExceptionHandler(this::uncaught);
    }

    /** Closes all windows; returns the session whose chart the outputs show. */
    RunningSession close() {
        ending = true;
        windows().forEach(MainWindow::close);
        return first;
    }

    /** What is left of the windows that are closed, without that of the first session. */
    List<Closed> closed() {
        return List.copyOf(closed);
    }

    /** The windows that are open. */
    List<MainWindow> windows() {
        return List.copyOf(windows.values());
    }

    /** Logs an exception that nobody caught, on any thread, and tells it in one line of each window that is open then. */
    private void uncaught(Thread thread, Throwable fault) {
        LOG.error("Nobody caught an exception on {}", thread.getName(), fault);
        EventQueue.invokeLater(() ->
                windows().forEach(window -> window.tell("Something went wrong; the log tells more: " + fault, true)));
    }

    private void show(RunningSession session) {
        MainWindow window = MainWindow.open(
                session,
                setup.windowSettings(session),
                preferences,
                locations -> open(session, locations),
                () -> windowClosed(session));
        windows.put(session, window);
    }

    private CompletableFuture<Void> open(RunningSession from, List<String> locations) {
        CompletableFuture<Void> shown = new CompletableFuture<>();
        CompletableFuture<Void> unused = Background.call("opening", () -> setup.open(locations))
                .handle((opened, fault) -> {
                    EventQueue.invokeLater(() -> {
                        if (opened == null) {
                            shown.completeExceptionally(fault);
                        } else {
                            try {
                                show(opened, from);
                                shown.complete(null);
                            } catch (RuntimeException | Error e) {
                                shown.completeExceptionally(e);
                                throw e;
                            }
                        }
                    });
                    return null;
                });
        return shown;
    }

    private void show(OpenedSources opened, RunningSession from) {
        if (ending || notClosed.get() == 0) {
            opened.close();
            return;
        }
        RunningSession next = setup.session(opened);
        next.start();
        notClosed.incrementAndGet();
        MainWindow asking = windows.get(from);
        if (setup.isDemo(from) && asking != null) {
            // Before the new one opens, which takes its place.
            first = from == first ? next : first;
            asking.close();
        }
        show(next);
    }

    private void windowClosed(RunningSession session) {
        EventQueue.invokeLater(() -> {
            windows.remove(session);
            session.close();
            if (session != first) {
                closed.add(new Closed(session.ends(), session.recorder().latest()));
            }
            if (session != first || !hasOutputs) {
                session.chart().close();
            }
        });
        if (notClosed.decrementAndGet() == 0) {
            onLastClosed.run();
        }
    }
}
