// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

/** Says what is wrong with a formula, and where, in a line for its author. */
public final class FormulaException extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final int position;

    FormulaException(int position, String reason) {
        super(reason + ", at character " + (position + 1));
        this.reason = reason;
        this.position = position;
    }

    /** Returns the same for a text that has the formula from another character on. */
    public FormulaException movedBy(int characters) {
        return new FormulaException(Math.max(0, position + characters), reason);
    }

    /** Returns what is wrong, without where. */
    public String reason() {
        return reason;
    }

    /** Returns the index of the character that is wrong; the length of the text when it ends too early. */
    public int position() {
        return position;
    }
}
