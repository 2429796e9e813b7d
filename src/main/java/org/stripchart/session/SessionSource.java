// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Rejection;
import org.stripchart.source.Source;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;

/**
 * One of the sources of a {@link RunningSession}: the same place in it over all attempts to read it.
 *
 * <p><b>Threading:</b> the session's own thread only.
 */
public final class SessionSource {

    private final RunningSession session;
    private final String location;
    private final String prefix;
    private Source source;
    private boolean running;
    private long rejectedBefore;
    private @Nullable Rejection latestRejectedBefore;
    private @Nullable SourceResult result;

    /**
     * @param prefix what the names of its series begin with
     */
    SessionSource(RunningSession session, String location, String prefix, Source source) {
        this.session = session;
        this.location = location;
        this.prefix = prefix;
        this.source = source;
    }

    /** What it was asked for as. */
    public String location() {
        return location;
    }

    /** What a window's title tells. */
    public String title() {
        return source.title();
    }

    /** How it is doing; what earlier attempts rejected is counted in. */
    public SourceStatus status() {
        SourceStatus status = source.status();
        SourceResult end = result;
        Rejection latest = status.latestRejected();
        boolean failed = end != null && end.kind() == SourceResult.Kind.FAILED;
        return new SourceStatus(
                failed ? SourceStatus.State.FAILED : status.state(),
                end != null && failed ? end.reason() : status.detail(),
                status.rejected() + rejectedBefore,
                latest != null ? latest : latestRejectedBefore,
                status.bytesRead(),
                status.bytesTotal());
    }

    /** Whether it came to an end in any way, so that {@link #retry} does something. */
    public boolean hasEnded() {
        return !running && result != null;
    }

    /**
     * Opens the source anew. Does nothing while it runs; when it cannot be opened, it stays failed, with the new reason.
     */
    public void retry() {
        session.owner().require("retry");
        if (!hasEnded() || session.isClosed()) {
            return;
        }
        SourceStatus before = status();
        try {
            Source next = session.open(location, prefix);
            rejectedBefore = before.rejected();
            latestRejectedBefore = before.latestRejected();
            source = next;
            start();
        } catch (InvalidSourceException e) {
            result = SourceResult.failed(String.valueOf(e.getMessage()));
        }
    }

    /** Stops it; {@link #retry} starts it again. */
    public void stop() {
        session.owner().require("stop");
        source.close();
    }

    /** How it came to its end; null while it runs. */
    @Nullable
    SourceResult result() {
        return running ? null : result;
    }

    void start() {
        running = true;
        result = null;
        Source started = source;
        CompletableFuture<SourceResult> unused = started.start(session.sinkFor(started))
                .whenComplete((end, fault) -> session.owner().later(() -> {
                    if (started == source) {
                        running = false;
                        result = end != null ? end : SourceResult.failed(String.valueOf(fault));
                        session.sourceEnded();
                    }
                }));
    }

    boolean foundTimes() {
        return source.foundTimes();
    }

    boolean hasInterval() {
        return source.hasInterval();
    }

    void interval(Duration interval) {
        source.interval(interval);
    }

    void close() {
        source.close();
    }
}
