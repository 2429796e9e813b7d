// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastBytesTest {

    @TempDir
    private Path folder;

    private final LastBytes last = new LastBytes();

    @Test
    void standWhereTheyWereReadHoweverManyThereAre() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            byte[] content = new byte[random.nextInt(5000)];
            random.nextBytes(content);
            last.clear();
            int position = 0;
            while (position < content.length) {
                int count = Math.min(content.length - position, 1 + random.nextInt(2000));
                last.add(content, position, position + count);
                position += count;
                assertThat(areBefore(position, content)).as("round %d", round).isTrue();
            }
        }
    }

    @Test
    void areMissedWhereOneOfThemIsAnother() throws IOException {
        byte[] content = new byte[3000];
        new Random(1).nextBytes(content);
        last.add(content, 0, 100);
        last.add(content, 100, 3000);
        for (int changed : new int[] {3000 - 1024, 2500, 2999}) {
            byte[] other = content.clone();
            other[changed]++;
            assertThat(areBefore(3000, other)).isFalse();
        }
        content[3000 - 1025]++;
        assertThat(areBefore(3000, content)).isTrue();
    }

    @Test
    void areMissedInAShorterFile() throws IOException {
        last.add(new byte[] {1, 2, 3}, 0, 3);
        assertThat(areBefore(3, new byte[] {1, 2})).isFalse();
    }

    @Test
    void areNoneAtTheBeginning() throws IOException {
        assertThat(areBefore(0, new byte[] {1})).isTrue();
        last.add(new byte[] {5}, 0, 1);
        last.clear();
        assertThat(areBefore(0, new byte[] {1})).isTrue();
    }

    private boolean areBefore(long position, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("a"), content);
        try (FileChannel channel = FileChannel.open(file)) {
            return last.areBefore(position, channel);
        }
    }
}
