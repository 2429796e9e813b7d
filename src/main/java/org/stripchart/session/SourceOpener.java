// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.Sources;
import org.stripchart.source.rows.XFrom;

/**
 * Opens sources for a running session, on threads of their own, since a disk or server may not answer.
 *
 * <p><b>Threading:</b> the session's own thread only.
 */
final class SourceOpener {

    /** What has said nothing by then may do so later, and is no reason to wait any longer. */
    private static final Duration LONGEST_PREVIEW = Duration.ofSeconds(10);

    private final OpenedSources.Opener opener;
    private final OwnerThread owner;
    /** What the names of series begin with, of all sources that are there or are being opened. */
    private final Set<String> prefixes = ConcurrentHashMap.newKeySet();

    SourceOpener(OpenedSources.Opener opener, OwnerThread owner) {
        this.opener = opener;
        this.owner = owner;
    }

    /**
     * Returns that prefix, or one made of it that no other source has, and keeps it from others. Any thread.
     *
     * @param wanted may be empty, which any number of sources have
     */
    String claim(String wanted) {
        String prefix = wanted;
        for (int i = 2; !prefix.isEmpty() && !prefixes.add(prefix); i++) {
            prefix = wanted + "#" + i;
        }
        return prefix;
    }

    /** Lets others have a prefix. Any thread. */
    void release(String prefix) {
        prefixes.remove(prefix);
    }

    /**
     * Opens one more source, with a prefix of its own, which is released if that fails.
     *
     * @param all that the session has, and this one last
     * @param besideTimes whether x is times: what tells none is then of the moment at which it came, and not of 1970, as the
     *     number of its row would be
     * @param then gets it on the session's thread, or null and the reason
     */
    void openMore(
            List<String> all,
            SourceOptions options,
            SourceChoice choice,
            boolean besideTimes,
            BiConsumer<OpenedSources.@Nullable Opened, String> then) {
        int last = all.size() - 1;
        AtomicReference<String> claimed = new AtomicReference<>("");
        Supplier<String> prefix = () -> {
            String free = claim(Sources.prefixes(all).get(last));
            claimed.set(free);
            return free;
        };
        SourceOptions beside = beside(options, besideTimes);
        // Noted as its choice, since it is the same when the source is opened again.
        boolean isOpen = choice.x() == null && choice.spread() == null && !beside.equals(options);
        SourceChoice own = isOpen ? new SourceChoice(beside.x(), choice.timeFormat(), choice.without()) : choice;
        open(all.get(last), prefix, options, own, (opened, fault) -> {
            String taken = claimed.get();
            if (opened == null && taken != null) {
                release(taken);
            }
            then.accept(opened, fault);
        });
    }

    /**
     * Reads the head of a source that may be opened later.
     *
     * @param besideTimes as for {@link #openMore}
     * @return completes on the session's thread, exceptionally with an {@link org.stripchart.source.InvalidSourceException};
     *     cancelling it closes the source
     */
    CompletableFuture<SourcePreview.Found> preview(
            String location, SourceOptions options, SourceChoice choice, boolean besideTimes) {
        CompletableFuture<SourcePreview.Found> told = new CompletableFuture<>();
        CompletableFuture<Void> unused = Background.call("preview", () -> {
                    SourceOptions chosen = choice.in(beside(options, besideTimes));
                    // What a file does not tell is asked before it is added.
                    try (SourcePreview preview =
                            SourcePreview.open(opener, location, chosen, choice.in(own(options)))) {
                        endWith(told, preview);
                        return preview.look(LONGEST_PREVIEW);
                    }
                })
                .handle((found, fault) -> {
                    owner.later(() -> tell(told, found, fault));
                    return null;
                });
        return told;
    }

    /**
     * Finds out whether a source has an x of the kind that a chart has. What does not begin from the beginning has, since it is of the
     * moment at which it comes.
     *
     * @param times whether x of the chart is times
     * @return completes on the session's thread, as {@link #preview}
     */
    CompletableFuture<SourcePreview.Fit> fit(
            String location, SourceOptions options, SourceChoice choice, boolean times) {
        SourceOptions own = choice.in(own(options));
        CompletableFuture<SourcePreview.Fit> told = new CompletableFuture<>();
        CompletableFuture<Void> unused = Background.call("fit", () -> {
                    try (SourcePreview preview = SourcePreview.open(opener, location, own)) {
                        endWith(told, preview);
                        return preview.fit(LONGEST_PREVIEW, times, own.x().isTime());
                    }
                })
                .handle((fit, fault) -> {
                    owner.later(() -> tell(told, fit, fault));
                    return null;
                });
        return told;
    }

    /** Ends a look once nobody waits for it, or it is over. */
    private static <T> void endWith(CompletableFuture<T> told, SourcePreview preview) {
        CompletableFuture<T> unused = told.whenComplete((found, fault) -> preview.close());
    }

    private static <T> void tell(CompletableFuture<T> told, @Nullable T found, @Nullable Throwable fault) {
        if (found != null) {
            told.complete(found);
        } else {
            told.completeExceptionally(fault == null ? new IllegalStateException("nothing was found") : fault);
        }
    }

    /** Returns options with which x is what the data tells, else the row, where it would be the moment at which it comes. */
    private static SourceOptions own(SourceOptions options) {
        XFrom x = options.x();
        boolean isByDefault = x.kind() == XFrom.Kind.TIME && !x.equals(XFrom.ARRIVAL);
        return isByDefault ? options.withX(XFrom.OWN.withTimeFormat(x.timeFormat())) : options;
    }

    /** Returns options with which what tells no time is of the moment at which it came, if the chart has times. */
    private static SourceOptions beside(SourceOptions options, boolean times) {
        XFrom x = options.x();
        return times && x.kind() == XFrom.Kind.OWN ? options.withX(XFrom.TIME.withTimeFormat(x.timeFormat())) : options;
    }

    /**
     * Opens a source.
     *
     * @param prefix of its series; asked on the other thread
     * @param choice what somebody has chosen for this one
     * @param then gets it on the session's thread, or null and the reason
     */
    void open(
            String location,
            Supplier<String> prefix,
            SourceOptions options,
            SourceChoice choice,
            BiConsumer<OpenedSources.@Nullable Opened, String> then) {
        CompletableFuture<Void> unused = Background.call(
                        "opening", () -> OpenedSources.open(opener, location, prefix.get(), options, choice))
                .handle((opened, fault) -> {
                    String reason = fault == null ? "" : String.valueOf(fault.getMessage());
                    owner.later(() -> then.accept(opened, reason));
                    return null;
                });
    }
}
