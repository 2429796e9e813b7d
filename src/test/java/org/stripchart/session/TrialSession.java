// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.stripchart.chart.LiveChart;
import org.stripchart.record.Recorder;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.rows.XFrom;

/** A session whose sources do what a test says, on the event dispatch thread. */
final class TrialSession implements AutoCloseable {

    static final OwnerThread OWNER = new OwnerThread(EventQueue::invokeLater, EventQueue::isDispatchThread);

    /** All that were ever opened, in that order. */
    final List<FakeSource> opened = new CopyOnWriteArrayList<>();

    /** What the names of their series begin with. */
    final List<String> prefixes = new CopyOnWriteArrayList<>();

    /** Where their x comes from. */
    final List<XFrom> xs = new CopyOnWriteArrayList<>();

    final LiveChart chart;
    final RunningSession session;

    /** The location that cannot be opened. */
    volatile String refused = "invalid";

    /** What the sources that are opened from now on say. */
    volatile boolean beginsAnew;

    /** What happens first on the thread on which sources and recordings are opened. */
    volatile Runnable opening = () -> {};

    TrialSession(String... locations) {
        try {
            OpenedSources first = opened(locations);
            chart = execute(() -> LiveChart.builder().build());
            session = execute(() -> new RunningSession(chart, first, OWNER, this::open));
        } catch (InvalidSourceException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void start() {
        execute(session::start);
    }

    /** Returns when what was sent to the event dispatch thread before has been done. */
    void settle() {
        execute(() -> {});
    }

    /** Returns when the source runs again, or could not be opened. */
    void retry(SessionSource source) {
        execute(source::retry);
        while (execute(() -> source.status().detail().equals("opening"))) {
            Thread.onSpinWait();
        }
    }

    long points(String series) {
        return execute(() -> chart.history(chart.seriesNames().indexOf(series)).size());
    }

    OpenedSources opened(String... locations) throws InvalidSourceException {
        return OpenedSources.open(List.of(locations), SourceOptions.DEFAULTS, this::open);
    }

    FakeSource open(String location, SourceOptions options) throws InvalidSourceException {
        opening.run();
        if (location.equals(refused)) {
            throw new InvalidSourceException(location + ": no such thing");
        }
        FakeSource source = new FakeSource(location);
        source.beginsAnew = beginsAnew;
        opened.add(source);
        prefixes.add(options.text().series().prefix());
        xs.add(options.x());
        return source;
    }

    private Recorder open(Path file, boolean isForced) throws IOException {
        opening.run();
        return Recorder.open(file, () -> true);
    }

    @Override
    public void close() {
        execute(session::close);
        chart.close();
    }
}
