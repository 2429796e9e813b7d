// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import java.io.IOException;
import java.util.List;
import org.stripchart.app.PendingWrites;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SessionSource;
import org.stripchart.session.spec.SourceFiles;

/** Sees to it that no file is written over that a session reads. Event dispatch thread only; what it returns, any thread. */
public final class SourceGuard {

    private SourceGuard() {}

    /** Returns what refuses the files that the sources of a session read now. */
    public static PendingWrites.Guard of(RunningSession session) {
        List<String> locations =
                session.sources().stream().map(SessionSource::location).toList();
        return file -> {
            String source = SourceFiles.reading(file, locations);
            if (source != null) {
                throw new IOException("it is the source " + source + ", which is not overwritten");
            }
        };
    }
}
