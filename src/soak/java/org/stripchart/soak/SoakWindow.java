// SPDX-License-Identifier: Apache-2.0
package org.stripchart.soak;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.stripchart.app.Edt;
import org.stripchart.app.dialog.Opener;
import org.stripchart.app.preferences.Preferences;
import org.stripchart.app.view.MainWindow;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;
import org.stripchart.session.SourceEnd;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.file.SessionStore;
import org.stripchart.session.spec.ChartSpec;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.session.spec.WindowSettings;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceOptions;

/**
 * A window of the program with its session and its chart, fed by the random source.
 *
 * <p><b>Threading:</b> any thread but the event dispatch thread, which each method waits for.
 */
final class SoakWindow {

    static final long PATIENCE_SECONDS = 60;

    private static final String LOCATION = "random";

    private final LiveChart chart;
    private final RunningSession session;
    private final SessionKeeper keeper;
    private final SessionStore store;
    private final MainWindow window;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    private SoakWindow(Path home, OpenedSources sources, long history) {
        chart = LiveChart.builder().historyPoints(history).build();
        session = new RunningSession(chart, sources, Edt.OWNER);
        session.start();
        store = new SessionStore(home.resolve("sessions"));
        SessionSpec asked = SessionSpec.NOTHING_SAID.with(
                new SourcesSpec(List.of(LOCATION), sources.options(), null, null, List.of()), ChartSpec.NOTHING_SAID);
        keeper = new SessionKeeper(session, asked, store, null);
        window = MainWindow.open(
                keeper,
                WindowSettings.NONE,
                Preferences.load(home.resolve("preferences")),
                new Nowhere(),
                () -> closed.complete(null));
    }

    /**
     * Opens one.
     *
     * @param home where it keeps what it remembers
     * @param interval of the random source
     * @param history of how many points
     */
    static SoakWindow open(Path home, Duration interval, long history) throws Exception {
        OpenedSources sources = OpenedSources.open(List.of(LOCATION), SourceOptions.DEFAULTS.withInterval(interval));
        return onEdt(() -> new SoakWindow(home, sources, history));
    }

    ChartStatistics statistics() throws Exception {
        return onEdt(chart::statistics);
    }

    /** Adds a source, and returns it once it runs. */
    SessionSource add(String location) throws Exception {
        onEdt(() -> session.add(location, SourceChoice.NONE)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return onEdt(() -> {
            List<SessionSource> all = session.sources();
            return all.get(all.size() - 1);
        });
    }

    void remove(SessionSource source) throws Exception {
        onEdt(() -> {
            session.remove(source);
            return true;
        });
    }

    /** Stops one of the sources, and returns what came of it once it has come to its end. */
    SourceEnd stop(SessionSource source) throws Exception {
        onEdt(() -> {
            source.stop();
            return true;
        });
        while (!onEdt(source::hasEnded)) {
            Thread.sleep(5);
        }
        return end(source);
    }

    /** Returns how it is with one of the sources. */
    SourceEnd end(SessionSource source) throws Exception {
        return onEdt(() -> session.ends().get(session.sources().indexOf(source)));
    }

    /** Returns how it is with all sources. */
    List<SourceEnd> ends() throws Exception {
        return onEdt(session::ends);
    }

    /** Saves the session as a person does. */
    void save(Path file) throws Exception {
        store.save(file, onEdt(keeper::now), keeper.extras());
    }

    /** Begins a recording, and returns it once points are recorded. */
    org.stripchart.session.Recording record(Path file) throws Exception {
        return onEdt(() -> session.recorder().start(file)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void stopRecording() throws Exception {
        onEdt(() -> {
            session.recorder().stop();
            return true;
        });
    }

    /** Stops the sources, and takes in what they gave. */
    void stopSources() throws Exception {
        onEdt(() -> {
                    session.close();
                    return session.released();
                })
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        onEdt(() -> {
            chart.refresh();
            return true;
        });
    }

    /** Closes the window, and returns once what it remembers is written. */
    void close() throws Exception {
        onEdt(() -> {
            window.close();
            session.close();
            chart.close();
            return true;
        });
        closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    static <T> T onEdt(Callable<T> task) throws ExecutionException, InterruptedException, TimeoutException {
        FutureTask<T> future = new FutureTask<>(task);
        EventQueue.invokeLater(future);
        return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Nobody opens anything else from a window here. */
    private static final class Nowhere implements Opener {

        @Override
        public CompletableFuture<Void> open(List<String> locations) {
            return CompletableFuture.failedFuture(new InvalidSourceException("not here"));
        }

        @Override
        public CompletableFuture<Void> open(String location, SourceChoice choice) {
            return open(List.of(location));
        }

        @Override
        public CompletableFuture<Void> openSession(Path file) {
            return open(List.of(file.toString()));
        }

        @Override
        public List<String> opened() {
            return List.of();
        }
    }
}
