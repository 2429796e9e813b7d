// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.log;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.stripchart.session.Background;

/** Where the log of this run is. Any thread. */
public final class LogFolder {

    private LogFolder() {}

    /** Returns the file that this run writes its log to; null if there is none. */
    public static @Nullable Path file() {
        String path = System.getProperty(Logging.FILE);
        return path == null ? null : Path.of(path);
    }

    /** Returns whether the system can show a folder. */
    public static boolean canBeShown() {
        return Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.OPEN);
    }

    /** Shows a folder in the system's own program, which is asked on another thread. */
    public static CompletableFuture<Void> show(Path folder) {
        return Background.call("folder", () -> {
            try {
                Desktop.getDesktop().open(folder.toFile());
                return null;
            } catch (IOException | IllegalArgumentException e) {
                throw new IOException(folder + " cannot be shown: " + e.getMessage(), e);
            }
        });
    }
}
