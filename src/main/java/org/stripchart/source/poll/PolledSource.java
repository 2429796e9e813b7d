// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.poll;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.BackgroundSource;
import org.stripchart.source.Retry;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;

/**
 * A source that is asked for its values once in each interval; what does not fit into the queue is dropped and counted. A
 * failure ends it, unless {@link #mayRecover} says that trying again is of use.
 */
public abstract class PolledSource extends BackgroundSource {

    /** After so long without an answer, the user is told. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** After so long, whoever is asked counts as lost; before, it may be slow and well. */
    private static final long LOST_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** That an answer is waited for, as one value: a reader that saw one half of it would tell of an hour's silence. */
    private record Asking(long sinceNanos) {}

    private final SourceOptions options;
    private final Ticks ticks;
    private volatile @Nullable NamedValues values;
    private volatile @Nullable Asking asking;

    protected PolledSource(String title, SourceOptions options, Ticker ticker) {
        super(title, OverflowPolicy.DROP, ticker);
        this.options = options;
        this.ticks = new Ticks(options.interval(), ticker);
    }

    /**
     * Asks once, and puts what it is told.
     *
     * @throws IOException if there is no answer; the message says why in a few words
     */
    protected abstract void poll(NamedValues now) throws IOException, InterruptedException;

    /** Returns whether it is of use to try again after such a failure, with {@link Retry}. */
    protected boolean mayRecover(IOException failure) {
        return false;
    }

    /** Asks a person during a poll; the time that takes is no silence of whoever is polled. */
    protected final char @Nullable [] askForPassword(String purpose) {
        asking = null;
        tell(SourceStatus.State.WAITING, "waiting for the password of " + purpose);
        try {
            return options.passwords().ask(purpose);
        } finally {
            tell(SourceStatus.State.WAITING, "");
            asking = new Asking(ticker().nanos());
        }
    }

    /** Lets the next poll come at once. */
    protected final void pollNow() {
        ticks.now();
    }

    /** Returns the options that the source was opened with. */
    protected final SourceOptions options() {
        return options;
    }

    @Override
    protected SourceResult run(PointSink sink) throws IOException, InterruptedException {
        NamedValues rows = new NamedValues(sink, options.text().series());
        values = rows;
        Retry retry = newRetry();
        return retry.until(
                () -> {
                    try {
                        return poll(rows, retry);
                    } catch (IOException e) {
                        rows.clear();
                        rows.gap(ticker().epochSeconds());
                        ticks.now();
                        throw e;
                    }
                },
                this::mayRecover);
    }

    private SourceResult poll(NamedValues rows, Retry retry) throws IOException, InterruptedException {
        while (!isClosed()) {
            boolean apart = ticks.await();
            ask(rows);
            retry.reset();
            if (apart) {
                rows.gap(Double.NEGATIVE_INFINITY);
            }
            rows.commit(ticker().epochSeconds());
            if (rows.series() > 0) {
                tell(SourceStatus.State.RUNNING, "");
            } else if (!rows.leftOut().isEmpty()) {
                return SourceResult.failed("no series of " + title() + " is left by the filter; there are "
                        + String.join(", ", rows.leftOut()));
            }
        }
        return SourceResult.closed();
    }

    private void ask(NamedValues rows) throws IOException, InterruptedException {
        asking = new Asking(ticker().nanos());
        try {
            poll(rows);
        } finally {
            asking = null;
        }
    }

    @Override
    protected SourceStatus status(SourceStatus.State state, String detail) {
        NamedValues rows = values;
        // Before the look at what is asked: whatever is answered and asked meanwhile is younger than this.
        long now = ticker().nanos();
        Asking open = asking;
        SourceStatus.State shownState = state;
        String shown = detail;
        boolean atEnd = state == SourceStatus.State.ENDED || state == SourceStatus.State.FAILED;
        if (open != null && !atEnd) {
            long waited = now - open.sinceNanos;
            if (waited > PATIENCE_NANOS) {
                boolean lost = state == SourceStatus.State.RUNNING && waited > LOST_NANOS;
                shownState = lost ? SourceStatus.State.RETRYING : state;
                shown = "no answer for " + TimeUnit.NANOSECONDS.toSeconds(waited) + " s";
            }
        }
        return rows == null
                ? super.status(shownState, shown)
                : new SourceStatus(shownState, shown, rows.rejections(), 0, -1);
    }

    @Override
    public final boolean hasInterval() {
        return true;
    }

    @Override
    public final void interval(Duration interval) {
        ticks.interval(interval);
    }
}
