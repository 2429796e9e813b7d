// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.rows.Unit;

/**
 * Reads the units of capitals that instruments write right behind a number with a sign: {@code +1.234567E+00NVDC},
 * {@code +0.123SECS}, {@code +00001RDNG#}. Behind digits of a hexadecimal word or an id there is no sign.
 *
 * <p>Before a unit, a letter tells how the reading is: {@code N} that it is a normal one, {@code O} that it is an overflow.
 *
 * <p><b>Threading:</b> any thread.
 */
final class InstrumentUnit {

    private static final int LONGEST = 8;

    private static final Pattern UNIT = Pattern.compile(
            "(?<status>[NOZRULF])?(?<unit>VDC|VAC|ADC|AAC|OHM|HZ|SECS?|CEL)(?:4W)?|(?<other>[A-Z]{2,6}#?)");

    private InstrumentUnit() {}

    /**
     * Returns the unit in those bytes; null if it is none.
     *
     * @param number where the number before it begins
     */
    static @Nullable Unit read(byte[] bytes, int number, int from, int to) {
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
            return Unit.of(
                    switch (name) {
                        case "OHM" -> "Ohm";
                        case "HZ" -> "Hz";
                        case "CEL" -> "degC";
                        default -> name;
                    });
        }
        return new Unit(other, other, 1);
    }

    /** Whether the letter before such a unit says that there was too much to be measured. */
    static boolean isOverflow(byte[] bytes, int from, int to) {
        return to - from > 2 && bytes[from] == 'O' && bytes[from + 1] != 'H';
    }
}
