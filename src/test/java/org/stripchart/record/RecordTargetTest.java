// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RecordTargetTest {

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsWrittenToAndIsNeverGone() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        RecordTarget target = RecordTarget.of(pipe, true);
        // It reads as well, so that nobody waits for a reader.
        try (RandomAccessFile both = new RandomAccessFile(pipe.toFile(), "rw");
                SeekableByteChannel channel = target.open()) {
            channel.write(ByteBuffer.wrap("x,a\n".getBytes(StandardCharsets.UTF_8)));
            target.flushed();
            byte[] read = new byte[4];
            both.readFully(read);
            assertThat(read).asString(StandardCharsets.UTF_8).isEqualTo("x,a\n");
            assertThat(target.isGone()).isFalse();
            Files.delete(pipe);
            assertThat(target.isGone()).as("whoever reads has it open already").isFalse();
        }
    }

    @Test
    void aFileIsGoneOnceAnotherHasItsName() throws Exception {
        Path file = folder.resolve("points.csv");
        RecordTarget target = RecordTarget.of(file, false);
        try (SeekableByteChannel channel = target.open()) {
            channel.write(ByteBuffer.allocate(10));
            target.flushed();
            assertThat(target.isGone()).isFalse();
            Files.move(file, folder.resolve("moved.csv"));
            assertThat(target.isGone()).isTrue();
            Files.createFile(file);
            assertThat(target.isGone()).as("another one").isTrue();
        }
        assertThat(folder.resolve("moved.csv")).hasSize(10);
    }
}
