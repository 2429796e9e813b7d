// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.stripchart.app.MainWindow;
import org.stripchart.app.Preferences;
import org.stripchart.session.Recording;
import org.stripchart.session.RunningSession;
import org.stripchart.source.InvalidSourceException;

/**
 * The windows of a run: the first, and one more for each time that files are opened. Event dispatch thread only.
 *
 * <p>A window that shows only what is shown when no source was named makes room for the one that is opened from it.
 */
final class ChartWindows {

    private final ChartSetup setup;
    private final Preferences preferences;
    private final Runnable onLastClosed;
    private final AtomicInteger notClosed = new AtomicInteger();
    private final Map<RunningSession, MainWindow> windows = new LinkedHashMap<>();
    private final List<Recording> recordings = new ArrayList<>();
    private RunningSession first;

    /**
     * Opens the first window.
     *
     * @param onLastClosed called on any thread, once no window is left and what they remember is written
     */
    ChartWindows(ChartSetup setup, RunningSession first, Preferences preferences, Runnable onLastClosed) {
        this.setup = setup;
        this.preferences = preferences;
        this.first = first;
        this.onLastClosed = onLastClosed;
        notClosed.incrementAndGet();
        show(first).tellUncaught();
    }

    /** Closes all windows; returns the session whose chart the outputs show, which is still open. */
    RunningSession close() {
        windows().forEach(MainWindow::close);
        return first;
    }

    /** The recordings of the sessions whose windows are closed, without that of the first session. */
    List<Recording> recordings() {
        return recordings;
    }

    /** The windows that are open. */
    List<MainWindow> windows() {
        return List.copyOf(windows.values());
    }

    private MainWindow show(RunningSession session) {
        MainWindow window = MainWindow.open(
                session,
                setup.windowSettings(session),
                preferences,
                locations -> open(session, locations),
                () -> windowClosed(session));
        windows.put(session, window);
        return window;
    }

    private void open(RunningSession from, List<String> locations) throws InvalidSourceException {
        RunningSession next;
        try {
            next = setup.open(locations, null);
        } catch (UsageException e) {
            throw new InvalidSourceException(String.valueOf(e.getMessage()));
        }
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
                if (session.recording() != null) {
                    recordings.add(session.recording());
                }
                session.chart().close();
            }
        });
        if (notClosed.decrementAndGet() == 0) {
            onLastClosed.run();
        }
    }
}
