// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jfree.chart.axis.ValueAxis;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.feed.PointSink;
import org.stripchart.record.Recorder;
import org.stripchart.record.RecordingTap;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Rejection;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.Sources;

/**
 * A chart and the sources that feed it, with or without a window.
 *
 * <p>Closing it closes the sources and leaves the chart, which its owner may still want to draw.
 *
 * <p><b>Threading:</b> the owner's thread only, which is checked.
 */
public final class RunningSession implements AutoCloseable {

    /** Opens a source by its location; another one in tests. */
    public interface Opener {
        Source open(String location, SourceOptions options) throws InvalidSourceException;
    }

    /** What x is called where it is the number of a row. */
    public static final String INDEX_LABEL = "Index";

    /** What x is called where it is time. */
    public static final String TIME_LABEL = "Time";

    private final LiveChart chart;
    private final List<String> locations;
    private final OwnerThread owner;
    private final Opener opener;
    private final List<SessionSource> sources = new CopyOnWriteArrayList<>();
    private final RecordingTap tap = new RecordingTap();
    private @Nullable Recording recording;
    private final CompletableFuture<SourceResult> ended = new CompletableFuture<>();
    private SourceOptions options;
    private long rejectedByRemoved;
    private boolean closed;

    /**
     * @param locations as {@link Sources#open} takes them, at least one
     */
    public RunningSession(LiveChart chart, List<String> locations, SourceOptions options, OwnerThread owner) {
        this(chart, locations, options, owner, Sources::open);
    }

    /**
     * @param opener opens its sources, in place of {@link Sources#open}
     */
    public RunningSession(
            LiveChart chart, List<String> locations, SourceOptions options, OwnerThread owner, Opener opener) {
        owner.require("new RunningSession");
        if (locations.isEmpty()) {
            throw new IllegalArgumentException("locations (" + locations + ") must not be empty");
        }
        this.chart = chart;
        this.locations = List.copyOf(locations);
        this.options = options;
        this.owner = owner;
        this.opener = opener;
    }

    /** The chart that is fed. */
    public LiveChart chart() {
        return chart;
    }

    /** What the sources are opened with. */
    public SourceOptions options() {
        return options;
    }

    /** What the sources were asked for as. */
    public List<String> locations() {
        return locations;
    }

    /**
     * Opens all sources, then starts them.
     *
     * @throws InvalidSourceException if one of them cannot be opened; then none of them runs
     */
    public void start() throws InvalidSourceException {
        openAll();
        sources.forEach(SessionSource::start);
    }

    /**
     * The same, and writes all their points to a file.
     *
     * @throws IOException as {@link #record}
     */
    public void start(Path record) throws InvalidSourceException, IOException {
        openAll();
        record(record);
        sources.forEach(SessionSource::start);
    }

    private void openAll() throws InvalidSourceException {
        owner.require("start");
        if (!sources.isEmpty() || closed) {
            throw new IllegalStateException("the session was started or closed before");
        }
        try {
            List<String> prefixes = Sources.prefixes(locations);
            for (int i = 0; i < locations.size(); i++) {
                addOpened(locations.get(i), prefixes.get(i));
            }
        } catch (InvalidSourceException e) {
            sources.forEach(SessionSource::close);
            sources.clear();
            throw e;
        }
    }

    /**
     * Opens one more source and starts it.
     *
     * @throws InvalidSourceException if it cannot be opened; the others run on
     * @throws IllegalStateException if the session is closed
     */
    public void add(String location) throws InvalidSourceException {
        owner.require("add");
        if (closed) {
            throw new IllegalStateException("the session is closed");
        }
        List<String> all =
                new ArrayList<>(sources.stream().map(SessionSource::location).toList());
        all.add(location);
        addOpened(location, Sources.prefixes(all).get(all.size() - 1)).start();
    }

    private SessionSource addOpened(String location, String prefix) throws InvalidSourceException {
        SessionSource source = new SessionSource(this, location, prefix, open(location, prefix));
        sources.add(source);
        return source;
    }

    /** Stops a source and forgets it; its points stay. */
    public void remove(SessionSource source) {
        owner.require("remove");
        if (sources.remove(source)) {
            rejectedByRemoved += source.status().rejected();
            source.close();
        }
    }

