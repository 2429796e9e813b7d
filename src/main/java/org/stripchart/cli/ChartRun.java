// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.app.ChartFiles;
import org.stripchart.app.Edt;
import org.stripchart.app.dialog.PasswordDialog;
import org.stripchart.app.memory.Preferences;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.LiveChart;
import org.stripchart.clock.Ticker;
import org.stripchart.record.RecorderStatus;
import org.stripchart.session.MemoryWatch;
import org.stripchart.session.OpenedSources;
import org.stripchart.session.OutputSpec;
import org.stripchart.session.Outputs;
import org.stripchart.session.Progress;
import org.stripchart.session.Recording;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSpec;
import org.stripchart.session.SourceEnd;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.words.CountText;
import org.stripchart.words.EscapedText;
import org.stripchart.words.FaultText;

/**
 * One run of the program: a chart and its sources, with a window or without, until there is a reason to end; then the
 * outputs, the counters, and a line for each source of which there is something to say.
 *
 * <p>The reasons: the window is closed, {@code --duration} is over, the process is told to end (Ctrl-C), or, without a
 * window, the sources are at their end or the memory is.
 */
final class ChartRun {

    private static final Logger LOG = LoggerFactory.getLogger(ChartRun.class);

    /** How long a process that was told to end waits for outputs that do not get on. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How long sources may take to let go of what they read from. */
    private static final long RELEASE_SECONDS = 5;

    private static final Duration LOOK = Duration.ofMillis(500);

    /** How long an end for want of memory may take. */
    private static final long GIVE_UP_NANOS = 5_000_000_000L;

    private final SessionSpec spec;
    private final StandardOutput out;
    private final PrintStream err;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch windowsClosed = new CountDownLatch(1);
    private final Progress progress = new Progress();
    private volatile @Nullable Throwable uncaught;
    private volatile @Nullable LiveChart fed;

    private final byte[] lastWords = (Program.OUT_OF_MEMORY + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);

    /** Let go when there is no more, so that the end can be told. */
    @SuppressWarnings("UnusedVariable") // what it holds back is its use
    private volatile byte @Nullable [] reserve = new byte[1 << 20];

    ChartRun(SessionSpec spec, StandardOutput out, PrintStream err) {
        this.spec = spec;
        this.out = out;
        this.err = err;
    }

