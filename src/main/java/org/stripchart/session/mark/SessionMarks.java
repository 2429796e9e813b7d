// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.mark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.LiveChart;
import org.stripchart.plot.mark.Mark;

/**
 * Keeps the marks of a chart beside its recordings, and brings those back that are beside a file that is opened. Marks of before a
 * recording began are not in its file.
 *
 * <p><b>Threading:</b> the owner's thread only. Files are written and read on others; the process waits for those that write.
 */
public final class SessionMarks {

    private final LiveChart chart;
    private final BooleanSupplier isTime;
    private final Executor owner;
    private final boolean isRestored;
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> read = CompletableFuture.completedFuture(null);
    private @Nullable MarksFile file;
    private double begun;
    private List<Mark> latest = List.of();

    /**
     * @param isTime whether x is time
     * @param owner runs a task on the owner's thread, later
     */
    public SessionMarks(LiveChart chart, BooleanSupplier isTime, Executor owner) {
        this.chart = chart;
        this.isTime = isTime;
        this.owner = owner;
        isRestored = chart.marks().size() > 0;
        Runnable unused = chart.marks().onChange(this::changed);
    }

    /** Says that a recording has begun. */
    public void recordingBegun(Path recording) {
        file = new MarksFile(recording);
        begun = chart.viewport().newest();
        latest = List.of();
        changed();
    }

    /** Says that it has ended; what marks are now stays beside it. */
    public void recordingEnded() {
        file = null;
    }

    /** Brings the marks back that are beside a file. */
    public void opened(String location) {
        read = CompletableFuture.supplyAsync(() -> MarksFile.read(location), task -> start(task, "marks reader", true))
                .thenAcceptAsync(
                        found -> {
                            if (!found.isEmpty()) {
                                chart.marks().addAll(found);
                            }
                        },
                        owner);
    }

    /**
     * The same for a file with which the session begins; not where the chart had marks before, which are those that were left of the
     * file's in another run.
     */
    public void begun(String location) {
        if (!isRestored) {
            opened(location);
        }
    }

    /** Completes once all that was to be written is. */
    public CompletableFuture<Void> written() {
        return written;
    }

    /** Completes once the marks are back that were asked for last. */
    CompletableFuture<Void> read() {
        return read;
    }

    private void changed() {
        MarksFile writing = file;
        List<Mark> now = chart.marks().list().stream()
                .filter(each -> !(each.end() < begun))
                .toList();
        if (writing != null && !now.equals(latest)) {
            latest = now;
            if (writing.next(MarksCsv.write(now, isTime.getAsBoolean()))) {
                written = written.handle((done, fault) -> null)
                        .thenRunAsync(writing::write, task -> start(task, "marks", false));
            }
        }
    }

    private static void start(Runnable task, String name, boolean isDaemon) {
        Thread thread = new Thread(task, "stripchart " + name);
        thread.setDaemon(isDaemon);
        thread.start();
    }
}
