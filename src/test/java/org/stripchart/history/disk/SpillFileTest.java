// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of a file of the run, whatever the system does to its channel, and what becomes of the files of others. */
class SpillFileTest {

    private static final int SIZE = 100;

    @TempDir
    private Path folder;

    private final byte[] bytes = new byte[SIZE];
    private Path path;
    private FileChannel real;
    private SlowChannel channel;
    private SpillFile file;

    @BeforeEach
    void opens() throws IOException {
        new Random(1).nextBytes(bytes);
        path = folder.resolve("points");
        real = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel = new SlowChannel(real);
        file = new SpillFile(path, channel);
    }

    private byte[] read(long at, int size) throws IOException {
        ByteBuffer to = ByteBuffer.allocate(size);
        file.read(at, to);
        assertThat(to.hasRemaining()).isFalse();
        return to.array();
    }

    @Test
    void writesAndReadsAllThoughTheSystemTakesAFewBytesAtATime() throws IOException {
        file.write(10, ByteBuffer.wrap(bytes));
        file.write(10 + SIZE, ByteBuffer.wrap(bytes));
        assertThat(read(10, SIZE)).isEqualTo(bytes);
        assertThat(read(10 + SIZE, SIZE)).isEqualTo(bytes);
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(11 + SIZE, SIZE));
        file.close();
    }

    @Test
    void goesOnWhereAnInterruptHasClosedTheChannelMeanwhile() throws IOException {
        channel.before = () -> {
            if (channel.isOpen()) {
                Thread.currentThread().interrupt();
            }
        };
        file.write(10, ByteBuffer.wrap(bytes));
        assertThat(Thread.interrupted()).as("it stays so").isTrue();
        assertThat(real.isOpen()).isFalse();
        assertThat(read(10, SIZE)).isEqualTo(bytes);
        assertThat(Thread.currentThread().isInterrupted()).as("nobody has").isFalse();
        file.close();
        assertThat(path).doesNotExist();
    }

    @Test
    void isNotMadeAgainOnceItIsRemoved() throws IOException {
        file.write(0, ByteBuffer.wrap(bytes));
        file.close();
        assertThat(real.isOpen()).isFalse();
        assertThat(path).doesNotExist();
        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> read(0, SIZE));
        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> file.write(0, ByteBuffer.wrap(bytes)));
        assertThat(path).doesNotExist();
    }

    @Test
    void isForThisUserOnly() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        SpillFile made = SpillFile.in(folder);
        try (Stream<Path> all = Files.list(folder)) {
            Path found = all.filter(each -> !each.equals(path)).findFirst().orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(found)))
                    .isEqualTo("rw-------");
        }
        made.close();
        file.close();
    }

    @Test
    void isLeftAloneWhileSomebodyHoldsALockOnIt() throws IOException {
        Path other = Files.createFile(folder.resolve("stripchart-1-1-7.spill"));
        try (FileChannel opened = FileChannel.open(other, StandardOpenOption.WRITE)) {
            FileLock lock = opened.lock();
            assertThat(Leftovers.remove(folder)).isEmpty();
            assertThat(other).exists();
            lock.release();
        }
        assertThat(Leftovers.remove(folder)).containsExactly(other);
        assertThat(other).doesNotExist();
        assertThat(Leftovers.remove(folder.resolve("none"))).isEmpty();
        file.close();
    }
}
