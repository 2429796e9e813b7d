// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.LiveChart;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.PointSink;
import org.stripchart.session.alarm.SessionAlarms;
import org.stripchart.session.analysis.AnalysisSpec;
import org.stripchart.session.intake.SeriesTurn;
import org.stripchart.session.mark.SessionMarks;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.session.spec.ViewSpec;
import org.stripchart.session.undo.TakenOffList;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Rejection;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;

/**
 * A chart and the sources that feed it, with or without a window.
 *
 * <p>Closing it closes the sources but not the chart, which its owner may still want to draw. Work that may wait for a disk
 * or a network, such as opening a source or a recording, runs on threads of its own.
 *
 * <p>More than 300 lines, since it is the interface to everything in a session; its parts do most of the work.
 *
 * <p><b>Threading:</b> the owner's thread only, which is checked.
 */
public final class RunningSession implements AutoCloseable {

    private static final String ENDED = "The session has ended";

    private final LiveChart chart;
    private final OwnerThread owner;
    private final List<String> locations;
    private final SourceOpener opener;
    private final SessionRecorder recorder;
    private final SessionMarks marks;
    private final List<SessionSource> sources = new CopyOnWriteArrayList<>();
    private final ChartX x;
    private final SessionEnd end = new SessionEnd();
    private final SourceTotals totals = new SourceTotals(sources);
    private final SourceRemoval removal;
    private final SessionAlarms alarms;
    private final List<Runnable> listeners = new ArrayList<>();
    private SourceOptions options;
    private boolean started;
    private boolean closed;
    private boolean isDemo;

    /** Makes one that feeds a chart; what was opened is closed with it. */
    public RunningSession(LiveChart chart, OpenedSources opened, OwnerThread owner) {
        this(chart, opened, owner, null);
    }

    RunningSession(LiveChart chart, OpenedSources opened, OwnerThread owner, SessionRecorder.@Nullable Opener files) {
        owner.require("new RunningSession");
        this.chart = chart;
        this.x = new ChartX(chart, sources);
        this.owner = owner;
        this.options = opened.options();
        this.opener = new SourceOpener(opened.opener(), owner);
        this.removal = new SourceRemoval(chart, sources, totals, opener, owner, this::sourcesChanged);
        this.marks = new SessionMarks(chart, x::isTime, owner.executor());
        this.recorder =
                new SessionRecorder(owner, marks, files != null ? files : SessionRecorder.Opener.ofFiles(x::isTime));
        this.alarms = new SessionAlarms(chart, Ticker.SYSTEM::nanos, owner::later);
        opened.all().forEach(each -> opener.claim(each.prefix()));
        opened.all().forEach(each -> sources.add(new SessionSource(this, each)));
        locations = sources.stream().map(SessionSource::location).toList();
    }

    /** Returns the chart that is fed. */
    public LiveChart chart() {
        return chart;
    }

    /** Returns what the sources are opened with. */
    public SourceOptions options() {
        return options;
    }

    /** Returns what the first sources were asked for as. */
    public List<String> locations() {
        return locations;
    }

    /** Says that the user has named x, so that its label stays whatever x turns out to be. */
    public void keepLabel() {
        owner.require("keepLabel");
        x.keepLabel();
    }

    /** Says that the sources are there only because nobody has named one: they go when one is added. */
    public void standIn() {
        owner.require("standIn");
        isDemo = true;
    }

    /** Returns whether the sources are there only because nobody has named one. */
    public boolean isDemo() {
        return isDemo;
    }

    /** Starts all sources. Those that begin from the beginning, such as files, name their series in their order. */
    public void start() {
        owner.require("start");
        if (started || closed) {
            throw new IllegalStateException("the session was started or closed before");
        }
        started = true;
        SeriesTurn last = null;
        for (SessionSource source : sources) {
            SeriesTurn turn = source.beginsAnew() ? new SeriesTurn(last, source::hasCaughtUp) : null;
            last = turn != null ? turn : last;
            source.start(turn);
            marks.begun(source.location(), source.choice().moved());
        }
    }

