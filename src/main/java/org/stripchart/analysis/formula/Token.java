// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

/**
 * A word of a formula.
 *
 * @param text a name without its quotes, else as it stands
 * @param number the value of a number or a span; NaN for the others
 * @param position index of its first character
 */
record Token(Kind kind, String text, double number, int position) {

    enum Kind {
        NUMBER,
        /** A number with a unit of time behind it, in seconds. */
        SPAN,
        /** A number with a unit of frequency behind it, in hertz. */
        FREQUENCY,
        NAME,
        /** A name between backticks, which can only be that of a series. */
        QUOTED,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** Returns it as it is told to the author. */
    String shown() {
        return kind == Kind.END ? "the end" : kind == Kind.QUOTED ? "`" + text + "`" : "\"" + text + "\"";
    }
}
