// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.mark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.plot.mark.Mark;
import org.stripchart.record.AtomicFile;
import org.stripchart.words.FaultText;

/**
 * The file of marks beside a recording, {@code run.marks.csv} beside {@code run.csv}. It is written anew whenever marks have changed; one that
 * was there before the recording is left alone.
 *
 * <p><b>Threading:</b> {@link #next} on its owner's thread, {@link #write} on another one at a time.
 */
final class MarksFile {

    private static final Logger LOG = LoggerFactory.getLogger(MarksFile.class);

    /** No file of marks is longer. */
    private static final long MOST_BYTES = 64L << 20;

    private final Path recording;
    private final AtomicReference<@Nullable String> next = new AtomicReference<>();
    private boolean isOurs;
    private boolean isRefused;
    private boolean isFailing;

    MarksFile(Path recording) {
        this.recording = recording;
    }

    /** Returns the file of marks of a recording. */
    static Path beside(Path recording) {
        String name = String.valueOf(recording.getFileName());
        String unpacked = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int point = unpacked.lastIndexOf('.');
        return recording.resolveSibling((point > 0 ? unpacked.substring(0, point) : unpacked) + ".marks.csv");
    }

    /**
     * Returns the marks beside a file; none where there is no such file, or it cannot be read. May wait for a disk.
     *
     * @param location of a source, which need not be a file
     */
    static List<Mark> read(String location) {
        try {
            Path recording = Path.of(location);
            Path file = beside(recording);
            boolean isThere =
                    Files.isRegularFile(recording) && Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES;
            return isThere ? MarksCsv.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)) : List.of();
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("No marks beside {}", location, e);
            return List.of();
        }
    }

    /** Sets what is to be written; returns false if what was set before still waits for that. */
    boolean next(String table) {
        return next.getAndSet(table) == null;
    }

    /** Writes what was set last. May wait for a disk. */
    void write() {
        String table = next.getAndSet(null);
        Path file = beside(recording);
        // A device or a pipe has nothing beside it.
        if (table == null || isRefused || !Files.isRegularFile(recording)) {
            return;
        }
        if (!isOurs && Files.exists(file)) {
            isRefused = true;
            LOG.warn("{} is there already, and is not overwritten", file);
            return;
        }
        try {
            AtomicFile.write(file, table.getBytes(StandardCharsets.UTF_8));
            isOurs = true;
            isFailing = false;
        } catch (IOException | RuntimeException e) {
            // Once, until it can be written again: it is tried with each change.
            if (isFailing) {
                LOG.debug("Marks still cannot be written to {}", file, e);
            } else {
                LOG.warn("Marks cannot be written to {}: {}", file, FaultText.ofWriting(e));
            }
            isFailing = true;
        }
    }
}