    /**
     * Opens one more source, on another thread, and starts it.
     *
     * @param choice what goes for this one only
     * @return completes on the owner's thread once it runs, or with an {@link InvalidSourceException} if it cannot be
     *     opened or the session is closed before; when it is cancelled before, the source does not start
     */
    public CompletableFuture<Void> add(String location, SourceChoice choice) {
        owner.require("add");
        if (closed) {
            return CompletableFuture.failedFuture(new InvalidSourceException(ENDED));
        }
        List<String> all =
                new ArrayList<>(sources.stream().map(SessionSource::location).toList());
        // Names that are told apart from those of sources that are gone for good need not be, but these may come back.
        all.addAll(removal.locationsAway());
        all.add(location);
        CompletableFuture<Void> added = new CompletableFuture<>();
        opener.openMore(all, options, choice, x.isTime(), (opened, fault) -> {
            if (opened == null) {
                added.completeExceptionally(new InvalidSourceException(fault));
            } else if (closed || added.isDone()) {
                opened.source().close();
                opener.release(opened.prefix());
                added.completeExceptionally(new InvalidSourceException(ENDED));
            } else {
                endDemo();
                SessionSource source = new SessionSource(this, opened);
                sources.add(source);
                source.start(null);
                marks.opened(location, choice.moved());
                added.complete(null);
            }
        });
        return added;
    }

    private void endDemo() {
        if (isDemo) {
            isDemo = false;
            adoptTimes();
            sources().forEach(removal::vanish);
        }
    }

    /**
     * Reads the head of a source as {@link #add} would open it, on another thread, to tell how it is read.
     *
     * @return completes on the owner's thread, or with an {@link InvalidSourceException} there; cancelling it ends the look
     */
    public CompletableFuture<SourcePreview.Found> preview(String location, SourceChoice choice) {
        owner.require("preview");
        return opener.preview(location, options, choice, x.isTime());
    }

    /**
     * Reads the head of a source, on another thread, to tell whether {@link #add} would mix what has no times with what has.
     *
     * @return as {@link #preview}
     */
    public CompletableFuture<SourcePreview.Fit> fit(String location, SourceChoice choice) {
        owner.require("fit");
        return opener.fit(location, options, choice, x.isTime());
    }

    /** Takes all points off the chart, which {@link #takenOff} can put back for half a minute. */
    public void clear() {
        owner.require("clear");
        removal.clear();
    }

    /**
     * Stops a source and takes it off, with the series that it alone has fed; {@link #takenOff} can put them back for half a minute. It
     * then goes on if it was running, as {@link SessionSource#retry} has it.
     */
    public void remove(SessionSource source) {
        owner.require("remove");
        adoptTimes();
        if (removal.remove(source)) {
            sourceEnded();
        }
    }

    /** Returns what was taken off and can be put back. */
    public TakenOffList takenOff() {
        return removal.takenOff();
    }

    /** Returns the sources, in the order of their locations. */
    public List<SessionSource> sources() {
        owner.require("sources");
        return List.copyOf(sources);
    }

    /** Returns what is charted, in a few words: the titles of the sources. */
    public String title() {
        return totals.title();
    }

    /**
     * Completes, on the owner's thread, when all sources have come to their end: with the first failure among them, if any.
     * It stays complete when a source is tried again.
     */
    public CompletableFuture<SourceResult> allEnded() {
        return end.reached();
    }

    /** Returns what there is to say of the run of each source; best asked when the session is closed. */
    public List<SourceEnd> ends() {
        owner.require("ends");
        return sources.stream().map(SessionSource::end).toList();
    }

    /** Completes, on any thread, once the sources of a session that was closed have let go of what they read from. */
    public CompletableFuture<Void> released() {
        owner.require("released");
        return CompletableFuture.allOf(
                sources.stream().map(SessionSource::released).toArray(CompletableFuture[]::new));
    }

