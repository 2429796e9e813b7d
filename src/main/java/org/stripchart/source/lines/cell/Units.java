// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import org.stripchart.source.rows.Unit;

/** Tells units from other words: {@code mV}, {@code m/s²}, {@code °C}, {@code 1/min}, {@code Volts}, {@code kWh}. */
final class Units {

    /** A longer text is no unit. */
    private static final int LONGEST = 24;

    private Units() {}

    static boolean isUnit(String text) {
        String unit = text.strip();
        if (unit.isEmpty() || unit.length() > LONGEST) {
            return false;
        }
        if (Unit.isNamed(unit)) {
            return true;
        }
        int from = 0;
        for (int i = 0; i <= unit.length(); i++) {
            if (i == unit.length() || isJoint(unit.charAt(i))) {
                String factor = unit.substring(from, i).strip();
                boolean one = from == 0 && factor.equals("1") && i < unit.length();
                if (!one && !isFactor(factor)) {
                    return false;
                }
                from = i + 1;
            }
        }
        return true;
    }

    private static boolean isJoint(char c) {
        return c == '/' || c == '·' || c == '*' || c == '⋅' || c == ' ';
    }

    /** One unit with or without a power. */
    private static boolean isFactor(String text) {
        int end = text.length();
        while (end > 0 && isPower(text.charAt(end - 1))) {
            end--;
        }
        String base = text.substring(0, end);
        return Unit.isNamed(base) || (end < text.length() && Unit.isNamed(text));
    }

    private static boolean isPower(char c) {
        return (c >= '0' && c <= '9') || c == '^' || c == '-' || c == '²' || c == '³' || c == '⁻' || c == '¹';
    }
}
