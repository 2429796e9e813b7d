// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.awt.EventQueue;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.app.PasswordDialog;
import org.stripchart.app.Preferences;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;
import org.stripchart.record.RecorderStatus;
import org.stripchart.session.Recording;
import org.stripchart.session.RunningSession;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.words.CountText;
import org.stripchart.words.EscapedText;
import org.stripchart.words.FaultText;

/**
 * One run of the program: a chart and its sources, with a window or without, until there is a reason to end; then the
 * outputs and the counters.
 *
 * <p>The reasons: the window is closed, {@code --duration} is over, the process is told to end (Ctrl-C), or, without a
 * window, the sources are at their end.
 */
final class ChartRun {

    private static final Logger LOG = LoggerFactory.getLogger(ChartRun.class);

    /** How long a process that was told to end waits for its outputs: a big CSV takes a while. */
    private static final long FINISH_SECONDS = 60;

    private final StripchartCommand command;
    private final List<Output> outputs;
    private final StandardOutput out;
    private final PrintStream err;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch windowsClosed = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    ChartRun(StripchartCommand command, List<Output> outputs, StandardOutput out, PrintStream err) {
        this.command = command;
        this.outputs = outputs;
        this.out = out;
        this.err = err;
    }

    /** Runs to the end; returns the exit status. Main thread. */
    int run() throws UsageException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endEarly, "end of the process"));
        try {
            return runToEnd();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UsageException wrong) {
                throw wrong;
            }
            return failed(e.getCause());
        } catch (InterruptedException | RuntimeException | Error e) {
            return failed(e);
        } finally {
            finished.countDown();
        }
    }

    private int failed(@Nullable Throwable fault) {
        LOG.debug("The run failed", fault);
        err.println(EscapedText.oneLine("this should not have happened, and the log has more: " + fault));
        return Program.FAILED;
    }

    private int runToEnd() throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        ChartSetup setup = new ChartSetup(
                command, command.headless ? new ConsolePasswords(System.console()) : new PasswordDialog());
        RunningSession session = onEdt(() -> open(setup));
        // The sources run by now: opening a window takes part of their time.
        long running = System.nanoTime();
        if (command.headless) {
            CompletableFuture<Void> unused = session.ended().thenRun(stop::countDown);
            awaitStop(running);
            return finish(session, List.of(), start);
        }
        Preferences preferences = Preferences.load(Preferences.defaultFile());
        ChartWindows windows = onEdt(() -> new ChartWindows(setup, session, preferences, this::lastWindowClosed));
        awaitStop(running);
        RunningSession shown = onEdt(windows::close);
        // What the windows remember is being written.
        windowsClosed.await(1, TimeUnit.SECONDS);
        return finish(shown, onEdt(windows::recordings), start);
    }

    private RunningSession open(ChartSetup setup) throws UsageException {
        try {
            return setup.open(command.sources.isEmpty() ? ChartSetup.DEMO : command.sources, command.record);
        } catch (InvalidSourceException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private int finish(RunningSession session, List<Recording> otherRecordings, long start)
            throws InterruptedException, ExecutionException {
        LiveChart chart = session.chart();
        List<String> notReached = onEdt(() -> {
            List<String> without = ChartRun.notReached(session);
            session.close();
            session.adoptTimes();
            chart.refresh();
            return without;
        });
        Recording recording = onEdt(session::recording);
        boolean recorded = recording == null || isComplete(recording);
        for (Recording other : otherRecordings) {
            recorded &= isComplete(other);
        }
        long published = onEdt(() -> chart.statistics().published());
        SourceResult result = session.ended().join();
        boolean failed = result.kind() == SourceResult.Kind.FAILED || !notReached.isEmpty();
        // An empty picture of what failed would look like a picture of nothing.
        boolean written = (failed && published == 0) || onEdt(() -> writeOutputs(chart));
        if (command.stats) {
            ChartStatistics statistics = onEdt(chart::statistics);
            long rejected = onEdt(session::rejected);
            written &= writeStats(StatsLine.of(statistics, rejected, (System.nanoTime() - start) / 1e9));
        }
        chart.close();
        if (!result.reason().isEmpty()) {
            err.println(EscapedText.oneLine(result.reason()));
        }
        notReached.forEach(line -> err.println(EscapedText.oneLine(line)));
        return written && recorded && !failed ? Program.DONE : Program.FAILED;
    }

    /** A line for each source that was still trying to reach what it reads from. */
    private static List<String> notReached(RunningSession session) {
        return session.sources().stream()
                .filter(source -> source.status().state() == SourceStatus.State.RETRYING)
                // It will not try again now.
                .map(source ->
                        source.title() + ": " + source.status().detail().replaceFirst("; trying again in .*", ""))
                .toList();
    }

    /** Waits until everything is written, and says what is missing. */
    private boolean isComplete(Recording recording) {
        RecorderStatus status = recording.ended().join();
        String lost = status.lost() == 0 ? "" : CountText.of(status.lost()) + " points are not in it";
        if (status.state() == RecorderStatus.State.FAILED) {
            return notWritten(recording.file().toString(), status.reason() + (lost.isEmpty() ? "" : "; " + lost), null);
        }
        if (!lost.isEmpty()) {
            err.println(EscapedText.oneLine(recording.file() + ": the recording did not keep up; " + lost));
        }
        return lost.isEmpty();
    }

    private void awaitStop(long since) throws InterruptedException {
        if (command.duration == null) {
            stop.await();
        } else {
            long elapsed = System.nanoTime() - since;
            stop.await(command.duration.toNanos() - elapsed, TimeUnit.NANOSECONDS);
        }
    }

    private void lastWindowClosed() {
        windowsClosed.countDown();
        stop.countDown();
    }

    private boolean writeOutputs(LiveChart chart) {
        boolean written = true;
        for (Output output : outputs) {
            try {
                output.write(chart, command.size, command.scale, out);
            } catch (IOException e) {
                written = notWritten(output.name(), FaultText.ofWriting(e), e);
            } catch (OutOfMemoryError e) {
                written = notWritten(output.name(), "not enough memory; try a smaller --size or --scale", e);
            }
        }
        return written;
    }

    private boolean writeStats(String line) {
        try {
            out.print(line + System.lineSeparator());
            return true;
        } catch (IOException e) {
            return notWritten("--stats", FaultText.ofWriting(e), e);
        }
    }

    private boolean notWritten(String what, String reason, @Nullable Throwable fault) {
        LOG.debug("{} could not be written", what, fault);
        err.println(EscapedText.oneLine(what + ": could not be written: " + reason));
        return false;
    }

    private void endEarly() {
        stop.countDown();
        try {
            if (!finished.await(FINISH_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Ended before the outputs were complete");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T onEdt(Callable<T> task) throws InterruptedException, ExecutionException {
        FutureTask<T> future = new FutureTask<>(task);
        EventQueue.invokeLater(future);
        return future.get();
    }
}
