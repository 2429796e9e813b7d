// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.source.Explanation;
import org.stripchart.source.Rejection;
import org.stripchart.source.SourceOptions;

/** Totals over all sources of a session. The session's own thread only. */
final class SourceTotals {

    private final List<SessionSource> sources;
    private long rejectedByRemoved;

    /**
     * @param sources of the session, which may change
     */
    SourceTotals(List<SessionSource> sources) {
        this.sources = sources;
    }

    /**
     * Returns how to ask for the same sources again.
     *
     * @param asked as which they were asked for
     */
    SourcesSpec describe(SourceOptions options, SourcesSpec asked) {
        return new SourcesSpec(
                sources.stream().map(SessionSource::location).toList(),
                options,
                options.x(),
                asked.timeFormat(),
                sources.stream().map(SessionSource::place).toList());
    }

    String title() {
        return sources.stream().map(SessionSource::title).distinct().collect(Collectors.joining(", "));
    }

    List<String> leftOut() {
        return sources.stream()
                .flatMap(source -> source.leftOut().stream())
                .map(Explanation.Column::name)
                .toList();
    }

    /** Returns how many lines did not fit, of sources that were removed as well. */
    long rejected() {
        return rejectedByRemoved
                + sources.stream()
                        .mapToLong(source -> source.status().rejected())
                        .sum();
    }

    @Nullable
    Rejection latestRejected() {
        return sources.stream()
                .map(source -> source.status().latestRejected())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Says that a source is one of those no more; its lines still count. */
    void removed(SessionSource source) {
        rejectedByRemoved += source.status().rejected();
    }

    /** Says that a source that was removed is back. */
    void putBack(SessionSource source) {
        rejectedByRemoved -= source.status().rejected();
    }
}
