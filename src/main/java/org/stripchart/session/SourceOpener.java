// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.SourceOptions;

/**
 * Opens sources for a session that runs, on threads of their own: what a source is opened from may not answer.
 *
 * <p><b>Threading:</b> the session's own thread only.
 */
final class SourceOpener {

    private final OpenedSources.Opener opener;
    private final OwnerThread owner;

    SourceOpener(OpenedSources.Opener opener, OwnerThread owner) {
        this.opener = opener;
        this.owner = owner;
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