    /** The sources, in the order of their locations; none before {@link #start}. */
    public List<SessionSource> sources() {
        owner.require("sources");
        return List.copyOf(sources);
    }

    /** What is charted, in a few words: the titles of the sources. */
    public String title() {
        return sources.stream().map(SessionSource::title).distinct().collect(Collectors.joining(", "));
    }

    /**
     * Completes, on the owner's thread, when all sources have come to their end: with the first failure among
     * them, if any. It stays complete when a source is tried again.
     */
    public CompletableFuture<SourceResult> ended() {
        return ended;
    }

    /** How many lines or messages of the sources did not fit. */
    public long rejected() {
        owner.require("rejected");
        return rejectedByRemoved
                + sources.stream()
                        .mapToLong(source -> source.status().rejected())
                        .sum();
    }

    /** The latest line that did not fit, of the first source that has one; null if there is none. */
    public @Nullable Rejection latestRejected() {
        owner.require("latestRejected");
        return sources.stream()
                .map(source -> source.status().latestRejected())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Gives the chart an axis of time, once the x of a source has turned out to be times. */
    public void adoptTimes() {
        owner.require("adoptTimes");
        if (chart.xAxis() == XAxis.NUMBER && isTimeX()) {
            chart.xAxis(XAxis.TIME);
            ValueAxis axis = chart.jfreeChart().getXYPlot().getDomainAxis();
            if (INDEX_LABEL.equals(axis.getLabel())) {
                axis.setLabel(TIME_LABEL);
            }
        }
    }

    /** Whether x is, as far as is known, seconds since the epoch. Any thread. */
    private boolean isTimeX() {
        return chart.xAxis() == XAxis.TIME || sources.stream().anyMatch(SessionSource::foundTimes);
    }

    /**
     * Writes every point that comes from now on to a file, before it reaches the chart. A recording that has ended or
     * failed before gives way.
     *
     * @throws IOException if the file cannot be made; the message is one line for the user
     * @throws IllegalStateException if another recording goes on
     */
    public void record(Path file) throws IOException {
        owner.require("record");
        if (isRecording() || closed) {
            throw new IllegalStateException("a recording goes on, or the session is closed");
        }
        Recorder recorder = Recorder.open(file, this::isTimeX);
        recording = new Recording(file, recorder);
        tap.record(recorder);
    }

    /** Ends the recording, if there is one: points that come from now on are not in the file. Does not wait for the rest. */
    public void stopRecording() {
        owner.require("stopRecording");
        tap.record(null);
        if (recording != null) {
            recording.stop();
        }
    }

    /** The recording that goes on, or the latest one; null if there was none. */
    public @Nullable Recording recording() {
        owner.require("recording");
        return recording;
    }

    /** Whether points are being written to a file. */
    public boolean isRecording() {
        return recording != null && recording.isRunning();
    }

    /** Whether a source has an interval that can be changed while it runs. */
    public boolean hasInterval() {
        return sources.stream().anyMatch(SessionSource::hasInterval);
    }

    /** The time between two points of the random source. */
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
            stopRecording();
            ended.complete(SourceResult.closed());
        }
    }

    boolean isClosed() {
        return closed;
    }

    Source open(String location, String prefix) throws InvalidSourceException {
        return opener.open(location, options.withPrefix(prefix));
    }

    PointSink sinkFor(Source source) {
        return tap.sink(chart.sink(source.overflowPolicy()), source.overflowPolicy());
    }

    OwnerThread owner() {
        return owner;
    }

    void sourceEnded() {
        List<SourceResult> results = new ArrayList<>();
        for (SessionSource source : sources) {
            SourceResult result = source.result();
            if (result == null) {
                return;
            }
            results.add(result);
        }
        ended.complete(results.stream()
                .filter(result -> result.kind() == SourceResult.Kind.FAILED)
                .findFirst()
                .orElseGet(() -> SourceResult.ended(notes())));
    }

    /** What the user should know of the ends of the sources. */
    private String notes() {
        return sources.stream()
                .filter(source ->
                        source.result() != null && !source.result().reason().isEmpty())
                .map(source -> source.title() + ": " + source.result().reason())
                .collect(Collectors.joining("; "));
    }
}
