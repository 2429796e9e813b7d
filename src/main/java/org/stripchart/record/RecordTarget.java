// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stripchart.words.FaultText;

/** Where a recording is written to. Confined to one thread once it is open. */
interface RecordTarget {

    /** Opens it, on the thread that writes. */
    SeekableByteChannel open() throws IOException;

    /** Says that what was written so far is to be kept: by the disk, if that was asked for, and else by the operating system. */
    void flushed() throws IOException;

    /** Returns whether what was opened is no longer to be found under its name. */
    boolean isGone();

    /**
     * Makes a file, or finds a device or a named pipe.
     *
     * @param isForced whether the disk is to keep what is flushed, so that it outlives a power loss
     * @throws IOException if it cannot be written, or is a file that is there already; the message is one line for the user
     */
    static RecordTarget of(Path path, boolean isForced) throws IOException {
        boolean isDevice = Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
        if (isDevice) {
            return new DeviceTarget(path);
        }
        try {
            return FileTarget.make(path, isForced);
        } catch (FileAlreadyExistsException e) {
            String what = Files.isDirectory(path)
                    ? "is a directory; expected a file"
                    : "is there already, and is not overwritten";
            throw new IOException(path + ": " + what, e);
        } catch (NoSuchFileException e) {
            throw new IOException(path + ": there is no such folder", e);
        } catch (IOException e) {
            throw new IOException(path + ": " + FaultText.ofWriting(e), e);
        }
    }

    /** A file of its own, which others can take away. */
    record FileTarget(
            Path path, FileChannel channel, @Nullable Object key, boolean isForced) implements RecordTarget {

        static FileTarget make(Path path, boolean isForced) throws IOException {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                FileTarget made = new FileTarget(path, channel, key(path), isForced);
                if (isForced) {
                    AtomicFile.syncFolder(path);
                }
                return made;
            } catch (IOException e) {
                channel.close();
                Files.deleteIfExists(path);
                throw e;
            }
        }

        /** Identifies the file behind a name, where the system can. */
        private static @Nullable Object key(Path path) throws IOException {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        }

        @Override
        public SeekableByteChannel open() {
            return channel;
        }

        @Override
        public void flushed() throws IOException {
            if (isForced) {
                channel.force(false);
            }
        }

        @Override
        public boolean isGone() {
            try {
                return !Objects.equals(key(path), key);
            } catch (NoSuchFileException e) {
                return true;
            } catch (IOException e) {
                // Nothing is known; writing will tell.
                return false;
            }
        }
    }

    /** Something that was there before. */
    record DeviceTarget(Path path) implements RecordTarget {

        @Override
        public SeekableByteChannel open() throws IOException {
            // A named pipe makes its writer wait for a reader here.
            return Files.newByteChannel(path, StandardOpenOption.WRITE);
        }

        @Override
        public void flushed() {
            // What is behind it is not known.
        }

        @Override
        public boolean isGone() {
            return false;
        }
    }
}
