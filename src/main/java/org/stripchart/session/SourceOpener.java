// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.Sources;
import org.stripchart.source.rows.XFrom;

/**
 * Opens sources for a session that runs, on threads of their own: what a source is opened from may not answer.
 *
 * <p><b>Threading:</b> the session's own thread only.
 */
final class SourceOpener {

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
            boolean besideTimes,
            BiConsumer<OpenedSources.@Nullable Opened, String> then) {
        int last = all.size() - 1;
        AtomicReference<String> claimed = new AtomicReference<>("");
        Supplier<String> prefix = () -> {
            String own = claim(Sources.prefixes(all).get(last));
            claimed.set(own);
            return own;
        };
        XFrom x = options.x();
        SourceOptions beside = besideTimes && x.kind() == XFrom.Kind.OWN
                ? options.withX(XFrom.TIME.withTimeFormat(x.timeFormat()))
                : options;
        open(all.get(last), prefix, beside, (opened, fault) -> {
            String own = claimed.get();
            if (opened == null && own != null) {
                release(own);
            }
            then.accept(opened, fault);
        });
    }

    /**
     * Opens a source.
     *
     * @param prefix of its series; asked on the other thread
     * @param then gets it on the session's thread, or null and the reason
     */
    void open(
            String location,
            Supplier<String> prefix,
            SourceOptions options,
            BiConsumer<OpenedSources.@Nullable Opened, String> then) {
        CompletableFuture<Void> unused = Background.call(
                        "opening", () -> OpenedSources.open(opener, location, prefix.get(), options))
                .handle((opened, fault) -> {
                    String reason = fault == null ? "" : String.valueOf(fault.getMessage());
                    owner.later(() -> then.accept(opened, reason));
                    return null;
                });
    }
}
