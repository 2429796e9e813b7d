// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.source;

import java.awt.Window;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.dialog.Opener;
import org.stripchart.app.dialog.Prompts;
import org.stripchart.clock.Ticker;
import org.stripchart.session.RunningSession;
import org.stripchart.session.SourcePreview.Fit;
import org.stripchart.session.spec.SourceChoice;
import org.stripchart.words.EscapedText;

/**
 * Adds a source to a chart. A file whose x is not of the chart's kind, since one of them is times and the other is not, is never mixed
 * with what is there: somebody is asked, unless nothing is there, in which case the file gets a chart of its own in place of this one.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class SourceAdding {

    private final RunningSession session;
    private final Opener opener;
    private final @Nullable Window owner;
    private final Ticker ticker;
    private final Consumer<String> noted;
    private @Nullable CompletableFuture<?> step;

    /**
     * @param noted gets the location of what was added, while the window that it was added in is still there
     */
    SourceAdding(RunningSession session, Opener opener, @Nullable Window owner, Ticker ticker, Consumer<String> noted) {
        this.session = session;
        this.opener = opener;
        this.owner = owner;
        this.ticker = ticker;
        this.noted = noted;
    }

    /**
     * Adds one.
     *
     * @return completes once it is open, exceptionally with a line for the user, or is cancelled if nobody wants it after all; when it
     *     is cancelled before, nothing is opened
     */
    CompletableFuture<Void> add(String location, SourceChoice choice) {
        CompletableFuture<Void> added = new CompletableFuture<>();
        CompletableFuture<Void> unused = added.whenComplete((done, fault) -> {
            if (added.isCancelled() && step != null) {
                step.cancel(false);
            }
            if (fault == null) {
                noted.accept(location);
            }
        });
        SourceKind.Filled filled = SourceKind.read(location);
        if (filled == null || !filled.kind().equals(SourceKind.FILE)) {
            go(added, session.add(location, choice));
            return added;
        }
        CompletableFuture<Fit> looking = session.fit(location, choice);
        step = looking;
        CompletableFuture<Void> unusedEnd = looking.handle((fit, fault) -> {
            if (added.isDone()) {
                return null;
            }
            if (fit == null) {
                added.completeExceptionally(fault);
            } else {
                fitted(added, location, choice, fit);
            }
            return null;
        });
        return added;
    }

    private void fitted(CompletableFuture<Void> added, String location, SourceChoice choice, Fit fit) {
        boolean isNothingThere = session.isDemo() || session.sources().isEmpty();
        if (fit == Fit.FITS) {
            go(added, session.add(location, choice));
        } else if (isNothingThere) {
            // The window makes room for the one that opens, and what it remembers is written then.
            noted.accept(location);
            go(added, opener.open(location, choice));
        } else {
            ask(added, location, choice, fit);
        }
    }

    private void ask(CompletableFuture<Void> added, String location, SourceChoice choice, Fit fit) {
        boolean lacksTimes = fit == Fit.WITHOUT_TIMES;
        String name = EscapedText.of(String.valueOf(Path.of(location).getFileName()));
        Instant now = Instant.ofEpochSecond((long) Math.floor(ticker.epochSeconds()));
        step = null;
        new Prompts(owner)
                .misfit(
                        lacksTimes
                                ? name + " has no times, but x of this chart is time"
                                : name + " has times, but x of this chart is not time",
                        lacksTimes ? now : null,
                        session.chart().zone(),
                        () -> go(added, opener.open(location, choice)),
                        spread -> go(added, session.add(location, choice.spread(spread))));
        if (step == null && !added.isDone()) {
            added.cancel(false);
        }
    }

    private void go(CompletableFuture<Void> added, CompletableFuture<Void> opening) {
        step = opening;
        CompletableFuture<Void> unused = opening.handle((done, fault) -> {
            if (fault == null) {
                added.complete(null);
            } else if (fault instanceof CancellationException) {
                added.cancel(false);
            } else {
                added.completeExceptionally(fault);
            }
            return null;
        });
    }
}
