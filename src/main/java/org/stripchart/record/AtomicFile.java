// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes files whole or not at all, also when the process or the computer ends in the midst. A device or a named pipe is never replaced:
 * it is written to.
 */
public final class AtomicFile {

    /** Writes what is to be in a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes it to a stream, which need be neither flushed nor closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Puts a new file in the place of that which was there; behind a link, in the place of what it leads to.
     *
     * @throws IOException if it cannot be written; then the old one is still there
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /** The same for what is made while it is written. Whatever that throws leaves the old file as well. */
    public static void write(Path file, Content content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            writeTo(target, content);
            return;
        }
        Path fresh = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            try (FileChannel channel =
                    FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                keepPermissions(target, fresh);
                content.writeTo(Channels.newOutputStream(channel));
                // Before it has the name: a power loss would leave a new name with nothing behind it.
                channel.force(true);
            }
            move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
        syncFolder(target);
    }

    /** Writes to what is there. Not for a folder, which cannot be opened so. */
    private static void writeTo(Path device, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(device, StandardOpenOption.WRITE)) {
            content.writeTo(out);
        }
    }

    /** Lets nobody read the new file who could not read the old one. */
    private static void keepPermissions(Path target, Path fresh) throws IOException {
        if (Files.exists(target)
                && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(target));
        }
    }

    private static void move(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Has the disk keep the name of a file that was made; where the system cannot do that, it does so soon by itself. */
    static void syncFolder(Path file) {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // What is in the file is there in any case.
        }
    }
}
