// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.app.dialog.Opener;
import org.stripchart.app.preferences.Preferences;
import org.stripchart.app.session.SessionConsent;
import org.stripchart.app.view.MainWindow;
import org.stripchart.session.Background;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.Recording;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionRecorder;
import org.stripchart.session.SessionSource;
import org.stripchart.session.SourceEnd;
import org.stripchart.session.alarm.RunAlarms;
import org.stripchart.session.file.SessionFile;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourceChoice;

/**
 * The windows of a run: the first, and one more for each time that files are opened. Event dispatch thread only.
 *
 * <p>A window that shows only what is shown when no source was named, or nothing, makes room for the one that is opened from it. The
 * chart of a window is closed with it, unless the outputs show it. An exception that nobody catches is told in all that are
 * open, which replaces the handler of the whole process.
 */
final class ChartWindows {

    private static final Logger LOG = LoggerFactory.getLogger(ChartWindows.class);

    /**
     * What is left of a window that was closed while others were open.
     *
     * @param recordings the latest, and those before whose rest was still being written
     * @param marks completes once they are beside the recording
     */
    record Closed(List<SourceEnd> ends, List<Recording> recordings, CompletableFuture<Void> marks) {}

    private final ChartSetup setup;
    private final Preferences preferences;
    private final RunAlarms alarms;
    private final boolean hasOutputs;
    private final Runnable onLastClosed;
    private final AtomicInteger notClosed = new AtomicInteger();
    private final Map<RunningSession, MainWindow> windows = new LinkedHashMap<>();
    private final List<Closed> closed = new ArrayList<>();
    private SessionKeeper first;
    private boolean ending;

    /**
     * Opens the first window.
     *
     * @param alarms follows the sessions that are opened
     * @param hasOutputs whether the chart of the first session is wanted when its window is closed
     * @param onLastClosed called on any thread, once no window is left and what they remember is written
     */
    ChartWindows(
            ChartSetup setup,
            SessionKeeper first,
            Preferences preferences,
            RunAlarms alarms,
            boolean hasOutputs,
            Runnable onLastClosed) {
        this.setup = setup;
        this.preferences = preferences;
        this.alarms = alarms;
        this.first = first;
        this.hasOutputs = hasOutputs;
        this.onLastClosed = onLastClosed;
        notClosed.incrementAndGet();
        show(first, setup);
        Thread.setDefaultUncaughtExceptionHandler(this::uncaught);
    }

    /** Closes all windows; returns the session whose chart the outputs show. */
    SessionKeeper close() {
        ending = true;
        windows().forEach(MainWindow::close);
        return first;
    }

    /** Shows a source in the place of the first window, as it was to be charted, if that still shows what stands in for one. */
    void openInstead(String location) {
        if (first.session().isDemo() && windows.containsKey(first.session())) {
            CompletableFuture<Void> unused = open(first, setup, List.of(location));
        }
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

    private void show(SessionKeeper keeper, ChartSetup its) {
        RunningSession session = keeper.session();
        Opener opener = new Opener() {
            @Override
            public CompletableFuture<Void> open(List<String> locations) {
                return ChartWindows.this.open(keeper, setup.forOthers(), locations);
            }

            @Override
            public CompletableFuture<Void> open(String location, SourceChoice choice) {
                return ChartWindows.this.open(keeper, setup.forOthers().reading(location, choice), List.of(location));
            }

            @Override
            public CompletableFuture<Void> openSession(Path file) {
                return ChartWindows.this.openSession(keeper, file);
            }

            @Override
            public List<String> opened() {
                return windows.keySet().stream()
                        .flatMap(each -> each.sources().stream())
                        .map(SessionSource::location)
                        .toList();
            }
        };
        MainWindow window =
                MainWindow.open(keeper, its.windowSettings(session), preferences, opener, () -> windowClosed(keeper));
        windows.put(session, window);
    }

    private CompletableFuture<Void> openSession(SessionKeeper from, Path file) {
        CompletableFuture<Void> shown = new CompletableFuture<>();
        CompletableFuture<Void> unused = Background.call(
                        "opening", () -> SessionFile.read(file, SessionSpec.NOTHING_SAID))
                .thenApply(session -> new Asked(session, setup.store().toAskFor(session)))
                .handleAsync(
                        (asked, fault) -> {
                            if (asked == null) {
                                shown.completeExceptionally(cause(fault));
                            } else {
                                openAllowed(from, asked, shown);
                            }
                            return null;
                        },
                        EventQueue::invokeLater);
        return shown;
    }

    /** A session, and what in it starts only once somebody has said yes. */
    private record Asked(SessionFile.Opened session, List<String> toAskFor) {}

    private void openAllowed(SessionKeeper from, Asked asked, CompletableFuture<Void> shown) {
        SessionFile.Opened allowed = allowed(from, asked);
        CompletableFuture<Void> unused = open(
                        from,
                        setup.forSession(allowed),
                        allowed.spec().sources().first())
                .handle((done, fault) -> {
                    if (fault != null) {
                        shown.completeExceptionally(fault);
                    } else {
                        if (!allowed.incomplete().isEmpty()) {
                            windows()
                                    .get(windows().size() - 1)
                                    .tell(SessionArgument.incomplete(allowed.incomplete()), true);
                        }
                        shown.complete(null);
                    }
                    return null;
                });
    }

    private SessionFile.Opened allowed(SessionKeeper from, Asked asked) {
        SessionFile.Opened session = asked.session();
        if (asked.toAskFor().isEmpty()) {
            return session;
        }
        MainWindow asking = windows.get(from.session());
        if (SessionConsent.ask(asking == null ? null : asking.frame(), session.file(), asked.toAskFor())) {
            CompletableFuture<Void> unused = Background.call("session", () -> {
                setup.store().trust(session);
                return null;
            });
            return session;
        }
        return session.without(asked.toAskFor());
    }

    private static Throwable cause(Throwable fault) {
        return fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
    }

    private CompletableFuture<Void> open(SessionKeeper from, ChartSetup its, List<String> locations) {
        CompletableFuture<Void> shown = new CompletableFuture<>();
        CompletableFuture<Void> unused = Background.call("opening", () -> its.open(locations))
                .handle((opened, fault) -> {
                    EventQueue.invokeLater(() -> {
                        if (opened == null) {
                            shown.completeExceptionally(fault);
                        } else {
                            try {
                                show(opened, from, its);
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

    private void show(OpenedSources opened, SessionKeeper from, ChartSetup its) {
        if (ending || notClosed.get() == 0) {
            opened.close();
            return;
        }
        SessionKeeper next = its.session(opened);
        alarms.follow(next.session().chart(), next.session().alarms());
        next.session().start();
        notClosed.incrementAndGet();
        MainWindow asking = windows.get(from.session());
        boolean hasRoom = from.isVacant() && from.session().takenOff().latest() == null;
        if (hasRoom && asking != null) {
            // Before the new one opens, which takes its place.
            first = from == first ? next : first;
            asking.close();
        }
        show(next, its);
    }

    private void windowClosed(SessionKeeper keeper) {
        RunningSession session = keeper.session();
        EventQueue.invokeLater(() -> {
            windows.remove(session);
            session.close();
            if (keeper != first) {
                SessionRecorder recorder = session.recorder();
                closed.add(new Closed(
                        session.ends(), recorder.recordings(), recorder.marks().written()));
            }
            if (keeper != first || !hasOutputs) {
                CompletableFuture<Void> unused = alarms.leave(session.chart()).thenRun(session.chart()::close);
            }
        });
        if (notClosed.decrementAndGet() == 0) {
            onLastClosed.run();
        }
    }
}
