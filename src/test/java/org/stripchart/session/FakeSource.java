// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Explanation;
import org.stripchart.source.FakeRejections;
import org.stripchart.source.Rejection;
import org.stripchart.source.Rejections;
import org.stripchart.source.Source;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;

/** A source that does what a test says. */
public final class FakeSource implements Source {

    public final CompletableFuture<SourceResult> result = new CompletableFuture<>();
    private final String title;
    private volatile @Nullable PointSink sink;
    public volatile long rejected;
    public volatile Rejections rejections = Rejections.NONE;
    public volatile boolean closed;

    /** Whether it comes to its end some time after it was closed. */
    public volatile boolean lingers;

    public volatile boolean beginsAnew;
    public volatile boolean caughtUp;
    public volatile boolean foundTimes;
    public volatile List<Explanation> explanations = List.of();
    public volatile SourceStatus.State state = SourceStatus.State.RUNNING;
    public volatile String detail = "";
    public volatile long bytesRead;
    public volatile long bytesTotal = -1;
    public volatile long rowsRead = -1;

    public FakeSource(String title) {
        this.title = title;
    }

    public PointSink sink() {
        return Objects.requireNonNull(sink, "not started");
    }

    public boolean wasStarted() {
        return sink != null;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public OverflowPolicy overflowPolicy() {
        return OverflowPolicy.WAIT;
    }

    @Override
    public CompletableFuture<SourceResult> start(PointSink newSink) {
        sink = newSink;
        return result;
    }

    @Override
    public boolean beginsAnew() {
        return beginsAnew;
    }

    @Override
    public boolean hasCaughtUp() {
        return caughtUp;
    }

    @Override
    public List<Explanation> explanations() {
        return explanations;
    }

    @Override
    public boolean foundTimes() {
        return foundTimes;
    }

    @Override
    public SourceStatus status() {
        SourceResult end = result.getNow(null);
        SourceStatus.State shown = end == null
                ? state
                : end.kind() == SourceResult.Kind.FAILED ? SourceStatus.State.FAILED : SourceStatus.State.ENDED;
        Rejections now = rejected == 0
                ? rejections
                : FakeRejections.of(new Rejection("", rejected, "not a number", "bad"), rejected, 0);
        return new SourceStatus(shown, end == null ? detail : why(end), now, bytesRead, bytesTotal, rowsRead);
    }

    @Override
    public void close() {
        closed = true;
        if (!lingers) {
            result.complete(SourceResult.closed());
        }
    }

    private static String why(SourceResult end) {
        return end.kind() == SourceResult.Kind.CLOSED ? "closed" : end.reason();
    }
}
