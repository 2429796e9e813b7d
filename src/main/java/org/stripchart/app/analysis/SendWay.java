// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.analysis.alarm.Severity;

/** Tells by the program {@code notify-send}, if there is one. Confined to its owner. */
final class SendWay implements DesktopNotifier.Way {

    private static final Logger LOG = LoggerFactory.getLogger(SendWay.class);
    private static final String PROGRAM = "notify-send";
    private static final long PATIENCE_SECONDS = 10;

    private final @Nullable Path program;
    private String fault = "there is no notify-send";

    /**
     * @param path the folders in which programs are, as {@code PATH} has them
     */
    SendWay(String path) {
        program = Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean show(String title, String text, Severity severity) {
        if (program == null) {
            return false;
        }
        List<String> words = List.of(
                program.toString(),
                "--app-name=Stripchart",
                "--urgency=" + urgency(severity),
                "--",
                title,
                // What comes second is taken for markup.
                text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        try {
            Process process = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                fault = "notify-send did not come to its end";
                return false;
            }
            fault = "notify-send failed with status " + process.exitValue()
                    + ": nothing of this desktop may be there to show what it sends";
            return process.exitValue() == 0;
        } catch (IOException e) {
            LOG.debug("notify-send was not started", e);
            fault = "notify-send cannot be started";
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String fault() {
        return fault;
    }

    private static String urgency(Severity severity) {
        return switch (severity) {
            case INFO -> "low";
            case WARNING -> "normal";
            case ALARM -> "critical";
        };
    }

    @Override
    public void end() {
        // Nothing of it is left.
    }
}
