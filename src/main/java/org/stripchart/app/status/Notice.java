// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;
import org.stripchart.session.analysis.MissingSeries;
import org.stripchart.session.undo.TakenOff;
import org.stripchart.source.Rejection;
import org.stripchart.source.SourceStatus;
import org.stripchart.words.CountText;

/**
 * What has to be said beside a chart that is not what somebody came for: why it is empty, or that it is a demonstration.
 *
 * @param text one sentence
 * @param actions the ids of what can be done about it
 * @param isFault whether something has failed
 */
record Notice(String text, List<String> actions, boolean isFault) {

    /**
     * Returns what there is to say; null if nothing is. Event dispatch thread only.
     *
     * @param loading how far it is with files that take a while; null if none does
     * @param missing what waits for series that have not come for a while; null if nothing does
     */
    static @Nullable Notice of(RunningSession session, @Nullable Loading loading, @Nullable MissingSeries missing) {
        TakenOff takenOff = session.takenOff().latest();
        if (takenOff != null && !takenOff.isToldBriefly()) {
            return new Notice(takenOff.text(), List.of("view.putBack"), false);
        }
        List<SessionSource> sources = session.sources();
        if (sources.isEmpty()) {
            return new Notice("There is no source", List.of("file.lastSession", "file.open", "source.add"), false);
        }
        if (session.isDemo()) {
            return new Notice("Demo: random numbers", List.of("file.lastSession", "file.open", "source.add"), false);
        }
        if (loading != null && sources.stream().anyMatch(SessionSource::isReading)) {
            return new Notice(loading.text(), List.of("source.stop"), false);
        }
        SessionSource stopped = sources.stream()
                .filter(source -> !Double.isNaN(source.shareOfStopped()))
                .findFirst()
                .orElse(null);
        if (stopped != null) {
            return new Notice(
                    "Read " + StatusText.percent(stopped.shareOfStopped()) + " of " + stopped.title() + ", stopped",
                    List.of("source.retry"),
                    false);
        }
        boolean isEmpty = session.chart().statistics().published() == 0;
        if (!isEmpty && missing != null) {
            return new Notice(missing.waits(session.chart().seriesNames()), actions(missing.kind()), false);
        }
        boolean mayCome = sources.stream().anyMatch(source -> !source.hasEnded() && !isBroken(source));
        return isEmpty && !mayCome ? ofNothing(session, sources) : null;
    }

    /** Says why nothing has come, and nothing is about to. */
    private static Notice ofNothing(RunningSession session, List<SessionSource> sources) {
        List<SessionSource> broken = sources.stream().filter(Notice::isBroken).toList();
        if (!broken.isEmpty()) {
            SessionSource first = broken.get(0);
            String others = broken.size() == 1 ? "" : " (and " + CountText.of(broken.size() - 1, "other") + ")";
            return new Notice(
                    StatusText.source(first.title(), first.status()) + others,
                    first.hasEnded()
                            ? List.of("source.retry", "source.add", "help.messages")
                            : List.of("source.add", "help.messages"),
                    true);
        }
        Rejection latest = session.latestRejected();
        if (latest != null) {
            return new Notice("Nothing could be charted; " + latest, List.of("source.rejected", "source.add"), true);
        }
        return new Notice(
                session.title() + (sources.size() == 1 ? " has" : " have") + " ended without any data",
                List.of("source.retry", "source.add"),
                false);
    }

    private static boolean isBroken(SessionSource source) {
        SourceStatus.State state = source.status().state();
        return state == SourceStatus.State.FAILED || state == SourceStatus.State.RETRYING;
    }

    private static List<String> actions(MissingSeries.Kind kind) {
        return switch (kind) {
            case FORMULA -> List.of("analysis.derive", "analysis.removeDerived");
            case ALARM -> List.of("analysis.alarm", "analysis.removeAlarm");
            case TRIGGER -> List.of("trigger.set", "trigger.off");
        };
    }
}
