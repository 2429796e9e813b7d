// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.awt.EventQueue;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.app.Edt;
import org.stripchart.app.dialog.PasswordDialog;
import org.stripchart.app.preferences.Preferences;
import org.stripchart.app.preferences.WindowPreferences;
import org.stripchart.app.session.SessionConsent;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;
import org.stripchart.clock.Ticker;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.Progress;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SourceEnd;
import org.stripchart.session.StateSummary;
import org.stripchart.session.alarm.RunAlarms;
import org.stripchart.session.analysis.MissingSeries;
import org.stripchart.session.file.SessionFile;
import org.stripchart.session.file.SessionKeeper;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.words.EscapedText;

/**
 * One run of the program: a chart and its sources, with a window or without, until there is a reason to end; then the
 * outputs, the counters, and a line for each source of which there is something to say.
 *
 * <p>The reasons: the window is closed, {@code --duration} is over, the process is told to end (Ctrl-C), or, without a
 * window, the sources are at their end or the memory is.
 *
 * <p>More than 300 lines, since the order of all that begins and ends in a run is told here once.
 */
final class ChartRun {

    private static final Logger LOG = LoggerFactory.getLogger(ChartRun.class);

    /** How long a process that was told to end waits for outputs that do not get on. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How long sources may take to let go of what they read from, and marks and what windows write to be written. */
    private static final long RELEASE_SECONDS = 5;

    private static final String UNREAD =
            "standard input: something came after the start and is not read; - as SOURCE reads it";

    private static final String NOTHING_PIPED =
            "standard input: nothing has come, so the random source is charted;" + " - as SOURCE waits for what comes";

    private final SessionSpec spec;
    private final PrintStream err;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch windowsClosed = new CountDownLatch(1);
    private final Progress progress = new Progress();
    private final RunGuard guard;
    private final RunAlarms alarms;
    private final RunResults results;
    private final RecordingEnds recordings;
    private final SessionArgument argument;
    private final PipedInput in;
    private @Nullable RunningSession running;
    private @Nullable ChartWindows windows;

    ChartRun(SessionSpec spec, SessionArgument argument, PipedInput in, StandardOutput out, PrintStream err) {
        this.spec = spec;
        this.argument = argument;
        this.in = in;
        this.err = err;
        this.guard = new RunGuard(stop::countDown, err);
        this.results = new RunResults(spec, out, err, progress);
        Consumer<String> line = text -> err.println(EscapedText.oneLine(text));
        this.alarms = new RunAlarms(line, Ticker.SYSTEM::nanos, results.aroundAlarms(Ticker.SYSTEM::nanos, line));
        this.recordings = new RecordingEnds(progress, err);
    }

