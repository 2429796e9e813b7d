// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A log file that no other running program writes to.
 *
 * <p>Two programs must not roll one file under each other's hands, so each takes the first free one of {@code
 * stripchart.log}, {@code stripchart-2.log} and so on, up to {@value #LIMIT}, and holds the lock beside it. The
 * operating system lets go of the lock when the process ends, however it ends.
 *
 * @param lock to be kept reachable: a lock ends when its channel is collected
 */
@NullMarked
public record LogFile(Path path, FileLock lock) {

    private static final int LIMIT = 9;

    /** The first free log file in a folder, which is made when it is not there; null when none can be written. */
    static @Nullable LogFile claimIn(Path folder) {
        try {
            Files.createDirectories(folder, onlyFor(folder, "rwx------"));
        } catch (IOException e) {
            return null;
        }
        for (int i = 1; i <= LIMIT; i++) {
            String name = i == 1 ? "stripchart" : "stripchart-" + i;
            LogFile claim = claim(folder.resolve(name + ".log"), folder.resolve(name + ".lock"));
            if (claim != null) {
                return claim;
            }
        }
        return null;
    }

    /** Makes a log that nobody but its user can read, or one of an older version so: what is logged may be a secret. */
    static void makePrivate(Path log) throws IOException {
        FileAttribute<?>[] owner = onlyFor(log, "rw-------");
        if (owner.length == 0) {
            return;
        }
        try {
            Files.createFile(log, owner);
        } catch (FileAlreadyExistsException e) {
            Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** Empty where the file system has no such permissions. */
    private static FileAttribute<?>[] onlyFor(Path where, String permissions) {
        return where.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static @Nullable LogFile claim(Path path, Path lockPath) {
        if (Files.exists(path) && !Files.isWritable(path)) {
            return null;
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(lockPath, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new LogFile(path, lock);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // Taken, or no place to write; the next one may do.
        }
        close(channel);
        return null;
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // Nothing was written to it.
        }
    }
}
