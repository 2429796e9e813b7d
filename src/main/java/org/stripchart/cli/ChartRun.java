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
import org.stripchart.app.MainWindow;
import org.stripchart.app.Preferences;
import org.stripchart.app.Session;
import org.stripchart.app.Theme;
import org.stripchart.app.WindowSettings;
import org.stripchart.app.YLimits;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.chart.ChartTheme;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.LiveChartBuilder;
import org.stripchart.chart.LiveWindow;
import org.stripchart.chart.XAxis;
import org.stripchart.chart.YScale;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;

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
    private final SourceOptions options;
    private final List<Output> outputs;
    private final StandardOutput out;
    private final PrintStream err;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch windowClosed = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    ChartRun(
            StripchartCommand command,
            SourceOptions options,
            List<Output> outputs,
            StandardOutput out,
            PrintStream err) {
        this.command = command;
        this.options = options;
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
            return failed(e.getCause());
        } catch (InterruptedException | RuntimeException | Error e) {
            return failed(e);
        } finally {
            finished.countDown();
        }
    }

    private int failed(@Nullable Throwable fault) {
        LOG.debug("The run failed", fault);
        err.println(OneLineErrors.oneLine("this should not have happened, and the log has more: " + fault));
        return Program.FAILED;
    }

    private int runToEnd() throws UsageException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        LiveChart chart = onEdt(this::newChart);
        Session session = onEdt(() -> new Session(chart, sources(), options));
        try {
            onEdt(() -> {
                session.start();
                return session;
            });
            showUntilEnd(chart, session);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InvalidSourceException wrong) {
                throw new UsageException(String.valueOf(wrong.getMessage()));
            }
            throw e;
        } finally {
            onEdt(() -> {
                session.close();
                return session;
            });
        }
        boolean written = onEdt(() -> {
            session.adoptTimes();
            chart.refresh();
            return writeOutputs(chart);
        });
        if (command.stats) {
            ChartStatistics statistics = onEdt(chart::statistics);
            long rejected = onEdt(session::rejected);
            written &= writeStats(StatsLine.of(statistics, rejected, (System.nanoTime() - start) / 1e9));
        }
        onEdt(() -> {
            chart.close();
            return chart;
        });
        SourceResult result = session.ended().join();
        if (result.kind() == SourceResult.Kind.FAILED) {
            err.println(OneLineErrors.oneLine(result.reason()));
        }
        return written && result.kind() != SourceResult.Kind.FAILED ? Program.DONE : Program.FAILED;
    }

    private void showUntilEnd(LiveChart chart, Session session) throws InterruptedException, ExecutionException {
        // The sources run by now: opening a window takes part of their time.
        long start = System.nanoTime();
        if (command.headless) {
            CompletableFuture<Void> unused = session.ended().thenRun(stop::countDown);
            awaitStop(start);
            return;
        }
        Preferences preferences = Preferences.load(Preferences.defaultFile());
        MainWindow window = onEdt(() -> {
            MainWindow opened = MainWindow.open(session, settings(chart), preferences, this::windowClosed);
            opened.tellUncaught();
            return opened;
        });
        awaitStop(start);
        onEdt(() -> {
            window.close();
            return window;
        });
        // What the window remembers is being written.
        windowClosed.await(1, TimeUnit.SECONDS);
    }

    private void awaitStop(long start) throws InterruptedException {
        if (command.duration == null) {
            stop.await();
        } else {
            long elapsed = System.nanoTime() - start;
            stop.await(command.duration.toNanos() - elapsed, TimeUnit.NANOSECONDS);
        }
    }

    private LiveChart newChart() {
        LiveChartBuilder builder = LiveChart.builder()
                .title(command.title)
                .xAxis(options.x().isTime() ? XAxis.TIME : XAxis.NUMBER)
                .xLabel(xLabel())
                .yLabel(command.unit.isBlank() ? command.yLabel : command.yLabel + " (" + command.unit + ")")
                .theme(command.theme == Theme.DARK ? ChartTheme.DARK : ChartTheme.LIGHT);
        LiveWindow window = window();
        if (window != null) {
            builder.window(window);
        }
        if (command.history != null) {
            builder.history(command.history);
        }
        LiveChart chart = builder.build();
        limitY(chart.yScale());
        return chart;
    }

    private String xLabel() {
        if (command.xLabel != null) {
            return command.xLabel;
        }
        return switch (options.x().kind()) {
            case TIME -> "Time";
            case INDEX, OWN -> "Index";
            case COLUMN ->
                (isNumber(options.x().column()) ? "Column " : "") + options.x().column();
        };
    }

    private static boolean isNumber(String column) {
        return column.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** All, where nobody watches or where seconds mean nothing; null where the window decides. */
    private @Nullable LiveWindow window() {
        if (command.window != null) {
            return command.window;
        }
        return command.headless || !options.x().isTime() ? new LiveWindow.All() : null;
    }

    private void limitY(YScale y) {
        double lower = command.min == null ? Double.NaN : command.min;
        if (command.softMax != null && command.min != null) {
            y.floor(lower, command.softMax);
        } else if (command.softMax != null) {
            y.soft(Double.NaN, command.softMax);
        } else if (command.min != null || command.max != null) {
            y.fixed(lower, command.max == null ? Double.NaN : command.max);
        }
    }

    private WindowSettings settings(LiveChart chart) {
        boolean limited = command.min != null || command.max != null || command.softMax != null;
        return new WindowSettings(
                command.theme, window(), command.interval, limited ? YLimits.of(chart.yScale()) : null);
    }

    private void windowClosed() {
        windowClosed.countDown();
        stop.countDown();
    }

    private List<String> sources() {
        return command.sources.isEmpty() ? List.of("random") : command.sources;
    }

    private boolean writeOutputs(LiveChart chart) {
        boolean written = true;
        for (Output output : outputs) {
            try {
                output.write(chart, command.size, command.scale, out);
            } catch (IOException e) {
                written = notWritten(output.name(), OneLineErrors.reason(e), e);
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
            return notWritten("--stats", OneLineErrors.reason(e), e);
        }
    }

    private boolean notWritten(String what, String reason, Throwable fault) {
        LOG.debug("{} could not be written", what, fault);
        err.println(OneLineErrors.oneLine(what + ": could not be written: " + reason));
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
