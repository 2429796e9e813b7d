// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files in a folder that runs have left behind which were killed. A run that lives holds a lock on its own. */
final class Leftovers {

    private static final String BEGIN = "stripchart-";
    static final String END = ".spill";

    private Leftovers() {}

    /** Returns how the names of all files of this process begin: no other one has both its number and its start. */
    static String ownBegin() {
        ProcessHandle own = ProcessHandle.current();
        long start = own.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return BEGIN + own.pid() + "-" + start + "-";
    }

    /**
     * Removes them. What cannot be looked at or removed stays.
     *
     * @return which
     */
    static List<Path> remove(Path folder) {
        List<Path> removed = new ArrayList<>();
        String own = ownBegin();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, path -> isForeign(path, own))) {
            for (Path file : files) {
                if (removeDead(file)) {
                    removed.add(file);
                }
            }
        } catch (IOException | RuntimeException e) {
            // A folder that cannot be listed may still be written to; the next start tries again.
            return removed;
        }
        return removed;
    }

    /** An own file must not even be opened: on POSIX systems, to close it again would let go of its lock. */
    private static boolean isForeign(Path path, String own) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(BEGIN) && name.endsWith(END) && !name.startsWith(own);
    }

    private static boolean removeDead(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            return lock != null && Files.deleteIfExists(file);
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }
}
