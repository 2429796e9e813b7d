// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The screen for the windows of processes that are started: that of {@code DISPLAY} or, where there is none, an Xvfb with a
 * window manager, which ends with its last client.
 */
public final class Screen implements AutoCloseable {

    private final @Nullable String display;
    private final @Nullable Process windowManager;

    private Screen(@Nullable String display, @Nullable Process windowManager) {
        this.display = display;
        this.windowManager = windowManager;
    }

    /**
     * Finds or makes one.
     *
     * @throws IOException if there is none, and no Xvfb or openbox either
     */
    public static Screen open() throws IOException {
        if (System.getenv("DISPLAY") != null || !System.getProperty("os.name").startsWith("Linux")) {
            return new Screen(null, null);
        }
        Process server = new ProcessBuilder(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "1400x900x24",
                        "-dpi",
                        "96",
                        "-nolisten",
                        "tcp",
                        "-terminate")
                .redirectError(Redirect.DISCARD)
                .start();
        String display = ":" + firstLine(server, "Xvfb");
        // The window manager would keep the server for ever: its shell ends it when the pipe from here closes.
        ProcessBuilder manager = new ProcessBuilder(
                        "sh", "-c", "openbox --startup 'echo ready' & read -r line; kill $!")
                .redirectError(Redirect.DISCARD);
        manager.environment().put("DISPLAY", display);
        Process windowManager = manager.start();
        firstLine(windowManager, "openbox");
        return new Screen(display, windowManager);
    }

    /** What a process that opens windows on it needs in its environment. */
    public Map<String, String> environment() {
        return display == null ? Map.of() : Map.of("DISPLAY", display);
    }

    @Override
    public void close() throws IOException {
        if (windowManager != null) {
            windowManager.getOutputStream().close();
        }
    }

    private static String firstLine(Process process, String name) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = reader.readLine();
        if (line == null) {
            throw new IOException(name + " ended at once; is it installed?");
        }
        return line.strip();
    }
}
