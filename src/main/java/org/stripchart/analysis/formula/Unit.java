// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit of a value as a product of powers, as {@code m/s²}; none, for a ratio; or not known. A number that stands in a formula is
 * neither: {@code 3.6} may turn metres a second into kilometres an hour as well as double a width.
 *
 * @param powers of each unit, by its name; none is 0
 * @param written as it was written; empty for what was computed
 */
record Unit(Kind kind, Map<String, Integer> powers, String written) {

    enum Kind {
        /** A product of powers, which may be none. */
        POWERS,
        /** A number as it was written. */
        NUMBER,
        UNKNOWN
    }

    /** Of what has no unit, such as a ratio. */
    static final Unit NONE = new Unit(Kind.POWERS, Map.of(), "");

    static final Unit NUMBER = new Unit(Kind.NUMBER, Map.of(), "");
    static final Unit UNKNOWN = new Unit(Kind.UNKNOWN, Map.of(), "");

    private static final Pattern FACTOR = Pattern.compile("([^\\s/·*^²³()0-9]+)(?:(²)|(³)|\\^([1-9]))?");
    private static final int MOST = 9;

    /** Reads a unit as it was written; what is no product of powers is taken as one name. */
    static Unit of(String text) {
        if (text.isBlank()) {
            return UNKNOWN;
        }
        Map<String, Integer> powers = new TreeMap<>();
        String[] parts = text.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i == 0 && parts[i].equals("1") && parts.length > 1) {
                continue;
            }
            for (String factor : parts[i].split("[·*]", -1)) {
                Matcher matcher = FACTOR.matcher(factor);
                if (!matcher.matches()) {
                    return new Unit(Kind.POWERS, Map.of(text, 1), text);
                }
                int power = matcher.group(2) != null
                        ? 2
                        : matcher.group(3) != null
                                ? 3
                                : matcher.group(4) != null ? Integer.parseInt(matcher.group(4)) : 1;
                powers.merge(matcher.group(1), i == 0 ? power : -power, Integer::sum);
            }
        }
        powers.values().removeIf(each -> each == 0);
        return new Unit(Kind.POWERS, powers, text);
    }

    /** Returns the product with another one, as {@link #times}. Per cents are a share of something: they make no product but with themselves. */
    Unit product(Unit other, int power) {
        boolean isShare = powers.containsKey("%") != other.powers.containsKey("%");
        return isShare && !isNone() && !other.isNone() ? UNKNOWN : times(other, power);
    }

    /** Returns the product with a power of another one. */
    Unit times(Unit other, int power) {
        if (kind == Kind.NUMBER && other.kind == Kind.NUMBER) {
            return NUMBER;
        }
        boolean isScaled = (kind == Kind.NUMBER && !other.isNone()) || (other.kind == Kind.NUMBER && !isNone());
        if (kind == Kind.UNKNOWN || other.kind == Kind.UNKNOWN || isScaled) {
            return UNKNOWN;
        }
        Map<String, Integer> all = new TreeMap<>(powers);
        other.powers.forEach((name, each) -> all.merge(name, power * each, Integer::sum));
        all.values().removeIf(each -> each == 0);
        return new Unit(Kind.POWERS, all, "");
    }

    private boolean isNone() {
        return kind == Kind.POWERS && powers.isEmpty();
    }

    /** Returns the n-th power. */
    Unit power(double exponent) {
        boolean isWhole = exponent == Math.rint(exponent) && Math.abs(exponent) <= MOST;
        if (kind != Kind.POWERS || isNone()) {
            return this;
        }
        return isWhole ? NONE.times(this, (int) exponent) : UNKNOWN;
    }

    /** Returns the square root; that of an odd power is not known. */
    Unit root() {
        if (powers.values().stream().anyMatch(each -> each % 2 != 0)) {
            return UNKNOWN;
        }
        Map<String, Integer> half = new TreeMap<>(powers);
        half.replaceAll((name, each) -> each / 2);
        return new Unit(kind, half, "");
    }

    /** Returns what both have, where they are added or chosen from; numbers have that of the other. */
    Unit same(Unit other) {
        boolean isSame = kind == other.kind && powers.equals(other.powers);
        return kind == Kind.NUMBER ? other : other.kind == Kind.NUMBER || isSame ? this : UNKNOWN;
    }

    /** Returns it as it is written; empty where there is none, or none is known. */
    String text() {
        if (!written.isEmpty()) {
            return written;
        }
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        powers.forEach((name, power) -> {
            if (power > 0) {
                above.append(above.isEmpty() ? "" : "·").append(name).append(superscript(power));
            } else {
                below.append('/').append(name).append(superscript(-power));
            }
        });
        return below.isEmpty() ? above.toString() : (above.isEmpty() ? "1" : above.toString()) + below;
    }

    private static String superscript(int power) {
        return power == 1 ? "" : power == 2 ? "²" : power == 3 ? "³" : "^" + power;
    }
}
