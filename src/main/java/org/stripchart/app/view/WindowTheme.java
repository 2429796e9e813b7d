// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.awt.EventQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.look.LookAndFeel;
import org.stripchart.app.look.SystemTheme;
import org.stripchart.app.preferences.WindowPreferences;
import org.stripchart.session.spec.Theme;

/** The theme that a window's user has chosen, and whether it is dark now. Event dispatch thread only. */
final class WindowTheme {

    /** How long the first window waits for the system's answer, when there is none from last time. */
    private static final long FIRST_MILLIS = 250;

    private final WindowPreferences stored;
    private final SystemTheme system;
    private Theme theme;
    private boolean dark;
    private boolean stopped;
    private Runnable onChange = () -> {};

    /** Dresses what is to be opened. */
    WindowTheme(@Nullable Theme chosen, WindowPreferences stored, SystemTheme system) {
        this.stored = stored;
        this.system = system;
        theme = chosen == null ? Theme.SYSTEM : chosen;
        dark = theme == Theme.DARK;
        CompletableFuture<Boolean> answer = null;
        if (theme == Theme.SYSTEM) {
            answer = system.isDark();
            Boolean lastTime = stored.systemIsDark();
            dark = lastTime != null ? lastTime : within(answer, FIRST_MILLIS);
        }
        LookAndFeel.install(dark);
        if (answer != null) {
            follow(answer);
        }
    }

    /** Says what is done whenever the look has changed. */
    void onChange(Runnable task) {
        onChange = task;
    }

    Theme chosen() {
        return theme;
    }

    void choose(Theme newTheme) {
        theme = newTheme;
        if (newTheme == Theme.SYSTEM) {
            followSystem();
        } else {
            dress(newTheme == Theme.DARK);
        }
    }

    /** Asks the system how it looks now, if the user has left it to that. */
    void followSystem() {
        if (theme == Theme.SYSTEM) {
            follow(system.isDark());
        }
    }

    private void follow(CompletableFuture<Boolean> systemIsDark) {
        CompletableFuture<Void> unused = systemIsDark.thenAcceptAsync(
                answer -> {
                    stored.rememberSystem(answer);
                    if (theme == Theme.SYSTEM) {
                        dress(answer);
                    }
                },
                EventQueue::invokeLater);
    }

    private void dress(boolean newDark) {
        if (newDark != dark && !stopped) {
            dark = newDark;
            LookAndFeel.install(dark);
            onChange.run();
        }
    }

    /** Leaves the look as it is from now on. */
    void stop() {
        stopped = true;
    }

    private static boolean within(CompletableFuture<Boolean> answer, long millis) {
        try {
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
