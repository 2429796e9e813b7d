// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.LabelTable;

/**
 * The series of labels that stand in the lines; a known label costs no garbage.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class LabelledSeries {

    private final LabelTable labels = new LabelTable();
    private final boolean mayBeX;
    private final boolean areStates;

    public LabelledSeries() {
        this(true);
    }

    /**
     * @param mayBeX whether a label can be the one that the user names for x
     */
    public LabelledSeries(boolean mayBeX) {
        this(mayBeX, false);
    }

    private LabelledSeries(boolean mayBeX, boolean areStates) {
        this.mayBeX = mayBeX;
        this.areStates = areStates;
    }

    /** Makes one for series of states. */
    public static LabelledSeries ofStates() {
        return new LabelledSeries(false, true);
    }

    /** The number of a label's series, as {@link RowWriter#label} gives it. */
    public int number(byte[] bytes, int from, int to, RowWriter rows) {
        int number = labels.get(bytes, from, to);
        if (number == LabelTable.ABSENT) {
            // States take no room from numbers.
            boolean isFull = !areStates && rows.isFull();
            number = isFull ? RowWriter.NO_ROOM : newNumber(Names.decode(bytes, from, to, "value"), rows);
            if (number != RowWriter.NO_ROOM) {
                labels.add(bytes, from, to, number);
            }
        }
        return number;
    }

    private int newNumber(String name, RowWriter rows) {
        return areStates ? rows.state(name) : mayBeX ? rows.label(name) : rows.number(name);
    }

    /** Leaves out a label's series until the user asks for it. */
    public void leaveOut(byte[] bytes, int from, int to, RowWriter rows) {
        if (labels.add(bytes, from, to, RowWriter.LEFT_OUT)) {
            rows.series().withhold();
        }
    }

    /** Whether the label has come up before. */
    public boolean isKnown(byte[] bytes, int from, int to) {
        return labels.get(bytes, from, to) != LabelTable.ABSENT;
    }

    /** Whether the label's values are known to be the x, or to be left out. */
    public boolean isNoSeries(byte[] bytes, int from, int to) {
        int number = labels.get(bytes, from, to);
        return number == RowWriter.X || number == RowWriter.LEFT_OUT;
    }

    /** Whether the label's values are the x. */
    public boolean isX(byte[] bytes, int from, int to, RowWriter rows) {
        int number = labels.get(bytes, from, to);
        return number == RowWriter.X
                || (number == LabelTable.ABSENT
                        && rows.x().wantsLabel()
                        && number(bytes, from, to, rows) == RowWriter.X);
    }

    /**
     * Makes a label's values the x, if it is one for times and times are wanted.
     *
     * @param isMoment whether it is for times whatever it is called
     */
    public void addTime(byte[] bytes, int from, int to, boolean isMoment, RowWriter rows) {
        if (!isKnown(bytes, from, to)
                && rows.wantsTime()
                && (isMoment || TimeReader.isName(Names.decode(bytes, from, to, "")))) {
            labels.add(bytes, from, to, rows.foundTime());
        }
    }

    /** Makes a label's values the x. */
    public void addX(byte[] bytes, int from, int to) {
        labels.add(bytes, from, to, RowWriter.X);
    }

    /** The same by its name alone. */
    public void addTime(byte[] bytes, int from, int to, RowWriter rows) {
        addTime(bytes, from, to, false, rows);
    }
}
