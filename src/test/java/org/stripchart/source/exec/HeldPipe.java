// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.exec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reads a named pipe that processes hold open. It ends with the last of them, however that came to its end, so a test
 * need not look for them again and again.
 */
final class HeldPipe implements AutoCloseable {

    static final String END = "(the end)";

    private final Path pipe;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader = new Thread(this::read, "held pipe");

    HeldPipe(Path pipe) {
        this.pipe = pipe;
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits for the next line, or for the end. */
    String next() throws InterruptedException {
        String line = lines.poll(20, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("nothing came, and nobody has ended");
        }
        return line;
    }

    private void read() {
        try (var in = Files.newBufferedReader(pipe)) {
            in.lines().forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.add(END);
    }

    /** Lets a reader go that waits for the first to open the pipe. */
    @Override
    public void close() throws IOException {
        if (reader.isAlive()) {
            Files.newByteChannel(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE)
                    .close();
        }
    }
}
