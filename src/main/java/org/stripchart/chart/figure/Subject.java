// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import org.stripchart.history.SeriesView;
import org.stripchart.words.UnitPrefix;
import org.stripchart.words.ValueText;

/**
 * A series of a figure.
 *
 * @param label what it is called in the chart
 * @param unit of its values; empty if it has none
 * @param color its place in the palette
 */
record Subject(SeriesView series, String label, String unit, int color) {

    private static final int DIGITS = 5;

    /** Returns a value with its unit, in five digits. */
    String text(double value) {
        UnitPrefix prefix = UnitPrefix.of(Math.abs(value), unit);
        String number = ValueText.number(value, prefix, DIGITS);
        return unit.isEmpty() ? number : number + " " + prefix.before(unit);
    }

    /** Returns what stands beside an axis: names often have their unit behind them already. */
    String onAxis(String what) {
        return unit.isEmpty() || what.endsWith("[" + unit + "]") || what.endsWith("(" + unit + ")")
                ? what
                : what + " (" + unit + ")";
    }

    /** Returns a number as it stands in a table, in full; nothing for what is none. */
    static String full(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