    /** Returns the names of columns and series that are not on the chart, though the user did not say so. */
    public List<String> leftOut() {
        owner.require("leftOut");
        return totals.leftOut();
    }

    /** Returns how many lines or messages of the sources did not fit. */
    public long rejected() {
        owner.require("rejected");
        return totals.rejected();
    }

    /** Returns the latest line that did not fit, of the first source that has one; null if there is none. */
    public @Nullable Rejection latestRejected() {
        owner.require("latestRejected");
        return totals.latestRejected();
    }

    /** Gives the chart an axis of time, once the x of a source has turned out to be times. */
    public void adoptTimes() {
        owner.require("adoptTimes");
        x.adoptTimes();
    }

    /** Calls x what the data calls it, once that is known, where nobody has said anything and x is no time. */
    public void adoptXName() {
        owner.require("adoptXName");
        x.adoptName();
    }

    /** Returns what happens when an alarm comes. */
    public SessionAlarms alarms() {
        return alarms;
    }

    /** Returns what records the points of this session. */
    public SessionRecorder recorder() {
        return recorder;
    }

    /**
     * Returns the session as it is now.
     *
     * @param asked as which it was asked for
     */
    public SessionSpec describe(SessionSpec asked) {
        owner.require("describe");
        return asked.with(
                totals.describe(options, asked.sources()),
                asked.chart()
                        .telling(chart.times())
                        .with(AnalysisSpec.of(chart.analysis(), alarms.reaction()))
                        .with(chart.arranger().state(), ViewSpec.of(chart)));
    }

    /** Whether a source has an interval that can be changed while it runs. */
    public boolean hasInterval() {
        return sources.stream().anyMatch(SessionSource::hasInterval);
    }

    /** Returns the time between two points of the random source. */
    public Duration interval() {
        return options.interval();
    }

    /**
     * Changes the time between two points of the random source, at once.
     *
     * @throws IllegalArgumentException unless it is positive
     */
    public void interval(Duration interval) {
        owner.require("interval");
        options = options.withInterval(interval);
        sources.forEach(source -> source.interval(interval));
    }

    /** Stops the sources; points come no more. The chart stays open. Idempotent. */
    @Override
    public void close() {
        owner.require("close");
        if (!closed) {
            closed = true;
            sources.forEach(SessionSource::close);
            recorder.close();
            end.closed();
            chart.viewport().complete(true);
        }
    }

    boolean isClosed() {
        return closed;
    }

    OwnerThread owner() {
        return owner;
    }

    /**
     * Opens a source anew, on another thread.
     *
     * @param then gets it on the owner's thread, or null and the reason
     */
    void openAgain(
            String location,
            String prefix,
            SourceChoice choice,
            BiConsumer<OpenedSources.@Nullable Opened, String> then) {
        // While the one before is still there to be asked.
        adoptTimes();
        opener.open(location, () -> prefix, options, choice, then);
    }

    PointSink sinkFor(Source source) {
        return recorder.into(chart.sink(source.overflowPolicy()), source.overflowPolicy());
    }

    /** Takes what was fed into these series, and is on its way, off the chart. */
    void forget(Set<String> series) {
        chart.takeIn();
        chart.clear(series);
    }

    /**
     * Has a task run whenever a source has come, gone, started or ended.
     *
     * @return ends that
     */
    public Runnable onChange(Runnable task) {
        listeners.add(task);
        return () -> listeners.remove(task);
    }

    void sourceStarted() {
        chart.viewport().complete(false);
        List.copyOf(listeners).forEach(Runnable::run);
    }

    void sourceEnded() {
        if (!sources.isEmpty()) {
            end.sourceEnded(sources);
        }
        sourcesChanged();
    }

    private void sourcesChanged() {
        chart.viewport().complete(sources.stream().allMatch(SessionSource::hasEnded));
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
