// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.record.RecorderStatus;
import org.stripchart.session.Progress;
import org.stripchart.session.Recording;
import org.stripchart.words.CountText;
import org.stripchart.words.EscapedText;
import org.stripchart.words.FaultText;

/**
 * Waits at the end of a run until its recordings are written, and tells once of each what is missing of it.
 *
 * <p><b>Threading:</b> confined to its owner, which is not the thread of the sessions.
 */
final class RecordingEnds {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingEnds.class);

    private final Progress progress;
    private final PrintStream err;
    private final Set<Recording> told = new HashSet<>();

    RecordingEnds(Progress progress, PrintStream err) {
        this.progress = progress;
        this.err = err;
    }

    /** Waits for recordings that were stopped; returns whether every point that came is in them. */
    boolean areComplete(List<Recording> recordings) {
        boolean complete = true;
        for (Recording recording : recordings) {
            complete &= told(recording, false);
        }
        return complete;
    }

    /** The same at the end of a run that failed: says in any case how far each recording goes, unless it was told before. */
    void tellEnd(List<Recording> recordings) {
        for (Recording recording : recordings) {
            if (!told.contains(recording)) {
                told(recording, true);
            }
        }
    }

    private boolean told(Recording recording, boolean alsoWhenComplete) {
        told.add(recording);
        String name = recording.file().toString();
        progress.begin(name, () -> recording.status().bytes());
        RecorderStatus status;
        try {
            status = recording.ended().join();
        } catch (CompletionException e) {
            LOG.debug("{} could not be written", name, e);
            return say(name + ": could not be written: " + FaultText.ofWriting(e));
        } finally {
            progress.end(name);
        }
        String lost = CountText.of(status.lost()) + " points are not in it";
        if (status.state() == RecorderStatus.State.FAILED) {
            return say(name + ": could not be written: " + status.reason() + (status.lost() == 0 ? "" : "; " + lost));
        }
        if (status.lost() > 0) {
            return say(name + ": the recording did not keep up; " + lost);
        }
        if (alsoWhenComplete) {
            say(name + ": the recording ends here, after " + CountText.of(status.written()) + " points");
        }
        return true;
    }

    private boolean say(String line) {
        err.println(EscapedText.oneLine(line));
        return false;
    }
}
