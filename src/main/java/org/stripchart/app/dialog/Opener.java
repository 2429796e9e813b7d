// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.stripchart.session.spec.SourceChoice;

/** Opens what the user asks for in a window, on a chart of its own. */
public interface Opener {

    /**
     * Opens locations. Event dispatch thread only.
     *
     * @return completes there once they are open, or with an {@link org.stripchart.source.InvalidSourceException} if one of
     *     them cannot be; then nothing has changed
     */
    CompletableFuture<Void> open(List<String> locations);

    /**
     * Opens one location, as somebody has chosen to have it read. Event dispatch thread only.
     *
     * @return as {@link #open(List)}
     */
    CompletableFuture<Void> open(String location, SourceChoice choice);

    /**
     * Opens a session that was saved. Event dispatch thread only.
     *
     * @return completes there once it is open, or with a fault whose message is one line for the user
     */
    CompletableFuture<Void> openSession(Path file);

    /** Returns the locations that are open, in whichever window. Event dispatch thread only. */
    List<String> opened();
}
