// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.analysis;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaException;
import org.stripchart.feed.SeriesInfo;

/**
 * By what a series is multiplied, what is added to it, and in which unit it is then: the simplest of formulas. What is made by it is a computed
 * series, told by its name.
 *
 * @param of the name of the series as it comes
 * @param formula of the series that is shown in its place
 * @param unit of that; empty if it has none
 */
public record SeriesScale(String of, String formula, String unit) {

    /** Behind the name of the series that is scaled. */
    private static final String SCALED = " (scaled)";

    private static final String X = "x";
    private static final String SIGNS = "*/+-^";

    /** How a unit may begin, unless it is in brackets: never as what goes on with a formula, such as a division by a number or a function. */
    private static final Pattern UNIT =
            Pattern.compile("(?:[\\p{L}\u00b0%\u2030\"']|/(?!\\s*[-+]?\\s*(?:[\\d.`]|\\p{L}*\\())).*");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\]]*)\\]");

    /** Returns the name of the series that is shown in place of another. */
    public static String nameOf(String series) {
        return series + SCALED;
    }

    /** Returns how a computed series scales another; null if it does not. */
    public static @Nullable SeriesScale of(SeriesInfo info) {
        if (!info.isDerived() || !info.name().endsWith(SCALED)) {
            return null;
        }
        String of = info.name().substring(0, info.name().length() - SCALED.length());
        try {
            boolean isScale = Formula.parse(info.formula()).series().equals(Set.of(of));
            return isScale ? new SeriesScale(of, info.formula(), info.unit()) : null;
        } catch (FormulaException e) {
            return null;
        }
    }

    /** Returns the name of the series that is shown. */
    public String name() {
        return nameOf(of);
    }

    /**
     * Reads {@code *0.1+5 \u00b0C}, {@code =x/1000 kW}, or a unit alone. With {@code +5} or {@code -5} alone the unit stays.
     *
     * @param series what is scaled
     * @throws IllegalArgumentException with a line for the author, which names the character that is wrong
     */
    public static SeriesScale parse(SeriesInfo series, String text) {
        int start = text.length() - text.stripLeading().length();
        String written = text.strip();
        if (written.isEmpty()) {
            throw new IllegalArgumentException("a scale is such as *0.1+5 or =x/1000, and a unit may follow");
        }
        boolean isFormula = written.startsWith("=");
        String known = Formula.named(series.name());
        try {
            if (written.equals("=")) {
                throw new IllegalArgumentException("character " + (start + 2) + ": a formula of x is missing");
            }
            if (isFormula) {
                return read(series.name(), "", written.substring(1), start + 1, "");
            }
            if (SIGNS.indexOf(written.charAt(0)) >= 0 && !isUnit(written)) {
                boolean isMoved = written.startsWith("+") || written.startsWith("-");
                return read(series.name(), X, written, start, isMoved ? series.unit() : "");
            }
        } catch (FormulaException e) {
            throw new IllegalArgumentException("character " + (e.position() + 1) + ": " + e.reason(), e);
        }
        if (!isUnit(written)) {
            throw new IllegalArgumentException(
                    "character " + (start + 1) + ": a scale begins with * / + - or =, and a unit with a letter");
        }
        return new SeriesScale(series.name(), known, withoutBrackets(written));
    }

    private static boolean isUnit(String text) {
        return IN_BRACKETS.matcher(text).matches()
                || (UNIT.matcher(text).matches() && (text.length() == 1 || !Character.isDigit(text.charAt(1))));
    }

    private static String withoutBrackets(String unit) {
        return IN_BRACKETS.matcher(unit).replaceFirst("$1").strip();
    }

    /** The longest beginning that is a formula is the formula; a unit is behind it. */
    private static SeriesScale read(String of, String before, String body, int start, String otherwise)
            throws FormulaException {
        FormulaException first = null;
        for (int end = body.length(); end > 0; end = blankBefore(body, end)) {
            String unit = body.substring(end).strip();
            String formula = before + body.substring(0, end);
            try {
                if (isOf(Formula.parse(formula), of) && (unit.isEmpty() || isUnit(unit))) {
                    return new SeriesScale(
                            of,
                            Formula.replaced(formula.strip(), X, Formula.named(of)),
                            unit.isEmpty() ? otherwise : withoutBrackets(unit));
                }
            } catch (FormulaException e) {
                // What the whole has wrong is what the author looks for, unless that is only the unit behind it.
                first = first == null || e.position() < first.position() ? e : first;
            }
        }
        if (first != null) {
            throw first.movedBy(start - before.length());
        }
        throw new IllegalArgumentException("only x stands for a series here, which is " + of);
    }

    private static boolean isOf(Formula formula, String of) {
        return formula.series().stream().allMatch(name -> name.equals(X) || name.equals(of));
    }

    /** Returns the last blank before a place; -1 if there is none. */
    private static int blankBefore(String text, int end) {
        int at = end - 1;
        while (at >= 0 && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    /** Returns how it is written. */
    public String text() {
        try {
            String body = Formula.replaced(formula, of, X);
            char sign = body.length() > 1 && body.startsWith(X) ? body.charAt(1) : ' ';
            // Behind a sum alone, no unit would be that of the series.
            boolean isPlain = SIGNS.indexOf(sign) >= 0 && !(unit.isEmpty() && (sign == '+' || sign == '-'));
            String scale = body.equals(X) ? "" : isPlain ? body.substring(1) : "=" + body;
            boolean isClear = unit.isEmpty() || isUnit(unit);
            return (scale + " " + (isClear ? unit : "[" + unit + "]")).strip();
        } catch (FormulaException e) {
            return "=" + formula;
        }
    }
}
