// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.testing.FaultyDisk;

final class AtomicFileTest {

    private static final String OLD = "old";
    private static final String NEW = "new, and longer";

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void assertOnly(Path file, String what) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).as(what).containsExactly(file);
        }
    }

    @Test
    void leavesTheOldFileWholeWhicheverChangeFails() throws Exception {
        Path file = folder.resolve("a");
        int tries = FaultyDisk.failEach((disk, what) -> {
            Files.writeString(file, OLD);
            Path faulty = disk.at(file);
            try {
                AtomicFile.write(faulty, bytes(NEW));
                assertThat(file).as(what).hasContent(NEW);
            } catch (IOException e) {
                assertThat(e).as(what).hasMessage(FaultyDisk.FAULT);
                assertThat(file).as(what).hasContent(OLD);
            }
            assertOnly(file, what);

            disk.repair();
            AtomicFile.write(faulty, bytes(NEW));
            assertThat(file).as(what).hasContent(NEW);
            assertOnly(file, what);
        });
        // It is opened, written, forced, closed and renamed.
        assertThat(tries).isBetween(15, 30);
    }

    @Test
    void leavesTheOldFileWhereItsContentBreaksOff() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), OLD);
        for (Throwable fault : new Throwable[] {
            new InterruptedIOException("cancelled"), new OutOfMemoryError("a test's"), new IllegalStateException()
        }) {
            assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                        out.write(bytes(NEW));
                        sneak(fault);
                    }))
                    .isSameAs(fault);
            assertThat(file).hasContent(OLD);
            assertOnly(file, fault.toString());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable fault) throws T {
        throw (T) fault;
    }

    /** A power loss would else leave the new name with nothing behind it. */
    @Test
    void reachesTheDiskBeforeItHasItsName() throws IOException {
        FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.ONCE, Integer.MAX_VALUE);
        AtomicFile.write(disk.at(folder.resolve("a")), bytes(NEW));
        assertThat(disk.changes()).containsSubsequence("write", "force", "close", "move");
    }

    @Test
    void goesWhereALinkLeads() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), OLD);
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, bytes(NEW));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent(NEW);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesToAPipeOrADeviceAndNeverReplacesIt() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);
        // It reads as well, so that nobody waits for a reader.
        try (RandomAccessFile both = new RandomAccessFile(pipe.toFile(), "rw")) {
            for (Path each : new Path[] {pipe, link}) {
                AtomicFile.write(each, bytes(NEW));
                assertThat(Files.isRegularFile(pipe))
                        .as("%s was replaced", each)
                        .isFalse();
                byte[] read = new byte[NEW.length()];
                both.readFully(read);
                assertThat(read).isEqualTo(bytes(NEW));
            }
        }
        assertThatThrownBy(() -> AtomicFile.write(folder, bytes(NEW))).isInstanceOf(IOException.class);
        assertThat(folder).isDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void letsNobodyReadWhatWasPrivate() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        AtomicFile.write(file, bytes(NEW));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
