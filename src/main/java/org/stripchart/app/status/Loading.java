// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;
import org.stripchart.source.SourceStatus;
import org.stripchart.words.CountText;
import org.stripchart.words.ElapsedText;

/**
 * How far a session is with the files that it reads.
 *
 * @param what the title of the file, or how many there are
 * @param bytesRead how much of them was read
 * @param bytesTotal how much there is
 * @param rows how many rows were read
 * @param secondsLeft how long the rest will take; NaN while that cannot be told
 */
record Loading(String what, long bytesRead, long bytesTotal, long rows, double secondsLeft) {

    /** Returns how far it is; null if it reads no file, or plays one as it came. */
    static @Nullable Loading of(RunningSession session) {
        if (session.options().replaySpeed().isPresent()) {
            return null;
        }
        List<SessionSource> reading =
                session.sources().stream().filter(SessionSource::isReading).toList();
        if (reading.isEmpty()) {
            return null;
        }
        long read = 0;
        long total = 0;
        long rows = 0;
        for (SessionSource source : reading) {
            SourceStatus status = source.status();
            read += status.bytesRead();
            total += status.bytesTotal();
            rows += Math.max(0, status.rowsRead());
        }
        String what = reading.size() == 1 ? reading.get(0).title() : CountText.of(reading.size(), "file");
        return new Loading(what, read, total, rows, Double.NaN);
    }

    /** Returns the same with the time that is left. */
    Loading left(double seconds) {
        return new Loading(what, bytesRead, bytesTotal, rows, seconds);
    }

    /** Returns one line for the user. */
    String text() {
        String left = Double.isNaN(secondsLeft) ? "" : ", about " + ElapsedText.of(Math.ceil(secondsLeft)) + " left";
        return "Reading " + what + ": " + StatusText.percent(bytesRead / (double) bytesTotal) + ", "
                + CountText.of(rows, "row") + left;
    }
}
