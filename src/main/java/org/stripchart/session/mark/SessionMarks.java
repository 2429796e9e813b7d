// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.mark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> read = CompletableFuture.completedFuture(null);
    private @Nullable MarksFile file;
    private boolean isRestored;
    private double begun;
    private Set<Mark> before = Set.of();
    private List<Mark> latest = List.of();

    /**
     * @param isTime whether x is time
     * @param owner runs a task on the owner's thread, later
     */
    public SessionMarks(LiveChart chart, BooleanSupplier isTime, Executor owner) {
        this.chart = chart;
        this.isTime = isTime;
        this.owner = owner;
        Runnable unused = chart.marks().onChange(this::changed);
    }

    /** Deletes the marks beside a recording, if there are some. Any thread; it may wait for a disk. */
    public static void deleteBeside(Path recording) throws IOException {
        Files.deleteIfExists(MarksFile.beside(recording));
    }

    /** Says that a recording has begun. */
    public void recordingBegun(Path recording) {
        file = new MarksFile(recording);
        begun = chart.viewport().newest();
        // Before the first point nothing tells but that they were there.
        before = Double.isNaN(begun) ? Set.copyOf(chart.marks().list()) : Set.of();
        latest = List.of();
        changed();
    }

    /** Says that it has ended; what marks are now stays beside it. */
    public void recordingEnded() {
        file = null;
    }

    /** Says that the chart has come back as it was in another run: its marks are those that were left then, be it none. */
    public void restored() {
        isRestored = true;
    }

    /**
     * Brings the marks back that are beside a file.
     *
     * @param moved how far its rows are moved along x
     */
    public void opened(String location, double moved) {
        read(location, moved, found -> chart.marks().addAll(found));
    }

    /**
     * Moves the marks that are beside a file, and are still as they are there, with its rows.
     *
     * @param from how far they were moved along x before
     * @param to how far they are now
     * @param staysToo whether they are also where they were, as the file is there twice
     */
    public void moved(String location, double from, double to, boolean staysToo) {
        read(location, 0, found -> {
            // From where they are in the file, or what is rounded on the way would have them missed the next time.
            Map<Mark, Mark> moved = new LinkedHashMap<>();
            found.forEach(each -> moved.put(each.moved(from), each.moved(to)));
            if (staysToo) {
                moved.keySet().retainAll(new HashSet<>(chart.marks().list()));
                chart.marks().addAll(moved.values());
            } else {
                chart.marks().move(moved);
            }
        });
    }

    private void read(String location, double moved, Consumer<List<Mark>> action) {
        // One after the other, as they were asked for.
        read = read.handle((done, fault) -> null)
                .thenApplyAsync(none -> MarksFile.read(location), task -> start(task, "marks reader", true))
                .thenAcceptAsync(
                        found -> {
                            if (!found.isEmpty()) {
                                action.accept(found.stream()
                                        .map(each -> each.moved(moved))
                                        .toList());
                            }
                        },
                        owner);
    }

    /** The same for a file with which the session begins; not where the chart has come back, with those that were left of the file's. */
    public void begun(String location, double moved) {
        if (!isRestored) {
            opened(location, moved);
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
                .filter(each -> !(each.end() < begun) && !before.contains(each))
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
