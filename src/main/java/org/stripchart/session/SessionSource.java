// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.PointSink;
import org.stripchart.session.intake.FedPoints;
import org.stripchart.session.intake.MovedRows;
import org.stripchart.session.intake.SeriesTurn;
import org.stripchart.session.intake.SpreadRows;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.session.spec.Spread;
import org.stripchart.source.Explanation;
import org.stripchart.source.Rejections;
import org.stripchart.source.Source;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;

/**
 * One of the sources of a {@link RunningSession}; it stays the same over all attempts to read it.
 *
 * <p>More than 300 lines, since everything that changes from one attempt to the next is kept together.
 *
 * <p><b>Threading:</b> the session's own thread only, except where stated.
 */
public final class SessionSource {

    private final RunningSession session;
    private final String location;
    private final String prefix;
    private SourceChoice choice;
    private final FedPoints fed = new FedPoints();
    /** Volatile since the recorder's thread asks it for the kind of x, and other sources' threads whether it has caught up. */
    private volatile Source source;

    private boolean running;
    private boolean opening;
    private int attempt;

    /** Whether it is to go on once it has come to its end. */
    private boolean resumes;

    private volatile Readings readings = new Readings(List.of(), List.of());
    private Rejections rejectedBefore = Rejections.NONE;
    private @Nullable SourceResult result;
    private @Nullable SourceStatus beforeClose;
    private CompletableFuture<SourceResult> released = CompletableFuture.completedFuture(SourceResult.closed());

    /**
     * What is told of explanations: a window asks again and again, and these hardly ever change.
     *
     * @param of what
     */
    private record Readings(List<Explanation> of, List<String> told) {}

    SessionSource(RunningSession session, OpenedSources.Opened opened) {
        this.session = session;
        this.location = opened.location();
        this.prefix = opened.prefix();
        this.choice = opened.choice();
        this.source = opened.source();
    }

    /** Returns what it was asked for as. */
    public String location() {
        return location;
    }

    /** Returns what was chosen for this one, rather than for all. */
    public SourceChoice choice() {
        return choice;
    }

    /** Returns what the names of its series begin with. */
    public String prefix() {
        return prefix;
    }

    /** Returns the name that a series of it has without that. */
    public String plainName(String series) {
        return series.startsWith(prefix + "/") ? series.substring(prefix.length() + 1) : series;
    }

    /** Returns how it was opened beside the others. */
    SourcesSpec.Place place() {
        return new SourcesSpec.Place(prefix, choice);
    }

    /** Returns what a window's title tells. */
    public String title() {
        return source.title();
    }

    /** Returns how it is doing; what earlier attempts rejected is counted in. */
    public SourceStatus status() {
        SourceStatus status = source.status();
        SourceResult end = result;
        boolean failed = end != null && end.kind() == SourceResult.Kind.FAILED;
        return new SourceStatus(
                opening ? SourceStatus.State.WAITING : failed ? SourceStatus.State.FAILED : status.state(),
                opening ? "opening" : end != null && failed ? end.reason() : status.detail(),
                rejectedBefore.plus(status.rejections()),
                status.bytesRead(),
                status.bytesTotal(),
                status.rowsRead());
    }

    /** Returns whether it is on its way through what it found, such as a file, and not yet at the end of that. */
    public boolean isReading() {
        SourceStatus status = source.status();
        return running
                && status.state() == SourceStatus.State.RUNNING
                && status.bytesRead() < status.bytesTotal()
                && !source.hasCaughtUp();
    }

    /** Returns the share of what it reads that was read, 0 to 1, if it was stopped on the way; NaN otherwise. */
    public double shareOfStopped() {
        SourceStatus now = source.status();
        SourceResult end = result();
        boolean isStopped = end != null && end.kind() == SourceResult.Kind.CLOSED && now.bytesRead() < now.bytesTotal();
        return isStopped ? now.bytesRead() / (double) now.bytesTotal() : Double.NaN;
    }

    /** Returns how long nothing has come from it, once that is longer than usual while it runs; zero before. */
    public Duration silentFor() {
        return running && source.status().state() == SourceStatus.State.RUNNING
                ? session.chart().silentFor(fed.series())
                : Duration.ZERO;
    }

    /** Returns what may as well be read in another way, and how much stood above tables. Any thread. */
    public List<String> doubts() {
        return Explanation.doubts(source.explanations());
    }

    /** Returns what may as well be read in another way, and what says otherwise: the same list until it is another. Any thread. */
    public List<String> otherReadings() {
        List<Explanation> now = source.explanations();
        Readings known = readings;
        if (!known.of.equals(now)) {
            known = new Readings(now, Explanation.otherReadings(now));
            readings = known;
        }
        return known.told;
    }

    /** Returns columns and series that are not on the chart, though the user did not say so. */
    public List<Explanation.Column> leftOut() {
        return source.leftOut();
    }

    /** Whether it came to an end in any way, so that {@link #retry} does something. */
    public boolean hasEnded() {
        return !running && !opening && result != null;
    }

