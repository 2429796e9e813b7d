// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.cli.text.ExplanationTable;
import org.stripchart.session.SourcePreview;
import org.stripchart.session.spec.SessionSpec;
import org.stripchart.session.spec.SourcesSpec;
import org.stripchart.source.Explanation;
import org.stripchart.source.InvalidSourceException;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.Sources;
import org.stripchart.words.EscapedText;

/**
 * Reads the head of each source, prints how it is read, and ends: no chart, no window.
 *
 * <p><b>Threading:</b> main thread.
 */
final class ExplainRun {

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
            try (SourcePreview preview =
                    SourcePreview.open(Sources::open, locations.get(i), options.withPrefix(prefixes.get(i)))) {
                status = Math.max(status, explain(preview));
            } catch (InvalidSourceException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            } catch (InterruptedException e) {
                err.println(EscapedText.oneLine("this should not have happened: " + e));
                return Program.FAILED;
            }
        }
        return status;
    }

    private int explain(SourcePreview preview) throws IOException, InterruptedException {
        SourcePreview.Found found = preview.look(duration);
        if (!found.fault().isEmpty()) {
            err.println(EscapedText.oneLine(found.fault()));
            return Program.FAILED;
        }
        for (Explanation each : found.explanations()) {
            out.print(ExplanationTable.of(found.title(), each));
        }
        return Program.DONE;
    }
}
