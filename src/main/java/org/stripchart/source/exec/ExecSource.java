// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.exec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.lines.TextReader;
import org.stripchart.source.lines.TextSource;

/**
 * Runs a program and reads the lines that it writes; when the chart does not keep up, the program waits in its writes.
 *
 * <p>The program and all that it started are asked to end when the source is closed, and made to a second later. That
 * holds for the end of this process, too, unless it is killed; then they find that nobody reads what they write.
 */
final class ExecSource extends TextSource {

    private static final Logger LOG = LoggerFactory.getLogger(ExecSource.class);

    private static final Duration GRACE = Duration.ofSeconds(1);

    /** For the last words on standard error, and for our own end that comes with the program's (Ctrl-C tells both). */
    private static final long LAST_WORDS_MILLIS = 500;

    /** A program that writes line by line has written one by then. */
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final int LONGEST_TITLE = 60;

    private final List<String> command;
    private final String program;
    private final ErrorLines errors = new ErrorLines();
    /** Seen by a test. */
    final Thread lastHook = new Thread(this::endWithThisProcess, "end of a program");

    private final Object startLock = new Object();
    private volatile @Nullable ProcessTree tree;
    private volatile long startedNanos;

    ExecSource(String title, List<String> command, SourceOptions options) {
        super(
                title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + "…",
                OverflowPolicy.WAIT,
                options,
                Ticker.SYSTEM);
        this.command = command;
        Path name = Path.of(command.get(0)).getFileName();
        this.program = name == null ? command.get(0) : name.toString();
    }

    @Override
    protected SourceResult run(PointSink sink) throws IOException, InterruptedException {
        addHook();
        Process process;
        try {
            process = startProgram();
        } catch (InterruptedException e) {
            removeHook();
            throw e;
        } catch (IOException e) {
            LOG.debug("{} was not started", program, e);
            removeHook();
            return SourceResult.failed(command.get(0) + ": " + ExitStatus.whyNotStarted(e));
        }
        if (isClosed()) {
            release();
        }
        try (InputStream out = process.getInputStream()) {
            process.getOutputStream().close();
            Thread errorReader = startThread(program + " standard error", () -> errors.drain(process.getErrorStream()));
            TextReader reader = text().reader(sink, "");
            readToEnd(reader, out);
            tell(SourceStatus.State.WAITING, "has closed its output");
            int status = process.waitFor();
            if (status == 0) {
                reader.endOfStream(ticker().epochSeconds());
            } else {
                cutShort(reader);
            }
            errorReader.join(LAST_WORDS_MILLIS);
            return resultOf(status, reader);
        } finally {
            if (process.isAlive()) {
                release();
            } else if (!isClosed()) {
                removeHook();
            }
        }
    }

    private SourceResult resultOf(int status, TextReader reader) throws InterruptedException {
        String lastWords = errors.last().isEmpty() ? "" : ": " + errors.last();
        if (status == 0) {
            SourceResult result = resultOf(reader);
            boolean failed = result.kind() == SourceResult.Kind.FAILED;
            return failed ? SourceResult.failed(result.reason() + lastWords) : result;
        }
        if (ExitStatus.isSignal(status)) {
            ticker().sleep(Duration.ofMillis(LAST_WORDS_MILLIS));
        }
        return SourceResult.failed(program + ": " + ExitStatus.text(status) + lastWords);
    }

    @Override
    protected void release() {
        ProcessTree processes = tree;
        if (processes != null) {
            processes.terminate();
            Thread reaper = new Thread(() -> reap(processes), "stripchart end of " + program);
            reaper.setDaemon(true);
            reaper.start();
        }
    }

    private void reap(ProcessTree processes) {
        try {
            processes.killAfter(GRACE);
            removeHook();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the program starts: while this process ends, no hook can be added any more. */
    private void addHook() throws InterruptedException {
        try {
            Runtime.getRuntime().addShutdownHook(lastHook);
        } catch (IllegalStateException e) {
            LOG.debug("Not started, since this process ends", e);
            throw new InterruptedException();
        }
    }

    private Process startProgram() throws IOException, InterruptedException {
        synchronized (startLock) {
            if (isClosed()) {
                throw new InterruptedException();
            }
            Process process = new ProcessBuilder(command).start();
            startedNanos = ticker().nanos();
            tree = new ProcessTree(process.toHandle());
            return process;
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(lastHook);
        } catch (IllegalStateException e) {
            LOG.trace("This process ends", e);
        }
    }

    private void endWithThisProcess() {
        close();
        ProcessTree processes;
        synchronized (startLock) {
            processes = tree;
        }
        if (processes != null) {
            processes.terminate();
            try {
                processes.killAfter(GRACE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    protected SourceStatus status(SourceStatus.State state, String detail) {
        if (!detail.isEmpty() || state == SourceStatus.State.ENDED) {
            return super.status(state, detail);
        }
        String said = errors.last();
        boolean silent =
                state == SourceStatus.State.WAITING && tree != null && ticker().nanos() - startedNanos > SILENCE_NANOS;
        if (silent && said.isEmpty()) {
            said = "no output yet; a program that gathers it in blocks may write lines under stdbuf -oL";
        }
        return super.status(state, said.isEmpty() ? "" : program + ": " + said);
    }
}
