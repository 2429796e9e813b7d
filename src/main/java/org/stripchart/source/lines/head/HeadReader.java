// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.PointSink;
import org.stripchart.source.TextOptions;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.table.TableFormat;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.SeriesFilter;
import org.stripchart.source.rows.SeriesRules;
import org.stripchart.source.rows.XFrom;

/**
 * Finds out what kind of text a stream is, and reads it.
 *
 * <p>The first lines, the <b>head</b>, are held back until two rows of one shape have come, with all that came with them; or
 * until there are {@link HeldLines#MOST}; or until nothing more comes ({@link #settle}). Then each kind of text tries to
 * read all of them, and the one that reads most of them reads them once more, and what follows.
 *
 * <p>After that a line that does not fit is held as well. If those that follow make a table with it, or another kind of text,
 * that takes over; if one comes that fits, those before it did not. A line that bears the marks of a kind, as JSON does, is
 * read as such amidst all others: several programs may share a stream.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class HeadReader {

    /** Told of lines that did not fit. */
    public interface Unfit {

        /** A line, or something in it, is not on the chart. */
        void add(byte[] bytes, int from, int to, long number, Outcome outcome);

        /** A line before any row does not fit; if a table comes, it stood before that, and is no loss. */
        void addBeforeRows(byte[] bytes, long number, Outcome outcome);

        /** A table came, so that what stood before it is no loss. */
        void forgetBeforeRows();
    }

    /** So often may what was held be held again, since it is several tables. */
    private static final int MOST_TURNS = 4;

    private static final int MOST_TRIED = 4096;

    /** So many lines in a row are no accident. */
    private static final int ENOUGH = 3;

    /** After so many lines that were none, most lines of text are no longer looked at as headers. */
    private static final int HEADERS = 64;

    /** How many lines are passed over at most before the next look at a flood of what does not fit. */
    private static final int MOST_PASSED_OVER = 1 << 16;

    private final List<Candidate> candidates;
    private final Function<PointSink, RowWriter> scratch;
    private final RowWriter rows;
    private final Unfit unfit;
    private final HeldLines held = new HeldLines();
    /** What stood before a table, which may come again and is no loss. */
    private final TextLines preamble = new TextLines();
    /** What did not fit; a header that comes again is one. */
    private final TextLines seen = new TextLines();

    /** What reads the lines, if it is known. */
    private @Nullable LineFormat format;

    /** The same, and those that read lines before it. */
    private final List<LineFormat> found = new ArrayList<>();

    private @Nullable Candidate kept;
    /** Those that are asked of single lines, made when they are asked first. */
    private @Nullable List<LineFormat> marked;

    private long fits;
    private boolean afterBlank;
    private boolean restarted;
    private boolean ended;
    private int turns;
    private int judgedSize;
    private int noHeaders;
    private int noKinds;
    private int passOver = HeldLines.MOST;
    private int toPassOver;

    private HeadReader(
            List<Candidate> candidates, Function<PointSink, RowWriter> scratch, RowWriter rows, Unfit unfit) {
        this.candidates = List.copyOf(candidates);
        this.scratch = scratch;
        this.rows = rows;
        this.unfit = unfit;
    }

    /**
     * Makes one for a stream.
     *
     * @param options may say what kind of text it is
     * @param rows where the values go
     * @param zone of times that state none
     */
    public static HeadReader of(TextOptions options, RowWriter rows, ZoneId zone, Unfit unfit) {
        SeriesRules rules = options.series();
        TimeReader times = new TimeReader(rules.x().timeFormat(), zone);
        Function<PointSink, RowWriter> scratch =
                sink -> new RowWriter(sink, forTrial(rules), times, new SeriesBudget(MOST_TRIED), "");
        HeadReader reader = new HeadReader(Candidates.of(options, rows.times()), scratch, rows, unfit);
        reader.format = Candidates.given(options, rows.times());
        return reader;
    }

    /** What a text is does not depend on which of its series the user wants. */
    private static SeriesRules forTrial(SeriesRules rules) {
        XFrom x = rules.x().kind() == XFrom.Kind.COLUMN
                ? XFrom.OWN.withTimeFormat(rules.x().timeFormat())
                : rules.x();
        return new SeriesRules(x, rules.names(), SeriesFilter.ALL, false, "", false, MOST_TRIED);
    }

    /** Whether lines are held back. */
    public boolean isWaiting() {
        return !held.isEmpty();
    }

    /** Whether it is known what kind of text the stream is. */
    public boolean isDecided() {
        return format != null;
    }

    /** Returns what reads the stream, or null if it is not known yet. */
    public @Nullable LineFormat format() {
        return format;
    }

    /**
     * Reads a line, or holds it.
     *
     * @param number in the stream, from 1
     * @param isWhole whether it had a line end
     * @return false if it was rejected at once
     */
    public boolean line(byte[] bytes, int from, int to, long number, boolean isWhole) {
        LineFormat reading = format;
        if (reading == null) {
            hold(bytes, from, to, number, isWhole, outcomeOfText(bytes, from, to));
            if (held.isFull()) {
                judgeHead(true);
            }
            return true;
        }

        if (!isWhole && reading.needsLineEnd()) {
            unfit.add(bytes, from, to, number, Outcome.CUT_SHORT);
            return false;
        }
        if (!held.isEmpty() && beginsTable(bytes, from, to, number, isWhole)) {
            return true;
        }
        Outcome outcome = reading.read(bytes, from, to, rows);
        if (outcome == Outcome.ROW) {
            fits++;
            if (!held.isEmpty()) {
                release();
            }
        } else {
            other(outcome, bytes, from, to, number, isWhole);
        }
        afterBlank = from == to;
        return !outcome.isUnfit();
    }

    private void other(Outcome outcome, byte[] bytes, int from, int to, long number, boolean isWhole) {
        if (outcome.isRow() || outcome.isRefusedRow() || (outcome.isOwn() && outcome.isUnfit())) {
            fits += outcome.isRow() ? 1 : 0;
            if (outcome == Outcome.ROW_UNDER_HEADING && !held.isEmpty()) {
                // The format kept it, and has read it now.
                held.removeLast();
            }
            release();
            if (outcome.isUnfit()) {
                unfit.add(bytes, from, to, number, outcome);
            }
        } else if (outcome.isUnfit()) {
            if (preamble.contains(bytes, from, to)
                    || readsOther(bytes, from, to)
                    || readsMarked(bytes, from, to, number)) {
                return;
            }
            if (toPassOver > 0) {
                toPassOver--;
                unfit.add(bytes, from, to, number, outcome);
                return;
            }
            if (afterBlank) {
                hold(bytes, from, from, number, true, Outcome.SKIPPED);
            }
            boolean mayBeHeading = afterBlank && outcome == Outcome.NOT_A_NUMBER;
            hold(bytes, from, to, number, isWhole, mayBeHeading ? Outcome.HEADING : outcome);
            judgeAgain();
        } else if (!held.isEmpty()) {
            hold(bytes, from, to, number, isWhole, Outcome.SKIPPED);
        }
    }

    private void hold(byte[] bytes, int from, int to, long number, boolean isWhole, Outcome outcome) {
        held.add(bytes, from, to, number, isWhole, rows.x().arrival(), outcome);
    }

    private static Outcome outcomeOfText(byte[] bytes, int from, int to) {
        if (from == to || bytes[from] == '#') {
            return Outcome.SKIPPED;
        }
        return HeldLines.hasDigit(bytes, from, to) ? Outcome.NOT_A_NUMBER : Outcome.HEADING;
    }

    /** Asks those kinds that the stream had before: its lines may take turns. */
    private boolean readsOther(byte[] bytes, int from, int to) {
        for (int i = 1; i < found.size(); i++) {
            LineFormat other = found.get(i);
            Outcome outcome = other.read(bytes, from, to, rows);
            if (outcome.isRow()) {
                found.remove(i);
                found.add(0, other);
                format = other;
                return true;
            }
            if (outcome == Outcome.SKIPPED) {
                return true;
            }
        }
        return false;
    }

    /** Looks for the marks of another kind, without leaving the one that is kept. */
    private boolean readsMarked(byte[] bytes, int from, int to, long number) {
        List<LineFormat> formats = marked;
        if (formats == null) {
            formats = new ArrayList<>();
            for (Candidate candidate : candidates) {
                if (isMarked(candidate) && candidate != kept) {
                    Candidate.Reading reading = candidate.of(List.of(), rows);
                    if (reading != null) {
                        formats.add(reading.format());
                    }
                }
            }
            marked = formats;
        }
        for (LineFormat candidate : formats) {
            Outcome outcome = candidate.read(bytes, from, to, rows);
            if (outcome.isRow() || outcome.isOwn()) {
                if (outcome.isUnfit()) {
                    unfit.add(bytes, from, to, number, outcome);
                }
                return true;
            }
        }
        return false;
    }

    private static boolean isMarked(Candidate candidate) {
        return Trial.isSure(candidate.rank());
    }

    /** Says that all has been read that one read brought. */
    public void endOfRead() {
        if (format == null && held.withDigits() > 0 && held.size() != judgedSize) {
            judgedSize = held.size();
            judgeHead(false);
        }
    }

    /** Says that nothing more comes, at least for a while: what is held is judged by what there is of it. */
    public void settle() {
        if (format == null && !held.isEmpty()) {
            judgeHead(true);
        }
        if (format != null) {
            release();
        }
    }

    /** Ends the stream. */
    public void end() {
        ended = true;
        settle();
        ended = false;
    }

    /** Begins a further stream of the same kind, which may have another header. */
    public void restart() {
        end();
        restarted = true;
        afterBlank = true;
        LineFormat reading = format;
        if (reading != null) {
            reading.restart();
        }
    }

    /** Gives up what is held: it did not fit. */
    private void release() {
        if (held.isEmpty() || isAnotherKind()) {
            return;
        }
        for (HeldLines.Line line : held.removeAll()) {
            reject(line);
        }
    }

    /** Looks whether all lines that are held are of a kind that the stream did not have before, and takes that one in. */
    private boolean isAnotherKind() {
        boolean isWorthwhile = format != null
                && held.withDigits() >= ENOUGH
                && turns < MOST_TURNS
                && (noKinds < HEADERS || (noKinds & (noKinds - 1)) == 0);
        if (!isWorthwhile) {
            return false;
        }
        Judged best = judge(judged ->
                judged.candidate.rank() != Candidate.Rank.LAST_RESORT && judged.trial.rows() >= held.withDigits());
        if (best != null) {
            noKinds = 0;
            take(best);
            return true;
        }
        noKinds++;
        return false;
    }

    private void reject(HeldLines.Line line) {
        if (!line.outcome().isUnfit()) {
            return;
        }
        seen.add(line.bytes(), 0, line.bytes().length);
        if (format == null || fits == 0) {
            unfit.addBeforeRows(line.bytes(), line.number(), line.outcome());
        } else {
            unfit.add(line.bytes(), 0, line.bytes().length, line.number(), line.outcome());
        }
    }

    /** A kind of text, and how well it reads the lines that are held. */
    private record Judged(Candidate candidate, Candidate.Reading reading, Trial trial) {

        boolean isBetterThan(Judged other) {
            // Marks say more than that lines look like rows.
            if (isMarked(candidate) != isMarked(other.candidate)) {
                boolean isThis = isMarked(candidate);
                if ((isThis ? trial : other.trial).readsMost()) {
                    return isThis;
                }
            }
            boolean resort = candidate.rank() == Candidate.Rank.LAST_RESORT && other.hasShape();
            long worth = trial.worth(candidate.rank());
            long otherWorth = other.trial.worth(other.candidate.rank());
            return !resort && (worth > otherWorth || (worth == otherWorth && isClear() && !other.isClear()));
        }

        /** Whether it is beyond doubt. */
        boolean isClear() {
            return hasShape() && reading.isClear();
        }

        boolean hasShape() {
            return trial.hasShape(candidate.rank());
        }
    }

    private @Nullable Judged judge(Predicate<Judged> mayBe) {
        if (held.withDigits() == 0) {
            return null;
        }
        List<HeldLines.Line> lines = held.all();
        List<byte[]> texts = held.texts();
        Judged best = null;
        for (Candidate candidate : candidates) {
            Trial trial = new Trial();
            RowWriter writer = scratch.apply(trial.sink());
            Candidate.Reading reading = candidate.of(texts, writer);
            if (reading != null) {
                trial.read(reading.format(), lines, reading.firstRow(), writer);
                Judged judged = new Judged(candidate, reading, trial);
                if (trial.rows() > 0 && mayBe.test(judged) && (best == null || judged.isBetterThan(best))) {
                    best = judged;
                }
            }
        }
        return best;
    }

    /**
     * Finds the kind of the stream, if it can be told.
     *
     * @param complete whether one row is enough
     */
    private void judgeHead(boolean complete) {
        Judged best = judge(judged -> true);
        if (best != null && (complete || best.isClear())) {
            take(best);
        } else if (held.isFull()) {
            // The second half stays: a header may stand at its end.
            List<HeldLines.Line> lines = held.removeAll();
            lines.subList(0, lines.size() / 2).forEach(this::reject);
            lines.subList(lines.size() / 2, lines.size()).forEach(held::add);
            judgedSize = held.size();
        } else if (complete && ended) {
            release();
        }
    }

    /** Looks whether lines that do not fit make something else; each time when there are twice as many. */
    private void judgeAgain() {
        int size = held.withDigits();
        boolean isTime = size >= 2 && (size & (size - 1)) == 0;
        if (isTime || held.isFull()) {
            Judged best = judge(judged -> true);
            boolean fitsBetter = best != null
                    && best.isClear()
                    && (best.reading.firstRow() > best.reading.from()
                            || best.trial.rows() > fits
                            || isMarked(best.candidate));
            if (best != null && fitsBetter) {
                passOver = HeldLines.MOST;
                take(best);
            } else if (held.isFull()) {
                release();
                toPassOver = passOver;
                passOver = Math.min(MOST_PASSED_OVER, 2 * passOver);
            }
        }
    }

    /**
     * Looks whether that line is the first row under a header which is held. Otherwise it might be read as a row of the
     * table before, under wrong names.
     */
    private boolean beginsTable(byte[] bytes, int from, int to, long number, boolean isWhole) {
        if (from == to
                || turns >= MOST_TURNS
                || (noHeaders > HEADERS && (noHeaders & (noHeaders - 1)) != 0)
                || !HeldLines.hasDigit(bytes, from, to)
                || !mayHoldHeader()) {
            return false;
        }
        hold(bytes, from, to, number, isWhole, Outcome.NOT_A_NUMBER);
        Candidate.Reading reading = null;
        Candidate table = null;
        for (Candidate candidate : candidates) {
            if (candidate instanceof TableCandidate && reading == null) {
                reading = candidate.of(held.texts(), scratch.apply(new Trial().sink()));
                table = candidate;
            }
        }
        boolean begins = reading != null
                && table != null
                && reading.firstRow() == held.size() - 1
                && reading.from() < reading.firstRow()
                && mayBeHeader(reading.from())
                && !isKnown(reading.format());
        if (begins && reading != null && table != null) {
            noHeaders = 0;
            take(new Judged(table, reading, new Trial()));
            return true;
        }
        noHeaders++;
        held.removeLast();
        return false;
    }

    /** Whether it is a table that the stream had before. */
    private boolean isKnown(LineFormat table) {
        TableFormat tables = tables();
        return tables != null && table instanceof TableFormat further && tables.knows(further);
    }

    private boolean mayHoldHeader() {
        for (int i = 0; i < held.size(); i++) {
            if (mayBeHeader(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether names may stand there: after a blank line, in a comment, at the start of a further stream, or once more. */
    private boolean mayBeHeader(int at) {
        byte[] text = held.get(at).bytes();
        if (text.length == 0) {
            return false;
        }
        boolean isComment = text[0] == '#';
        boolean blank = at > 0 && held.get(at - 1).bytes().length == 0;
        return restarted || isComment || blank || seen.contains(text, 0, text.length);
    }

    private void take(Judged judged) {
        List<HeldLines.Line> lines = held.removeAll();
        List<byte[]> texts = lines.stream().map(HeldLines.Line::bytes).toList();
        if (judged.candidate instanceof TableCandidate) {
            rows.x().forgetTime();
        }
        Candidate.Reading reading = judged.candidate.of(texts, rows);
        if (reading == null) {
            throw new IllegalStateException("a kind of text must tell the same of the same lines");
        }
        boolean isFirst = format == null;
        if (reading.format() instanceof TableFormat further && tables() != null) {
            TableFormat tables = tables();
            tables.adopt(further);
            found.remove(tables);
            found.add(0, tables);
            format = tables;
        } else {
            format = reading.format();
            found.add(0, reading.format());
            kept = judged.candidate;
            marked = null;
        }
        if (isFirst) {
            unfit.forgetBeforeRows();
        }
        restarted = false;
        double arrival = rows.x().arrival();
        for (int i = 0; i < lines.size(); i++) {
            HeldLines.Line line = lines.get(i);
            if (i < reading.from() && !isFirst) {
                reject(line);
            } else if (i < reading.firstRow() || (isFirst && i < judged.trial.first() && mayBePreamble(judged, line))) {
                // What has numbers in it may be a measurement when it comes again.
                if (i >= reading.from() || !HeldLines.hasDigit(line.bytes(), 0, line.bytes().length)) {
                    preamble.add(line.bytes(), 0, line.bytes().length);
                }
            } else {
                again(line);
            }
        }
        rows.arrival(arrival);
    }

    /** Whether a line before the first row is no loss: text, or whatever a tool prints. */
    private static boolean mayBePreamble(Judged judged, HeldLines.Line line) {
        return judged.candidate.rank() == Candidate.Rank.TOOL
                || !HeldLines.hasDigit(line.bytes(), 0, line.bytes().length);
    }

    private @Nullable TableFormat tables() {
        for (LineFormat reading : found) {
            if (reading instanceof TableFormat tables) {
                return tables;
            }
        }
        return null;
    }

    private void again(HeldLines.Line line) {
        rows.arrival(line.arrival());
        LineFormat reading = format;
        if (turns < MOST_TURNS || reading == null) {
            turns++;
            line(line.bytes(), 0, line.bytes().length, line.number(), line.isWhole());
            turns--;
        } else {
            Outcome outcome = reading.read(line.bytes(), 0, line.bytes().length, rows);
            if (outcome.isUnfit()) {
                unfit.add(line.bytes(), 0, line.bytes().length, line.number(), outcome);
            }
        }
    }
}
