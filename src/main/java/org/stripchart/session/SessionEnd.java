// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.stripchart.source.SourceResult;

/**
 * The end of a session, reached when all its sources have ended, with one result for all of them.
 *
 * <p><b>Threading:</b> the session's own thread only.
 */
final class SessionEnd {

    private final CompletableFuture<SourceResult> reached = new CompletableFuture<>();

    /** Completes with the first failure among the sources, if any. */
    CompletableFuture<SourceResult> reached() {
        return reached;
    }

    /** Says that one of these has come to its end. */
    void sourceEnded(List<SessionSource> all) {
        List<SourceResult> results = new ArrayList<>();
        for (SessionSource source : all) {
            SourceResult result = source.result();
            if (result == null) {
                return;
            }
            results.add(result);
        }
        reached.complete(results.stream()
                .filter(result -> result.kind() == SourceResult.Kind.FAILED)
                .findFirst()
                .orElseGet(() -> SourceResult.ended(notes(all))));
    }

    /** Says that the session was closed. */
    void closed() {
        reached.complete(SourceResult.closed());
    }

    /** What the user should know of the ends of the sources. */
    private static String notes(List<SessionSource> all) {
        return all.stream()
                .filter(source ->
                        source.result() != null && !source.result().reason().isEmpty())
                .map(source -> source.title() + ": " + source.result().reason())
                .collect(Collectors.joining("; "));
    }
}
