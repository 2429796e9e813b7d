// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.util.List;

/** A formula as it is understood: a tree of calls, in which operators are functions like others. */
sealed interface Expression {

    /** A number. */
    record Constant(double value) implements Expression {}

    /** A series by its name. */
    record Series(String name) implements Expression {}

    /**
     * A function and what it is of.
     *
     * @param setting what it was given beside numbers: seconds, hertz; NaN where there is none
     */
    record Call(FormulaFunction function, List<Expression> of, double setting) implements Expression {

        public Call {
            of = List.copyOf(of);
        }
    }
}
