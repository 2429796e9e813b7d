// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.session;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.stripchart.app.action.Action;
import org.stripchart.app.action.Actions;
import org.stripchart.app.action.Choices;

/** What can be done with sessions in a window. Event dispatch thread only. */
public final class SessionActions {

    private SessionActions() {}

    /**
     * Adds them.
     *
     * @param files asked only once one of them is done
     * @param recent the files of sessions, the latest first
     * @param hasLast whether there is one of the last run to go back to
     */
    public static void addTo(
            Actions actions, Supplier<SessionFiles> files, List<String> recent, BooleanSupplier hasLast) {
        actions.add(Action.of("file.openSession", "Open session\u2026", "open", () -> files.get()
                        .open())
                .keys("Ctrl+Shift+O"));
        actions.add(Action.of("file.lastSession", "Last time", "lasttime", () -> files.get()
                        .openLast())
                .when(hasLast));
        actions.add(Action.of("file.saveSession", "Save session", "save", () -> files.get()
                        .save())
                .keys("Ctrl+S"));
        actions.add(Action.of("file.saveSessionAs", "Save session as\u2026", "save", () -> files.get()
                        .saveAs())
                .keys("Ctrl+Shift+S"));
        // None of them is on, as values of other settings are.
        Choices<String> choices =
                new Choices<>("Recent sessions", () -> "", file -> files.get().open(Path.of(file)));
        recent.forEach(file -> choices.preset(shown(file), file));
        actions.add("file.recentSessions", choices).when(() -> !recent.isEmpty());
    }

    /** The name, and the folder that it is in. */
    private static String shown(String file) {
        Path path = Path.of(file);
        Path folder = path.getParent();
        return path.getFileName() + (folder == null ? "" : " \u2013 " + folder);
    }
}