    /**
     * Opens the source anew, on another thread, and starts it. Points of a source that begins from the beginning replace
     * those that it gave before. Does nothing while it runs; when it cannot be opened, it stays failed, with the new reason.
     */
    public void retry() {
        session.owner().require("retry");
        if (!hasEnded() || session.isClosed()) {
            return;
        }
        opening = true;
        int thisAttempt = ++attempt;
        session.openAgain(location, prefix, choice, (next, fault) -> {
            if (thisAttempt != attempt || session.isClosed()) {
                if (next != null) {
                    next.source().close();
                }
                return;
            }
            opening = false;
            if (next == null) {
                result = SourceResult.failed(fault);
                session.sourceEnded();
            } else {
                restart(next.source());
            }
        });
    }

    /** Whether {@link #moveTo} does something: whether it gives the same rows whenever it is read. */
    public boolean canMove() {
        return source.beginsAnew();
    }

    /**
     * Reads it again, with its rows moved along x.
     *
     * @param far how far from where they are told to be, in the unit of x
     */
    public void moveTo(double far) {
        session.owner().require("moveTo");
        double before = choice.moved();
        if (!canMove() || far == before) {
            return;
        }
        choice = choice.moved(far);
        boolean staysToo = session.sources().stream()
                .anyMatch(each -> each != this && each.location.equals(location) && each.choice.moved() == before);
        session.recorder().marks().moved(location, before, choice.moved(), staysToo);
        if (running || opening) {
            letGo();
        }
        resume();
    }

    private void restart(Source next) {
        SourceStatus before = status();
        if (next.beginsAnew()) {
            session.forget(fed.series());
            fed.reset();
            rejectedBefore = Rejections.NONE;
        } else {
            rejectedBefore = before.rejections();
        }
        source = next;
        start(null);
    }

    /** Returns the names of the series that it has fed. */
    public Set<String> series() {
        return new HashSet<>(fed.series());
    }

    /** Goes on after it was closed, as soon as it has come to its end. */
    void resume() {
        beforeClose = null;
        resumes = true;
        goOn();
    }

    private void goOn() {
        if (resumes && hasEnded()) {
            resumes = false;
            retry();
        }
    }

    /** Stops it; {@link #retry} starts it again. */
    public void stop() {
        session.owner().require("stop");
        boolean wasOpening = opening;
        resumes = false;
        letGo();
        if (wasOpening) {
            session.sourceEnded();
        }
    }

    /** Returns how it came to its end; null while it runs. */
    @Nullable
    SourceResult result() {
        return running || opening ? null : result;
    }

    /** Returns what there is to say of its run, with the state that it had before the session closed it. */
    SourceEnd end() {
        SourceStatus now = status();
        SourceStatus last = beforeClose == null ? now : beforeClose;
        // It will not try again now.
        String detail = last.detail().replaceFirst("; trying again in .*", "");
        boolean failed =
                switch (last.state()) {
                    case RETRYING, FAILED -> true;
                    case WAITING, RUNNING, ENDED -> false;
                };
        boolean worthTelling = failed || last.state() == SourceStatus.State.WAITING || isNote(last);
        return new SourceEnd(
                title(),
                failed,
                worthTelling ? detail : "",
                fed.points(),
                now.rejections(),
                leftOut(),
                otherReadings());
    }

    private boolean isNote(SourceStatus last) {
        SourceResult end = result;
        return last.state() == SourceStatus.State.ENDED && end != null && end.kind() == SourceResult.Kind.ENDED;
    }

    /**
     * Starts what was opened.
     *
     * @param turn of a source that names its series in turn, or null
     */
    void start(@Nullable SeriesTurn turn) {
        running = true;
        result = null;
        beforeClose = null;
        session.sourceStarted();
        Source started = source;
        PointSink sink = session.sinkFor(started);
        Spread spread = choice.spread();
        boolean hasRates = session.options().text().series().rate();
        PointSink moved = choice.moved() == 0 ? sink : new MovedRows(choice.moved()).into(sink);
        PointSink counted =
                fed.into(spread == null ? moved : new SpreadRows(spread, started::foundTimes, hasRates).into(moved));
        released = started.start(turn == null ? counted : turn.into(counted));
        CompletableFuture<Void> unused = released.handle((end, fault) -> {
            if (turn != null) {
                turn.end();
            }
            session.owner().later(() -> {
                if (started == source) {
                    running = false;
                    result = end != null ? end : SourceResult.failed(String.valueOf(fault));
                    session.sourceEnded();
                    goOn();
                }
            });
            return null;
        });
    }

    /** Whether the source begins from the beginning whenever it is opened. */
    boolean beginsAnew() {
        return source.beginsAnew();
    }

    /** Whether it has handed over what there was, and waits for more. Any thread. */
    boolean hasCaughtUp() {
        return source.hasCaughtUp();
    }

    /** Returns how its text is read, as far as that is known. */
    List<Explanation> explanations() {
        return source.explanations();
    }

    /** Whether its x turned out to be seconds since the epoch, or is made so. Any thread. */
    boolean foundTimes() {
        return choice.spread() != null || source.foundTimes();
    }

    boolean hasInterval() {
        return source.hasInterval();
    }

    void interval(Duration interval) {
        source.interval(interval);
    }

    void close() {
        if (beforeClose == null) {
            beforeClose = status();
        }
        letGo();
    }

    private void letGo() {
        attempt++;
        opening = false;
        source.close();
    }

    /** Completes once it has let go of what it read from. */
    CompletableFuture<?> released() {
        return released;
    }
}
