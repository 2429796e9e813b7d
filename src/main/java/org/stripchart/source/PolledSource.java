// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.lines.NamedValues;
import org.stripchart.words.DurationText;

/**
 * A source that is asked for its values once in each interval; what does not fit into the queue is dropped and counted. A
 * failure ends it, unless {@link #mayRecover} says that trying again is of use.
 */
public abstract class PolledSource extends BackgroundSource {

    private static final Logger LOG = LoggerFactory.getLogger(PolledSource.class);

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final SourceOptions options;
    private final Ticker ticker;
    private final Ticks ticks;
    private final Backoff backoff = new Backoff();
    private volatile @Nullable NamedValues values;
    private volatile boolean asking;
    private volatile long askedNanos;

    protected PolledSource(String title, SourceOptions options, Ticker ticker) {
        super(title, OverflowPolicy.DROP);
        this.options = options;
        this.ticker = ticker;
        this.ticks = new Ticks(options.interval(), ticker);
    }

    /**
     * Asks once, and puts what it is told.
     *
     * @throws IOException if there is no answer; the message says why in a few words
     */
    protected abstract void poll(NamedValues now) throws IOException, InterruptedException;

    /** Whether it is of use to try again after such a failure, with {@link Backoff}. */
    protected boolean mayRecover(IOException failure) {
        return false;
    }

    /** Asks a person during a poll; the time that takes is no silence of whoever is polled. */
    protected final char @Nullable [] askForPassword(String purpose) {
        asking = false;
        tell(SourceStatus.State.WAITING, "waiting for the password of " + purpose);
        try {
            return options.passwords().ask(purpose);
        } finally {
            tell(SourceStatus.State.WAITING, "");
            askedNanos = ticker.nanos();
            asking = true;
        }
    }

    /** Lets the next poll come at once. */
    protected final void pollNow() {
        ticks.now();
    }

    /** The options that the source was opened with. */
    protected final SourceOptions options() {
        return options;
    }

    /** The clocks. */
    protected final Ticker ticker() {
        return ticker;
    }

    @Override
    protected SourceResult run(PointSink sink) throws IOException, InterruptedException {
        NamedValues rows = new NamedValues(sink, options.text());
        values = rows;
        while (!isClosed()) {
            ticks.await();
            try {
                ask(rows);
                backoff.reset();
                if (rows.series() == 0 && !rows.leftOut().isEmpty()) {
                    return SourceResult.failed("no series of " + title() + " is left by the filter; there are "
                            + String.join(", ", rows.leftOut()));
                }
            } catch (IOException e) {
                rows.clear();
                if (!mayRecover(e)) {
                    throw e;
                }
                LOG.debug("{} gave no answer", title(), e);
                Duration pause = backoff.next();
                tell(SourceStatus.State.RETRYING, reason(e) + "; trying again in " + DurationText.seconds(pause));
                ticker.sleep(pause);
                ticks.now();
            }
        }
        return SourceResult.closed();
    }

    private void ask(NamedValues rows) throws IOException, InterruptedException {
        askedNanos = ticker.nanos();
        asking = true;
        try {
            poll(rows);
        } finally {
            asking = false;
        }
        rows.commit(ticker.epochSeconds());
        if (rows.series() > 0) {
            tell(SourceStatus.State.RUNNING, "");
        }
    }

    @Override
    protected SourceStatus status(SourceStatus.State state, String detail) {
        NamedValues rows = values;
        SourceStatus.State shownState = state;
        String shown = detail;
        long waited = ticker.nanos() - askedNanos;
        boolean atEnd = state == SourceStatus.State.ENDED || state == SourceStatus.State.FAILED;
        if (asking && !atEnd && waited > PATIENCE_NANOS) {
            shownState = state == SourceStatus.State.RUNNING ? SourceStatus.State.RETRYING : state;
            shown = "no answer for " + TimeUnit.NANOSECONDS.toSeconds(waited) + " s";
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