    /** Runs to the end; returns the exit status. Main thread. */
    int run() throws UsageException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endEarly, "end of the process"));
        try {
            return runToEnd();
        } catch (InvalidSourceException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (InterruptedException | RuntimeException | Error e) {
            return failed(e);
        } finally {
            ended.countDown();
            progress.finish();
        }
    }

    private int failed(@Nullable Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            reserve = null;
            err.println(Program.OUT_OF_MEMORY);
        } else {
            LOG.debug("The run failed", fault);
            err.println(EscapedText.oneLine("this should not have happened, and the log has more: " + fault));
        }
        return Program.FAILED;
    }

    private int runToEnd() throws UsageException, InvalidSourceException, InterruptedException, ExecutionException {
        long start = Ticker.SYSTEM.nanos();
        if (spec.headless()) {
            // Nobody would see that the chart stands still, and a source that can wait would do so for ever.
            Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> giveUp(fault));
            Thread memory = new Thread(this::watchMemory, "stripchart memory");
            memory.setDaemon(true);
            memory.start();
        }
        ChartSetup setup =
                new ChartSetup(spec, spec.headless() ? new ConsolePasswords(System.console()) : new PasswordDialog());
        OpenedSources opened = setup.open(spec.sources().first());
        RunningSession session = onEdt(() -> setup.session(opened));
        fed = session.chart();
        if (spec.record() != null) {
            record(session, spec.record());
        }
        onEdt(() -> {
            session.start();
            return session;
        });
        // The sources run by now: opening a window takes part of their time.
        long running = Ticker.SYSTEM.nanos();
        if (spec.headless()) {
            CompletableFuture<Void> unused = session.allEnded().thenRun(stop::countDown);
            awaitStop(running);
            return finish(session, List.of(), start);
        }
        Preferences preferences = Preferences.load(Preferences.defaultFile());
        ChartWindows windows =
                onEdt(() -> new ChartWindows(setup, session, preferences, spec.hasOutputs(), this::lastWindowClosed));
        awaitStop(running);
        RunningSession shown = onEdt(windows::close);
        // What the windows remember is being written.
        windowsClosed.await(1, TimeUnit.SECONDS);
        return finish(shown, onEdt(windows::closed), start);
    }

    private void record(RunningSession session, Path file)
            throws UsageException, InterruptedException, ExecutionException {
        try {
            onEdt(() -> session.record(file)).get();
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

    private int finish(RunningSession session, List<ChartWindows.Closed> otherWindows, long start)
            throws InterruptedException, ExecutionException {
        close(session);
        Throwable fault = uncaught;
        if (fault != null) {
            session.chart().close();
            return failed(fault);
        }
        LiveChart chart = session.chart();
        onEdt(() -> {
            session.adoptTimes();
            chart.refresh();
            return chart;
        });
        boolean complete = true;
        List<SourceEnd> ends = new ArrayList<>();
        for (ChartWindows.Closed other : otherWindows) {
            ends.addAll(other.ends());
            complete &= isComplete(other.recording());
        }
        complete &= isComplete(onEdt(session::recording));
        ends.addAll(onEdt(session::ends));
        boolean failed = ends.stream().anyMatch(end -> end.failed() || (spec.headless() && end.isSilent()));
        // An empty picture of what failed would look like a picture of nothing.
        boolean hasPoints = onEdt(() -> chart.statistics().published()) > 0;
        complete &= (failed && !hasPoints) || writeOutputs(chart);
        if (spec.stats()) {
            ChartStatistics statistics = onEdt(chart::statistics);
            long rejected = onEdt(session::rejected);
            complete &= writeStats(StatsLine.of(statistics, rejected, (Ticker.SYSTEM.nanos() - start) / 1e9));
        }
        chart.close();
        ends.stream()
                .map(end -> end.line(spec.headless()))
                .filter(line -> !line.isEmpty())
                .forEach(line -> err.println(EscapedText.oneLine(line)));
        return complete && !failed ? Program.DONE : Program.FAILED;
    }

    private static void close(RunningSession session) throws InterruptedException, ExecutionException {
        CompletableFuture<Void> released = onEdt(() -> {
            session.close();
            return session.released();
        });
        try {
            released.get(RELEASE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.debug("A source has not let go of what it reads from");
        }
    }

    /** Waits until everything is written, and says what is missing. */
    private boolean isComplete(@Nullable Recording recording) {
        if (recording == null) {
            return true;
        }
        String name = recording.file().toString();
        progress.begin(name, () -> recording.status().bytes());
        RecorderStatus status = recording.ended().join();
        progress.end(name);
        String lost = status.lost() == 0 ? "" : CountText.of(status.lost()) + " points are not in it";
        if (status.state() == RecorderStatus.State.FAILED) {
            return notWritten(name, status.reason() + (lost.isEmpty() ? "" : "; " + lost), null);
        }
        if (!lost.isEmpty()) {
            err.println(EscapedText.oneLine(recording.file() + ": the recording did not keep up; " + lost));
        }
        return lost.isEmpty();
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

    private void giveUp(Throwable fault) {
        if (uncaught == null) {
            uncaught = fault;
        }
        stop.countDown();
        try {
            LiveChart full = fed;
            if (fault instanceof OutOfMemoryError && full != null) {
                reserve = null;
                full.close();
            } else {
                LOG.debug("Nobody caught an exception", fault);
            }
        } catch (OutOfMemoryError e) {
            // The end is on its way.
        }
    }

    /** Ends the process in any case once its memory is full: even the end may find none. Makes no objects of its own then. */
    private void watchMemory() {
        MemoryWatch watch = new MemoryWatch();
        try {
            while (!(uncaught instanceof OutOfMemoryError) && !watch.isFull()) {
                Ticker.SYSTEM.sleep(LOOK);
            }
            giveUp(new OutOfMemoryError());
        } catch (OutOfMemoryError e) {
            giveUp(e);
        } catch (InterruptedException e) {
            return;
        }
        long since = Ticker.SYSTEM.nanos();
        while (ended.getCount() > 0 && Ticker.SYSTEM.nanos() - since < GIVE_UP_NANOS) {
            pause();
        }
        if (ended.getCount() > 0) {
            err.write(lastWords, 0, lastWords.length);
            err.flush();
        } else {
            // The process is about to exit.
            for (int i = 0; i < 4; i++) {
                pause();
            }
        }
        Runtime.getRuntime().halt(Program.FAILED);
    }

    private static void pause() {
        try {
            Ticker.SYSTEM.sleep(LOOK);
        } catch (OutOfMemoryError | InterruptedException e) {
            // Goes on to its own end.
        }
    }

    private boolean writeOutputs(LiveChart chart) throws InterruptedException, ExecutionException {
        Outputs outputs = new Outputs(Edt.OWNER, ChartFiles::write, out, progress);
        boolean written = true;
        spec.outputs().forEach(output -> progress.begin(output.name()));
        for (OutputSpec output : spec.outputs()) {
            try {
                outputs.write(chart, output, spec.picture());
            } catch (IOException e) {
                written = notWritten(output.name(), FaultText.ofWriting(e), e);
            } catch (OutOfMemoryError e) {
                written = notWritten(output.name(), "not enough memory; try a smaller --size or --scale", e);
            }
            progress.end(output.name());
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