    /** Runs to the end; returns the exit status. Main thread. */
    int run() throws UsageException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endEarly, "end of the process"));
        try {
            try {
                return runOrFail();
            } finally {
                EventQueue.invokeLater(in::forget);
            }
        } catch (OutOfMemoryError e) {
            guard.tellNoMemory();
            return Program.FAILED;
        } finally {
            guard.ended();
            progress.finish();
        }
    }

    private int runOrFail() throws UsageException {
        try {
            return runToEnd();
        } catch (InvalidSourceException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (InterruptedException | RuntimeException | Error e) {
            return failed(e);
        }
    }

    /** Ends what still runs, in order, and says why the run is over. */
    private int failed(@Nullable Throwable fault) {
        guard.release();
        boolean toldAll = true;
        try {
            closeAll();
        } catch (OutOfMemoryError e) {
            toldAll = false;
        } catch (ExecutionException | InterruptedException | RuntimeException | Error e) {
            log("The run could not be closed in order", e);
        }
        if (!(fault instanceof OutOfMemoryError)) {
            log("The run failed", fault);
            err.println(EscapedText.oneLine("this should not have happened, and the log has more: " + fault));
        } else if (toldAll) {
            guard.tellNoMemory();
        } else {
            guard.tellNoMemoryForAll();
        }
        return Program.FAILED;
    }

    private static void log(String what, @Nullable Throwable fault) {
        try {
            LOG.debug(what, fault);
        } catch (OutOfMemoryError e) {
            // The user is told all the same.
        }
    }

    private void closeAll() throws InterruptedException, ExecutionException {
        RunningSession session = running;
        if (session == null) {
            return;
        }
        // First, since what follows may need its memory.
        session.chart().close();
        ChartWindows open = windows;
        RunningSession shown = open == null ? session : onEdt(open::close).session();
        close(shown);
        if (open != null) {
            for (ChartWindows.Closed other : onEdt(open::closed)) {
                recordings.tellEnd(other.recordings());
            }
        }
        recordings.tellEnd(onEdt(() -> shown.recorder().recordings()));
    }

    private int runToEnd() throws UsageException, InvalidSourceException, InterruptedException, ExecutionException {
        long start = Ticker.SYSTEM.nanos();
        if (spec.headless()) {
            guard.start();
        }
        SessionSpec allowed = allowed();
        ChartSetup setup = new ChartSetup(
                allowed,
                spec.headless() ? new ConsolePasswords(System.console()) : new PasswordDialog(),
                argument.store(),
                argument.opened());
        OpenedSources opened = setup.open(argument.first(allowed.sources()));
        SessionKeeper keeper = onEdt(() -> setup.session(opened));
        RunningSession session = keeper.session();
        running = session;
        guard.watch(session.chart());
        onEdt(() -> {
            // Where there is no window, nobody else has looked yet whether x is time.
            Runnable unused = session.chart().analysis().alarms().onChange((change, event) -> session.adoptTimes());
            alarms.follow(session.chart(), session.alarms());
            return alarms;
        });
        Path recording = spec.record().file();
        if (recording != null) {
            record(session, recording);
        }
        onEdt(() -> {
            session.start();
            return session;
        });
        // The sources run by now: opening a window takes part of their time.
        long since = Ticker.SYSTEM.nanos();
        if (spec.headless()) {
            if (onEdt(session::isDemo) && in.hasNothing()) {
                err.println(NOTHING_PIPED);
            }
            watchInput(keeper, () -> err.println(UNREAD));
            CompletableFuture<Void> unused = session.allEnded().thenRun(stop::countDown);
            awaitStop(since);
            return finish(keeper, List.of(), start);
        }
        Preferences preferences = Preferences.load(Preferences.defaultFile());
        results.recordInto(new WindowPreferences(preferences, session).recordFolder());
        ChartWindows opening = onEdt(
                () -> new ChartWindows(setup, keeper, preferences, alarms, spec.hasOutputs(), this::lastWindowClosed));
        windows = opening;
        watchInput(keeper, () -> opening.openInstead(Program.PIPED));
        tellOfTheSession(opening);
        awaitStop(since);
        SessionKeeper shown = onEdt(opening::close);
        // What the windows remember is being written, and what else they were asked to.
        windowsClosed.await(RELEASE_SECONDS, TimeUnit.SECONDS);
        return finish(shown, onEdt(opening::closed), start);
    }

    /** Returns the run without what somebody does not want to be started. */
    private SessionSpec allowed() throws InterruptedException, ExecutionException {
        SessionFile.Opened session = argument.opened();
        List<String> asked = argument.toAskFor();
        if (session == null || asked.isEmpty()) {
            return spec;
        }
        if (onEdt(() -> SessionConsent.ask(null, session.file(), asked))) {
            argument.store().trust(session);
            return spec;
        }
        return spec.without(asked);
    }

    /** What is piped in after the start takes the place of what stands in for it. */
    private void watchInput(SessionKeeper keeper, Runnable action) throws InterruptedException, ExecutionException {
        onEdt(() -> {
            if (keeper.session().isDemo()) {
                in.whenWaiting(action);
            }
            return keeper;
        });
    }

    private void tellOfTheSession(ChartWindows opening) throws InterruptedException, ExecutionException {
        for (String line : argument.toTell()) {
            onEdt(() -> {
                opening.windows().forEach(window -> window.tell(line, true));
                return line;
            });
        }
    }

    private void record(RunningSession session, Path file)
            throws UsageException, InterruptedException, ExecutionException {
        try {
            onEdt(() -> session.recorder().start(file)).get();
            guard.watch(file);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                onEdt(() -> {
                    session.close();
                    session.chart().close();
                    return session;
                });
                throw new UsageException("--record: " + fault.getMessage());
            }
            throw e;
        }
    }

    private int finish(SessionKeeper keeper, List<ChartWindows.Closed> otherWindows, long start)
            throws InterruptedException, ExecutionException {
        RunningSession session = keeper.session();
        close(session);
        Throwable fault = guard.fault();
        if (fault != null) {
            return failed(fault);
        }
        LiveChart chart = session.chart();
        onEdt(() -> {
            session.adoptTimes();
            session.adoptXName();
            chart.refresh();
            if (spec.headless() && !keeper.isRestored()) {
                // Nobody has seen strips that the first rows gave; now all rows are there.
                chart.arrangeAgain();
            }
            return chart;
        });
        boolean complete = true;
        List<SourceEnd> ends = new ArrayList<>();
        for (ChartWindows.Closed other : otherWindows) {
            ends.addAll(other.ends());
            complete &= recordings.areComplete(other.recordings());
            await(other.marks(), "The marks beside a recording are not written");
        }
        complete &= recordings.areComplete(onEdt(() -> session.recorder().recordings()));
        await(onEdt(() -> session.recorder().marks().written()), "The marks beside the recording are not written");
        ends.addAll(onEdt(session::ends));
        boolean failed = ends.stream().anyMatch(end -> end.failed() || (spec.headless() && end.isSilent()));
        // An empty picture of what failed would look like a picture of nothing.
        boolean hasPoints = onEdt(() -> chart.statistics().published()) > 0;
        complete &= (failed && !hasPoints) || results.write(chart);
        if (argument.saveTo() != null) {
            SessionSpec now = onEdt(keeper::now);
            complete &= onEdt(keeper::isVacant)
                    ? results.noSession(argument.saveTo())
                    : results.writeSession(argument.saveTo(), now, keeper.extras(), argument.store());
        }
        complete &= !spec.headless() || argument.incomplete().isEmpty();
        if (spec.stats()) {
            ChartStatistics statistics = onEdt(chart::statistics);
            long rejected = onEdt(session::rejected);
            List<String> leftOut = onEdt(session::leftOut);
            List<String> doubts = onEdt(() -> session.sources().stream()
                    .flatMap(source -> source.doubts().stream())
                    .toList());
            double seconds = (Ticker.SYSTEM.nanos() - start) / 1e9;
            List<StateSummary> states = onEdt(() -> StateSummary.of(chart));
            complete &= results.writeStats(StatsLine.of(statistics, rejected, seconds, leftOut, doubts, states));
        }
        // The last command may have something to say, and may have been started just now.
        onEdt(alarms::ended).get();
        keeper.store().alarms().written().get();
        boolean hadAlarm = onEdt(() -> {
            alarms.end();
            return alarms.hasCome();
        });
        // A name that was misspelt leaves no other trace; where nothing at all has come, that is told instead.
        List<String> missing = spec.headless() && hasPoints ? onEdt(() -> MissingSeries.neverCame(chart)) : List.of();
        complete &= missing.isEmpty();
        missing.forEach(line -> err.println(EscapedText.oneLine(line)));
        List<String> passedOver = spec.headless() ? onEdt(() -> chart.analysis().passedOver()) : List.of();
        passedOver.forEach(line -> err.println(EscapedText.oneLine(line)));
        chart.close();
        ends.stream()
                .map(end -> end.line(spec.headless()))
                .filter(line -> !line.isEmpty())
                .forEach(line -> err.println(EscapedText.oneLine(line)));
        if (!complete || failed) {
            return Program.FAILED;
        }
        return hadAlarm ? Program.ALARM : Program.DONE;
    }

    private static void close(RunningSession session) throws InterruptedException, ExecutionException {
        CompletableFuture<Void> released = onEdt(() -> {
            session.close();
            return session.released();
        });
        await(released, "A source has not let go of what it reads from");
    }

    private static void await(CompletableFuture<Void> done, String otherwise)
            throws InterruptedException, ExecutionException {
        try {
            done.get(RELEASE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.debug(otherwise);
        }
    }

    private void awaitStop(long since) throws InterruptedException {
        if (spec.duration() == null) {
            stop.await();
        } else {
            long elapsed = Ticker.SYSTEM.nanos() - since;
            stop.await(spec.duration().toNanos() - elapsed, TimeUnit.NANOSECONDS);
        }
    }

    private void lastWindowClosed() {
        windowsClosed.countDown();
        stop.countDown();
    }

    private void endEarly() {
        stop.countDown();
        try {
            progress.await(PATIENCE)
                    .forEach(name -> err.println(EscapedText.oneLine(
                            name + ": could not be written: it did not go on, and the process ends")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T onEdt(Callable<T> task) throws InterruptedException, ExecutionException {
        return Edt.OWNER.call(task);
    }
}
