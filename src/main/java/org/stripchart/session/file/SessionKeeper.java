// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stripchart.session.RunningSession;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.Theme;

/**
 * Describes a running session as it is now, and knows in which file it was saved last.
 *
 * <p><b>Threading:</b> the session's own thread only.
 */
public final class SessionKeeper {

    private final RunningSession session;
    private final SessionSpec spec;
    private final SessionFile.Extras extras;
    private final SessionStore store;
    private @Nullable Path file;
    private @Nullable Theme theme;

    /**
     * Makes one.
     *
     * @param spec as which the session was started
     * @param store where it is saved
     * @param from the file that described it; null if none did
     */
    public SessionKeeper(
            RunningSession session, SessionSpec spec, SessionStore store, SessionFile.@Nullable Opened from) {
        this.session = session;
        this.spec = spec;
        this.store = store;
        this.extras = from == null ? SessionFile.Extras.NONE : from.extras();
        this.file = from == null || from.file().equals(store.last()) ? null : from.file();
    }

    /** Returns what is described. */
    public RunningSession session() {
        return session;
    }

    /** Returns where sessions are saved. */
    public SessionStore store() {
        return store;
    }

    /** Returns whether it is there only because the user has named no source. */
    public boolean isDemo() {
        return session.isDemo();
    }

    /** Returns whether the chart has come back as it was in another run. */
    public boolean isRestored() {
        return spec.chart().isRestored();
    }

    /** Returns the file in which it is saved; null if there is none yet. */
    public @Nullable Path file() {
        return file;
    }

    /** Says in which file it is saved from now on. */
    public void file(Path newFile) {
        file = newFile;
    }

    /** Returns what its file has that this version does not know. */
    public SessionFile.Extras extras() {
        return extras;
    }

    /** Says in which theme somebody wants to see it. */
    public void theme(Theme newTheme) {
        theme = newTheme;
    }

    /** Returns the session as it is now. */
    public SessionSpec now() {
        return session.describe(theme == null ? spec : spec.withTheme(theme));
    }
}
