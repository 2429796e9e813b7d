// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stripchart.session.Background;

/**
 * Asks the system whether it shows its own windows dark.
 *
 * <p>Java has no way to know, so the system's own command is run. <b>Threading:</b> any thread.
 */
public final class SystemTheme {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Runs a command. */
    public interface Runner {
        /** What it wrote to standard output; empty if it could not be run or said nothing. */
        String run(String... command);
    }

    private final String os;
    private final UnaryOperator<@Nullable String> environment;
    private final Runner runner;

    public SystemTheme() {
        this(System.getProperty("os.name", ""), System::getenv, SystemTheme::run);
    }

    public SystemTheme(String os, UnaryOperator<@Nullable String> environment, Runner runner) {
        this.os = os.toLowerCase(Locale.ROOT);
        this.environment = environment;
        this.runner = runner;
    }

    /** Asks on a thread of its own; light where the system does not tell. */
    public CompletableFuture<Boolean> isDark() {
        return Background.call("system theme", this::ask);
    }

    boolean ask() {
        if (os.contains("windows")) {
            String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return runner.run("reg", "query", key, "/v", "AppsUseLightTheme").contains("0x0");
        }
        if (os.contains("mac")) {
            return runner.run("defaults", "read", "-g", "AppleInterfaceStyle").contains("Dark");
        }
        String forced = environment.apply("GTK_THEME");
        if (forced != null && !forced.isBlank()) {
            return isDarkGtk(forced);
        }
        String scheme = setting("color-scheme");
        return scheme.contains("prefer-dark") || (!scheme.contains("prefer-light") && isDarkGtk(setting("gtk-theme")));
    }

    private String setting(String key) {
        return runner.run("gsettings", "get", "org.gnome.desktop.interface", key);
    }

    /** Dark variants are called {@code Adwaita-dark} or {@code Adwaita:dark}. */
    private static boolean isDarkGtk(String theme) {
        return theme.toLowerCase(Locale.ROOT).replace("'", "").strip().matches(".*[-:_]dark(er)?([-_:].*)?");
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return output(process, PATIENCE);
        } catch (IOException e) {
            return "";
        }
    }

    /** Returns what a process writes, which is read while it runs; nothing if it takes longer than that, and it is ended. */
    static String output(Process process, Duration patience) throws IOException {
        AtomicBoolean isTooLong = new AtomicBoolean();
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                () -> {
                    isTooLong.set(true);
                    process.destroyForcibly();
                },
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try (InputStream output = process.getInputStream()) {
            process.getOutputStream().close();
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return isTooLong.get() ? "" : text;
        } finally {
            end.cancel(false);
            process.destroy();
        }
    }
}
