// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import java.io.IOException;
import java.util.List;
import org.stripchart.app.PendingWrites;
import org.stripchart.session.spec.SourceFiles;

/** Sees to it that no file is written over that is read. Any thread. */
public final class SourceGuard {

    private SourceGuard() {}

    /**
     * Returns what refuses the files of sources.
     *
     * @param locations of these
     */
    public static PendingWrites.Guard of(List<String> locations) {
        return file -> {
            String source = SourceFiles.reading(file, locations);
            if (source != null) {
                throw new IOException("it is the source " + source + ", which is not overwritten");
            }
        };
    }
}
