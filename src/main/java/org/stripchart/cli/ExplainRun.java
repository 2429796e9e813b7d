// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.stripchart.clock.Ticker;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.source.Explanation;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.Source;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.Sources;
import org.stripchart.words.EscapedText;

/**
 * Reads the head of each source, prints how it is read, and ends: no chart, no window.
 *
 * <p><b>Threading:</b> main thread.
 */
final class ExplainRun {

    private static final long LOOK_MILLIS = 20;

    /** Between a first point and the words about its text, of a source that has any. */
    private static final long WORDS_MILLIS = 500;

    private final SourcesSpec sources;
    private final @Nullable Duration duration;
    private final StandardOutput out;
    private final PrintStream err;

    /**
     * @param spec of which the sources count, and the time that each of them may take
     */
    ExplainRun(SessionSpec spec, StandardOutput out, PrintStream err) {
        this.sources = spec.sources().withPasswords(new ConsolePasswords(System.console()));
        this.duration = spec.duration();
        this.out = out;
        this.err = err;
    }

    /** Returns the exit status. */
    int run() throws UsageException, IOException {
        List<String> locations = sources.first();
        SourceOptions options = sources.optionsFor(locations);
        List<String> prefixes = Sources.prefixes(locations);
        int status = Program.DONE;
        for (int i = 0; i < locations.size(); i++) {
            try (Source source = Sources.open(locations.get(i), options.withPrefix(prefixes.get(i)))) {
                status = Math.max(status, explain(source));
            } catch (InvalidSourceException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            } catch (InterruptedException | ExecutionException e) {
                err.println(EscapedText.oneLine("this should not have happened: " + e));
                return Program.FAILED;
            }
        }
        return status;
    }

    private int explain(Source source) throws IOException, InterruptedException, ExecutionException {
        FirstValues values = new FirstValues();
        CompletableFuture<SourceResult> end = source.start(values);
        long start = Ticker.SYSTEM.nanos();
        long firstPoint = 0;
        boolean isOver = false;
        while (!isOver && source.explanations().isEmpty()) {
            isOver = endsSoon(end);
            long now = Ticker.SYSTEM.nanos();
            firstPoint = firstPoint == 0 && !values.isEmpty() ? now : firstPoint;
            isOver |= firstPoint != 0 && now - firstPoint > TimeUnit.MILLISECONDS.toNanos(WORDS_MILLIS);
            isOver |= duration != null && now - start > duration.toNanos();
        }
        List<Explanation> found = source.explanations();
        if (found.isEmpty() && values.isEmpty()) {
            String reason = end.isDone() ? end.get().reason() : source.status().detail();
            err.println(EscapedText.oneLine(
                    reason.contains(source.title())
                            ? reason
                            : source.title() + ": " + (reason.isBlank() ? "nothing came" : reason)));
            return Program.FAILED;
        }
        for (Explanation each : found.isEmpty() ? List.of(values.explanation()) : found) {
            out.print(ExplanationTable.of(source.title(), each));
        }
        return Program.DONE;
    }

    private static boolean endsSoon(CompletableFuture<SourceResult> end)
            throws InterruptedException, ExecutionException {
        try {
            end.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
