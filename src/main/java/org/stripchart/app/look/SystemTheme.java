// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Asks the system whether it shows its own windows dark.
 *
 * <p>Java has no way to know, so the system's own command is run. <b>Threading:</b> any thread.
 */
public final class SystemTheme {

    private static final long PATIENCE_SECONDS = 2;

    /** Runs a command. */
    public interface Command {
        /** What it wrote to standard output; empty if it could not be run or said nothing. */
        String run(String... command);
    }

    private final String os;
    private final UnaryOperator<@Nullable String> environment;
    private final Command command;

    public SystemTheme() {
        this(System.getProperty("os.name", ""), System::getenv, SystemTheme::run);
    }

    public SystemTheme(String os, UnaryOperator<@Nullable String> environment, Command command) {
        this.os = os.toLowerCase(Locale.ROOT);
        this.environment = environment;
        this.command = command;
    }

    /** Asks on a thread of its own; light where the system does not tell. */
    public CompletableFuture<Boolean> isDark() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> answer.complete(ask()), "stripchart system theme");
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    boolean ask() {
        if (os.contains("windows")) {
            String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return command.run("reg", "query", key, "/v", "AppsUseLightTheme").contains("0x0");
        }
        if (os.contains("mac")) {
            return command.run("defaults", "read", "-g", "AppleInterfaceStyle").contains("Dark");
        }
        String forced = environment.apply("GTK_THEME");
        if (forced != null && !forced.isBlank()) {
            return isDarkGtk(forced);
        }
        String scheme = setting("color-scheme");
        return scheme.contains("prefer-dark") || (!scheme.contains("prefer-light") && isDarkGtk(setting("gtk-theme")));
    }

    private String setting(String key) {
        return command.run("gsettings", "get", "org.gnome.desktop.interface", key);
    }

    /** Dark variants are called {@code Adwaita-dark} or {@code Adwaita:dark}. */
    private static boolean isDarkGtk(String theme) {
        return theme.toLowerCase(Locale.ROOT).replace("'", "").strip().matches(".*[-:_]dark(er)?([-_:].*)?");
    }

    private static String run(String... command) {
        Process process = null;
        try {
            process = new ProcessBuilder(List.of(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return "";
            }
            try (InputStream output = process.getInputStream()) {
                return new String(output.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            if (process != null) {
                process.destroy();
            }
        }
    }
}
