// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unpacks a file beforehand, for its check sum alone: data that is damaged in the middle is unpacked to something that looks
 * like data, and shows only at the end.
 *
 * <p><b>Threading:</b> {@link #run} is for one thread, once; the others for any.
 */
final class GzipCheck implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(GzipCheck.class);

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final CompletableFuture<Boolean> damaged = new CompletableFuture<>();

    GzipCheck(Path path) {
        this.path = path;
    }

    /** Reads the file to its end, unless {@link #stop} makes an end of it. */
    @Override
    public void run() {
        try (InputStream in = new GzipMembers(Files.newInputStream(path), BUFFER)) {
            byte[] unpacked = new byte[BUFFER];
            while (!damaged.isDone() && in.read(unpacked) >= 0) {
                // The stream itself compares.
            }
        } catch (ZipException e) {
            LOG.debug("{} is damaged", path, e);
            damaged.complete(true);
        } catch (IOException e) {
            // Its end is missing, or it cannot be read: whoever reads it will find out.
            LOG.debug("{} cannot be checked", path, e);
        } finally {
            stop();
        }
    }

    /** Makes an end of it; what is not known to be damaged by now counts as whole. */
    void stop() {
        damaged.complete(false);
    }

    /** Whether the data is damaged; waits until that is known. */
    boolean isDamaged() {
        return damaged.join();
    }

    /** Whether the data is known to be damaged by now. */
    boolean isKnownDamaged() {
        return damaged.getNow(false);
    }
}
