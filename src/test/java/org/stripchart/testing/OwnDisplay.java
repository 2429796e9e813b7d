// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives the window tests a screen of their own: an Xvfb with a window manager, for as long as this JVM lives. The build
 * asks for it with the profile {@code own-display}, which also chooses the number: AWT reads {@code DISPLAY} from the
 * environment, and a process cannot change its own.
 *
 * <p>Xvfb is never ended from here, since Xlib ends the JVM that loses its server. It runs with {@code -terminate} and
 * leaves with its last client. The window manager would be such a client for ever, so a shell ends it as soon as the
 * pipe from this JVM closes, however the JVM died.
 */
public final class OwnDisplay implements LauncherSessionListener {

    /** The system property that says, for the reader of the build's output, why there is no screen. */
    static final String MISSING = "stripchart.test.displayMissing";

    private static final String WANTED = "stripchart.test.ownDisplay";
    private static final long PATIENCE_SECONDS = 30;

    private @Nullable Process windowManager;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("java.awt.headless") || !Boolean.getBoolean(WANTED) || windowManager != null) {
            return;
        }
        if (!isInstalled("Xvfb") || !isInstalled("openbox")) {
            String reason = "no Xvfb or no openbox on this machine: install them, or set DISPLAY";
            System.setProperty(MISSING, reason);
            System.err.println("Window tests cannot run: " + reason);
            return;
        }
        try {
            start(System.getenv("DISPLAY"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (windowManager != null) {
            closePipe(windowManager);
        }
    }

    private void start(String display) throws IOException {
        Path logs = Files.createDirectories(Path.of("target", "screens"));
        Process server = new ProcessBuilder(List.of(
                        "Xvfb",
                        display,
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "1280x1024x24",
                        "-dpi",
                        "96",
                        "-nolisten",
                        "tcp",
                        "-terminate"))
                .redirectError(logs.resolve("xvfb" + display + ".log").toFile())
                .start();
        awaitLine(server, "Xvfb " + display);
        windowManager = new ProcessBuilder("sh", "-c", "openbox --startup 'echo ready' & read -r line; kill $!")
                .redirectInput(Redirect.PIPE)
                .redirectError(logs.resolve("openbox" + display + ".log").toFile())
                .start();
        awaitLine(windowManager, "openbox");
    }

    private static void closePipe(Process shell) {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitLine(Process process, String name) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        CompletableFuture<@Nullable String> line = CompletableFuture.supplyAsync(() -> {
            try {
                return reader.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            if (line.get(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
                throw new IOException(name + " ended at once; see target/screens");
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(name + " did not start; see target/screens", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(name + " did not start", e);
        }
    }

    private static boolean isInstalled(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
