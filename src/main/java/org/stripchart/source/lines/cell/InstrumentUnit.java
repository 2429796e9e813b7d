// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.rows.Unit;

/**
 * A unit of capitals as instruments write them right behind a number with a sign: {@code +1.234567E+00NVDC},
 * {@code +0.123SECS}, {@code +00001RDNG#}. Behind digits of a hexadecimal word or an id there is no sign. Capitals that are
 * no usual unit are one behind an exponent or before a {@code #} only: {@code -1OFF} and {@code +05EST} have none.
 *
 * <p>Before a unit, a letter tells how the reading is: {@code N} that it is a normal one, {@code O} that it is an overflow.
 *
 * <p><b>Threading:</b> any thread.
 *
 * @param isOverflow whether there was too much to be measured
 */
record InstrumentUnit(Unit unit, boolean isOverflow) {

    private static final int LONGEST = 8;

    private static final Pattern UNIT = Pattern.compile(
            "(?<status>[NOZRULF])?(?<unit>VDC|VAC|ADC|AAC|OHM|HZ|SECS?|CEL)(?:4W)?|(?<other>[A-Z]{2,6}#?)");

    /**
     * Returns the unit in those bytes; null if it is none.
     *
     * @param number where the number before it begins
     */
    static @Nullable InstrumentUnit read(byte[] bytes, int number, int from, int to) {
        boolean isSigned = bytes[number] == '+' || bytes[number] == '-';
        if (!isSigned || to - from > LONGEST || to - from < 2) {
            return null;
        }
        Matcher unit = UNIT.matcher(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        if (!unit.matches()) {
            return null;
        }
        String other = unit.group("other");
        if (other == null) {
            String name = unit.group("unit");
            Unit known = Unit.of(
                    switch (name) {
                        case "OHM" -> "Ohm";
                        case "HZ" -> "Hz";
                        case "CEL" -> "degC";
                        default -> name;
                    });
            return new InstrumentUnit(known, "O".equals(unit.group("status")));
        }
        boolean isUnit = bytes[to - 1] == '#' || hasExponent(bytes, number, from);
        return isUnit ? new InstrumentUnit(new Unit(other, other, 1), false) : null;
    }

    private static boolean hasExponent(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 'E' || bytes[i] == 'e') {
                return true;
            }
        }
        return false;
    }
}
