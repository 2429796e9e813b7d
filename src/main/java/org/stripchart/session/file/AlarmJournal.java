// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.analysis.alarm.Severity;
import org.stripchart.words.FaultText;

/**
 * The alarms of all runs, in a file: a line of JSON whenever one has come, gone or been acknowledged, of which the last one of an alarm
 * counts. Several programs may add to it at once. A file that has become large is put aside for a new one, and the one before that goes.
 *
 * <p><b>Threading:</b> any thread. Lines are written by a thread that exists only while there are some.
 */
public final class AlarmJournal {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmJournal.class);

    /** Some twenty thousand lines. */
    private static final long LARGE_BYTES = 4 << 20;

    /** So many wait where they cannot be written; then the oldest are given up. */
    private static final int MOST_WAITING = 10_000;

    /**
     * An alarm as it was noted last.
     *
     * @param id of this alarm, among those of all runs
     * @param isTime whether its x are times, in seconds since 1970
     */
    public record Entry(String id, boolean isTime, AlarmEvent event) {

        /** Returns the same, seen by somebody. */
        public Entry acknowledged() {
            return new Entry(id, isTime, event.seen());
        }
    }

    private final Path file;
    private final long largeBytes;
    private final List<Entry> pending = new ArrayList<>();
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
    private boolean isBegun;
    private boolean isFailing;

    /**
     * @param file made when it is needed, with its folder
     */
    AlarmJournal(Path file) {
        this(file, LARGE_BYTES);
    }

    AlarmJournal(Path file, long largeBytes) {
        this.file = file;
        this.largeBytes = largeBytes;
    }

    /** Notes how an alarm is now, in a moment; where that cannot be done, it is logged once, and done with the next one. */
    public synchronized void note(Entry entry) {
        pending.add(entry);
        if (written.isDone()) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            written = done;
            Thread thread = new Thread(() -> write(done), "stripchart alarm log");
            thread.setDaemon(true);
            try {
                thread.start();
            } catch (OutOfMemoryError e) {
                putOff(List.of(), done);
            }
        }
    }

    /** Completes once all that was noted is written, or cannot be. */
    public synchronized CompletableFuture<Void> written() {
        return written;
    }

    private void write(CompletableFuture<Void> done) {
        for (List<Entry> next = take(done); !next.isEmpty(); next = take(done)) {
            try {
                append(next);
                isFailing = false;
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                try {
                    tell(e);
                } finally {
                    putOff(next, done);
                }
                return;
            }
        }
    }

    /** Keeps what is not written for the next time. */
    private synchronized void putOff(List<Entry> entries, CompletableFuture<Void> done) {
        pending.addAll(0, entries);
        pending.subList(0, Math.max(0, pending.size() - MOST_WAITING)).clear();
        // The last line may be half of one.
        isBegun = false;
        done.complete(null);
    }

    private void tell(Throwable fault) {
        if (isFailing) {
            LOG.debug("Alarms still cannot be kept", fault);
        } else {
            LOG.warn("Alarms cannot be kept in {}: {}", file, FaultText.ofWriting(fault));
        }
        isFailing = true;
    }

    /** What waits; when there is nothing, the next one begins anew. */
    private synchronized List<Entry> take(CompletableFuture<Void> done) {
        List<Entry> next = List.copyOf(pending);
        pending.clear();
        if (next.isEmpty()) {
            done.complete(null);
        }
        return next;
    }

    private void append(List<Entry> entries) throws IOException {
        StringBuilder lines = new StringBuilder();
        if (!isBegun) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            // The last line may be half of one.
            lines.append('\n');
        }
        for (Entry each : entries) {
            lines.append(Json.line(tree(each))).append('\n');
        }
        if (Files.exists(file) && Files.size(file) >= largeBytes) {
            putAside();
        }
        Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        isBegun = true;
    }

    /**
     * Has the large file be the one before. Another program may have done that just now: then this is its new one, and stays. Where
     * it cannot be done, the file goes on to grow.
     */
    void putAside() {
        Path own = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        try {
            Files.move(file, own);
        } catch (IOException e) {
            LOG.debug("{} was put aside by somebody else, or is in use", file, e);
            return;
        }
        try {
            if (Files.size(own) >= largeBytes) {
                Files.move(own, before(), StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.write(file, Files.readAllBytes(own), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                Files.delete(own);
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be put aside", file, e);
            putBack(own);
        }
    }

    private void putBack(Path own) {
        try {
            Files.move(own, file);
        } catch (IOException e) {
            LOG.debug("{} cannot be put back", own, e);
        }
    }

    private Path before() {
        return file.resolveSibling(file.getFileName() + ".1");
    }

    /**
     * Reads what was noted, the oldest first; lines that are damaged are passed over. Waits for a disk.
     *
     * @param wanted tells by its id whether an alarm is
     * @throws IOException if it cannot be read
     */
    public List<Entry> read(Predicate<String> wanted) throws IOException {
        Map<String, Entry> latest = new LinkedHashMap<>();
        for (Path each : List.of(before(), file)) {
            for (String line : lines(each)) {
                Entry entry = line.isEmpty() ? null : entry(line);
                if (entry != null && wanted.test(entry.id)) {
                    latest.put(entry.id, entry);
                }
            }
        }
        return List.copyOf(latest.values());
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static Map<String, @Nullable Object> tree(Entry entry) {
        AlarmEvent event = entry.event;
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", entry.id);
        tree.put("time", entry.isTime);
        tree.put("rule", event.rule());
        tree.put("severity", event.severity().word());
        tree.put("came", event.came());
        if (!event.isOn()) {
            tree.put("gone", event.went());
        }
        if (!Double.isNaN(event.peak())) {
            tree.put("peak", event.peak());
        }
        tree.put("acknowledged", event.acknowledged());
        return tree;
    }

    private static @Nullable Entry entry(String line) {
        try {
            Fields fields = new Fields("", Json.read(line.getBytes(StandardCharsets.UTF_8)));
            String id = fields.text("id", "");
            long number = Long.parseLong(id.substring(id.indexOf('/') + 1));
            return new Entry(
                    id,
                    fields.flag("time", true),
                    new AlarmEvent(
                            number,
                            fields.text("rule", ""),
                            fields.choice("severity", Severity.class, Severity.ALARM),
                            fields.number("came", Double.NaN),
                            fields.number("gone", Double.NaN),
                            fields.number("peak", Double.NaN),
                            fields.flag("acknowledged", false)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("A line of the alarms is damaged", e);
            return null;
        }
    }
}
