// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.json.JsonFormat;
import org.stripchart.source.lines.table.TableFormat;

/**
 * The formats that a stream was found to have, the one that reads now first, and those whose marks are looked for in any
 * line.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class FoundFormats {

    /** More kinds of text than programs that share a stream. */
    private static final int MOST = 4;

    private final List<Candidate> candidates;
    private final List<LineFormat> found = new ArrayList<>();
    private @Nullable LineFormat current;
    private @Nullable Candidate kept;
    /** What reads single lines of the kinds with marks: made when they are asked first, and kept, since lines may wait in them. */
    private final Map<Candidate, LineFormat> marked = new LinkedHashMap<>();

    /** Those of them that are asked now; null if that is open. */
    private @Nullable List<LineFormat> asked;

    FoundFormats(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    /** Returns what reads the lines, or null if it is not known yet. */
    @Nullable
    LineFormat current() {
        return current;
    }

    /** Reads a JSON document, if such are read now and it is a whole one; if not, it is none, and leaves no trace. */
    Outcome readDocument(byte[] bytes, int from, int to, RowWriter rows) {
        return current instanceof JsonFormat json ? json.read(bytes, from, to, rows) : Outcome.NO_JSON;
    }

    /** Takes the only format that may be. */
    void take(LineFormat given) {
        begin(given);
    }

    private void begin(LineFormat format) {
        found.remove(format);
        found.add(0, format);
        current = format;
    }

    /** Whether the stream has stated what it is: nothing else comes then. */
    boolean isStated() {
        return kept != null && kept.rank() == Candidate.Rank.STATED;
    }

    /** Takes a format in, which reads from now on; a table is taken in by the tables that there are. */
    void take(Candidate candidate, LineFormat format) {
        TableFormat tables = tables();
        if (tables != null && format instanceof TableFormat further) {
            tables.adopt(further);
            begin(tables);
            return;
        }
        begin(format);
        if (found.size() > MOST) {
            found.remove(MOST);
        }
        kept = candidate;
        asked = null;
    }

    /** Whether it is a table that the stream had before. */
    boolean knows(LineFormat format) {
        TableFormat tables = tables();
        return tables != null && format instanceof TableFormat further && tables.knows(further);
    }

    /** Whether a line is most likely the header of another block of the tables that are read now. */
    boolean isAnotherHeader(byte[] line) {
        return current instanceof TableFormat table && table.isAnotherHeader(line);
    }

    /**
     * Whether lines that do not fit are rows of the table that is read, with words in them where numbers should be: another
     * table is one only if it has names.
     *
     * @param best what would read them otherwise
     */
    boolean areOddRows(HeldLines held, Verdict best) {
        return current instanceof TableFormat table
                && best.candidate() instanceof TableCandidate
                && !best.hasHeader()
                && held.texts().stream().allMatch(line -> line.length == 0 || table.hasShapeOfRow(line));
    }

    /** Whether a line that did not fit is a row of a labelled table that lacks its numbers, and so no header when it comes again. */
    boolean isOddRow(byte[] line) {
        return current instanceof TableFormat table && table.isOddRow(line);
    }

    private @Nullable TableFormat tables() {
        for (LineFormat format : found) {
            if (format instanceof TableFormat tables) {
                return tables;
            }
        }
        return null;
    }

    /**
     * Asks those kinds that the stream had before, since its lines may take turns, and then those whose marks show in any
     * line; the row is in the writer then.
     *
     * @return what one of them made of the line, or null if it is of none
     */
    @Nullable
    Outcome readByOthers(byte[] bytes, int from, int to, RowWriter rows) {
        for (int i = 1; i < found.size(); i++) {
            LineFormat other = found.get(i);
            Outcome outcome = other.read(bytes, from, to, rows);
            if (outcome.isRow()) {
                begin(other);
                return outcome;
            }
            if (outcome == Outcome.SKIPPED || outcome.isOwn()) {
                return outcome;
            }
        }
        for (LineFormat other : asked()) {
            Outcome outcome = other.read(bytes, from, to, rows);
            if (outcome.isRow() || outcome.isOwn()) {
                return outcome;
            }
        }
        return null;
    }

    private List<LineFormat> asked() {
        List<LineFormat> formats = asked;
        if (formats == null) {
            formats = new ArrayList<>();
            for (Candidate candidate : candidates) {
                LineFormat format = candidate.isMarked() && candidate != kept ? ofSingleLines(candidate) : null;
                if (format != null) {
                    formats.add(format);
                }
            }
            asked = formats;
        }
        return formats;
    }

    private @Nullable LineFormat ofSingleLines(Candidate candidate) {
        LineFormat known = marked.get(candidate);
        LineFormat format = known == null ? candidate.ofSingleLines() : known;
        if (format != null) {
            marked.put(candidate, format);
        }
        return format;
    }

    /** Says that the stream is at its end; returns what was wrong with what the kinds had kept of it, else {@code PASSED}. */
    Outcome end(RowWriter rows) {
        Outcome wrong = Outcome.PASSED;
        List<LineFormat> all = new ArrayList<>(found);
        all.addAll(marked.values());
        for (LineFormat format : all) {
            Outcome outcome = format.end(rows);
            wrong = outcome.isUnfit() ? outcome : wrong;
        }
        return wrong;
    }

    /** Begins a further stream of the same kinds. */
    void restart() {
        found.forEach(LineFormat::restart);
        marked.values().forEach(LineFormat::restart);
    }
}
