// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.lines.Silence;
import org.stripchart.source.lines.TextReader;
import org.stripchart.source.lines.TextSource;

/** A file, read once to its end: as fast as the chart takes it, or replayed at the speed at which its data came. */
final class FileSource extends TextSource {

    private static final Logger LOG = LoggerFactory.getLogger(FileSource.class);

    private static final String CUT_SHORT = "the end of the gzip data is missing; read as far as it goes";

    /** Up to so many bytes, checking a packed file costs no wait that anybody feels. */
    private static final long SMALL = 8L << 20;

    /** How many points a replay reads ahead, so that the series of a recording come in the order of time. */
    private static final int LOOK_AHEAD = 1 << 16;

    private final Path path;
    private final long size;
    private final @Nullable Replay replay;
    private volatile @Nullable InputStream opened;
    private volatile @Nullable FileInput input;

    FileSource(String title, Path path, SourceOptions options) {
        this(title, path, options, Ticker.SYSTEM, Pause.SLEEP);
    }

    FileSource(String title, Path path, SourceOptions options, Ticker ticker, Pause pause) {
        super(title, OverflowPolicy.WAIT, options, ticker);
        this.path = path;
        this.size = size(path);
        this.replay = options.replaySpeed().isPresent()
                ? new Replay(options.replaySpeed().getAsDouble(), this::secondsPerX, ticker, pause)
                : null;
    }

    @Override
    protected SourceResult run(PointSink sink) throws IOException, InterruptedException {
        // Here and not by whoever opens the source: a named pipe makes its reader wait for a writer.
        try (FileInput in = FileInput.of(opened())) {
            input = in;
            PointSink target = replay == null ? sink : replay.into(sink);
            @Nullable GzipCheck check = in.isPacked() && size > 0 ? check() : null;
            @Nullable GzipGuard guard = check == null ? null : new GzipGuard(target, check);
            try {
                TextReader reader = text().reader(guard == null ? target : guard, "");
                boolean damaged = read(reader, in, check, guard);
                return end(in, reader, damaged || in.isDamaged());
            } finally {
                if (check != null) {
                    check.stop();
                }
            }
        }
    }

    /** Returns whether it was found to be damaged. */
    private boolean read(TextReader reader, FileInput in, @Nullable GzipCheck check, @Nullable GzipGuard guard)
            throws IOException, InterruptedException {
        boolean damaged = false;
        // A named pipe may be silent.
        try (Silence silence = silence(reader)) {
            while (!isClosed() && !damaged && fill(silence, in, check)) {
                tell(SourceStatus.State.RUNNING, "");
                reader.handOver(arrival());
                playAhead(in);
                damaged = guard != null && guard.finds(reader);
            }
        }
        return damaged;
    }

    private static boolean fill(Silence silence, FileInput in, @Nullable GzipCheck check) throws IOException {
        if (check != null && check.isKnownDamaged()) {
            in.giveLittle();
        }
        return silence.fill(in);
    }

    /** A small file is checked before it is read, a large one meanwhile. */
    private GzipCheck check() {
        GzipCheck check = new GzipCheck(path);
        if (size <= SMALL) {
            check.run();
        } else {
            startThread("check of " + title(), check);
        }
        return check;
    }

    private void playAhead(FileInput in) throws InterruptedException {
        if (replay != null) {
            replay.mark(in.position());
            replay.playAllBut(size < 0 ? 0 : LOOK_AHEAD);
        }
    }

    private SourceResult end(FileInput in, TextReader reader, boolean damaged) throws InterruptedException {
        if (damaged || in.isCutShort()) {
            reader.cutShort();
        } else {
            reader.endOfStream(arrival());
        }
        if (replay != null) {
            replay.mark(in.position());
            replay.playAllBut(0);
        }
        if (damaged) {
            return SourceResult.failed(title() + ": the gzip data is damaged; it was read as far as line "
                    + reader.linesRead() + ", and numbers before that may be wrong");
        }
        SourceResult result = resultOf(reader);
        boolean ended = result.kind() == SourceResult.Kind.ENDED;
        return ended && in.isCutShort() ? SourceResult.ended(CUT_SHORT) : result;
    }

    /** Not for a named pipe or a device: what was read of it is gone. */
    @Override
    public boolean beginsAnew() {
        return size >= 0;
    }

    private InputStream opened() throws IOException {
        InputStream file = Files.newInputStream(path);
        opened = file;
        if (isClosed()) {
            // What comes from a named pipe now is for somebody else.
            file.close();
        }
        return file;
    }

    /** Only what may wait for long, and so takes away what is for the next reader; on a thread, since that may wait, too. */
    @Override
    protected void release() {
        InputStream file = opened;
        if (file != null && size < 0) {
            startThread("end of " + title(), () -> close(file));
        }
    }

    private static void close(InputStream file) {
        try {
            file.close();
        } catch (IOException e) {
            LOG.debug("Closing a file failed", e);
        }
    }

    /** In a replay, rows without a time have none: the time at which they are read means nothing. */
    private double arrival() {
        boolean any = replay == null || options().x().timeFormat().isTime();
        return any ? ticker().epochSeconds() : Double.NaN;
    }

    /** What is no time counts intervals: the rows of a table without times come one per interval. */
    private double secondsPerX() {
        return options().x().isTime() || foundTimes() ? 1 : options().interval().toNanos() * 1e-9;
    }

    /** In bytes; -1 for what has none, and for files that the system makes up, which say 0 and hold more. */
    private static long size(Path path) {
        try {
            long bytes = Files.isRegularFile(path) ? Files.size(path) : -1;
            return bytes > 0 ? bytes : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    protected SourceStatus status(SourceStatus.State state, String detail) {
        FileInput in = input;
        long position = in == null ? 0 : in.position();
        String told = detail;
        if (replay != null) {
            position = replay.position();
            told = state == SourceStatus.State.RUNNING ? replay.detail() : detail;
        }
        return new SourceStatus(state, told, text().rejections(), position, size, text().rowsRead());
    }
}
