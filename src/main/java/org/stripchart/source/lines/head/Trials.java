// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.PointSink;
import org.stripchart.source.TextOptions;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.table.TableFormat;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.XFrom;

/**
 * Lets each kind of text try to read lines, and finds the one that reads most of them best.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class Trials {

    /** So many lines in a row are no accident. */
    static final int ENOUGH = 3;

    private static final int MOST_SERIES = 4096;

    private final List<Candidate> candidates;
    private final Function<PointSink, RowWriter> scratch;
    private final Backoff kinds = new Backoff();

    /**
     * @param candidates of those that fit equally well, the first is taken
     * @param options of the stream
     * @param zone of times that state none
     */
    Trials(List<Candidate> candidates, TextOptions options, ZoneId zone) {
        this.candidates = List.copyOf(candidates);
        SeriesRules rules = forTrial(options.series());
        TimeReader times = new TimeReader(rules.x().timeFormat(), zone);
        this.scratch = sink -> new RowWriter(sink, rules, times, new SeriesBudget(MOST_SERIES), "");
    }

    /** What a text is does not depend on which of its series the user wants. */
    private static SeriesRules forTrial(SeriesRules rules) {
        XFrom x = rules.x().kind() == XFrom.Kind.COLUMN
                ? XFrom.OWN.withTimeFormat(rules.x().timeFormat())
                : rules.x();
        return new SeriesRules(x, rules.names(), SeriesFilter.ALL, false, "", false, MOST_SERIES);
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** Returns the best of the kinds that read any of the lines, or null. */
    @Nullable
    Verdict best(HeldLines held) {
        return best(held, verdict -> true);
    }

    /** The same, of those that count. */
    private @Nullable Verdict best(HeldLines held, Predicate<Verdict> mayBe) {
        if (held.withNumbers() == 0) {
            return null;
        }
        List<byte[]> texts = held.texts();
        List<HeldLines.Line> lines = held.all();
        boolean arePlain = held.arePlain();
        Verdict best = null;
        for (Candidate candidate : candidates) {
            if (arePlain && candidate.isMarked()) {
                continue;
            }
            Verdict verdict = of(candidate, texts, lines);
            if (verdict != null && verdict.trial().linesRead() > 0 && mayBe.test(verdict)) {
                best = best == null || verdict.isBetterThan(best) ? verdict : best;
                if (arePlain && candidate instanceof TableCandidate && best.hasShape()) {
                    // What comes after tables looks for names, or takes what nobody else knows.
                    return best;
                }
            }
        }
        return best;
    }

    /** Returns the kind that reads all of the lines that may hold a number, or null. */
    @Nullable
    Verdict ofAll(HeldLines held) {
        return best(
                held,
                verdict -> verdict.candidate().rank() != Candidate.Rank.LAST_RESORT
                        && verdict.trial().linesRead() >= held.withNumbers());
    }

    /** The same, amid a stream of another kind; looks more seldom the more often there was none. */
    @Nullable
    Verdict anotherKind(HeldLines held) {
        if (!kinds.isDue()) {
            return null;
        }
        Verdict best = ofAll(held);
        if (best == null) {
            kinds.failed();
        } else {
            kinds.succeeded();
        }
        return best;
    }

    /**
     * Returns the kind of all lines above a table, if they are no preamble: what a tool prints above its devices, or readings,
     * which come again and again where settings come once; or null.
     */
    @Nullable
    Verdict ofSummary(List<HeldLines.Line> lines, TableFormat below) {
        if (!below.isOfDevices() && below.tellsX()) {
            // Readings without an x would take that of the rows below them away.
            return null;
        }
        HeldLines summary = new HeldLines();
        lines.forEach(summary::add);
        Verdict kind = summary.withNumbers() >= ENOUGH ? ofAll(summary) : null;
        boolean isOne = kind != null && (below.isOfDevices() || kind.trial().leastPoints() >= ENOUGH);
        return isOne ? kind : null;
    }

    /** Returns how well that kind reads the lines; null if it says at once that they are not of it. */
    private @Nullable Verdict of(Candidate candidate, List<byte[]> texts, List<HeldLines.Line> lines) {
        Trial trial = new Trial();
        RowWriter writer = scratch.apply(trial.sink());
        Candidate.Reading reading = candidate.of(texts, writer);
        if (reading == null) {
            return null;
        }
        trial.read(reading, lines, writer);
        return new Verdict(candidate, reading, trial);
    }

    /** Returns how well that format reads the lines. */
    Trial of(LineFormat format, List<HeldLines.Line> lines) {
        Trial trial = new Trial();
        trial.read(new Candidate.Reading(format, 0, 0, true), lines, scratch.apply(trial.sink()));
        return trial;
    }

    /** Returns the table that there is among the lines, which are not read; or null. */
    @Nullable
    Verdict table(HeldLines held) {
        for (Candidate candidate : candidates) {
            if (candidate instanceof TableCandidate) {
                Trial trial = new Trial();
                Candidate.Reading reading = candidate.of(held.texts(), scratch.apply(trial.sink()));
                return reading == null ? null : new Verdict(candidate, reading, trial);
            }
        }
        return null;
    }
}
