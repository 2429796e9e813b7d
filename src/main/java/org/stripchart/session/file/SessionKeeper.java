// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.alarm.AlarmEvent;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.session.RunningSession;
import org.stripchart.session.spec.PanelsSpec;
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
    private final String run = UUID.randomUUID().toString();
    private @Nullable Path file;
    private @Nullable Theme theme;
    private Supplier<@Nullable PanelsSpec> panels;

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
        this.panels = spec::panels;
        this.extras = from == null ? SessionFile.Extras.NONE : from.extras();
        LiveChart chart = session.chart();
        Runnable unused = chart.analysis().alarms().onChange((change, event) -> store.alarms()
                .note(entry(event, chart.xAxis() == XAxis.TIME)));
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

    private AlarmJournal.Entry entry(AlarmEvent event, boolean isTime) {
        return new AlarmJournal.Entry(run + "/" + event.number(), isTime, event);
    }

    /** Returns the alarms of other runs, the oldest first. Any thread; waits for a disk. */
    public List<AlarmJournal.Entry> otherAlarms() throws IOException {
        return store.alarms().read(id -> !id.startsWith(run));
    }

    /** Returns whether nothing is charted that a person has asked for. */
    public boolean isVacant() {
        return session.isDemo() || session.sources().isEmpty();
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

    /** Returns the panels as they were saved; null if they were not. */
    public @Nullable PanelsSpec panels() {
        return spec.panels();
    }

    /** Says who knows how the panels are now. */
    public void panels(Supplier<@Nullable PanelsSpec> now) {
        panels = now;
    }

    /** Returns the session as it is now. */
    public SessionSpec now() {
        return session.describe((theme == null ? spec : spec.withTheme(theme)).withPanels(panels.get()));
    }
}
