// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.util.List;

/**
 * What a trial showed: a kind of text, and how well it reads the lines.
 *
 * @param candidate the kind
 * @param reading of the lines
 * @param trial of that reading
 */
record Verdict(Candidate candidate, Candidate.Reading reading, Trial trial) {

    /** So many rows show that no other kind will read them. */
    private static final int ENOUGH_OF_RESORT = 8;

    /** Of so many lines, one at least is read where most are. */
    private static final int FEWEST_READ = 4;

    boolean isBetterThan(Verdict other) {
        // Marks say more than that lines look like rows.
        if (candidate.isMarked() != other.candidate.isMarked()) {
            boolean isThis = candidate.isMarked();
            if ((isThis ? trial : other.trial).readsMost()) {
                return isThis;
            }
        }
        if (candidate.rank() == Candidate.Rank.LAST_RESORT && other.hasShape()) {
            return false;
        }
        // Settings above a table are labels with values, too, but each comes once.
        if (isShapedTable() && !other.hasShape()) {
            return true;
        }
        if (other.isShapedTable() && !hasShape()) {
            return false;
        }
        long worth = trial.worth(candidate.rank());
        long otherWorth = other.trial.worth(other.candidate.rank());
        return worth > otherWorth || (worth == otherWorth && isClear() && !other.isClear());
    }

    /** Whether it is beyond doubt. */
    boolean isClear() {
        boolean isResort = candidate.rank() == Candidate.Rank.LAST_RESORT;
        return hasShape() && reading.isClear() && (!isResort || trial.linesRead() >= ENOUGH_OF_RESORT);
    }

    private boolean isShapedTable() {
        return hasShape() && hasHeader() && candidate.rank() == Candidate.Rank.USUAL;
    }

    /** Whether so many of the lines are read that those before are no preamble, at the end of which some may look like rows. */
    boolean readsMany(int lines) {
        return hasShape() && FEWEST_READ * trial.linesRead() >= lines;
    }

    /** Whether two rows of one shape have come. */
    boolean hasShape() {
        return trial.hasShape(candidate.rank());
    }

    /**
     * Whether it may read a stream that is being read by another.
     *
     * @param fits how many lines that one has read
     */
    boolean mayTakeOver(long fits) {
        return isClear() && (hasHeader() || trial.linesRead() > fits || candidate.isMarked());
    }

    /** Whether there are names above the first row. */
    boolean hasHeader() {
        return reading.firstRow() > reading.from();
    }

    /**
     * Whether a line above all that is read is a loss: amid a stream, or a number above rows that have no names.
     *
     * @param line counted from 0
     * @param isFirst whether nothing was read before
     */
    boolean isLost(int line, byte[] text, boolean isFirst) {
        boolean mayBePreamble = isFirst && (hasHeader() || !HeldLines.mayHoldNumber(text, 0, text.length));
        return line < reading.from() && !mayBePreamble;
    }

    /** Returns how many lines above all that is read may hold a number, without comments. */
    int preamble(List<HeldLines.Line> lines) {
        return (int) lines.subList(0, reading.from()).stream()
                .map(HeldLines.Line::bytes)
                .filter(text -> HeldLines.mayHoldNumber(text, 0, text.length) && text[0] != '#')
                .count();
    }

    /** Whether it may be a heading of the rows below it, which their format knows. */
    private boolean isHeading(byte[] text) {
        return text[text.length - 1] == ':' && candidate.rank() == Candidate.Rank.USUAL && !hasHeader();
    }

    /**
     * Whether a line before the rows is no loss: a preamble, a header, or whatever a tool prints.
     *
     * @param line counted from 0
     */
    boolean isBeforeRows(int line, byte[] text) {
        return line < reading.firstRow()
                || (line < trial.first()
                        && text.length > 0
                        && text[0] != '#'
                        && !isHeading(text)
                        && (candidate.rank() == Candidate.Rank.TOOL || !HeldLines.mayHoldNumber(text, 0, text.length)));
    }
}
