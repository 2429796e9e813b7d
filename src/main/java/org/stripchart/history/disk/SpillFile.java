// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.disk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of this run, which holds a lock on it and removes it at the end.
 *
 * <p>It is read and written by position, and not mapped: a disk that fails under a mapped page takes the thread that reads down with an error that no code is
 * ready for, or the process; here it is an {@link IOException}.
 *
 * <p><b>Threading:</b> any thread.
 */
final class SpillFile {

    /** Another run that starts at the same moment may take a file for one that was left behind. */
    private static final int MOST_TRIES = 10;

    private static final Set<StandardOpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private final Path path;
    private final Space space = new Space();

    private volatile FileChannel channel;
    private volatile boolean isClosed;

    /** The channel is open for reading and writing the file. */
    SpillFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes one in a folder, for this user only. */
    static SpillFile in(Path folder) throws IOException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Path path = folder.resolve(Leftovers.ownBegin() + UUID.randomUUID() + Leftovers.END);
            @Nullable FileChannel made = lockedOrRemoved(path);
            if (made != null) {
                if (path.getFileSystem() == FileSystems.getDefault()) {
                    path.toFile().deleteOnExit();
                }
                return new SpillFile(path, made);
            }
        }
        throw new IOException("it cannot be locked");
    }

    /** Returns null where another run that has just started took it for one that was left behind. */
    private static @Nullable FileChannel lockedOrRemoved(Path path) throws IOException {
        boolean isOurs = false;
        @Nullable FileChannel made = null;
        try {
            made = FileChannel.open(path, NEW, forThisUser(path));
            isOurs = made.tryLock() != null && Files.exists(path);
            return isOurs ? made : null;
        } finally {
            if (!isOurs) {
                Files.deleteIfExists(path);
                if (made != null) {
                    made.close();
                }
            }
        }
    }

    private static FileAttribute<?>[] forThisUser(Path path) {
        boolean hasPermissions =
                path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return hasPermissions
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    Space space() {
        return space;
    }

    /** Writes the buffer up to its limit. */
    void write(long at, ByteBuffer from) throws IOException {
        undisturbed(to -> {
            from.rewind();
            while (from.hasRemaining()) {
                to.write(from, at + from.position());
            }
        });
    }

    /** Fills the buffer. */
    void read(long at, ByteBuffer to) throws IOException {
        undisturbed(from -> {
            to.rewind();
            while (to.hasRemaining()) {
                if (from.read(to, at + to.position()) < 0) {
                    throw new EOFException("it ends too soon");
                }
            }
        });
    }

    private interface Access {
        void to(FileChannel channel) throws IOException;
    }

    /** A channel is closed when a thread is interrupted that uses it, and whoever embeds a chart may interrupt any; so that waits. */
    private void undisturbed(Access access) throws IOException {
        boolean wasInterrupted = Thread.interrupted();
        try {
            FileChannel used = channel;
            try {
                access.to(used);
            } catch (ClosedChannelException e) {
                wasInterrupted |= Thread.interrupted();
                access.to(openAgain(used));
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized FileChannel openAgain(FileChannel closed) throws IOException {
        if (isClosed) {
            throw new ClosedChannelException();
        }
        if (channel == closed) {
            FileChannel opened = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            @Nullable FileLock unused = opened.tryLock();
            channel = opened;
        }
        return channel;
    }

    /** Cuts off what is free at its end. */
    void trim() throws IOException {
        long end = space.end();
        undisturbed(file -> file.truncate(end));
    }

    /** Removes it. */
    synchronized void close() throws IOException {
        isClosed = true;
        try {
            channel.close();
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
