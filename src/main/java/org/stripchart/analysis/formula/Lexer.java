// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.words.DurationText;

/** Cuts the text of a formula into its words. */
final class Lexer {

    /** The longer ones first, as they are looked for in this order. */
    private static final List<String> SIGNS =
            List.of("<=", ">=", "==", "!=", "&&", "||", "+", "-", "*", "/", "%", "^", "(", ")", ",", "<", ">", "!");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** Returns all words, the last of which is the end. */
    static List<Token> tokens(String text) throws FormulaException {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Token.Kind.END, "", Double.NaN, text.length()));
        return lexer.tokens;
    }

    private void next() throws FormulaException {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
            number();
        } else if (c == '`') {
            quoted();
        } else if (Character.isUnicodeIdentifierStart(c) || c == '_') {
            int from = at;
            at = endOfName(at);
            tokens.add(new Token(Token.Kind.NAME, text.substring(from, at), Double.NaN, from));
        } else {
            sign();
        }
    }

    private void sign() throws FormulaException {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                tokens.add(new Token(Token.Kind.SIGN, sign, Double.NaN, at));
                at += sign.length();
                return;
            }
        }
        String shown = new String(Character.toChars(text.codePointAt(at)));
        throw new FormulaException(
                at, "\"" + shown + "\" means nothing here; names of other letters stand in `backticks`");
    }

    /** A name between backticks; two of them in it are one of it. */
    private void quoted() throws FormulaException {
        int from = at++;
        StringBuilder name = new StringBuilder();
        while (true) {
            int end = text.indexOf('`', at);
            if (end < 0) {
                throw new FormulaException(from, "a ` closes no name");
            }
            name.append(text, at, end);
            at = end + 1;
            if (at == text.length() || text.charAt(at) != '`') {
                break;
            }
            name.append('`');
            at++;
        }
        if (name.isEmpty()) {
            throw new FormulaException(from, "a name is empty");
        }
        tokens.add(new Token(Token.Kind.QUOTED, name.toString(), Double.NaN, from));
    }

    private void number() throws FormulaException {
        int from = at;
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        exponent();
        String digits = text.substring(from, at);
        int end = endOfUnit(at);
        String unit = text.substring(at, end);
        at = end;
        if (unit.isEmpty()) {
            tokens.add(new Token(Token.Kind.NUMBER, digits, Double.parseDouble(digits), from));
            return;
        }
        Token withUnit = withUnit(digits, unit, from);
        if (withUnit == null) {
            throw new FormulaException(
                    from, "\"" + digits + unit + "\" is no number, no time such as 10s, and no frequency such as 5Hz");
        }
        tokens.add(withUnit);
    }

    private static @Nullable Token withUnit(String digits, String unit, int from) {
        double times =
                switch (unit) {
                    case "mHz" -> 1e-3;
                    case "Hz" -> 1;
                    case "kHz" -> 1e3;
                    case "MHz" -> 1e6;
                    default -> 0;
                };
        if (times > 0) {
            return new Token(Token.Kind.FREQUENCY, digits + unit, Double.parseDouble(digits) * times, from);
        }
        Duration span = DurationText.find(digits + unit);
        if (span == null) {
            return null;
        }
        double seconds = span.getSeconds() + span.getNano() * 1e-9;
        return new Token(Token.Kind.SPAN, digits + unit, seconds, from);
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    /** An exponent is one only if there is a digit in it: {@code 2e} is a number with a unit. */
    private void exponent() {
        int from = at;
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            int digits = at;
            digits();
            if (at == digits) {
                at = from;
            }
        }
    }

    private int endOfUnit(int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfName(int from) {
        int end = from;
        while (end < text.length()
                && (Character.isUnicodeIdentifierPart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
