// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The units of the series, and of x: the first one that numbers of a series come in is that of the series, and those that
 * follow are told in it.
 *
 * <p>What a row tells of units counts from its end on: a row that is cleared leaves nothing behind.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class SeriesUnits {

    /** Stands for x. */
    static final int X = -1;

    private @Nullable Unit[] units = new @Nullable Unit[0];

    // What the row has told.
    private int[] numbers = new int[8];
    private Unit[] tolds = new Unit[8];
    private int size;

    private double converted;

    /** Returns the unit of that series, or of x for -1; {@link Unit#NONE} if there is none. */
    Unit unit(int number) {
        @Nullable Unit unit = number + 1 < units.length ? units[number + 1] : null;
        return unit == null ? Unit.NONE : unit;
    }

    /** Says what unit the numbers of a series are in, unless that is known. */
    void settle(int number, Unit unit) {
        if (number < X) {
            return;
        }
        if (number + 1 >= units.length) {
            units = Arrays.copyOf(units, Math.max(16, 2 * number + 4));
        }
        @Nullable Unit known = units[number + 1];
        if (known == null || (known.equals(Unit.NONE) && !unit.kind().equals(known.kind()))) {
            units[number + 1] = unit;
        }
    }

    /** Takes a number in its unit; false if the series has a unit of another kind. */
    boolean take(int number, double value, Unit unit) {
        Unit known = known(number);
        if (known == null) {
            // Nothing is nothing in any unit.
            if (!(unit.equals(Unit.NONE) && value == 0)) {
                tell(number, unit);
            }
            converted = value;
            return true;
        }
        if (!known.takes(unit)) {
            // 0, too, but degrees of temperature do not begin there.
            return false;
        }
        if (known.equals(Unit.NONE) && !unit.kind().equals(known.kind())) {
            tell(number, unit);
        }
        converted = known.convert(value, unit);
        return true;
    }

    /** Returns the number that was taken last, in the unit of its series. */
    double converted() {
        return converted;
    }

    private @Nullable Unit known(int number) {
        @Nullable Unit known = number + 1 < units.length ? units[number + 1] : null;
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number && (known == null || known.equals(Unit.NONE))) {
                known = tolds[i];
            }
        }
        return known;
    }

    private void tell(int number, Unit unit) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            tolds = Arrays.copyOf(tolds, 2 * size);
        }
        numbers[size] = number;
        tolds[size++] = unit;
    }

    /** Keeps what the row has told. */
    void settle() {
        for (int i = 0; i < size; i++) {
            settle(numbers[i], tolds[i]);
        }
        size = 0;
    }

    /** Forgets what the row has told. */
    void clear() {
        size = 0;
    }
}
