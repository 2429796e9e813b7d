// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.awt.EventQueue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/** What somebody pipes in without naming a source. Nothing is read here, and nobody waits. */
final class PipedInput {

    private static final int LOOK_MILLIS = 500;

    private final InputStream in;
    private final boolean mayBeMeant;
    private @Nullable Timer looking;

    /**
     * @param in what can tell how much may be read without waiting
     * @param mayBeMeant whether it is a pipe or a file, in which case somebody may have meant it to be read
     */
    PipedInput(InputStream in, boolean mayBeMeant) {
        this.in = in;
        this.mayBeMeant = mayBeMeant;
    }

    /**
     * Returns the standard input of this process; of a terminal, where what is typed is for a shell, an empty one, and where it is
     * closed. So it is where the system does not tell the one from the other, as on a Mac.
     */
    static PipedInput ofProcess() {
        return isNothing() ? new PipedInput(InputStream.nullInputStream(), false) : new PipedInput(System.in, true);
    }

    @SuppressWarnings(
            "SystemConsoleNull") // from Java 22 on there always is one, so that nothing is read without its name on
    // Windows
    private static boolean isNothing() {
        Path input = Path.of("/dev/stdin");
        if (!Files.exists(input, LinkOption.NOFOLLOW_LINKS)) {
            return System.console() != null;
        }
        try {
            Path path = input.toRealPath();
            // Where it is closed, the first file that Java opens has its number.
            return (path.startsWith("/dev") && !Files.isRegularFile(path))
                    || path.startsWith(Path.of(System.getProperty("java.home")).toRealPath());
        } catch (IOException e) {
            // A pipe has no path.
            return false;
        }
    }

    /** Tells whether something has come that nobody has read. Any thread. */
    boolean isWaiting() {
        try {
            return in.available() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Tells whether there is a pipe or a file of which nothing can be read: nothing has come yet, or it was empty. Any thread. */
    boolean hasNothing() {
        try {
            return mayBeMeant && in.available() == 0;
        } catch (IOException e) {
            // It is closed.
            return false;
        }
    }

    /** Calls once, when something comes, unless it is forgotten before. Event dispatch thread only. */
    void whenWaiting(Runnable action) {
        assert EventQueue.isDispatchThread();
        Timer timer = new Timer(LOOK_MILLIS, event -> {
            if (isWaiting()) {
                forget();
                action.run();
            }
        });
        looking = timer;
        timer.start();
    }

    /** Looks no more. Event dispatch thread only. */
    void forget() {
        assert EventQueue.isDispatchThread();
        if (looking != null) {
            looking.stop();
        }
    }
}
