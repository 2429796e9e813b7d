// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.exec;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
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

    private final List<String> command;
    private final String program;
    private final ErrorLines errors = new ErrorLines();
    /** Ends the program when this process ends first; seen by a test. */
    final Thread lastHook = new Thread(this::endWithThisProcess, "end of a program");

    /** The program, once it is started, as one value: its status reads both. */
    private record Started(ProcessTree tree, long nanos) {}

    private final Object startLock = new Object();
    private volatile @Nullable Started started;

    ExecSource(List<String> command, SourceOptions options) {
        this(command, options, Ticker.SYSTEM);
    }

    /**
     * Makes a source whose title is the name of the program: the other words of the command may hold secrets, and a title is
     * seen by others, in threads' names and logs.
     */
    ExecSource(List<String> command, SourceOptions options, Ticker ticker) {
        super(name(command.get(0)), OverflowPolicy.WAIT, options, ticker);
        this.command = command;
        this.program = name(command.get(0));
    }

    /** Returns what a program is called without its folder. */
    static String name(String program) {
        return program.substring(program.lastIndexOf(File.separatorChar) + 1);
    }

    @Override
    protected SourceResult run(PointSink sink) throws IOException, InterruptedException {
        addHook();
        Process process;
        try {
            process = startProgram();
        } catch (IOException e) {
            LOG.debug("{} was not started", program, e);
            return SourceResult.failed(command.get(0) + ": " + ExitStatus.whyNotStarted(e));
        } finally {
            if (started == null) {
                removeHook();
            }
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

    /** Ends the program on a thread of its own: to find all that it started takes time, which whoever closes has not. */
    @Override
    protected void release() {
        Started running = started;
        if (running == null) {
            return;
        }
        if (running.tree.isAlive()) {
            Thread reaper = new Thread(() -> reap(running.tree), "stripchart end of " + program);
            reaper.setDaemon(true);
            reaper.start();
        } else {
            removeHook();
        }
    }

    private void reap(ProcessTree tree) {
        try {
            tree.terminate();
            tree.killAfter(GRACE);
            removeHook();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Adds the hook before the program starts: while this process ends, none can be added any more. */
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
            started = new Started(new ProcessTree(process.toHandle()), ticker().nanos());
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
        Started running;
        synchronized (startLock) {
            running = started;
        }
        if (running != null) {
            reap(running.tree);
        }
    }

    @Override
    protected SourceStatus status(SourceStatus.State state, String detail) {
        if (!detail.isEmpty() || state == SourceStatus.State.ENDED) {
            return super.status(state, detail);
        }
        String said = errors.last();
        Started running = started;
        boolean silent = state == SourceStatus.State.WAITING
                && running != null
                && ticker().nanos() - running.nanos > SILENCE_NANOS;
        if (silent && said.isEmpty()) {
            said = "no output yet; a program that gathers it in blocks may write lines under stdbuf -oL";
        }
        return super.status(state, said.isEmpty() ? "" : program + ": " + said);
    }
}
