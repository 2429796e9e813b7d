// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.Explanation;
import org.stripchart.source.TextOptions;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.table.TableFormat;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.XRule;

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
 * <p>More than 300 lines, since what becomes of a line depends on all that is held.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class HeadReader {

    /** So often may what was held be held again, since it is several tables. */
    private static final int MOST_TURNS = 4;

    /** So many lines are held as long as they may be a long preamble: none of them is like another. */
    private static final int MOST_OF_HEAD = 4 * HeldLines.MOST;

    private final Trials trials;
    private final FoundFormats formats;
    private final RowWriter rows;
    private final Unfit unfit;
    private final Consumer<Explanation> explained;
    /** What was found out from lines that are being read again. */
    private final List<Explanation> told = new ArrayList<>();
    /** Null where the options leave it open what the text is. */
    private final @Nullable StatedHead stated;

    private HeldLines held = new HeldLines();
    /** Null if the lines are not under such as are times. */
    private @Nullable TimeLines timeLines;
    /** What stood before a table, which may come again and is no loss. */
    private final TextLines preamble = new TextLines();

    private final LateHeaders headers;
    private final Flood flood = new Flood();
    private long fits;
    private boolean afterBlank;
    private boolean restarted;
    private boolean inMessage;
    private int turns;

    /**
     * @param options may say what kind of text it is
     * @param rows where the values go
     * @param zone of times that state none
     * @param explained told how the text is read, once that is known, and again when it becomes another
     */
    public HeadReader(TextOptions options, RowWriter rows, ZoneId zone, Unfit unfit, Consumer<Explanation> explained) {
        LineFormat given = Candidates.given(options, rows.times());
        List<Candidate> candidates = given == null ? Candidates.of(options, rows.times()) : List.of();
        LineFormat tried =
                Candidates.given(options, new TimeReader(options.series().x().timeFormat(), zone));
        this.trials = new Trials(candidates, options, zone);
        this.formats = new FoundFormats(candidates);
        this.headers = new LateHeaders(trials, formats::isAnotherHeader);
        this.rows = rows;
        this.unfit = unfit;
        this.explained = explained;
        this.stated = tried == null ? null : new StatedHead(tried, trials, rows, explained);
        if (given != null) {
            formats.take(given);
        }
    }

    /** Whether lines are held back. */
    public boolean isWaiting() {
        return !held.isEmpty();
    }

    /**
     * Reads a line, or holds it.
     *
     * @param number in the stream, from 1
     * @param isWhole whether it had a line end
     * @return false if it was rejected at once
     */
    public boolean line(byte[] bytes, int from, int to, long number, boolean isWhole) {
        LineFormat reading = formats.current();
        if (reading == null) {
            hold(bytes, from, to, number, isWhole, HeldLines.outcomeOfText(bytes, from, to));
            if (held.isFull() && held.hasGrown()) {
                judgeHead(held.size() >= MOST_OF_HEAD);
            }
            return true;
        }
        noteHead(bytes, from, to, number);
        if (timeLines != null && timeLines.take(bytes, from, to, rows.x())) {
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
        took(outcome, bytes, from, to, number, isWhole);
        return !outcome.isUnfit();
    }

    /** Reads a line if JSON is read now, and it is a whole document; if not, it leaves no trace, and returns false. */
    public boolean document(byte[] bytes, int from, int to, long number) {
        Outcome outcome = held.isEmpty() ? formats.readDocument(bytes, from, to, rows) : Outcome.NO_JSON;
        if (outcome != Outcome.NO_JSON) {
            noteHead(bytes, from, to, number);
            took(outcome, bytes, from, to, number, true);
        }
        return outcome != Outcome.NO_JSON;
    }

    private void noteHead(byte[] bytes, int from, int to, long number) {
        if (stated != null) {
            stated.add(bytes, from, to, number);
        }
    }

    private void took(Outcome outcome, byte[] bytes, int from, int to, long number, boolean isWhole) {
        if (outcome == Outcome.ROW) {
            fits++;
            release();
        } else if (outcome.isRow() || outcome.isRefusedRow() || (outcome.isOwn() && outcome.isUnfit())) {
            fits += outcome.isRow() ? 1 : 0;
            if (outcome == Outcome.ROW_UNDER_HEADING && !held.isEmpty()) {
                // The format kept it, and has read it now.
                held.removeLast();
            }
            release();
            unfit.addUnlessFit(bytes, from, to, number, outcome);
        } else if (outcome.isUnfit()) {
            unfit(outcome, bytes, from, to, number, isWhole);
        } else if (!held.isEmpty() || outcome == Outcome.REMARK) {
            hold(bytes, from, to, number, isWhole, Outcome.SKIPPED);
        }
        afterBlank = from == to || (afterBlank && bytes[from] == '#');
    }

    /** A line that is none of the format that reads. */
    private void unfit(Outcome outcome, byte[] bytes, int from, int to, long number, boolean isWhole) {
        if (preamble.contains(bytes, from, to)) {
            return;
        }
        Outcome byOthers = formats.readByOthers(bytes, from, to, rows);
        if (byOthers != null) {
            unfit.addUnlessFit(bytes, from, to, number, byOthers);
            return;
        }
        if (trials.candidates().isEmpty() || flood.passesOver()) {
            unfit.add(bytes, from, to, number, outcome);
            return;
        }
        if (afterBlank) {
            hold(bytes, from, from, number, true, Outcome.SKIPPED);
        }
        boolean mayBeHeading = afterBlank && outcome == Outcome.NOT_A_NUMBER;
        hold(bytes, from, to, number, isWhole, mayBeHeading ? Outcome.HEADING : outcome);
        judgeAgain();
    }

    private void hold(byte[] bytes, int from, int to, long number, boolean isWhole, Outcome outcome) {
        held.add(bytes, from, to, number, isWhole, rows.x(), outcome);
    }

    /** Says that all has been read that one read brought. */
    public void endOfRead() {
        if (stated != null) {
            stated.endOfRead();
        } else if (formats.current() == null && held.withNumbers() > 0 && held.hasGrown()) {
            judgeHead(false);
        }
    }

    /** Says that nothing more comes, at least for a while: what is held is judged by what there is of it. */
    public void settle() {
        if (formats.current() == null && !held.isEmpty()) {
            judgeHead(true);
        }
        if (formats.current() != null) {
            release();
        }
    }

    /** Says that nothing more comes for a while. What may be a header stays: its rows may come later. */
    public void pause() {
        if (formats.current() == null || !headers.mayBeAmong(held, restarted)) {
            settle();
        }
    }

    /** Says that a message is at its end: several programs may send them, and one of a new kind may be short. */
    public void endOfMessage() {
        inMessage = true;
        settle();
        inMessage = false;
    }

    /** Ends the stream behind the line of that number. */
    public void end(long number) {
        settle();
        release();
        unfit.addUnlessFit(new byte[0], 0, 0, number, formats.end(rows));
    }

    /** Begins a further stream of the same kind, which may have another header, behind the line of that number. */
    public void restart(long number) {
        end(number);
        restarted = true;
        afterBlank = true;
        formats.restart();
        rows.x().timeAbove(Double.NaN);
    }

    /** Gives up what is held: it did not fit. */
    private void release() {
        if (held.isEmpty() || isAnotherKind()) {
            return;
        }
        held.removeAll().forEach(this::reject);
    }

    /** Looks whether all lines that are held are of a kind that the stream did not have before, and takes that one in. */
    private boolean isAnotherKind() {
        boolean isEnough = formats.current() != null
                && !formats.isStated()
                && held.withNumbers() >= (inMessage && fits < Trials.ENOUGH ? 1 : Trials.ENOUGH)
                && turns < MOST_TURNS;
        Verdict best = isEnough ? trials.anotherKind(held) : null;
        if (best == null || formats.areOddRows(held, best)) {
            return false;
        }
        take(best);
        return true;
    }

    private void reject(HeldLines.Line line) {
        if (!line.outcome().isUnfit()) {
            return;
        }
        headers.remember(line.bytes(), formats.isOddRow(line.bytes()));
        if (fits == 0) {
            unfit.addBeforeRows(line.bytes(), line.number(), line.outcome());
        } else {
            unfit.add(line.bytes(), 0, line.bytes().length, line.number(), line.outcome());
        }
    }

    /**
     * Finds the kind of the stream, if it can be told.
     *
     * @param complete whether one row is enough
     */
    private void judgeHead(boolean complete) {
        held.judged();
        TimeLines.Judged judged = TimeLines.judge(held, trials, rows.times().context());
        Verdict best = judged.best();
        boolean isEnough = complete || (held.isFull() && best != null && best.readsMany(held.size()));
        if (best != null && (isEnough || best.isClear())) {
            held = judged.lines();
            timeLines = judged.times();
            if (timeLines != null) {
                timeLines.begin(rows.x());
            }
            take(best);
        } else if (held.isFull() && best == null) {
            // The second half stays: a header may stand at its end.
            held.removeFirstHalf().forEach(this::reject);
            held.judged();
        }
    }

    /** Looks whether lines that do not fit make something else; each time when there are twice as many. */
    private void judgeAgain() {
        int size = held.withNumbers();
        boolean isTime = size >= 2 && (size & (size - 1)) == 0;
        if (!isTime && !held.isFull()) {
            return;
        }
        Verdict best = trials.best(held);
        if (best != null && best.mayTakeOver(fits)) {
            flood.fell();
            take(best);
        } else if (held.isFull()) {
            release();
            flood.rose();
        }
    }

    /**
     * Looks whether that line is the first row under a header which is held. Otherwise it might be read as a row of the
     * table before, under wrong names.
     */
    private boolean beginsTable(byte[] bytes, int from, int to, long number, boolean isWhole) {
        if (turns >= MOST_TURNS || !HeldLines.mayHoldNumber(bytes, from, to) || !headers.mayBeAmong(held, restarted)) {
            return false;
        }
        hold(bytes, from, to, number, isWhole, Outcome.NOT_A_NUMBER);
        Verdict table = headers.tableBelow(held, restarted);
        if (table == null || formats.knows(table.reading().format())) {
            held.removeLast();
            return false;
        }
        take(table);
        return true;
    }

    /** Reads what is held by what the verdict says, and what follows. */
    private void take(Verdict verdict) {
        List<HeldLines.Line> lines = held.removeAll();
        if (verdict.candidate() instanceof TableCandidate) {
            rows.x().forgetTime();
        }
        Candidate.Reading reading =
                Objects.requireNonNull(reading(verdict, lines), "a kind of text tells the same of the same lines");
        boolean isFirst = formats.current() == null;
        int from = isFirst ? readSummary(lines.subList(0, reading.from()), reading.format()) : 0;
        formats.take(verdict.candidate(), reading.format());
        if (isFirst) {
            unfit.forgetBeforeRows();
        }
        restarted = !verdict.hasShape();
        int above = isFirst && from == 0 ? verdict.preamble(lines) : 0;
        Explainer explainer = Explainer.of(reading.format(), above, timeLines);
        int place = told.size();
        XRule.Moment now = rows.x().moment();
        for (int i = from; i < lines.size(); i++) {
            HeldLines.Line line = lines.get(i);
            byte[] text = line.bytes();
            if (verdict.isLost(i, text, isFirst)) {
                reject(line);
            } else if (isFirst ? verdict.isBeforeRows(i, text) : i < reading.firstRow()) {
                // What has numbers in it may be a measurement when it comes again.
                if (i >= reading.from() || !HeldLines.mayHoldNumber(text, 0, text.length)) {
                    preamble.add(text, 0, text.length);
                }
            } else {
                again(line);
            }
        }
        rows.backTo(now);
        // What was found among these lines meanwhile comes after them.
        told.add(place, explainer.explain(lines, verdict.trial(), rows));
        if (turns == 0) {
            told.forEach(explained);
            told.clear();
        }
    }

    private Candidate.@Nullable Reading reading(Verdict verdict, List<HeldLines.Line> lines) {
        return verdict.candidate().of(lines.stream().map(HeldLines.Line::bytes).toList(), rows);
    }

    /** Reads what stands above the first table, if that is more than its preamble; returns how much it was. */
    private int readSummary(List<HeldLines.Line> lines, LineFormat below) {
        Verdict kind = below instanceof TableFormat table ? trials.ofSummary(lines, table) : null;
        Candidate.Reading reading = kind == null ? null : reading(kind, lines);
        if (kind != null && reading != null) {
            formats.take(kind.candidate(), reading.format());
            lines.forEach(this::again);
        }
        return reading == null ? 0 : lines.size();
    }

    private void again(HeldLines.Line line) {
        rows.arrival(line.arrival());
        rows.x().timeAbove(line.time());
        byte[] text = line.bytes();
        LineFormat reading = formats.current();
        if (turns < MOST_TURNS || reading == null) {
            turns++;
            line(text, 0, text.length, line.number(), line.isWhole());
            turns--;
        } else {
            unfit.addUnlessFit(text, 0, text.length, line.number(), reading.read(text, 0, text.length, rows));
        }
    }
}
